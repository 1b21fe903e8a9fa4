package galley.ui.form;

import galley.article.Value;
import galley.check.Problem;
import galley.check.advice.Cut;
import galley.check.advice.Made;
import galley.check.advice.ResultRoom;
import galley.check.advice.Widths;
import galley.schema.FieldKind;
import galley.schema.ResultText;
import galley.text.LineEnds;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;

/**
 * One line of the form.
 *
 * @param path which field
 * @param label what it is called
 * @param kind which control it has
 * @param value empty for a field that the schema knows and the file does not have
 * @param children of a group or list
 */
public record FormRow(
        KeyPath path,
        String label,
        FieldKind kind,
        Optional<Value> value,
        List<Problem> problems,
        Optional<Derived> derived,
        Optional<Counter> counter,
        List<String> choices,
        List<FormRow> children) {

    public FormRow {
        problems = List.copyOf(problems);
        choices = List.copyOf(choices);
        children = List.copyOf(children);
    }

    /**
     * The rule by which the field follows from others.
     *
     * @param source what it follows from, as one says it
     * @param wanted what the rule gives
     * @param follows whether the field holds that
     */
    public record Derived(String source, String wanted, boolean follows) {}

    /**
     * How long a text is against what is shown of it.
     *
     * @param used in pixels of a title, in characters of a description
     * @param most from which it is long; what shows it decides, so this is advice and no error
     * @param shown what of it a desktop shows
     * @param made by what a template makes it, where the field itself is not shown
     */
    public record Counter(ResultText text, int used, int most, Cut shown, Optional<Made> made) {

        static Counter of(ResultText kind, String whole, ResultRoom room, Optional<Made> made) {
            String text = whole.strip();
            Widths widths = Widths.arial();
            return switch (kind) {
                case DESCRIPTION ->
                        new Counter(
                                kind,
                                text.length(),
                                room.mostCharacters(),
                                Cut.at(widths, text, ResultRoom.TEXT_SIZE, room.text()),
                                made);
                case TITLE ->
                        new Counter(
                                kind,
                                (int) Math.round(widths.of(text, ResultRoom.TITLE_SIZE)),
                                (int) room.title(),
                                Cut.at(widths, text, ResultRoom.TITLE_SIZE, room.title()),
                                made);
            };
        }

        /** Whether the field is in what is counted. */
        public boolean isOfField() {
            return made.map(Made::ofField).orElse(true);
        }

        /** Wide letters may be cut though there are few of them. */
        public boolean isOver() {
            return isOfField() && (used > most || shown.cut());
        }

        /** Such as {@code 243 of about 156 characters}. */
        public String words() {
            if (!isOfField()) {
                return "not shown in search results";
            }
            String unit =
                    switch (text) {
                        case DESCRIPTION -> "characters";
                        case TITLE -> "pixels";
                    };
            String count = "%,d of about %,d %s".formatted(used, most, unit);
            return made.isEmpty() ? count : count + " with what galley.yaml adds";
        }

        /** Below the field; empty where there is nothing to add. */
        public String hint() {
            return made.map(m -> "A desktop shows “%s”. %s".formatted(shown.shown(), m.words()))
                    .orElse(
                            isOver() && shown.cut()
                                    ? "Cut after “" + shown.lastWord() + "” on a desktop"
                                    : "");
        }
    }

    public boolean isPresent() {
        return value.isPresent();
    }

    /** The value on one line, as the control shows it. */
    public String text() {
        return value.map(FormRow::text).orElse("");
    }

    /** The line ends behind a block scalar are its chomping and are not shown. */
    static String text(Value value) {
        return value instanceof Value.Text text && text.style().isBlock()
                ? LineEnds.withoutLast(text.text())
                : value.asWritten();
    }

    /**
     * What is meant where this was typed: a line that was only begun at the end is not there yet.
     */
    static String meant(String typed, Optional<Value> before) {
        String shown = before.map(FormRow::text).orElse("");
        int kept = shown.length() - LineEnds.withoutLast(shown).length();
        String content = LineEnds.withoutLast(typed);
        return typed.substring(0, Math.min(typed.length(), content.length() + kept));
    }
}
