package galley.markdown;

import galley.text.Span;
import java.util.Locale;

/** A stretch of source that an editor shows in its own way. Tokens of a text do not overlap. */
public record Token(Span span, Kind kind) {

    /** What a stretch of Markdown is. The last ones stand inside code fences. */
    public enum Kind {
        HEADING_MARK,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        HEADING_4,
        HEADING_5,
        HEADING_6,
        EMPHASIS_MARK,
        STRONG,
        EMPHASIS,
        STRONG_EMPHASIS,
        STRIKE,
        CODE_MARK,
        CODE,
        FENCE_MARK,
        FENCE_INFO,
        FENCE_TEXT,
        LINK_MARK,
        LINK_TEXT,
        LINK_URL,
        LIST_MARK,
        QUOTE_MARK,
        TABLE_BAR,
        MATH_MARK,
        MATH_COMMAND,
        MATH,
        HTML,
        ESCAPE,
        HARD_BREAK,
        RULE,
        KEYWORD,
        TYPE,
        FUNCTION,
        STRING,
        NUMBER,
        COMMENT,
        OPERATOR;

        static Kind heading(int level) {
            return values()[HEADING_1.ordinal() + level - 1];
        }

        /** The name as a style class: {@code heading-1}. */
        public String styleClass() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
