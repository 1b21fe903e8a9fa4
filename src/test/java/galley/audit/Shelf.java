package galley.audit;

import galley.check.advice.Advisor;
import galley.check.advice.RuleBook;
import galley.library.Progress;
import galley.library.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A folder of small articles that keep all rules of a collection but those that a test breaks. */
record Shelf(Path folder) {

    private static final RuleBook BOOK = new RuleBook();
    private static final Advisor ADVISOR = new Advisor(BOOK);
    private static final Clock TODAY =
            Clock.fixed(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC);

    /** What was found, of articles and of the collection. */
    record Found(AuditReport report, List<Finding> ofArticles) {
        List<Finding> all() {
            List<Finding> all = new ArrayList<>(ofArticles);
            all.addAll(report.collection());
            return all;
        }

        List<Finding> by(String rule) {
            return all().stream().filter(f -> f.rule().equals(rule)).toList();
        }

        /** The only finding of a rule: its message. */
        String only(String rule) {
            List<Finding> found = by(rule);
            if (found.size() != 1) {
                throw new AssertionError(rule + ": " + found);
            }
            return found.getFirst().message();
        }

        /** The names of the files of the only finding of a rule. */
        List<String> files(String rule) {
            only(rule);
            return by(rule).getFirst().shared().orElseThrow().files().stream()
                    .map(f -> f.getFileName().toString())
                    .toList();
        }
    }

    /** An article that shares nothing with another, and leads to the next. */
    static String article(int n) {
        String word = word(n);
        return """
        ---
        id: %1$d
        date: 2024-11-30
        title: How does %2$s work?
        seo:
          title: %2$s explained %3$s
          page_description: Learn what %2$s is and how %3$s matters.
          page_keywords: %2$s, %3$s
        author: A
        question: How does %2$s work?
        answer: The %2$s moves %3$s because %4$s and %5$s carry %6$s through it, and %2$s again turns.
        subject: Physics
        file_name: a%1$d.md
        url: /learn/physics/questions/a%1$d
        related_article1:
            id: %7$d
            title: Next
            url: /learn/physics/questions/a%7$d
        ---
        """
                .formatted(
                        n, word, word(n + 10), word(n + 20), word(n + 30), word(n + 40), n % 3 + 1);
    }

    private static String word(int n) {
        return "w" + "abcdefghij".charAt(n % 10) + "or" + "klmnopqrst".charAt(n / 10 % 10) + "d";
    }

    /** Three articles, each leading to the next. */
    static Shelf of(Path folder) throws IOException {
        var shelf = new Shelf(folder);
        for (int n = 1; n <= 3; n++) {
            shelf.put("a" + n + ".md", article(n));
        }
        return shelf;
    }

    Path put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void change(String name, String from, String to) throws IOException {
        String before = Files.readString(folder.resolve(name));
        if (!before.contains(from)) {
            throw new AssertionError(name + " has no " + from);
        }
        put(name, before.replace(from, to));
    }

    Found look() {
        return look(AuditRequest.of(List.of(folder)));
    }

    Found look(Path... paths) {
        return look(AuditRequest.of(List.of(paths)));
    }

    Found look(Set<String> rules) {
        return look(new AuditRequest(List.of(folder), rules, false, (file, article) -> article));
    }

    Found look(AuditRequest request) {
        return look(request, Progress.UNSEEN);
    }

    static Found look(AuditRequest request, Progress progress) {
        List<Finding> ofArticles = new ArrayList<>();
        var audit = new Audit(ADVISOR, new SettingsFiles(BOOK), new Templates(), TODAY);
        AuditReport report =
                audit.run(request, (file, findings) -> ofArticles.addAll(findings), progress);
        return new Found(report, ofArticles);
    }
}
