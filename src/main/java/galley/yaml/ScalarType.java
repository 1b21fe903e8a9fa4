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
            Pattern.compile("[-+]?[0-9]+|0o[0-7]+|[-+]?0x[0-9a-fA-F_]+|[-+]?0b[01_]+");

    /** As YAML 1.1 has it; SnakeYAML knows it only up to a length. */
    private static final Pattern TIMESTAMP =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}"
                            + "(?:\\.[0-9]*)?(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?");

    /** With the underscores that readers of YAML 1.1 allow in what 1.2 takes for a decimal. */
    private static final Pattern CORE_DECIMAL =
            Pattern.compile(
                    "[-+]?(\\.[0-9][0-9_]*|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?"
                            + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    /** SnakeYAML's patterns recurse once for each colon. */
    private static final int MOST_COLONS = 20;

    private static final int LONG = 64;
    private static final int LONGEST_WORD = 5;

    /**
     * Booleans of YAML 1.1 that SnakeYAML leaves out, and those it knows; by lower case, as readers
     * differ in it.
     */
    private static final Set<String> BOOLEANS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false");

    private static final Pattern STARTS = Pattern.compile("[0-9][0-9_]*");
    private static final Pattern SIXTY = Pattern.compile("[0-5]?[0-9]");
    private static final Pattern SIXTY_AND_PARTS = Pattern.compile("[0-5]?[0-9]\\.[0-9_]*");
    private static final Resolver YAML_1_1 = new Resolver();

    public static ScalarType of(String plain) {
        if (plain.isEmpty() || plain.equals("~") || plain.equalsIgnoreCase("null")) {
            return NULL;
        }
        if (plain.equals("=")) {
            return SPECIAL;
        }
        if (plain.length() > LONG && isOverMany(plain)) {
            return sexagesimal(plain);
        }
        if (plain.length() <= LONGEST_WORD
                && BOOLEANS.contains(plain.toLowerCase(java.util.Locale.ROOT))) {
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
        if (tag.equals(Tag.TIMESTAMP) || TIMESTAMP.matcher(plain).matches()) {
            return DATE;
        }
        return tag.equals(Tag.STR) ? TEXT : SPECIAL;
    }

    private static boolean isOverMany(String plain) {
        return "-+0123456789".indexOf(plain.charAt(0)) >= 0
                && plain.chars().filter(c -> c == ':').limit(MOST_COLONS).count() == MOST_COLONS;
    }

    /** Numbers to the base of sixty, {@code 1:30:00}, of any length. */
    private static ScalarType sexagesimal(String plain) {
        int sign = plain.startsWith("-") || plain.startsWith("+") ? 1 : 0;
        String[] parts = plain.substring(sign).split(":", -1);
        for (int i = 1; i + 1 < parts.length; i++) {
            if (!SIXTY.matcher(parts[i]).matches()) {
                return TEXT;
            }
        }
        boolean starts = STARTS.matcher(parts[0]).matches();
        String last = parts[parts.length - 1];
        if (starts && SIXTY.matcher(last).matches()) {
            return INTEGER;
        }
        return starts && SIXTY_AND_PARTS.matcher(last).matches() ? DECIMAL : TEXT;
    }

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    /** What the scalar is read as: quoted and block scalars are text. */
    public static ScalarType of(Node.Scalar scalar) {
        return scalar.isPlain() ? of(scalar.value()) : TEXT;
    }
}
