package galley.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import galley.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** What any reader takes for another type than text is no text, and is quoted when it is. */
class ScalarTypeTest {

    /** The core schema, as YAML 1.2.2 has it in 10.3.2. */
    private static final List<Pattern> YAML_1_2 =
            List.of(
                    Pattern.compile("null|Null|NULL|~|"),
                    Pattern.compile("true|True|TRUE|false|False|FALSE"),
                    Pattern.compile("[-+]?[0-9]+"),
                    Pattern.compile("0o[0-7]+"),
                    Pattern.compile("0x[0-9a-fA-F]+"),
                    Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"),
                    Pattern.compile("[-+]?(\\.inf|\\.Inf|\\.INF)"),
                    Pattern.compile("\\.nan|\\.NaN|\\.NAN"));

    private static final Resolver YAML_1_1 = new Resolver();

    @Property(tries = 5000)
    void whatEitherTakesForAnotherTypeIsNoText(@ForAll("numberLike") String plain) {
        boolean other =
                YAML_1_2.stream().anyMatch(p -> p.matcher(plain).matches())
                        || !YAML_1_1.resolve(NodeId.scalar, plain, true).equals(Tag.STR);
        if (other) {
            assertNotEquals(ScalarType.TEXT, ScalarType.of(plain));
        }
    }

    @Property(tries = 2000)
    void whatIsTypedAsTextIsReadAsText(@ForAll("numberLike") String typed) {
        String yaml = "a: b\n";
        YamlDocument document = YamlDocument.parse(yaml, new Span(0, yaml.length()));
        var done =
                assertInstanceOf(
                        YamlDocument.Edited.Done.class,
                        document.edit(new YamlEdit.Set(KeyPath.of("a"), new NewValue.Text(typed))));
        Object snake = new Yaml(new SafeConstructor(new LoaderOptions())).load(done.text());
        Object engine = new Load(LoadSettings.builder().build()).loadFromString(done.text());
        assertEquals(Map.of("a", typed), snake);
        assertEquals(Map.of("a", typed), engine);
    }

    @Provide
    Arbitrary<String> numberLike() {
        return Arbitraries.of(
                        "0",
                        "1",
                        "9",
                        "7",
                        "60",
                        "59",
                        "_",
                        ":",
                        ".",
                        "-",
                        "+",
                        "e",
                        "E",
                        "0x",
                        "0o",
                        "0b",
                        "F",
                        "a",
                        ".inf",
                        ".NaN",
                        "T",
                        "t",
                        "Z",
                        " ",
                        "2024-11-30",
                        "12:30:00",
                        "null",
                        "true",
                        "no",
                        "y",
                        "~",
                        "<<",
                        "=")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(parts -> String.join("", parts).strip())
                .filter(text -> !text.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1_000", "0o17", "017", "0x1F", "0b11", "1:30", "1:30.5", "1e3", "1E+3", ".inf",
                "-.INF", ".nan", "+1", "1.", ".5", "2024-11-30", "2024-1-3 1:02:03", "y", "N",
                        "Off",
                "~", "NULL", "<<", "=", "1_000e3", "2025-02-31"
            })
    void isNoText(String plain) {
        assertNotEquals(ScalarType.TEXT, ScalarType.of(plain));
    }

    @Test
    void lengthMakesNoText() {
        assertEquals(ScalarType.INTEGER, ScalarType.of("1".repeat(65)));
        assertEquals(ScalarType.INTEGER, ScalarType.of("-" + "9".repeat(100_000)));
        assertEquals(ScalarType.INTEGER, ScalarType.of("0x" + "F".repeat(100)));
        assertEquals(ScalarType.DECIMAL, ScalarType.of("1." + "0".repeat(100_000)));
        assertEquals(ScalarType.DECIMAL, ScalarType.of("1e" + "0".repeat(100)));
        assertEquals(ScalarType.DATE, ScalarType.of("2024-11-30T00:00:00." + "0".repeat(99) + "Z"));
        assertEquals(ScalarType.INTEGER, ScalarType.of("1" + ":30".repeat(100_000)));
        assertEquals(ScalarType.DECIMAL, ScalarType.of("1" + ":30".repeat(100_000) + ".5"));
        assertEquals(ScalarType.TEXT, ScalarType.of("1" + ":70".repeat(100_000)));
        assertEquals(ScalarType.TEXT, ScalarType.of("12ab".repeat(32)));
        assertTimeout(Duration.ofSeconds(60), () -> ScalarType.of("1 word ".repeat(500_000)));
    }
}
