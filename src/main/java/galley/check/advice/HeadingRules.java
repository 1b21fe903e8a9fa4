package galley.check.advice;

import galley.check.Problem;
import galley.markdown.Anatomy.Lead;
import galley.markdown.Heading;
import galley.markdown.Passage;
import galley.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The headings of the answer, and where there should be some. */
final class HeadingRules {

    private static final int SHORT = 300;
    private static final int LONG = 350;

    /** Of headings that are the same. */
    private static final int MOST_PLACES = 5;

    private final Assessed in;
    private final Report out;
    private final List<Heading> headings;
    private final String markdown;

    HeadingRules(Assessed in, Report out) {
        this.in = in;
        this.out = out;
        this.headings = in.anatomy().headings();
        this.markdown = in.article().answer().markdown();
    }

    void run() {
        shape();
        if (!markdown.isBlank()) {
            distribution();
        }
    }

    /** Whether the headings are right as they stand; how much stands under each is left out. */
    void shape() {
        if (!markdown.isBlank()) {
            top();
            order();
            same();
            bold();
        }
    }

    private void top() {
        List<Heading> first = headings.stream().filter(h -> h.level() == 1).toList();
        Rating rating = first.isEmpty() ? Rating.GOOD : first.size() == 1 ? Rating.OK : Rating.BAD;
        out.say(
                "h1-in-answer",
                rating,
                first.size() > 1 ? 1 : 8,
                first.isEmpty()
                        ? "The page’s title is its only heading of the first level."
                        : first.size() == 1
                                ? "The answer has a heading of the first level; that is the page’s title."
                                : "The answer has %d headings of the first level; the page’s title is one already."
                                        .formatted(first.size()),
                first.isEmpty()
                        ? in.answer()
                        : in.inAnswer(first.stream().map(Heading::span).toList()),
                first.isEmpty()
                        ? List.of()
                        : in.rewrite("Move all headings one level down", lowered(), false));
    }

    private String lowered() {
        var text = new StringBuilder();
        int from = 0;
        for (Heading heading : headings) {
            Span span = heading.span();
            String written = span.of(markdown).strip();
            int underline = written.lastIndexOf('\n');
            if (written.startsWith("#") && heading.level() < 6) {
                text.append(markdown, from, span.start()).append('#');
                from = span.start();
            } else if (!written.startsWith("#") && underline > 0) {
                String words = written.substring(0, underline).stripTrailing().replace('\n', ' ');
                text.append(markdown, from, span.start())
                        .repeat('#', heading.level() + 1)
                        .append(' ')
                        .append(words);
                from = span.start() + span.of(markdown).stripTrailing().length();
            }
        }
        return text.append(markdown, from, markdown.length()).toString();
    }

