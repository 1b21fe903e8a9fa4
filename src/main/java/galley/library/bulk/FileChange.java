package galley.library.bulk;

import galley.store.Stamp;
import galley.text.Patch;
import galley.text.SourceText;
import galley.text.Span;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What becomes of one file: another text, another name, or both. It holds only what differs, so
 * that a change over a whole collection fits in memory.
 *
 * @param file as it is called before
 * @param movedTo its new name, where it gets one
 * @param before the hash of the text that it is planned for
 * @param after the hash of the text that it makes
 * @param start where the two texts differ, in UTF-16 units
 * @param removed what stands there before
 * @param added what stands there after
 */
public record FileChange(
        Path file,
        Optional<Path> movedTo,
        String before,
        String after,
        int start,
        String removed,
        String added) {

    public static FileChange of(Path file, SourceText before, SourceText after) {
        Patch patch = Patch.between(0, before.characters(), after.characters());
        return new FileChange(
                file,
                Optional.empty(),
                Stamp.hashOf(before),
                Stamp.hashOf(after),
                patch.span().start(),
                patch.span().of(before.characters()),
                patch.replacement());
    }

    public FileChange movingTo(Path target) {
        return new FileChange(file, Optional.of(target), before, after, start, removed, added);
    }

    /** The text after it; empty for a text that it is not planned for. */
    public Optional<SourceText> made(SourceText now) {
        return patched(now, removed, added, after);
    }

    /** The text before it; empty for a text that it has not made. */
    public Optional<SourceText> unmade(SourceText now) {
        return patched(now, added, removed, before);
    }

    private Optional<SourceText> patched(
            SourceText now, String there, String instead, String hash) {
        String text = now.characters();
        if (!text.startsWith(there, start)) {
            return Optional.empty();
        }
        var patch = new Patch(Span.ofLength(start, there.length()), instead);
        return Optional.of(now.with(patch.apply(text)))
                .filter(made -> Stamp.hashOf(made).equals(hash));
    }
}
