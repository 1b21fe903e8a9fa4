package galley.markdown;

import galley.text.Span;

/**
 * A formula in the source, delimiters included.
 *
 * @param mark length of the delimiter at each end
 * @param quotes how many quote marks begin each of its lines, which are not part of the formula
 * @param inTable whether an escaped bar means a bar, as in every table cell
 */
record MathSpan(Span span, int mark, boolean display, int quotes, boolean inTable) {

    String tex(String text) {
        String inner = text.substring(span.start() + mark, span.end() - mark);
        if (quotes > 0 && inner.indexOf('\n') >= 0) {
            inner = inner.replaceAll("\n(?:[ \t]{0,3}> ?){1," + quotes + "}", "\n");
        }
        return (inTable ? inner.replace("\\|", "|") : inner).strip();
    }
}
