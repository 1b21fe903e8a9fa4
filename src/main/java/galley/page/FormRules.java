package galley.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Whether dates, addresses and authors are written in a form that machines read. */
final class FormRules {

    private static final List<String> DATES =
            List.of("datePublished", "dateModified", "dateCreated", "uploadDate");
    private static final List<String> ADDRESSES =
            List.of("@id", "url", "item", "mainEntityOfPage", "image", "logo", "sameAs");
    private static final List<String> AUTHORS =
            List.of("author", "creator", "contributor", "editor", "publisher");
    private static final Set<String> AUTHOR_TYPES =
            Set.of("Person", "Corporation", "School", "CollegeOrUniversity", "NGO");

    private FormRules() {}

    static void check(List<Place> all, Findings findings) {
        for (Place place : all) {
            DATES.forEach(key -> place.each(key).forEach(date -> date(date, findings)));
            ADDRESSES.forEach(key -> place.each(key).forEach(a -> address(a, key, findings)));
            AUTHORS.forEach(key -> place.each(key).forEach(a -> author(a, key, findings)));
        }
    }

    private static void date(Place date, Findings findings) {
        String written = date.text().orElse("");
        if (isMoment(written)) {
            return;
        }
        if (isLocal(written)) {
            findings.add(
                    JsonLdRule.DATE_TZ,
                    date,
                    "The date has no time zone, so each reader takes its own. Add a time and an"
                            + " offset, such as T00:00:00+00:00.");
        } else {
            findings.add(
                    JsonLdRule.DATE_ISO,
                    date,
                    "%s is no ISO 8601 date. Write it like 2024-11-30T00:00:00+00:00."
                            .formatted(date.node()));
        }
    }

    private static boolean isMoment(String written) {
        try {
            OffsetDateTime.parse(written);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean isLocal(String written) {
        try {
            if (written.indexOf('T') < 0) {
                LocalDate.parse(written);
            } else {
                LocalDateTime.parse(written);
            }
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static void address(Place address, String key, Findings findings) {
        boolean relative =
                address.text().filter(a -> !a.isBlank() && !Addresses.isAbsolute(a)).isPresent();
        // A name inside this document, which is not an address.
        boolean local = key.equals("@id") && address.node().asText().matches("(?:#|_:).*");
        if (relative && !local) {
            findings.add(
                    JsonLdRule.URL_ABSOLUTE,
                    address,
                    "The address %s is not absolute. Set the site's address, or write the whole one."
                            .formatted(address.node()));
        }
    }

    private static void author(Place author, String key, Findings findings) {
        // A reference, to what is described elsewhere.
        boolean reference = author.node().size() == 1 && author.has("@id");
        if (reference) {
            return;
        }
        if (author.types().stream().noneMatch(FormRules::isAuthor)) {
            findings.add(
                    JsonLdRule.AUTHOR_TYPED,
                    author,
                    "The %s has no type that fits. Write an object with the @type Person or Organization and a name."
                            .formatted(key));
        } else if (!author.has("name")) {
            findings.add(
                    JsonLdRule.AUTHOR_TYPED, author, "The %s has no name. Add it.".formatted(key));
        }
    }

    private static boolean isAuthor(String type) {
        return AUTHOR_TYPES.contains(type) || type.endsWith("Organization");
    }
}
