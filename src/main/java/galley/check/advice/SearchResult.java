package galley.check.advice;

import galley.schema.MomentFormat;
import galley.schema.ResultText;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article as a search engine lists it; widths are estimates.
 *
 * @param titleWidth of the whole title on a desktop, in pixels
 * @param room what it has room for
 * @param titlePhoneWidth of the whole title on a phone, in pixels
 * @param descriptionWidth of the whole description, in pixels
 * @param plain the description without a date before it
 * @param dated with the date before it
 * @param date that may stand before the description; empty where the article has none
 * @param dateShown whether the collection says that it does
 * @param breadcrumb the parts of the address above the page, readable
 * @param bold words that a search for the keyword makes bold, in lower case
 * @param made the texts that a template makes, where one does
 */
public record SearchResult(
        String title,
        double titleWidth,
        ResultRoom room,
        double titlePhoneWidth,
        Cut titleDesktop,
        Cut titlePhone,
        String description,
        double descriptionWidth,
        Cuts plain,
        Cuts dated,
        String date,
        boolean dateShown,
        List<String> breadcrumb,
        List<String> bold,
        List<Made> made) {

    /** What of a description is shown. */
    public record Cuts(Cut desktop, Cut phone) {

        static Cuts of(Widths widths, ResultRoom room, String description, double before) {
            double size = ResultRoom.TEXT_SIZE;
            return new Cuts(
                    Cut.at(widths, description, size, room.text() - before),
                    Cut.at(widths, description, size, room.phoneText() - before));
        }
    }

    /** Of a date as it is shown: {@code Nov 30, 2024}. */
    static final int DATE_LENGTH = 12;

    public SearchResult {
        breadcrumb = List.copyOf(breadcrumb);
        bold = List.copyOf(bold);
        made = List.copyOf(made);
    }

    static SearchResult of(Assessed in) {
        Widths widths = in.tools().widths();
        ResultRoom room = in.room();
        String title = in.shownTitle();
        String description = in.shownDescription();
        String date =
                in.article()
                        .text(KeyPath.of("date"))
                        .map(d -> MomentFormat.format(d, "MMM D, YYYY"))
                        .orElse("");
        double before = widths.of(date + " — ", ResultRoom.TEXT_SIZE);
        return new SearchResult(
                title,
                widths.of(title, ResultRoom.TITLE_SIZE),
                room,
                widths.of(title, ResultRoom.PHONE_TITLE_SIZE),
                Cut.at(widths, title, ResultRoom.TITLE_SIZE, room.title()),
                Cut.at(widths, title, ResultRoom.PHONE_TITLE_SIZE, ResultRoom.PHONE_TITLE),
                description,
                widths.of(description, ResultRoom.TEXT_SIZE),
                Cuts.of(widths, room, description, 0),
                Cuts.of(widths, room, description, before),
                date,
                in.settings().dateShown(),
                breadcrumb(in),
                in.primary().map(Keyphrase::contentWords).orElse(List.of()),
                Stream.of(ResultText.values())
                        .map(in.settings()::made)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<String> breadcrumb(Assessed in) {
        List<String> parts = new ArrayList<>();
        for (String part : in.text(Assessed.URL).split("/")) {
            if (!part.isEmpty()) {
                parts.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return parts.isEmpty() ? parts : parts.subList(0, parts.size() - 1);
    }
}
