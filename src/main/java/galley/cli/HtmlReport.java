package galley.cli;

import galley.audit.Finding;
import galley.audit.Scorecard;
import galley.audit.Scorecard.Count;
import galley.audit.Scorecard.Listing;
import galley.audit.Scorecard.RuleScore;
import galley.audit.Scorecard.SubjectScore;
import galley.check.Severity;
import galley.check.advice.RuleBook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One file for a colleague: it loads nothing, and shows in numbers first how a collection does. */
final class HtmlReport implements CheckReport {

    /** So many findings can be read; of more the gravest are shown. */
    private static final int MOST = 2_000;

    private static final int MOST_SUBJECTS = 60;

    private final Sink out;
    private final HtmlFindings parts;
    private final List<Path> paths;
    private final Clock clock;
    private final Map<Severity, List<Finding>> kept = new EnumMap<>(Severity.class);

    HtmlReport(Sink out, RuleBook book, List<Path> paths, Clock clock) {
        this.out = out;
        this.parts = new HtmlFindings(out, book, paths);
        this.paths = paths;
        this.clock = clock;
        for (Severity severity : Severity.values()) {
            kept.put(severity, new ArrayList<>());
        }
    }

    @Override
    public void article(Path file, List<Finding> findings) {
        for (Finding finding : findings) {
            List<Finding> like = kept.getOrDefault(finding.severity(), List.of());
            if (!finding.isGood() && like.size() < MOST) {
                like.add(finding);
            }
        }
    }

    @Override
    public void end(Checked checked) {
        String title =
                "Check of " + String.join(", ", paths.stream().map(CheckReport::named).toList());
        out.write(HtmlStyle.head(title));
        out.write(
                "<header><h1>%s</h1><p>%s, %s</p></header>\n<main>\n"
                        .formatted(
                                HtmlStyle.escaped(title),
                                LocalDate.now(clock),
                                Counts.many(checked.report().articles(), "article")));
        totals(checked);
        Scorecard card = checked.report().scorecard();
        rules(card);
        subjects(card);
        parts.collection(checked.collection());
        parts.files(shown(), checked.counts().all() - checked.collection().size());
        out.write("</main>\n</body>\n</html>\n");
    }

    private void totals(Checked checked) {
        Counts counts = checked.counts();
        out.write("<section class=\"totals\" aria-label=\"Totals\">");
        total(
                counts.of(Severity.ERROR),
                "error",
                "errors",
                "pages that are wrong or cannot be made");
        total(counts.of(Severity.WARNING), "warning", "warnings", "worth mending");
        total(counts.of(Severity.INFO), "info", "notes", "advice");
        total(
                counts.fixable(),
                "fix",
                "mendable",
                "by galley check --fix, without losing anything");
        out.write("</section>\n");
        if (checked.known() > 0) {
            out.write(
                    "<p>%s known from the baseline and left out of the findings below; the numbers of articles have them.</p>\n"
                            .formatted(
                                    checked.known() == 1
                                            ? "1 finding is"
                                            : "%,d findings are".formatted(checked.known())));
        }
        if (checked.report().cancelled()) {
            out.write("<p>The check was ended before all articles were looked at.</p>\n");
        }
        for (String unread : checked.failed()) {
            out.write("<p class=\"error\">%s</p>\n".formatted(HtmlStyle.escaped(unread)));
        }
    }

    private void total(int count, String style, String name, String means) {
        out.write(
                "<div class=\"%s\"><b>%,d</b> %s<small>%s</small></div>"
                        .formatted(style, count, name, means));
    }

    private void rules(Scorecard card) {
        List<RuleScore> broken = card.notKept();
        out.write("<section><h2>By rule</h2>\n");
        if (broken.isEmpty()) {
            out.write("<p>Every rule that could judge an article is kept.</p>\n");
        } else {
            out.write(
                    "<p>Each bar is all articles that the rule could judge. Bad and nearly are how far they are from the rule; the colour is how grave that is.</p>\n");
            out.write(
                    HtmlStyle.legend(
                            Map.of("good", "kept"),
                            Severity.ERROR,
                            Severity.WARNING,
                            Severity.INFO));
            table(broken);
        }
        folded(
                card.noting(),
                "rule notes something and asks for nothing",
                "rules note something and ask for nothing");
        folded(card.kept(), "rule is kept by all articles", "rules are kept by all articles");
        out.write("</section>\n");
    }

