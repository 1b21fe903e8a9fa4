package galley.schema;

import java.util.List;

/**
 * Fields that belong together on the form.
 *
 * @param title in sentence case
 */
public record FieldGroup(String title, List<FieldSpec> fields) {
    public FieldGroup {
        fields = List.copyOf(fields);
    }
}
