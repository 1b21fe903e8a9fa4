package galley.ui.form;

import galley.ui.theme.Ui;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A date as it is written, with a calendar that changes only its day. */
final class DateRow extends RowView {

    private static final int DAY = "2024-11-30".length();
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final TextField control = Ui.textField();
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
        var calendar = Ui.iconButton(Feather.CALENDAR, "Choose a day", this::showCalendar);
        var box = new HBox(8, control, calendar);
        box.getStyleClass().add("date-box");
        box.setMaxWidth(280);
        assemble(box);
        update(row);
    }

    private void showCalendar() {
        var picker = new DatePicker(day().orElse(LocalDate.now()));
        picker.setShowWeekNumbers(false);
        var popup =
                new ContextMenu(
                        new CustomMenuItem(new DatePickerSkin(picker).getPopupContent(), false));
        popup.getStyleClass().add("calendar-popup");
        picker.valueProperty()
                .addListener(
                        (o, before, after) -> {
                            popup.hide();
                            String text = control.getText();
                            String time =
                                    day().isPresent() && text.length() > DAY
                                            ? text.substring(DAY)
                                            : "";
                            control.setText(after + time);
                        });
        popup.show(control, Side.BOTTOM, 0, 4);
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
    void focus() {
        control.requestFocus();
    }
}
