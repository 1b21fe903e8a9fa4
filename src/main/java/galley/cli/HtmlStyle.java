package galley.cli;

import galley.check.Evidence;
import galley.check.Severity;

/** How the page of a check looks, and its words. */
final class HtmlStyle {

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--text:#1f2328;--soft:#59636e;--line:#d1d9e0;--page:#fff;--card:#f6f8fa;
            --bad:#c5283d;--ok:#b07800;--noted:#4a7dbd;--good:#2c8a4b}
            @media(prefers-color-scheme:dark){:root{--text:#e6e9ed;--soft:#9aa4af;--line:#363d46;--page:#14181d;--card:#1d232a;
            --bad:#f2778a;--ok:#dcab3f;--noted:#7eb0ee;--good:#5cc581}}
            body{font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--page);margin:0}
            header,main{max-width:68rem;margin:0 auto;padding:0 1.5rem}
            header{padding-top:2rem}h1{font-size:1.6rem;margin:0;overflow-wrap:anywhere}header p{color:var(--soft);margin:.2rem 0 1rem}
            h2{font-size:1.25rem;margin:2.5rem 0 .5rem}h3{font-size:1rem;margin:1.5rem 0 .3rem;overflow-wrap:anywhere}
            small{display:block;color:var(--soft);font-size:.8rem;font-weight:400}
            .totals{display:flex;flex-wrap:wrap;gap:1rem}.totals div{flex:1 1 11rem;padding:1rem;background:var(--card);border-radius:8px;border-top:4px solid var(--line)}
            .totals b{font-size:1.8rem;display:block;line-height:1.1}.totals .error{border-color:var(--bad)}.totals .warning{border-color:var(--ok)}
            .totals .info{border-color:var(--noted)}.totals .fix{border-color:var(--good)}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
            thead th{color:var(--soft);font-weight:600;font-size:.85rem}tbody th{font-weight:500;width:40%}.n{text-align:right;font-variant-numeric:tabular-nums}
            .query{border-bottom:1px dotted}.none{color:var(--soft)}
            .bar{display:flex;height:.9rem;margin-top:.3rem;min-width:9rem;background:var(--card);border-radius:3px;overflow:hidden}
            .bar .bad{background:var(--bad)}.bar .ok{background:var(--ok)}.bar .noted{background:var(--noted)}.bar .good{background:var(--good)}
            .findings{list-style:none;padding:0;margin:0}.findings>li{padding:.5rem .8rem;border-left:4px solid var(--noted);background:var(--card);margin:.4rem 0;border-radius:0 6px 6px 0;overflow-wrap:anywhere}
            .findings>.error{border-color:var(--bad)}.findings>.warning{border-color:var(--ok)}
            .tag{font-weight:600}.error>.tag{color:var(--bad)}.warning>.tag{color:var(--ok)}.info>.tag{color:var(--noted)}
            details{margin-top:.5rem}details ul{font-size:.9rem}summary{cursor:pointer;color:var(--soft)}.more{color:var(--soft);font-style:italic}p.error{color:var(--bad)}
            @media print{.findings>li{break-inside:avoid}}
            """;

    private HtmlStyle() {}

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

    static String evidence(Evidence evidence) {
        return switch (evidence) {
            case G -> "documented by Google";
            case D -> "an estimate of how it will look";
            case C -> "a convention of tools";
            case A -> "accessibility";
            case M -> "right or broken data";
        };
    }
}
