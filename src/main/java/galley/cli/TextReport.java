package galley.cli;

import galley.audit.Finding;
import galley.check.Severity;
import galley.check.advice.Rating;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One line a finding, as editors read them, with a blank line between files and a summary. */
final class TextReport implements CheckReport {

    private static final int MOST_OTHERS = 10;

    private final Sink out;
    private final boolean facts;
    private boolean begun;
    private int leftOut;

    /**
     * @param facts whether what is neither good nor bad is told as well
     */
    TextReport(Sink out, boolean facts) {
        this.out = out;
        this.facts = facts;
    }

    @Override
    public void article(Path file, List<Finding> findings) {
        List<Finding> told = findings.stream().filter(this::isTold).toList();
        leftOut += findings.size() - told.size();
        if (!told.isEmpty()) {
            part();
            told.forEach(f -> out.write(line(f) + "\n"));
        }
    }

    private boolean isTold(Finding finding) {
        return facts || finding.rating() != Rating.INFO || finding.severity() != Severity.INFO;
    }

    private void part() {
        if (begun) {
            out.write("\n");
        }
        begun = true;
    }

    @Override
    public void end(Checked checked) {
        if (!checked.collection().isEmpty()) {
            part();
            out.write("The collection\n");
            checked.collection().forEach(this::group);
        }
        int articles = checked.report().articles();
        if (checked.counts().all() > 0 || checked.known() > 0 || articles > 1) {
            part();
            out.write(summary(checked));
        }
    }

    private void group(Finding finding) {
        out.write(line(finding) + "\n");
        List<Path> others = CheckReport.others(finding).toList();
        others.stream().limit(MOST_OTHERS).forEach(file -> out.write("    " + file + "\n"));
        if (others.size() > MOST_OTHERS) {
            out.write(
                    "    and %,d more; --format csv names all\n"
                            .formatted(others.size() - MOST_OTHERS));
        }
    }

    private String summary(Checked checked) {
        Counts counts = checked.counts();
        var out = new StringBuilder(Counts.many(checked.report().articles(), "article"));
        out.append(" looked at: ");
        out.append(
                counts.all() == 0
                        ? "nothing found.\n"
                        : "%s, %s, %s.\n"
                                .formatted(
                                        Counts.many(counts.of(Severity.ERROR), "error"),
                                        Counts.many(counts.of(Severity.WARNING), "warning"),
                                        Counts.many(counts.of(Severity.INFO), "note")));
        if (checked.report().cancelled()) {
            out.append("The check was ended before all articles were looked at.\n");
        }
        if (checked.known() > 0) {
            out.append(Counts.many(checked.known(), "finding"))
                    .append(" left out, since the baseline has ")
                    .append(checked.known() == 1 ? "it.\n" : "them.\n");
        }
        if (leftOut > 0) {
            out.append(Counts.many(leftOut, "note"))
                    .append(leftOut == 1 ? " is" : " are")
                    .append(" left out here; --all lists all.\n");
        }
        return out.append(next(counts)).toString();
    }

    /** What to do next: what keeps pages from being made comes first. */
    private static String next(Counts counts) {
        var out = new StringBuilder();
        int errors = counts.of(Severity.ERROR);
        if (errors > 0) {
            out.append("Next: mend the ")
                    .append(errors == 1 ? "error" : Counts.many(errors, "error"))
                    .append(", since a page with one is wrong or cannot be made.\n");
        } else if (counts.of(Severity.WARNING) > 0) {
            out.append("Next: look at the warnings; the notes are advice.\n");
        }
        if (counts.fixable() > 0) {
            out.append(
                    "%,d can be mended without losing anything: galley check --fix, with --dry-run to see it first.\n"
                            .formatted(counts.fixable()));
        }
        counts.commonest()
                .filter(most -> most.getValue() > 1 && counts.all() > most.getValue())
                .ifPresent(
                        most ->
                                out.append(
                                        "Most often: %s, %,d times.\n"
                                                .formatted(most.getKey(), most.getValue())));
        return out.toString();
    }

    static String line(Finding finding) {
        return "%s:%s: %s: %s [%s]"
                .formatted(
                        finding.file(),
                        finding.place(),
                        word(finding),
                        harmless(about(finding) + finding.message()),
                        finding.rule());
    }

    /** What an article holds may not steer the terminal. */
    private static String harmless(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private static String word(Finding finding) {
        return finding.rating() == Rating.GOOD
                ? "good"
                : finding.severity().name().toLowerCase(Locale.ROOT);
    }

    /** The key, unless the message begins with what it is called or speaks of many articles. */
    private static String about(Finding finding) {
        String key = finding.keyText();
        String name = key.replaceFirst(".*[.]", "").replace('_', ' ');
        String message = finding.message();
        boolean named =
                finding.shared().isPresent()
                        || message.regionMatches(true, 0, name, 0, name.length());
        return named ? "" : key + ": ";
    }
}
