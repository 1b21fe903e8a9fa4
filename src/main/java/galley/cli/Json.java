package galley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.article.Field;
import galley.article.Value;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Values as JSON: every scalar is its own text, so that {@code -1.0} stays {@code -1.0} in any
 * reader.
 */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectMapper INDENTED =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {}

    static ObjectNode fields(List<Field> fields) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Field field : fields) {
            if (!field.key().isEmpty()) {
                object.set(field.key(), value(field.value()));
            }
        }
        return object;
    }

    static com.fasterxml.jackson.databind.JsonNode value(Value value) {
        return switch (value) {
            case Value.Fields group -> fields(group.fields());
            case Value.Items list -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                list.items().forEach(item -> array.add(value(item)));
                yield array;
            }
            case Value.Nothing n -> JsonNodeFactory.instance.nullNode();
            case Value.Text text -> JsonNodeFactory.instance.textNode(text.text());
            case Value.Number number -> JsonNodeFactory.instance.textNode(number.written());
            case Value.Flag flag -> JsonNodeFactory.instance.textNode(flag.written());
            case Value.Date date -> JsonNodeFactory.instance.textNode(date.written());
            case Value.Other other -> JsonNodeFactory.instance.textNode(other.source());
        };
    }

    static String line(Object value) {
        return write(MAPPER, value);
    }

    static String indented(Object value) {
        return write(INDENTED, value);
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossibleForTrees) {
            throw new UncheckedIOException(impossibleForTrees);
        }
    }

    /**
     * @throws JsonProcessingException when the text is no JSON
     */
    static com.fasterxml.jackson.databind.JsonNode read(String text)
            throws JsonProcessingException {
        return MAPPER.readTree(text);
    }
}
