package galley.check.advice;

import galley.schema.MomentFormat;
import galley.yaml.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An article as a search engine lists it; widths are estimates.
 *
 * @param titleWidth of the whole title on a desktop, in pixels
 * @param titleLimit what of it fits
 * @param descriptionWidth of the whole description, in pixels
 * @param date that may stand before the description; empty where the article has none
 * @param breadcrumb the parts of the address above the page, readable
 * @param bold words that a search for the keyword makes bold, in lower case
 * @param ownTitle whether the title is the field itself and no template
 */
public record SearchResult(
        String title,
        double titleWidth,
        double titleLimit,
        Cut titleDesktop,
        Cut titlePhone,
        String description,
        double descriptionWidth,
        Cut descriptionDesktop,
        Cut descriptionPhone,
        String date,
        List<String> breadcrumb,
        List<String> bold,
        boolean ownTitle,
        boolean ownDescription) {

    /** Of a date as it is shown: {@code Nov 30, 2024}. */
    static final int DATE_LENGTH = 12;

    /** Two lines of a card 400 pixels wide. */
    private static final double PHONE_LINES = 2 * 368;

    private static final double PHONE_SIZE = 16;

    public SearchResult {
        breadcrumb = List.copyOf(breadcrumb);
        bold = List.copyOf(bold);
    }

    static SearchResult of(Assessed in) {
        Widths widths = in.tools().widths();
        String title = in.shownTitle();
        String description = in.shownDescription();
        String date =
                in.article()
                        .text(KeyPath.of("date"))
                        .map(d -> MomentFormat.format(d, "MMM D, YYYY"))
                        .orElse("");
        double dated =
                in.settings().dateShown() ? widths.of(date + " — ", DescriptionRules.SIZE) : 0;
        return new SearchResult(
                title,
                widths.of(title, TitleRules.SIZE),
                TitleRules.SAFE,
                Cut.at(widths, title, TitleRules.SIZE, TitleRules.SAFE),
                Cut.at(widths, title, PHONE_SIZE, PHONE_LINES),
                description,
                widths.of(description, DescriptionRules.SIZE),
                Cut.at(
                        widths,
                        description,
                        DescriptionRules.SIZE,
                        DescriptionRules.DESKTOP - dated),
                Cut.at(widths, description, DescriptionRules.SIZE, DescriptionRules.PHONE - dated),
                date,
                breadcrumb(in),
                in.primary().map(Keyphrase::contentWords).orElse(List.of()),
                in.settings().titleTemplate().isEmpty(),
                in.settings().descriptionTemplate().isEmpty());
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
