package galley.check.advice;

import static galley.check.advice.Assessed.DESCRIPTION;
import static galley.check.advice.Assessed.SEO_TITLE;

import galley.check.Problem;
import galley.yaml.KeyPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text below the title in a search result. */
final class DescriptionRules {

    private static final int PREFIX = 80;

    private static final Pattern MARKUP =
            Pattern.compile(
                    "\\*\\*|(?<!\\w)__(?=\\w)|\\]\\(|(?m:^#{1,6} )|`|</?[a-zA-Z][^<>]*>|\\\\[nt](?![a-zA-Z])|\\\\n(?=[A-Z])|\\\\[(\\[)\\]]|\\\\[a-zA-Z]{2,}\\{|\\$\\$");

    /** What a mark begins with; without any of them there is none. */
    private static final String MARK_BEGINNINGS = "*_]#`<\\$";

    private static final Pattern SPACES = Pattern.compile(" +");

    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]*+)\\]\\((?:[^()]|\\([^()]*+\\))*+\\)");

    private final Assessed in;
    private final Report out;
    private final Drafts drafts;
    private final String shown;
    private final KeyPath field;

    /** As a sentence begins with it. */
    private final String name;

    DescriptionRules(Assessed in, Report out) {
        this.in = in;
        this.out = out;
        this.drafts = new Drafts(in);
        this.shown = in.shownDescription();
        this.field = in.descriptionField();
        this.name =
                in.settings().descriptionTemplate().isEmpty()
                        ? "The description"
                        : "The description that galley.yaml makes";
    }

    void run() {
        if (isApplicable()) {
            if (shown.isEmpty()) {
                missing();
            } else {
                out.say(
                        "description-missing",
                        Rating.GOOD,
                        "The page has a description.",
                        in.at(field));
                length();
                width();
                mention();
                same();
            }
            writing();
        }
    }

    /** Whether what is written is whole and plain; how long it is is left out. */
    void written() {
        if (isApplicable()) {
            writing();
        }
    }

    private boolean isApplicable() {
        return !in.isDamaged(field) && (in.isForSearch() || in.has(DESCRIPTION));
    }

    private void missing() {
        out.say(
                "description-missing",
                Rating.BAD,
                1,
                in.showsDescription()
                        ? "There is no description, so Google will take a text from the page. Write one."
                        : "galley.yaml makes no description of this article, so Google will take a text from the page. Fill what the template shows.",
                in.at(field),
                in.showsDescription() ? fromAnswer() : List.of());
    }

    private void writing() {
        if (!shown.isEmpty()) {
            stopsShort();
        }
        // The description is shared even where a template makes another for search results.
        if (in.showsTitle(SEO_TITLE)) {
            markup(SEO_TITLE, "in a search result");
        }
        markup(
                DESCRIPTION,
                in.showsDescription() ? "in a search result" : "where the page is shared");
    }

    private List<Problem.Fix> fromAnswer() {
        return longer("");
    }

    /** A draft that says more than what there is. */
    private List<Problem.Fix> longer(String present) {
        return drafts.description()
                .filter(d -> d.length() > present.length())
                .map(d -> in.set("Draft one from the answer", DESCRIPTION, d, false))
                .orElse(List.of());
    }

    private void length() {
        int length = shown.length() + dateLength();
        int most = in.room().mostCharacters();
        int least = in.room().fewestCharacters();
        if (length >= least && length <= most) {
            out.say(
                    "description-length",
                    Rating.GOOD,
                    9,
                    "%s has %s and is shown whole.".formatted(name, characters(length)),
                    in.at(field));
        } else if (length < least) {
            out.say(
                    "description-length",
                    Rating.OK,
                    6,
                    "%s has %s; there is room for %d. Say more of what the reader will find."
                            .formatted(name, characters(length), most),
                    in.at(field),
                    in.showsDescription() ? longer(in.text(DESCRIPTION)) : List.of());
        } else {
            out.say(
                    "description-length",
                    Rating.OK,
                    6,
                    "%s has %s; %d to %d are shown whole. %s"
                            .formatted(
                                    name,
                                    characters(length),
                                    least,
                                    most,
                                    in.showsDescription()
                                            ? "Shorten it."
                                            : "Shorten the template or what it shows."),
                    in.at(
                            field,
                            in.raw(field).equals(shown) ? shown.lastIndexOf(' ', most) + 1 : 0,
                            shown.length()),
                    in.showsDescription()
                            ? drafts.shortened(in.text(DESCRIPTION), Math.max(0, most - around()))
                                    .map(
                                            d ->
                                                    in.set(
                                                            "Cut it after “" + lastWord(d) + "”",
                                                            DESCRIPTION,
                                                            d,
                                                            false))
                                    .orElse(List.of())
                            : List.of());
        }
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1).replaceFirst("[.,;:!?]+$", "");
    }

    private String characters(int length) {
        return length + " characters" + (dateLength() > 0 ? ", its date among them" : "");
    }

    /** What of the characters shown the field has no part in. */
    private int around() {
        return dateLength() + shown.length() - in.text(DESCRIPTION).length();
    }

    private int dateLength() {
        boolean dated = in.settings().dateShown() && in.has(KeyPath.of("date"));
        return dated ? SearchResult.DATE_LENGTH + 3 : 0;
    }

    private void width() {
        double width = in.tools().widths().of(shown, ResultRoom.TEXT_SIZE);
        double desktop = in.room().text();
        double phone = in.room().phoneText();
        Cut cut = Cut.at(in.tools().widths(), shown, ResultRoom.TEXT_SIZE, phone);
        boolean wide = width > desktop;
        boolean late =
                cut.cut()
                        && in.primary()
                                .filter(k -> k.isIn(shown) && !k.isIn(cut.readable()))
                                .isPresent();
        String words =
                wide || late
                        ? "On a phone the text stops after “%s”. Say what matters before it."
                                .formatted(cut.lastWord())
                        : "%s is about %.0f pixels wide, which a desktop shows whole."
                                .formatted(name, width);
        out.say("description-width", wide || late ? Rating.OK : Rating.GOOD, words, in.at(field));
    }

    private void mention() {
        Optional<Keyphrase> primary = in.primary();
        if (primary.isEmpty()) {
            return;
        }
        Keyphrase keyword = primary.get();
        long count = Reading.sentencesOf(shown).stream().filter(keyword::wordsAreIn).count();
        boolean good = count == 1 || count == 2;
        out.say(
                "keyword-in-description",
                good ? Rating.GOOD : Rating.BAD,
                good ? 9 : 3,
                count == 0
                        ? "The description does not mention “%s”. Name it once."
                                .formatted(keyword.text())
                        : good
                                ? "The description mentions “%s”.".formatted(keyword.text())
                                : "The description mentions “%s” in %d sentences. Once or twice is enough."
                                        .formatted(keyword.text(), count),
                in.at(field));
    }

    private void same() {
        String key = Keyphrase.key(shown);
        boolean title =
                key.equals(Keyphrase.key(in.shownTitle()))
                        || key.equals(Keyphrase.key(in.articleTitle()));
        out.say(
                "description-equals-title",
                title ? Rating.INFO : Rating.GOOD,
                title
                        ? "The description repeats the title. Say what the reader will find."
                        : "The description is not the title again.",
                in.at(field));
        boolean begin = key.length() >= PREFIX && Keyphrase.key(firstPart()).startsWith(key);
        out.say(
                "description-is-answer-start",
                begin ? Rating.INFO : Rating.GOOD,
                begin
                        ? "The description is the beginning of the answer. A summary of its own says more."
                        : "The description is a text of its own.",
                in.at(field));
    }

    private String firstPart() {
        String all = in.answerText();
        return all.substring(0, Math.min(all.length(), shown.length() + 200));
    }

    private void stopsShort() {
        String bare = withoutDots(shown);
        boolean stops = stops(bare);
        out.say(
                "description-truncated-text",
                stops ? Rating.BAD : Rating.GOOD,
                stops
                        ? "The description stops after “%s”, where the answer goes on. End the sentence."
                                .formatted(bare.substring(bare.lastIndexOf(' ') + 1))
                        : "The description is not cut off.",
                in.at(field),
                stops && in.showsDescription() ? fromAnswer() : List.of());
    }

    /** Whether the answer goes on where the description ends. */
    private boolean stops(String bare) {
        String wanted = squeezed(Keyphrase.fold(bare));
        String last = wanted.substring(Math.max(0, wanted.length() - 60));
        boolean dots = !bare.equals(shown);
        boolean word = !last.isEmpty() && Character.isLetterOrDigit(last.charAt(last.length() - 1));
        if (last.length() < 20 || !(dots || word)) {
            return false;
        }
        String text = squeezed(in.foldedAnswer());
        int at = text.indexOf(last);
        int after = at + last.length();
        boolean goesOn = at >= 0 && after < text.length();
        return goesOn && (dots || Character.isLetterOrDigit(text.charAt(after)));
    }

    /** Folded, it has no blanks but spaces. */
    private static String squeezed(String folded) {
        return folded.contains("  ") ? SPACES.matcher(folded).replaceAll(" ") : folded;
    }

    private static String withoutDots(String text) {
        String bare =
                text.endsWith("...")
                        ? text.substring(0, text.length() - 3)
                        : text.endsWith("…") ? text.substring(0, text.length() - 1) : text;
        return bare.stripTrailing();
    }

    private void markup(KeyPath key, String place) {
        String text = in.raw(key);
        if (text.isBlank()) {
            return;
        }
        Matcher mark = MARKUP.matcher(text);
        if (mayHoldMarks(text) && mark.find()) {
            out.say(
                    "description-markup",
                    Rating.BAD,
                    "“%s” is shown as it stands %s. Take it out.".formatted(mark.group(), place),
                    in.at(key, mark.start(), mark.end()),
                    in.set("Take the marks out", key, plain(text), false));
        } else if (text.indexOf('"') >= 0) {
            int at = text.indexOf('"');
            out.say(
                    "description-markup",
                    Rating.OK,
                    "A straight quote ends the text early where a page does not escape it. Curly quotes are safe.",
                    in.at(key, at, at + 1),
                    in.set(
                            "Make the quotes curly",
                            key,
                            text.replaceAll("\"(?=[\\p{L}\\p{N}])", "“").replace('"', '”'),
                            false));
        } else {
            out.say("description-markup", Rating.GOOD, "There are no marks in it.", in.at(key));
        }
    }

    private static boolean mayHoldMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARK_BEGINNINGS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return LINK.matcher(text)
                .replaceAll("$1")
                .replaceAll("</?[a-zA-Z][^<>]*>", "")
                .replaceAll("\\\\n|\\\\t", " ")
                .replaceAll("\\*\\*|__|`|\\$\\$|\\\\[(\\[)\\]]|(?m:^#{1,6} )", "")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
