package galley.page;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find. */
final class Findings {

    private final List<JsonLdFinding> found = new ArrayList<>();

    void add(JsonLdRule rule, Place place, String message) {
        add(rule, place.pointer(), message);
    }

    void add(JsonLdRule rule, JsonPointer pointer, String message) {
        found.add(new JsonLdFinding(rule, message, pointer.toString()));
    }

    List<JsonLdFinding> all() {
        return List.copyOf(found);
    }
}
