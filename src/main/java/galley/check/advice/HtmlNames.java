package galley.check.advice;

import java.util.Locale;
import java.util.Set;

/** The elements of HTML that text is written with. */
final class HtmlNames {

    private static final Set<String> NAMES =
            Set.of(
                    "a",
                    "abbr",
                    "article",
                    "aside",
                    "audio",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "center",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "details",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "font",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "i",
                    "iframe",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "main",
                    "mark",
                    "nav",
                    "ol",
                    "p",
                    "picture",
                    "pre",
                    "q",
                    "ruby",
                    "rp",
                    "rt",
                    "s",
                    "samp",
                    "section",
                    "small",
                    "source",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "summary",
                    "sup",
                    "svg",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "time",
                    "tr",
                    "u",
                    "ul",
                    "var",
                    "video",
                    "wbr");

    private HtmlNames() {}

    static boolean isElement(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
