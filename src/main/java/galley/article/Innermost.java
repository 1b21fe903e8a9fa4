package galley.article;

import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;

/** The innermost field around a place. */
final class Innermost {

    private Innermost() {}

    static Optional<KeyPath> key(List<Field> fields, int offset) {
        return fields.stream()
                .filter(f -> !f.key().isEmpty() && f.span().touches(offset))
                .findFirst()
                .map(f -> key(f.path(), f.value(), offset));
    }

    private static KeyPath key(KeyPath path, Value value, int offset) {
        return switch (value) {
            case Value.Fields group -> key(group.fields(), offset).orElse(path);
            case Value.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    if (list.items().get(i).span().touches(offset)) {
                        yield key(path.child(i), list.items().get(i), offset);
                    }
                }
                yield path;
            }
            case Value.Text t -> path;
            case Value.Number n -> path;
            case Value.Flag f -> path;
            case Value.Date d -> path;
            case Value.Nothing n -> path;
            case Value.Other o -> path;
        };
    }
}
