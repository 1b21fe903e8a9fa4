package galley.ui.form;

import galley.ui.theme.Ui;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A date as it is written, with a calendar that changes only its day. */
final class DateRow extends RowView {

    private static final int DAY = "2024-11-30".length();
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final TextField control = Ui.textField();
    private final VBox place = new VBox(8);
    private final Button calendar =
            Ui.iconButton(Feather.CALENDAR, "Choose a day (Alt+Down)", this::toggleCalendar);
    private boolean showing;

    DateRow(FormRow row, FormActions actions) {
        super(row, actions);
        control.textProperty()
                .addListener(
                        (o, before, after) -> {
                            if (!showing) {
                                typed(after);
                            }
                        });
        HBox.setHgrow(control, Priority.ALWAYS);
        control.setPromptText("2024-11-30");
        control.setAccessibleText(row.label());
        var box = new HBox(8, control, calendar);
        box.getStyleClass().add("date-box");
        box.setMaxWidth(280);
        control.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.DOWN && e.isAltDown()) {
                        toggleCalendar();
                        e.consume();
                    }
                });
        place.getChildren().add(box);
        assemble(place);
        update(row);
    }

    private void toggleCalendar() {
        if (place.getChildren().size() > 1 || !isEditable()) {
            hideCalendar();
        } else {
            var days = new CalendarView(day(), this::choose, this::hideCalendar);
            place.getChildren().add(days.node());
            place.applyCss();
            place.layout();
            days.focus();
        }
    }

    private void choose(LocalDate day) {
        String text = control.getText();
        String time = day().isPresent() && text.length() > DAY ? text.substring(DAY) : "";
        control.setText(day + time);
        hideCalendar();
    }

    private void hideCalendar() {
        boolean within = place.isFocusWithin();
        place.getChildren().remove(1, place.getChildren().size());
        if (within) {
            control.requestFocus();
        }
    }

    private Optional<LocalDate> day() {
        return day(control.getText());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() < DAY
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, DAY)));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    @Override
    protected String ownProblem() {
        String text = row.text();
        boolean likeADay = DATE.matcher(text).lookingAt();
        return likeADay && day(text).isEmpty()
                ? text.substring(0, DAY) + " is no day of the calendar."
                : "";
    }

    @Override
    protected void showValue() {
        if (!control.getText().equals(row.text())) {
            showing = true;
            control.setText(row.text());
            showing = false;
        }
    }

    @Override
    protected void showEditable(boolean editable) {
        control.setEditable(editable);
        Ui.show(calendar, editable);
        hideCalendar();
    }

    @Override
    void leave() {
        super.leave();
        hideCalendar();
    }

    @Override
    void focus() {
        control.requestFocus();
    }
}
