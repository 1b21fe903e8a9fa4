package galley.yaml;

import galley.text.Span;
import java.io.Serial;

/**
 * How the scanner leaves a node it cannot read; caught at the entry around it, so it never leaves
 * this room.
 */
final class DamageException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Damage.Kind kind;
    private final transient Span place;

    DamageException(Damage.Kind kind, Span place) {
        super(kind.message(), null, false, false);
        this.kind = kind;
        this.place = place;
    }

    Damage.Kind kind() {
        return kind;
    }

    Span place() {
        return place;
    }
}
