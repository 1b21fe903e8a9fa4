package galley.check.advice;

import static galley.check.advice.Assessed.FILE_NAME;
import static galley.check.advice.Assessed.SUBJECT;
import static galley.check.advice.Assessed.TITLE;
import static galley.check.advice.Assessed.URL;

import galley.check.Problem;
import galley.schema.Slug;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of the page and the name of its file. */
final class AddressRules {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(-[a-z0-9]++)*+");
    private static final Pattern ODD = Pattern.compile("_|[A-Z]|--+|%|[^a-z0-9-]|^-|-$");
    private static final Pattern QUERY = Pattern.compile(".*[?#].*");
    private static final Pattern OF_SUBJECT = Pattern.compile("(/[^/]+/)([^/]+)(/[^/]+/[^/]+)");
    private static final int LONG = 75;
    private static final int TOO_LONG = 100;

    private final Assessed in;
    private final Report out;
    private final Optional<String> fileName;

    /**
     * @param fileName of the file on the disk, where there is one
     */
    AddressRules(Assessed in, Report out, Optional<String> fileName) {
        this.in = in;
        this.out = out;
        this.fileName = fileName;
    }

    void run() {
        if (in.text(URL).isEmpty()) {
            return;
        }
        String slug = in.slug();
        if (!slug.isEmpty()) {
            format(slug);
            length(slug);
            title(slug);
        }
        shape();
        file(slug);
    }

    /** Of a collection that names no rule of its own. */
    static String slugify(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private void format(String slug) {
        Matcher odd = ODD.matcher(slug);
        // The collection's own rule may give two hyphens in a row.
        boolean good = SLUG.matcher(slug).matches() || slug.equals(Slug.of(in.articleTitle()));
        String raw = in.raw(URL);
        int from = raw.lastIndexOf(slug);
        int at = !good && odd.find() ? odd.start() : 0;
        out.say(
                "slug-format",
                good ? Rating.GOOD : Rating.OK,
                good
                        ? "The address is made of small letters and hyphens."
                        : "The address has “%s”; small letters and single hyphens are read best."
                                .formatted(odd.group()),
                good ? in.at(URL) : in.at(URL, from + at, from + at + odd.group().length()));
    }

    private void length(String slug) {
        int length = slug.length();
        double good = out.limit("slug-length", "good", LONG);
        Rating rating =
                length <= good
                        ? Rating.GOOD
                        : length <= out.limit("slug-length", "ok", TOO_LONG)
                                ? Rating.OK
                                : Rating.BAD;
        out.say(
                "slug-length",
                rating,
                "The last part of the address has %d characters%s"
                        .formatted(
                                length,
                                rating == Rating.GOOD
                                        ? "."
                                        : "; up to %.0f are read.".formatted(good)),
                in.at(URL));
    }

    private void title(String slug) {
        String title = in.text(TITLE).isEmpty() ? in.articleTitle() : in.text(TITLE);
        if (title.isEmpty()) {
            return;
        }
        boolean same = slug.equals(Slug.of(title)) || slug.equals(slugify(title));
        out.say(
                "title-slug-mismatch",
                same ? Rating.GOOD : Rating.OK,
                same
                        ? "The address follows the title."
                        : "The address comes from another title. If the page is published, leave it as it is.",
                in.at(URL));
    }

    private void shape() {
        String raw = in.raw(URL);
        String url = raw.strip();
        Optional<String> fault =
                !raw.equals(raw.stripTrailing()) && !raw.endsWith("\n") || url.contains(" ")
                        ? Optional.of("has a blank in it")
                        : !url.startsWith("/") || url.startsWith("//")
                                ? Optional.of("does not begin with one slash")
                                : QUERY.matcher(url).matches()
                                        ? Optional.of("has a question mark or a hash in it")
                                        : url.length() > 1 && url.endsWith("/")
                                                ? Optional.of("ends with a slash")
                                                : Optional.empty();
        String subject = in.text(SUBJECT);
        Matcher parts = OF_SUBJECT.matcher(url);
        if (fault.isPresent()) {
            out.say("url-shape", Rating.BAD, "The address " + fault.get() + ".", in.at(URL));
        } else if (!subject.isEmpty()
                && parts.matches()
                && !parts.group(2).equals(Slug.of(subject))
                && !parts.group(2).equals(slugify(subject))) {
            int from = raw.indexOf(url) + parts.start(2);
            out.say(
                    "url-shape",
                    Rating.OK,
                    "The address says “%s”, the subject is “%s”."
                            .formatted(parts.group(2), subject),
                    in.at(URL, from, from + parts.group(2).length()),
                    in.set(
                            "Write “" + Slug.of(subject) + "” into the address",
                            URL,
                            parts.group(1) + Slug.of(subject) + parts.group(3),
                            false));
        } else {
            out.say("url-shape", Rating.GOOD, "The address is complete and clean.", in.at(URL));
        }
    }

    private void file(String slug) {
        String written = in.text(FILE_NAME);
        if (written.isEmpty() || slug.isEmpty()) {
            return;
        }
        String wanted = slug + ".md";
        Optional<String> other =
                !bare(written).equals(slug)
                        ? Optional.of(
                                "The file name is “%s”, the address ends with “%s”."
                                        .formatted(written, slug))
                        : fileName.filter(name -> !name.equals(written))
                                .map(
                                        name ->
                                                "The file is called “%s”, the field says “%s”."
                                                        .formatted(name, written));
        List<Problem.Fix> fixes =
                bare(written).equals(slug)
                        ? List.of()
                        : in.set("Write “" + wanted + "”", FILE_NAME, wanted, false);
        out.say(
                "file-url-mismatch",
                other.isPresent() ? Rating.OK : Rating.GOOD,
                other.orElse("File name and address name one page."),
                in.at(FILE_NAME),
                fixes);
    }

    private static String bare(String name) {
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }
}