    private void folded(List<RuleScore> rules, String one, String many) {
        if (!rules.isEmpty()) {
            out.write(
                    "<details><summary>%d %s</summary>\n"
                            .formatted(rules.size(), rules.size() == 1 ? one : many));
            table(rules);
            out.write("</details>\n");
        }
    }

    private void table(List<RuleScore> rules) {
        out.write(
                "<table><thead><tr><th scope=\"col\">Rule</th><th scope=\"col\" class=\"n\">bad</th><th scope=\"col\" class=\"n\">nearly</th>"
                        + "<th scope=\"col\" class=\"n\">noted</th><th scope=\"col\" class=\"n\">good</th></tr></thead><tbody>\n");
        rules.forEach(this::rule);
        out.write("</tbody></table>\n");
    }

    private void rule(RuleScore rule) {
        out.write(
                "<tr><th scope=\"row\">%s%s<small>%s</small><small>%s · %s</small></th>%s%s%s%s</tr>\n"
                        .formatted(
                                HtmlStyle.escaped(rule.title()),
                                bar(rule),
                                HtmlStyle.escaped(parts.why(rule.rule())),
                                HtmlStyle.escaped(rule.rule()),
                                rule.evidence().words(),
                                cell(rule.bad()),
                                cell(rule.ok()),
                                cell(rule.info()),
                                cell(rule.good())));
    }

    private static String bar(RuleScore rule) {
        double all = rule.judged();
        return HtmlStyle.bar(
                HtmlStyle.piece(HtmlStyle.style(rule.badIs()), rule.bad().articles() / all),
                HtmlStyle.piece(HtmlStyle.style(rule.okIs()), rule.ok().articles() / all),
                HtmlStyle.piece(HtmlStyle.style(rule.infoIs()), rule.info().articles() / all),
                HtmlStyle.piece("good", rule.good().articles() / all));
    }

    /** With the query that lists the articles, where there is one. */
    private static String cell(Count count) {
        if (count.articles() == 0) {
            return "<td class=\"n none\">–</td>";
        }
        return switch (count.listing()) {
            case Listing.Query(String typed) ->
                    "<td class=\"n\" title=\"%s\"><span class=\"query\">%,d</span></td>"
                            .formatted(HtmlStyle.escaped("In Galley: " + typed), count.articles());
            case Listing.NoQuery() -> "<td class=\"n\">%,d</td>".formatted(count.articles());
        };
    }

    private void subjects(Scorecard card) {
        if (card.subjects().size() < 2) {
            return;
        }
        out.write(
                "<section><h2>By subject</h2>\n<p>Each article counts once, by the gravest that was found in it; each bar is as long as the subject has articles.</p>\n"
                        + HtmlStyle.legend(
                                Map.of("rest", "neither"), Severity.ERROR, Severity.WARNING)
                        + "<table><thead><tr><th scope=\"col\">Subject</th>"
                        + "<th scope=\"col\" class=\"n\">all</th><th scope=\"col\" class=\"n\">with errors</th>"
                        + "<th scope=\"col\" class=\"n\">with warnings</th></tr></thead><tbody>\n");
        double most = Math.max(1, card.subjects().getFirst().articles().articles());
        card.subjects().stream().limit(MOST_SUBJECTS).forEach(s -> subject(s, most));
        out.write("</tbody></table>\n");
        int more = card.subjects().size() - MOST_SUBJECTS;
        if (more > 0) {
            out.write("<p class=\"more\">%,d more subjects</p>\n".formatted(more));
        }
        out.write("</section>\n");
    }

    private void subject(SubjectScore subject, double most) {
        int errors = subject.errors().articles();
        int warnings = subject.warnings().articles();
        int rest = subject.articles().articles() - errors - warnings;
        out.write(
                "<tr><th scope=\"row\">%s%s</th>%s%s%s</tr>\n"
                        .formatted(
                                subject.subject().isEmpty()
                                        ? "<em>none</em>"
                                        : HtmlStyle.escaped(subject.subject()),
                                HtmlStyle.bar(
                                        HtmlStyle.piece(
                                                HtmlStyle.style(Severity.ERROR), errors / most),
                                        HtmlStyle.piece(
                                                HtmlStyle.style(Severity.WARNING), warnings / most),
                                        HtmlStyle.piece("rest", rest / most)),
                                cell(subject.articles()),
                                cell(subject.errors()),
                                cell(subject.warnings())));
    }

    /** The gravest first; those that are shown stand in the order of the files. */
    private List<Finding> shown() {
        List<Finding> shown = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            kept.getOrDefault(severity, List.of()).stream()
                    .limit(MOST - shown.size())
                    .forEach(shown::add);
        }
        return shown;
    }
}
