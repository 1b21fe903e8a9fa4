package galley.yaml;

import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What a plain scalar is taken for. Anything that YAML 1.1 or YAML 1.2 reads as another type than
 * text is not {@link #TEXT}; so what is {@code TEXT} is text for every reader.
 */
public enum ScalarType {
    TEXT,
    NULL,
    BOOLEAN,
    INTEGER,
    DECIMAL,
    DATE,
    /** The merge key {@code <<} and the value key {@code =} of YAML 1.1. */
    SPECIAL;

    private static final Pattern CORE_INTEGER =
            Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern CORE_DECIMAL =
            Pattern.compile(
                    "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    /**
     * Booleans of YAML 1.1 that SnakeYAML leaves out, and those it knows; by lower case, as readers
     * differ in it.
     */
    private static final Set<String> BOOLEANS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false");

    private static final Resolver YAML_1_1 = new Resolver();

    public static ScalarType of(String plain) {
        if (plain.isEmpty() || plain.equals("~") || plain.equalsIgnoreCase("null")) {
            return NULL;
        }
        if (plain.equals("=")) {
            return SPECIAL;
        }
        if (plain.length() > 64) {
            return TEXT;
        }
        if (BOOLEANS.contains(plain.toLowerCase(java.util.Locale.ROOT))) {
            return BOOLEAN;
        }
        if (CORE_INTEGER.matcher(plain).matches()) {
            return INTEGER;
        }
        Tag tag = YAML_1_1.resolve(NodeId.scalar, plain, true);
        if (tag.equals(Tag.INT)) {
            return INTEGER;
        }
        if (tag.equals(Tag.FLOAT) || CORE_DECIMAL.matcher(plain).matches()) {
            return DECIMAL;
        }
        if (tag.equals(Tag.TIMESTAMP)) {
            return DATE;
        }
        return tag.equals(Tag.STR) ? TEXT : SPECIAL;
    }

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    /** What the scalar is read as: quoted and block scalars are text. */
    public static ScalarType of(Node.Scalar scalar) {
        return scalar.isPlain() ? of(scalar.value()) : TEXT;
    }
}
