package galley.article;

import galley.text.Patch;
import galley.text.Span;
import galley.yaml.KeyPath;
import java.util.Optional;

/**
 * The article's Markdown and where it is kept.
 *
 * @param place in a field or the body
 * @param markdown decoded, with LF for every line end
 * @param origins for each unit of the Markdown the offset in the file it comes from, and the end of
 *     the last
 * @param decisions how each {@code \n} in the stored text was read; empty where newlines are stored
 *     as they are
 */
public record Answer(
        Place place,
        String markdown,
        Origins origins,
        java.util.List<AnswerCodec.Decision> decisions) {

    /** Where the answer is kept. */
    public sealed interface Place {

        /** In a field, as one line with {@code \n} for its newlines. */
        record EscapedField(KeyPath path) implements Place {}

        /** In a field, with real newlines. */
        record LinesField(KeyPath path) implements Place {}

        /** The part after the front matter. */
        record Body(Span span) implements Place {}

        /** In a field that cannot be read or is not text. */
        record Unreadable(KeyPath path, String reason) implements Place {}

        default Optional<KeyPath> field() {
            return switch (this) {
                case EscapedField e -> Optional.of(e.path());
                case LinesField l -> Optional.of(l.path());
                case Unreadable u -> Optional.of(u.path());
                case Body b -> Optional.empty();
            };
        }
    }

    /** Offsets of the file for offsets of the Markdown. */
    public interface Origins {
        int fileOffset(int markdownOffset);
    }

    public boolean isEditable() {
        return !(place instanceof Place.Unreadable);
    }

    /** Where a stretch of the Markdown stands in the file. */
    public Span fileSpan(Span markdownSpan) {
        int from = origins.fileOffset(Math.min(markdownSpan.start(), markdown.length()));
        int to = origins.fileOffset(Math.min(markdownSpan.end(), markdown.length()));
        return new Span(from, Math.max(from, to));
    }

    /** The offset in the Markdown nearest to an offset of the file. */
    public int markdownOffset(int fileOffset) {
        int low = 0;
        int high = markdown.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (origins.fileOffset(middle) < fileOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The smallest patch that makes the Markdown {@code wanted}. */
    public Patch patchTo(String wanted) {
        return Patch.between(0, markdown, wanted);
    }
}
