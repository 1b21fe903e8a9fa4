package galley.cli;

import galley.audit.Finding;
import galley.check.advice.AdviceRule;
import galley.check.advice.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The lists of findings in the page of a check. */
final class HtmlFindings {

    private static final int MOST_GROUPS = 500;
    private static final int MOST_FILES = 10;

    private final CheckReport.Sink out;
    private final RuleBook book;

    HtmlFindings(CheckReport.Sink out, RuleBook book) {
        this.out = out;
        this.book = book;
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
                .forEach(
                        file ->
                                files.append("<li>")
                                        .append(HtmlStyle.escaped(CheckReport.named(file)))
                                        .append("</li>"));
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

    private void file(Path file, List<Finding> findings) {
        out.write(
                "<h3>%s</h3>\n<ul class=\"findings\">\n"
                        .formatted(HtmlStyle.escaped(CheckReport.named(file))));
        findings.forEach(
                f ->
                        out.write(
                                "<li class=\"%s\">%s</li>\n"
                                        .formatted(style(f), told(f, "line " + f.place().line()))));
        out.write("</ul>\n");
    }

    private static String style(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private String told(Finding finding, String where) {
        String rule = finding.rule();
        String why =
                book.find(rule.startsWith("yaml-") ? "yaml" : rule).map(AdviceRule::why).orElse("");
        List<String> about = new ArrayList<>();
        about.add(rule);
        about.add(HtmlStyle.evidence(finding.evidence()));
        if (!finding.keyText().isEmpty()) {
            about.add(finding.keyText());
        }
        if (!where.isEmpty()) {
            about.add(where);
        }
        if (finding.fixable()) {
            about.add("can be mended without losing anything");
        }
        return "<span class=\"tag\">%s</span> %s<small>%s</small><small class=\"why\">%s</small>"
                .formatted(
                        HtmlStyle.word(finding.severity()),
                        HtmlStyle.escaped(finding.message()),
                        HtmlStyle.escaped(String.join(" · ", about)),
                        HtmlStyle.escaped(why));
    }
}
