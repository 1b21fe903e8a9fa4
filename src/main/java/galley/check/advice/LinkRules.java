package galley.check.advice;

import galley.check.Problem;
import galley.markdown.Anatomy.Anchor;
import galley.markdown.Anatomy.Picture;
import galley.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links and pictures of the answer. */
final class LinkRules {

    /** Those that Lighthouse counts, which is under the Apache licence 2.0. */
    private static final Set<String> GENERIC =
            Set.of(
                    "click here",
                    "click this",
                    "go",
                    "here",
                    "information",
                    "learn more",
                    "more",
                    "more info",
                    "more information",
                    "right here",
                    "read more",
                    "see more",
                    "start",
                    "this");

    private static final int LONG_WORDS = 125;
    private static final Pattern PICTURE_OF =
            Pattern.compile("(?i)^(?:an? |the )?(?:image|picture|photo|photograph|graphic) of ");
    private static final Pattern REVERSED =
            Pattern.compile("(?<!])\\(([^()\\n]++)\\)\\[([^\\[\\]\\s]++)]");

    private final Assessed in;
    private final Report out;

    LinkRules(Assessed in, Report out) {
        this.in = in;
        this.out = out;
    }

    void run() {
        if (in.article().answer().markdown().isBlank()) {
            return;
        }
        List<Anchor> links = in.anatomy().links();
        boolean generic = false;
        boolean empty = false;
        boolean bare = false;
        boolean lost = reversed();
        for (Anchor link : links) {
            generic |= generic(link);
            empty |= empty(link);
            bare |= bare(link);
            lost |= target(link);
        }
        kept("link-text-generic", generic, "Every link says where it leads.");
        kept("link-text-empty", empty, "Every link has a text.");
        kept("link-bare", bare, "No raw address stands in the text.");
        kept("link-href", lost, "Every link can be followed.");
        counts(links);
        pictures();
    }

    private void kept(String rule, boolean broken, String words) {
        if (!broken) {
            out.say(rule, Rating.GOOD, words, in.answer());
        }
    }

    private boolean generic(Anchor link) {
        boolean mail = link.target().startsWith("mailto:") || link.target().startsWith("#");
        boolean generic = !mail && GENERIC.contains(link.text().strip().toLowerCase(Locale.ROOT));
        if (generic) {
            out.say(
                    "link-text-generic",
                    Rating.OK,
                    "“%s” does not say where the link to %s leads."
                            .formatted(link.text(), link.target()),
                    in.inAnswer(link.span()));
        }
        return generic;
    }

    private boolean empty(Anchor link) {
        boolean empty = link.text().isBlank();
        if (empty) {
            String words = words(link.target());
            out.say(
                    "link-text-empty",
                    Rating.BAD,
                    "The link to %s has no text, so nobody can see or follow it."
                            .formatted(link.target()),
                    in.inAnswer(link.span()),
                    words.isEmpty()
                            ? List.of()
                            : in.replace(
                                    "Write “" + words + "”",
                                    Span.at(link.span().start() + 1),
                                    words,
                                    false));
        }
        return empty;
    }

    /** The last part of an address as words. */
    private static String words(String address) {
        int end = 0;
        while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        int from = end == 0 ? 0 : address.lastIndexOf('/', end - 1) + 1;
        String last = address.substring(from, end).replaceFirst("\\.[a-z0-9]{2,5}$", "");
        return last.replaceAll("[-_+]+|%20", " ").strip();
    }

    /** An address of mail reads well as it is. */
    private boolean bare(Anchor link) {
        boolean bare = link.bare() && !link.target().startsWith("mailto:");
        if (bare) {
            String words = words(link.target());
            out.say(
                    "link-bare",
                    Rating.OK,
                    "The address %s stands in the text as it is.".formatted(link.target()),
                    in.inAnswer(link.span()),
                    words.isEmpty()
                            ? List.of()
                            : in.replace(
                                    "Make it a link that reads “" + words + "”",
                                    link.span(),
                                    "[" + words + "](" + link.target() + ")",
                                    false));
        }
        return bare;
    }

    private boolean target(Anchor link) {
        String target = link.target().strip();
        boolean lost = !Follow.canBe(target);
        if (lost) {
            out.say(
                    "link-href",
                    Rating.BAD,
                    target.isEmpty()
                            ? "The link “%s” leads nowhere.".formatted(link.text())
                            : "The link to “%s” cannot be followed.".formatted(target),
                    in.inAnswer(link.span()));
        }
        return lost;
    }

