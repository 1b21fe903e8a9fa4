package galley.library.numbers;

import galley.article.Article;
import galley.article.Field;
import galley.article.Value;
import galley.library.ArticleLayout;
import galley.library.ArticleSweep;
import galley.yaml.KeyPath;
import galley.yaml.ScalarStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts articles as they are read, from several threads at once. */
final class Tally {

    /** The words from which on a bar begins. */
    private static final int[] LENGTHS = {0, 1, 50, 100, 200, 300, 400, 500, 750, 1_000};

    private static final int[] PROBLEMS = {0, 1, 2, 5, 10};

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}.*");

    private final Map<String, Integer> subjects = new HashMap<>();
    private final Map<String, Integer> months = new TreeMap<>();
    private final Map<String, Integer> layouts = new HashMap<>();
    private final int[] lengths = new int[LENGTHS.length];
    private final int[] problems = new int[PROBLEMS.length];
    private final Map<String, Keys> keys = new LinkedHashMap<>();
    private int articles;

    /** How one key is used. */
    private static final class Keys {
        private int files;
        private final Map<String, Users> types = new HashMap<>();
        private final Map<String, Users> styles = new HashMap<>();
    }

    /** Who uses a key in one way: all are counted, the first remembered. */
    private static final class Users {
        private static final int MOST = 500;

        private int count;
        private final List<String> first = new ArrayList<>();

        void add(String path) {
            count++;
            if (first.size() < MOST) {
                first.add(path);
            }
        }
    }

    /** What is used where in one article. */
    private record Seen(Map<String, Set<String>> types, Map<String, Set<String>> styles) {}

    /**
     * @param found how many problems a check finds in it
     */
    void add(ArticleSweep.Read read, int found) {
        Article article = read.article();
        int words = QuickWords.of(article.answer().markdown());
        String layout = ArticleLayout.of(article);
        String date = article.text(KeyPath.of("date")).orElse("").strip();
        String subject = article.text(KeyPath.of("subject")).orElse("").strip();
        var seen = new Seen(new LinkedHashMap<>(), new LinkedHashMap<>());
        article.fields().forEach(field -> look(field, seen));
        synchronized (this) {
            articles++;
            subjects.merge(subject, 1, Integer::sum);
            months.merge(
                    MONTH.matcher(date).matches() ? date.substring(0, 7) : "", 1, Integer::sum);
            layouts.merge(layout, 1, Integer::sum);
            lengths[bar(LENGTHS, words)]++;
            problems[bar(PROBLEMS, found)]++;
            take(seen, read.path());
        }
    }

    private void take(Seen seen, String path) {
        seen.types()
                .forEach(
                        (key, types) -> {
                            Keys use = keys.computeIfAbsent(key, k -> new Keys());
                            use.files++;
                            types.forEach(
                                    t -> use.types.computeIfAbsent(t, k -> new Users()).add(path));
                            seen.styles()
                                    .getOrDefault(key, Set.of())
                                    .forEach(
                                            s ->
                                                    use.styles
                                                            .computeIfAbsent(s, k -> new Users())
                                                            .add(path));
                        });
    }

    private static void look(Field field, Seen seen) {
        look(field.path().toString(), field.value(), seen);
    }

    private static void look(String key, Value value, Seen seen) {
        seen.types().computeIfAbsent(key, k -> new HashSet<>()).add(type(value));
        switch (value) {
            case Value.Text text ->
                    seen.styles()
                            .computeIfAbsent(key, k -> new HashSet<>())
                            .add(style(text.style()));
            case Value.Fields group ->
                    group.fields().forEach(f -> look(key + "." + f.path().name(), f.value(), seen));
            case Value.Items list -> list.items().forEach(item -> look(key + "[]", item, seen));
            case Value.Number number -> {}
            case Value.Flag flag -> {}
            case Value.Date date -> {}
            case Value.Nothing nothing -> {}
            case Value.Other other -> {}
        }
    }

    private static String type(Value value) {
        return switch (value) {
            case Value.Text text -> "text";
            case Value.Number number -> number.whole() ? "whole number" : "number";
            case Value.Flag flag -> "yes or no";
            case Value.Date date -> "date";
            case Value.Items list -> "list";
            case Value.Fields group -> "group";
            case Value.Nothing nothing -> "empty";
            case Value.Other other -> "other";
        };
    }

    private static String style(ScalarStyle style) {
        return style.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static int bar(int[] starts, int value) {
        int at = starts.length - 1;
        while (at > 0 && starts[at] > value) {
            at--;
        }
        return at;
    }

    synchronized CollectionNumbers numbers(List<String> unread) {
        return new CollectionNumbers(
                articles,
                named(subjects, "subject", "missing:subject"),
                spellings(),
                months(),
                named(layouts, "layout", ""),
                bars(LENGTHS, lengths, "words"),
                bars(PROBLEMS, problems, "problems"),
                keys.entrySet().stream().map(e -> use(e.getKey(), e.getValue())).toList(),
                unread);
    }

    private static List<Bar> named(Map<String, Integer> counts, String key, String missing) {
        return counts.entrySet().stream()
                .map(
                        e ->
                                new Bar(
                                        e.getKey(),
                                        e.getValue(),
                                        e.getKey().isEmpty()
                                                ? missing
                                                : key + ":" + Bar.quoted(e.getKey())))
                .sorted(Comparator.comparing((Bar b) -> -b.count()).thenComparing(Bar::label))
                .toList();
    }

    private List<Spellings> spellings() {
        Map<String, List<Spellings.Written>> byWord = new TreeMap<>();
        subjects.forEach(
                (text, count) ->
                        byWord.computeIfAbsent(
                                        text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "),
                                        k -> new ArrayList<>())
                                .add(new Spellings.Written(text, count)));
        return byWord.values().stream()
                .filter(written -> written.size() > 1)
                .map(
                        written ->
                                new Spellings(
                                        written.stream()
                                                .sorted(
                                                        Comparator.comparing(
                                                                        (Spellings.Written w) ->
                                                                                -w.count())
                                                                .thenComparing(
                                                                        Spellings.Written::text))
                                                .toList()))
                .toList();
    }

    private List<Bar> months() {
        List<Bar> bars = new ArrayList<>();
        months.forEach(
                (month, count) -> {
                    if (!month.isEmpty()) {
                        bars.add(new Bar(month, count, "date:" + month + ".." + month));
                    }
                });
        int without = months.getOrDefault("", 0);
        if (without > 0) {
            bars.add(new Bar("", without, "-date:1000-01..9999-12"));
        }
        return bars;
    }

    private static List<Bar> bars(int[] starts, int[] counts, String key) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            boolean last = i + 1 == starts.length;
            int to = last ? starts[i] : starts[i + 1] - 1;
            String label =
                    last
                            ? starts[i] + " and more"
                            : starts[i] == to ? "" + to : starts[i] + " to " + to;
            String range = last ? ">=" + starts[i] : starts[i] + ".." + to;
            bars.add(new Bar(label, counts[i], key + ":" + range));
        }
        return bars;
    }

    private static KeyUse use(String key, Keys use) {
        return new KeyUse(key, use.files, uses(use.types), uses(use.styles));
    }

    private static List<KeyUse.Use> uses(Map<String, Users> users) {
        List<Map.Entry<String, Users>> sorted =
                users.entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                                (Map.Entry<String, Users> e) -> -e.getValue().count)
                                        .thenComparing(Map.Entry::getKey))
                        .toList();
        List<KeyUse.Use> uses = new ArrayList<>();
        for (Map.Entry<String, Users> entry : sorted) {
            Users who = entry.getValue();
            List<String> differing =
                    uses.isEmpty() ? List.of() : who.first.stream().sorted().toList();
            uses.add(new KeyUse.Use(entry.getKey(), who.count, differing));
        }
        return uses;
    }
}
