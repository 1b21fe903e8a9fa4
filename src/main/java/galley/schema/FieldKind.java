package galley.schema;

/** Which control a field wants. */
public enum FieldKind {
    /** Text on one line. */
    LINE,
    /** Text that may grow. */
    TEXT,
    WHOLE_NUMBER,
    DECIMAL,
    DATE,
    FLAG,
    /** One of several words, or another. */
    CHOICE,
    /** Words with commas between. */
    KEYWORDS,
    GROUP,
    LIST,
    MARKDOWN,
    /** YAML as it stands. */
    SOURCE
}
