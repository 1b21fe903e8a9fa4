package galley.cli;

import galley.audit.Finding;
import galley.check.Severity;
import galley.check.advice.AdviceRule;
import galley.check.advice.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lists of findings in the page of a check. */
final class HtmlFindings {

    private static final int MOST_GROUPS = 500;
    private static final int MOST_FILES = 10;

    private final CheckReport.Sink out;
    private final RuleBook book;
    private final Optional<Path> root;

    /**
     * @param paths that are checked; of a single folder the files are named from there on
     */
    HtmlFindings(CheckReport.Sink out, RuleBook book, List<Path> paths) {
        this.out = out;
        this.book = book;
        this.root =
                paths.size() == 1 && Files.isDirectory(paths.getFirst())
                        ? Optional.of(paths.getFirst())
                        : Optional.empty();
    }

    private String named(Path file) {
        return HtmlStyle.escaped(
                CheckReport.named(
                        root.filter(file::startsWith).map(r -> r.relativize(file)).orElse(file)));
    }

    /** Why there is a rule; empty where nothing is known of it. */
    String why(String rule) {
        return book.find(rule.startsWith("yaml-") ? "yaml" : rule).map(AdviceRule::why).orElse("");
    }

    void collection(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        out.write("<section><h2>The collection</h2>\n<ul class=\"findings\">\n");
        findings.stream().limit(MOST_GROUPS).forEach(this::group);
        out.write("</ul>\n");
        more(findings.size() - MOST_GROUPS, "about the collection");
        out.write("</section>\n");
    }

    private void group(Finding finding) {
        var files = new StringBuilder();
        List<Path> all = finding.shared().map(Finding.Shared::files).orElse(List.of());
        all.stream()
                .limit(MOST_FILES)
                .forEach(file -> files.append("<li>").append(named(file)).append("</li>"));
        int more = all.size() - MOST_FILES;
        if (more > 0) {
            files.append("<li class=\"more\">%,d more</li>".formatted(more));
        }
        out.write(
                "<li class=\"%s\">%s<details><summary>%s</summary><ul>%s</ul></details></li>\n"
                        .formatted(
                                style(finding),
                                told(finding, ""),
                                Counts.many(all.size(), "article"),
                                files));
    }

    /**
     * @param all how many there are in all
     */
    void files(List<Finding> findings, int all) {
        if (all == 0) {
            return;
        }
        out.write("<section><h2>By article</h2>\n");
        Map<Path, List<Finding>> byFile = new TreeMap<>();
        findings.forEach(f -> byFile.computeIfAbsent(f.file(), p -> new ArrayList<>()).add(f));
        byFile.forEach(this::file);
        more(all - findings.size(), "that are less grave or further on");
        out.write("</section>\n");
    }

    private void more(int count, String which) {
        if (count > 0) {
            out.write(
                    "<p class=\"more\">%,d more findings %s; galley check --format csv lists all.</p>\n"
                            .formatted(count, which));
        }
    }

    /** What asks for something is in sight; notes are folded where there is more than they. */
    private void file(Path file, List<Finding> findings) {
        List<Finding> notes = findings.stream().filter(f -> f.severity() == Severity.INFO).toList();
        List<Finding> graver =
                findings.stream().filter(f -> f.severity() != Severity.INFO).toList();
        out.write("<h3>%s</h3>\n".formatted(named(file)));
        list(graver);
        if (!notes.isEmpty()) {
            out.write(
                    "<details><summary>%s</summary>\n"
                            .formatted(Counts.many(notes.size(), "note")));
            list(notes);
            out.write("</details>\n");
        }
    }

    private void list(List<Finding> findings) {
        if (!findings.isEmpty()) {
            out.write("<ul class=\"findings\">\n");
            findings.forEach(
                    f ->
                            out.write(
                                    "<li class=\"%s\">%s</li>\n"
                                            .formatted(
                                                    style(f),
                                                    told(f, "line " + f.place().line()))));
            out.write("</ul>\n");
        }
    }

    private static String style(Finding finding) {
        return HtmlStyle.style(finding.severity());
    }

    private String told(Finding finding, String where) {
        List<String> about = new ArrayList<>();
        about.add(finding.rule());
        about.add(finding.evidence().words());
        if (!finding.keyText().isEmpty()) {
            about.add(finding.keyText());
        }
        if (!where.isEmpty()) {
            about.add(where);
        }
        if (finding.fixable()) {
            about.add("can be mended without losing anything");
        }
        return "<span class=\"tag\">%s</span> %s<small>%s</small>"
                .formatted(
                        HtmlStyle.word(finding.severity()),
                        HtmlStyle.escaped(finding.message()),
                        HtmlStyle.escaped(String.join(" · ", about)));
    }
}
