package galley.ui.form;

import galley.ui.theme.Ui;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A month to choose a day from, by mouse or by key: arrows go by day and week, Page Up and Page
 * Down by month, with Shift by year; Enter chooses, Escape leaves.
 */
final class CalendarView {

    private static final int WEEKS = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy");
    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);

    private final Optional<LocalDate> chosen;
    private final Consumer<LocalDate> choose;
    private final Label month = Ui.label("", "calendar-month");
    private final GridPane days = new GridPane(2, 2);
    private final VBox node;
    private LocalDate at;

    /**
     * @param close leaves without choosing
     */
    CalendarView(Optional<LocalDate> chosen, Consumer<LocalDate> choose, Runnable close) {
        this.chosen = chosen;
        this.choose = choose;
        at = chosen.orElseGet(LocalDate::now);
        var head =
                new HBox(
                        4,
                        Ui.iconButton(
                                Feather.CHEVRON_LEFT, "Month before", () -> go(at.minusMonths(1))),
                        month,
                        Ui.iconButton(
                                Feather.CHEVRON_RIGHT, "Next month", () -> go(at.plusMonths(1))));
        head.getStyleClass().add("calendar-head");
        month.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(month, javafx.scene.layout.Priority.ALWAYS);
        node = new VBox(8, head, days);
        node.getStyleClass().add("calendar");
        node.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        node.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        e.consume();
                    } else if (e.getTarget() instanceof Node t && days.getChildren().contains(t)) {
                        key(e);
                    }
                });
        show();
    }

    Node node() {
        return node;
    }

    private void key(KeyEvent event) {
        Optional<LocalDate> to =
                Optional.ofNullable(
                        switch (event.getCode()) {
                            case LEFT -> at.minusDays(1);
                            case RIGHT -> at.plusDays(1);
                            case UP -> at.minusWeeks(1);
                            case DOWN -> at.plusWeeks(1);
                            case PAGE_UP -> at.minusMonths(event.isShiftDown() ? 12 : 1);
                            case PAGE_DOWN -> at.plusMonths(event.isShiftDown() ? 12 : 1);
                            case HOME -> at.withDayOfMonth(1);
                            case END -> YearMonth.from(at).atEndOfMonth();
                            default -> null;
                        });
        if (to.isPresent()) {
            go(to.get());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            choose.accept(at);
            event.consume();
        }
    }

    private void go(LocalDate to) {
        at = to;
        show();
        focus();
    }

    /** The day that one is at has the keys. */
    void focus() {
        days.getChildren().stream()
                .filter(day -> at.equals(day.getUserData()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void show() {
        month.setText(MONTH.format(at));
        days.getChildren().clear();
        DayOfWeek first = WeekFields.of(Locale.getDefault()).getFirstDayOfWeek();
        for (int i = 0; i < 7; i++) {
            var name =
                    Ui.label(
                            first.plus(i).getDisplayName(TextStyle.SHORT, Locale.getDefault()),
                            "calendar-weekday");
            name.setMaxWidth(Double.MAX_VALUE);
            days.add(name, i, 0);
        }
        LocalDate start = at.withDayOfMonth(1);
        int before = Math.floorMod(start.getDayOfWeek().getValue() - first.getValue(), 7);
        for (int i = 0; i < WEEKS * 7; i++) {
            days.add(day(start.plusDays(i - before)), i % 7, 1 + i / 7);
        }
    }

    private Button day(LocalDate day) {
        var button = new Button(Integer.toString(day.getDayOfMonth()));
        button.setUserData(day);
        button.setAccessibleText(SPOKEN.format(day));
        button.getStyleClass().addAll("flat", "calendar-day");
        Ui.style(button, "other-month", day.getMonth() != at.getMonth());
        Ui.style(button, "chosen", chosen.filter(day::equals).isPresent());
        Ui.style(button, "today", day.equals(LocalDate.now()));
        button.setOnAction(e -> choose.accept(day));
        return button;
    }
}
