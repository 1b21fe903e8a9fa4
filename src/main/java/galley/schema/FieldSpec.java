package galley.schema;

import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;

/**
 * What a schema knows of a field.
 *
 * @param label what the author calls it
 * @param choices offered, not required
 * @param rule from which other fields it follows
 * @param required whether an article without it is not finished
 */
public record FieldSpec(
        KeyPath path,
        String label,
        FieldKind kind,
        Optional<LengthAdvice> length,
        List<String> choices,
        Optional<Rule> rule,
        boolean required) {

    static FieldSpec of(String path, String label, FieldKind kind) {
        return new FieldSpec(
                KeyPath.parse(path).orElseThrow(),
                label,
                kind,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
    }

    FieldSpec advised(int most, LengthAdvice.Unit unit) {
        return new FieldSpec(
                path,
                label,
                kind,
                Optional.of(new LengthAdvice(most, unit)),
                choices,
                rule,
                required);
    }

    FieldSpec following(Rule newRule) {
        return new FieldSpec(path, label, kind, length, choices, Optional.of(newRule), required);
    }

    FieldSpec choosing(List<String> newChoices) {
        return new FieldSpec(path, label, kind, length, newChoices, rule, required);
    }

    FieldSpec needed() {
        return new FieldSpec(path, label, kind, length, choices, rule, true);
    }
}