    private void order() {
        int before = 1;
        int skips = 0;
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            if (heading.level() > before + 1) {
                skips++;
                out.say(
                        "heading-skip",
                        Rating.OK,
                        "The heading “%s” is of level %d below one of level %d."
                                .formatted(heading.text(), heading.level(), before),
                        in.inAnswer(heading.span()),
                        lifted(i, before + 1));
            }
            before = heading.level();
        }
        if (skips == 0) {
            out.say("heading-skip", Rating.GOOD, "No heading skips a level.", in.answer());
        }
    }

    /** With those that stand beside and below it, or they would be below it, or deeper still. */
    private List<Problem.Fix> lifted(int first, int wanted) {
        int level = headings.get(first).level();
        List<Heading> run =
                headings.subList(first, headings.size()).stream()
                        .takeWhile(h -> h.level() >= level)
                        .toList();
        if (!run.stream().allMatch(this::hasHashes)) {
            return List.of();
        }
        var text = new StringBuilder();
        int from = run.getFirst().span().start();
        for (Heading heading : run) {
            int start = heading.span().start();
            text.append(markdown, from, start).repeat('#', heading.level() - level + wanted);
            from = start + heading.level();
        }
        String others =
                switch (run.size()) {
                    case 1 -> "";
                    case 2 -> ", and lift the one that goes with it";
                    default -> ", and lift the %d that go with it".formatted(run.size() - 1);
                };
        return in.replace(
                "Make it level " + wanted + others,
                new Span(run.getFirst().span().start(), from),
                text.toString(),
                false);
    }

    private boolean hasHashes(Heading heading) {
        return heading.span().of(markdown).startsWith("#".repeat(heading.level()));
    }

    private void same() {
        Map<Integer, Map<String, List<Heading>>> seen = new HashMap<>();
        List<List<Heading>> repeated = new ArrayList<>();
        int faults = 0;
        for (Heading heading : headings) {
            seen.keySet().removeIf(level -> level > heading.level());
            if (isEmpty(heading)) {
                faults++;
                out.say(
                        "heading-empty",
                        Rating.BAD,
                        "A heading is empty.",
                        in.inAnswer(heading.span()),
                        in.replace("Take it out", heading.span(), "", true));
                continue;
            }
            List<Heading> alike =
                    seen.computeIfAbsent(heading.level(), l -> new HashMap<>())
                            .computeIfAbsent(Keyphrase.key(heading.text()), k -> new ArrayList<>());
            alike.add(heading);
            if (alike.size() == 2) {
                repeated.add(alike);
            }
        }
        repeated.forEach(this::repeated);
        if (faults == 0 && repeated.isEmpty()) {
            out.say("heading-empty", Rating.GOOD, "No heading is empty.", in.answer());
            out.say("heading-duplicate", Rating.GOOD, "No two headings are the same.", in.answer());
        }
    }

    /** However many they are, it is one thing to say. */
    private void repeated(List<Heading> alike) {
        String text = alike.getFirst().text();
        List<Span> places = alike.stream().skip(1).limit(MOST_PLACES).map(Heading::span).toList();
        String lines =
                places.stream()
                        .map(p -> Integer.toString(in.answerLine(p.start())))
                        .collect(Collectors.joining(", "));
        out.say(
                "heading-duplicate",
                Rating.OK,
                alike.size() == 2
                        ? "Two headings read “%s”.".formatted(alike.getLast().text())
                        : "%,d headings read “%s”, after the first on lines %s%s of the answer."
                                .formatted(
                                        alike.size(),
                                        text,
                                        lines,
                                        alike.size() > places.size() + 1 ? " and more" : ""),
                in.inAnswer(places));
    }

    /** A formula or a picture is a heading too. */
    private boolean isEmpty(Heading heading) {
        return heading.text().isBlank()
                && heading.span().of(markdown).chars().allMatch(c -> "#=- \t\n".indexOf(c) >= 0);
    }

    private void distribution() {
        int words = in.words();
        if (words == 0) {
            return;
        }
        Section section = longestSection();
        int longest = section.words();
        boolean few = words <= out.limit("subheading-distribution", "good", SHORT);
        int points =
                few || longest <= SHORT && !headings.isEmpty()
                        ? 9
                        : headings.isEmpty() ? 2 : longest <= LONG ? 6 : 3;
        Rating rating = points == 9 ? Rating.GOOD : points == 6 ? Rating.OK : Rating.BAD;
        out.say(
                "subheading-distribution",
                rating,
                points,
                rating == Rating.GOOD
                        ? "No part of the answer is long without a heading."
                        : "%d words stand without a heading between them.".formatted(longest),
                in.inAnswer(section.passages().stream().map(Passage::span).toList()),
                rating == Rating.GOOD ? List.of() : fromLeads());
    }

    /** What stands between two headings. */
    private record Section(int words, List<Passage> passages) {}

    private Section longestSection() {
        List<Passage> all = in.anatomy().passages();
        List<Reading.Word> words = in.reading().words();
        int next = 0;
        int start = 0;
        int run = 0;
        int longest = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean heading = all.get(i).kind() == Passage.Kind.HEADING;
            start = heading ? i + 1 : start;
            run = heading ? 0 : run;
            for (; next < words.size() && words.get(next).passage() == all.get(i); next++) {
                run += heading ? 0 : 1;
            }
            if (run > longest) {
                longest = run;
                from = start;
                to = i + 1;
            }
        }
        return new Section(longest, all.subList(from, to));
    }

    /** The bold leads of items and paragraphs become headings. */
    private List<Problem.Fix> fromLeads() {
        List<Lead> leads = in.anatomy().leads();
        if (leads.size() < 2) {
            return List.of();
        }
        int level = headings.stream().mapToInt(Heading::level).max().orElse(1) + 1;
        var text = new StringBuilder();
        int from = 0;
        for (Lead lead : leads) {
            int start = lead.span().start();
            int end = lead.span().end();
            text.append(markdown, from, start);
            if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
                text.append('\n');
            }
            text.repeat('#', Math.min(6, level)).append(' ').append(lead.words());
            boolean more = end < markdown.length() && markdown.charAt(end) != '\n';
            boolean below =
                    !more && end + 1 < markdown.length() && markdown.charAt(end + 1) != '\n';
            text.append(more ? "\n\n" : below ? "\n" : "");
            from = end;
        }
        text.append(markdown, from, markdown.length());
        return in.rewrite(
                "Make the %d bold leads headings".formatted(leads.size()), text.toString(), false);
    }

    private void bold() {
        int next = 0;
        int level = 0;
        boolean any = false;
        for (Span span : in.anatomy().boldParagraphs()) {
            while (next < headings.size() && headings.get(next).span().start() < span.start()) {
                level = headings.get(next).level();
                next++;
            }
            String words = span.of(markdown).replaceAll("^(\\*\\*|__)|(\\*\\*|__)$", "").strip();
            if (isSentence(words)) {
                continue;
            }
            any = true;
            out.say(
                    "emphasis-as-heading",
                    Rating.OK,
                    "The bold line “%s” stands in for a heading.".formatted(words),
                    in.inAnswer(span),
                    in.replace(
                            "Make it a heading",
                            span,
                            "#".repeat(Math.min(6, level + 1)) + ' ' + words,
                            false));
        }
        if (!any) {
            out.say(
                    "emphasis-as-heading",
                    Rating.GOOD,
                    "No bold line stands in for a heading.",
                    in.answer());
        }
    }

    /** What ends like one, or goes on for lines, is no heading. */
    private static boolean isSentence(String words) {
        return words.isEmpty()
                || words.indexOf('\n') >= 0
                || ".,;:!?。，；：！？".indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
