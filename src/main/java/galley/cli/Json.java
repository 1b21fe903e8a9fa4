package galley.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.article.Field;
import galley.article.Value;
import java.io.IOException;
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

    private static final JsonFactory READER =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Json() {}

    /**
     * @param text of the whole file
     */
    static ObjectNode fields(List<Field> fields, String text) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Field field : fields) {
            if (!field.key().isEmpty()) {
                object.set(field.key(), value(field.value(), text));
            }
        }
        return object;
    }

    static JsonNode value(Value value, String source) {
        return switch (value) {
            case Value.Fields group -> fields(group.fields(), source);
            case Value.Items list -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                list.items().forEach(item -> array.add(value(item, source)));
                yield array;
            }
            case Value.Nothing n ->
                    n.span().isEmpty()
                            ? JsonNodeFactory.instance.nullNode()
                            : JsonNodeFactory.instance.textNode(n.span().of(source));
            case Value.Text text -> JsonNodeFactory.instance.textNode(text.text());
            case Value.Number number -> JsonNodeFactory.instance.textNode(number.written());
            case Value.Flag flag -> JsonNodeFactory.instance.textNode(flag.written());
            case Value.Date date -> JsonNodeFactory.instance.textNode(date.written());
            case Value.Other other -> JsonNodeFactory.instance.textNode(other.shown());
        };
    }

    static String line(Object value) {
        return write(MAPPER, value);
    }

    static String indented(Object value) {
        return write(INDENTED, value);
    }

    /**
     * @throws JsonProcessingException when the text is no JSON
     */
    static JsonNode tree(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossibleForTrees) {
            throw new UncheckedIOException(impossibleForTrees);
        }
    }

    /**
     * Numbers keep the text that they are written with; no key may stand twice in an object.
     *
     * @throws JsonProcessingException when the text is no JSON
     */
    static JsonNode read(String text) throws JsonProcessingException {
        try (JsonParser parser = READER.createParser(text)) {
            parser.nextToken();
            JsonNode node = node(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "More follows behind the value");
            }
            return node;
        } catch (JsonProcessingException noJson) {
            throw noJson;
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static JsonNode node(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "There is no value");
        }
        return switch (token) {
            case START_OBJECT -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    object.set(key, node(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(node(parser));
                }
                yield array;
            }
            case VALUE_STRING -> JsonNodeFactory.instance.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    JsonNodeFactory.instance.pojoNode(parser.getText());
            case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
            case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new JsonParseException(parser, "A value is missing");
        };
    }
}
