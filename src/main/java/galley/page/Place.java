package galley.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value somewhere in structured data.
 *
 * @param above what it is in
 * @param step its key or index there
 */
record Place(Optional<Place> above, String step, JsonNode node) {

    private static final Pattern VOCABULARY =
            Pattern.compile("(?:https?://(?:www\\.)?schema\\.org/|schema:)");

    static Place root(JsonNode node) {
        return new Place(Optional.empty(), "", node);
    }

    /** Made when it is asked for: nearly all places are right and are never named. */
    JsonPointer pointer() {
        return above.map(place -> place.pointer().appendProperty(step))
                .orElseGet(JsonPointer::empty);
    }

    /** This place and all below it, in the order of the text. */
    List<Place> all() {
        List<Place> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<Place> all) {
        all.add(this);
        if (node.isArray()) {
            elements().forEach(p -> p.collect(all));
        } else {
            node.fieldNames().forEachRemaining(key -> at(key).collect(all));
        }
    }

    private Place at(String key) {
        return new Place(Optional.of(this), key, node.path(key));
    }

    private List<Place> elements() {
        List<Place> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Place(Optional.of(this), Integer.toString(i), node.path(i)));
        }
        return elements;
    }

    /** The values of a property, which may be one or a list; null is none. */
    List<Place> each(String key) {
        if (!node.has(key)) {
            return List.of();
        }
        Place value = at(key);
        if (value.node.isArray()) {
            return value.elements();
        }
        return value.node.isMissingNode() || value.node.isNull() ? List.of() : List.of(value);
    }

    /** The first value of a property. */
    Optional<Place> first(String key) {
        return each(key).stream().findFirst();
    }

    boolean has(String key) {
        return !each(key).isEmpty();
    }

    /** The value, where it is a text. */
    Optional<String> text() {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** The things at the top: in the graph, in the list, or the one thing there is. */
    List<Place> things() {
        if (node.isArray()) {
            return elements();
        }
        return node.has("@graph") ? each("@graph") : List.of(this);
    }

    /** In schema.org's short form. */
    List<String> types() {
        JsonNode types = node.path("@type");
        return types.isTextual()
                ? List.of(shortForm(types.textValue()))
                : each("@type").stream()
                        .flatMap(p -> p.text().stream())
                        .map(Place::shortForm)
                        .toList();
    }

    boolean is(String type) {
        JsonNode types = node.path("@type");
        return types.isTextual()
                ? shortForm(types.textValue()).equals(type)
                : types.isArray() && types().contains(type);
    }

    private static String shortForm(String written) {
        return written.indexOf(':') < 0 ? written : VOCABULARY.matcher(written).replaceFirst("");
    }
}
