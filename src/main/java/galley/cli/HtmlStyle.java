package galley.cli;

import galley.check.Severity;
import java.util.Locale;
import java.util.Map;

/** How the page of a check looks, and its words. */
final class HtmlStyle {

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--text:#1f2328;--soft:#59636e;--line:#d1d9e0;--page:#fff;--card:#f6f8fa;
            --error:#c5283d;--warning:#946300;--info:#3f6fae;--good:#2c8a4b;--rest:#aab4be}
            @media(prefers-color-scheme:dark){:root{--text:#e6e9ed;--soft:#9aa4af;--line:#363d46;--page:#14181d;--card:#1d232a;
            --error:#f2778a;--warning:#dcab3f;--info:#7eb0ee;--good:#5cc581;--rest:#565f69}}
            body{font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--page);margin:0}
            *{box-sizing:border-box}header,main{max-width:68rem;margin:0 auto;padding:0 clamp(1rem,4vw,1.5rem)}
            header{padding-top:2rem}h1{font-size:1.6rem;margin:0;overflow-wrap:anywhere}header p{color:var(--soft);margin:.2rem 0 1rem}
            h2{font-size:1.25rem;margin:2.5rem 0 .5rem}h3{font-size:1rem;margin:1.5rem 0 .3rem;overflow-wrap:anywhere}
            small{display:block;color:var(--soft);font-size:.8rem;font-weight:400}
            .totals{display:flex;flex-wrap:wrap;gap:1rem}.totals div{flex:1 1 9rem;padding:1rem;background:var(--card);border-radius:8px;border-top:4px solid var(--line)}
            .totals b{font-size:1.8rem;display:block;line-height:1.1}.totals .error{border-color:var(--error)}.totals .warning{border-color:var(--warning)}
            .totals .info{border-color:var(--info)}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
            thead th{color:var(--soft);font-weight:600;font-size:.85rem}tbody th{font-weight:500;width:100%;overflow-wrap:anywhere}.n{text-align:right;font-variant-numeric:tabular-nums}
            .query{border-bottom:1px dotted}.none{color:var(--soft)}
            .bar{display:flex;height:.7rem;margin:.3rem 0;max-width:32rem;background:var(--card);border-radius:3px;overflow:hidden}.bar i{min-width:2px}
            i.error{background:var(--error)}i.warning{background:var(--warning)}i.info{background:var(--info)}i.good{background:var(--good)}i.rest{background:var(--rest)}
            .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;color:var(--soft);font-size:.85rem}.legend i{display:inline-block;width:.7rem;height:.7rem;border-radius:3px;margin-right:.4rem}
            .findings{list-style:none;padding:0;margin:0}.findings>li{padding:.5rem .8rem;border-left:4px solid var(--info);background:var(--card);margin:.4rem 0;border-radius:0 6px 6px 0;overflow-wrap:anywhere}
            .findings>.error{border-color:var(--error)}.findings>.warning{border-color:var(--warning)}
            .tag{font-weight:600}.error>.tag{color:var(--error)}.warning>.tag{color:var(--warning)}.info>.tag{color:var(--info)}
            details{margin-top:.5rem}details ul{font-size:.9rem}summary{cursor:pointer;color:var(--soft)}.more{color:var(--soft);font-style:italic}p.error{color:var(--error)}
            @media(max-width:32rem){th,td{padding:.4rem .25rem}thead .n{font-size:.75rem}.findings>li{padding:.5rem .6rem}details ul{padding-left:1.2rem}}
            @media print{.findings>li{break-inside:avoid}}
            """;

    private HtmlStyle() {}

    /** What a severity is drawn as, here and in the lists. */
    static String style(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** Nothing where there is no piece to draw. */
    static String bar(String... pieces) {
        String all = String.join("", pieces);
        return all.isEmpty() ? "" : "<span class=\"bar\" aria-hidden=\"true\">" + all + "</span>";
    }

    /**
     * @param share of a whole bar
     */
    static String piece(String style, double share) {
        return share > 0
                ? String.format(
                        Locale.ROOT,
                        "<i class=\"%s\" style=\"width:%.2f%%\"></i>",
                        style,
                        share * 100)
                : "";
    }

    /** What the colours of the bars below mean. */
    static String legend(Map<String, String> others, Severity... severities) {
        var out = new StringBuilder("<p class=\"legend\">");
        for (Severity severity : severities) {
            out.append(sign(style(severity), word(severity).toLowerCase(Locale.ROOT)));
        }
        others.forEach((style, word) -> out.append(sign(style, word)));
        return out.append("</p>\n").toString();
    }

    private static String sign(String style, String word) {
        return "<span><i class=\"%s\" aria-hidden=\"true\"></i>%s</span>\n".formatted(style, word);
    }

    static String head(String title) {
        return """
               <!DOCTYPE html>
               <html lang="en">
               <head>
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width,initial-scale=1">
               <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
               <title>%s</title>
               <style>
               %s</style>
               </head>
               <body>
               """
                .formatted(escaped(title), STYLE);
    }

    /** For text and attributes; what no page may hold becomes a mark that it was there. */
    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' && c != '\t' && c != '\n' ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case INFO -> "Note";
        };
    }
}