    /** {@code (text)[address]}. */
    private boolean reversed() {
        String markdown = in.article().answer().markdown();
        Matcher reversed = REVERSED.matcher(in.prose());
        boolean any = false;
        // Hardly any answer has its middle, which is found at once.
        boolean may = in.prose().contains(")[");
        while (may && reversed.find()) {
            if (reversed.group(2).matches("(?i)(https?://|/|www\\.).+")) {
                any = true;
                Span whole = new Span(reversed.start(), reversed.end());
                String words = markdown.substring(reversed.start(1), reversed.end(1));
                out.say(
                        "link-href",
                        Rating.BAD,
                        "“%s” is no link: the brackets stand the wrong way round."
                                .formatted(whole.of(markdown)),
                        in.inAnswer(whole),
                        in.replace(
                                "Turn the brackets round",
                                whole,
                                "[" + words + "](" + reversed.group(2) + ")",
                                false));
            }
        }
        return any;
    }

    private void counts(List<Anchor> links) {
        long inside = links.stream().filter(l -> l.target().startsWith("/")).count();
        long outside =
                links.stream()
                        .filter(l -> !l.bare() && l.target().matches("(?i)https?://.*"))
                        .count();
        out.say(
                "links-internal",
                inside == 0 ? Rating.INFO : Rating.GOOD,
                inside == 0 ? 3 : 9,
                inside == 0
                        ? "The answer links to no other article."
                        : "The answer links to other articles.",
                in.answer());
        out.say(
                "links-outbound",
                outside == 0 ? Rating.INFO : Rating.GOOD,
                outside == 0 ? 3 : 9,
                outside == 0
                        ? "The answer links to no other site."
                        : "The answer links to other sites.",
                in.answer());
    }

    private void pictures() {
        List<Picture> pictures = in.anatomy().pictures();
        out.say(
                "images-none",
                pictures.isEmpty() ? Rating.INFO : Rating.GOOD,
                pictures.isEmpty() ? 3 : 9,
                pictures.isEmpty() ? "The answer has no picture." : "The answer has a picture.",
                in.answer());
        boolean missing = false;
        boolean poor = false;
        for (Picture picture : pictures) {
            missing |= picture.words().isBlank();
            poor |= quality(picture);
            if (picture.words().isBlank()) {
                String words = words(picture.source());
                out.say(
                        "image-alt-missing",
                        Rating.BAD,
                        "The picture %s has no words for those who cannot see it."
                                .formatted(picture.source()),
                        in.inAnswer(picture.span()),
                        words.isEmpty()
                                ? List.of()
                                : in.replace(
                                        "Draft “" + words + "”",
                                        picture.wordsSpan(),
                                        words,
                                        false));
            }
        }
        kept("image-alt-missing", missing, "Every picture has words that stand for it.");
        kept("image-alt-quality", poor, "The words of the pictures say what they show.");
    }

    private boolean quality(Picture picture) {
        String words = picture.words().strip();
        String file = picture.source().substring(picture.source().lastIndexOf('/') + 1);
        boolean name = words.equals(file) || words.matches("[\\w-]+\\.(?i:png|jpe?g|gif|svg|webp)");
        Matcher of = PICTURE_OF.matcher(words);
        boolean begins = of.find();
        boolean poor = !words.isEmpty() && (name || begins || words.length() > LONG_WORDS);
        if (poor) {
            String bare = begins ? words.substring(of.end()) : "";
            List<Problem.Fix> fixes =
                    bare.isEmpty()
                            ? List.of()
                            : in.replace(
                                    "Leave out “" + of.group().strip() + "”",
                                    picture.wordsSpan(),
                                    bare,
                                    false);
            out.say(
                    "image-alt-quality",
                    Rating.OK,
                    name
                            ? "The words of a picture are only its file’s name, “%s”."
                                    .formatted(words)
                            : begins
                                    ? "That it is a picture need not be said: “%s”."
                                            .formatted(words)
                                    : "The words of a picture have %d characters; up to %d are read out well."
                                            .formatted(words.length(), LONG_WORDS),
                    in.inAnswer(picture.wordsSpan()),
                    fixes);
        }
        return poor;
    }
}
