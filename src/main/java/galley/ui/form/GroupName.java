package galley.ui.form;

import galley.article.Value;
import galley.schema.FieldKind;
import java.util.List;
import java.util.Optional;

/** What a folded group is called: the text in it that says most, or else how much it holds. */
final class GroupName {

    private static final List<String> SPEAKING =
            List.of("title", "label", "name", "heading", "text");

    private GroupName() {}

    static String of(FormRow row) {
        return text(row).orElseGet(() -> size(row));
    }

    static String size(FormRow row) {
        int count = row.children().size();
        String one = row.kind() == FieldKind.LIST ? " item" : " field";
        return count + one + (count == 1 ? "" : "s");
    }

    private static Optional<String> text(FormRow row) {
        if (row.kind() == FieldKind.LIST) {
            return Optional.empty();
        }
        return SPEAKING.stream()
                .flatMap(name -> row.children().stream().filter(c -> isCalled(c, name)))
                .flatMap(child -> textOf(child).stream())
                .findFirst()
                .or(
                        () ->
                                row.children().stream()
                                        .filter(c -> c.value().orElseThrow() instanceof Value.Text)
                                        .flatMap(child -> textOf(child).stream())
                                        .findFirst());
    }

    private static Optional<String> textOf(FormRow row) {
        return row.kind() == FieldKind.GROUP || row.kind() == FieldKind.LIST
                ? text(row)
                : Optional.of(row.text().strip().replaceAll("\\s+", " ")).filter(t -> !t.isEmpty());
    }

    private static boolean isCalled(FormRow row, String name) {
        return row.path().name().equalsIgnoreCase(name);
    }
}
