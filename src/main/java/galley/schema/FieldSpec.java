package galley.schema;

import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;

/**
 * What a schema knows of a field.
 *
 * @param label what the author calls it
 * @param resultText what of a search result it is
 * @param choices offered, not required
 * @param rule from which other fields it follows
 * @param required whether an article without it is not finished
 */
public record FieldSpec(
        KeyPath path,
        String label,
        FieldKind kind,
        Optional<ResultText> resultText,
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

    FieldSpec shownAs(ResultText part) {
        return new FieldSpec(path, label, kind, Optional.of(part), choices, rule, required);
    }

    FieldSpec following(Rule newRule) {
        return new FieldSpec(
                path, label, kind, resultText, choices, Optional.of(newRule), required);
    }

    FieldSpec choosing(List<String> newChoices) {
        return new FieldSpec(path, label, kind, resultText, newChoices, rule, required);
    }

    FieldSpec needed() {
        return new FieldSpec(path, label, kind, resultText, choices, rule, true);
    }
}
