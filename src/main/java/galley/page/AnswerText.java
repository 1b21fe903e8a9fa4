package galley.page;

import galley.markdown.MarkdownDocument;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer to compare with another, whichever way each is written: as Markdown, as HTML or as the
 * plain text of either.
 *
 * @param forms what each way of reading it gives, without white space
 */
record AnswerText(Set<String> forms) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

    AnswerText {
        forms = Set.copyOf(forms);
    }

    static AnswerText of(String text) {
        return new AnswerText(
                Stream.of(text, plain(text), plain(MarkdownDocument.parse(text).html()))
                        .map(AnswerText::compact)
                        .collect(Collectors.toSet()));
    }

    /** With one space wherever there is any. */
    static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static String compact(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    private static String plain(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    boolean matches(AnswerText other) {
        return any(other, String::equals);
    }

    boolean isPartOf(AnswerText whole) {
        return any(whole, (part, all) -> !part.isEmpty() && all.contains(part));
    }

    private boolean any(AnswerText other, BiPredicate<String, String> test) {
        return forms.stream().anyMatch(a -> other.forms.stream().anyMatch(b -> test.test(a, b)));
    }

    /** Letters and digits that a reader meets. */
    int letters() {
        return forms.stream()
                .mapToInt(f -> (int) f.codePoints().filter(Character::isLetterOrDigit).count())
                .min()
                .orElse(0);
    }
}
