package galley.ui.changes;

import galley.article.AnswerCodec;
import galley.text.Span;

/**
 * One place where the text differs from the disk.
 *
 * @param field the key of the field it is in, or what else to call the place
 * @param line where it stands now, from 1
 * @param before a little of the text before it
 * @param removed what the disk has
 * @param added what saving would write
 * @param after a little of the text after it
 * @param escaped whether the texts may hold {@code \n} for a newline
 * @param place in the text as it is now
 */
public record TextChange(
        String field,
        int line,
        String before,
        String removed,
        String added,
        String after,
        boolean escaped,
        Span place) {

    /** A text of the change as one reads it. */
    String read(String text) {
        return escaped ? AnswerCodec.decode(text).markdown() : text;
    }
}
