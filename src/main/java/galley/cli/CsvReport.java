package galley.cli;

import galley.audit.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row a finding, for spreadsheets; of a finding about several articles also which. */
final class CsvReport implements CheckReport {

    private final Sink out;

    CsvReport(Sink out) {
        this.out = out;
        out.write(
                "path,line,column,severity,rating,evidence,rule,key,message,fixable,files,others\n");
    }

    @Override
    public void article(Path file, List<Finding> findings) {
        findings.forEach(this::write);
    }

    @Override
    public void end(Checked checked) {
        checked.collection().forEach(this::write);
    }

    private void write(Finding f) {
        out.write(
                Stream.of(
                                        CheckReport.named(f.file()),
                                        f.place().line(),
                                        f.place().column(),
                                        f.severity().name().toLowerCase(Locale.ROOT),
                                        f.rating().name().toLowerCase(Locale.ROOT),
                                        f.evidence(),
                                        f.rule(),
                                        f.keyText(),
                                        f.message(),
                                        f.fixable(),
                                        f.shared().map(s -> s.files().size()).orElse(1),
                                        others(f))
                                .map(String::valueOf)
                                .map(CsvReport::cell)
                                .collect(Collectors.joining(","))
                        + "\n");
    }

    private static String others(Finding finding) {
        return CheckReport.others(finding)
                .map(CheckReport::named)
                .collect(Collectors.joining("; "));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
