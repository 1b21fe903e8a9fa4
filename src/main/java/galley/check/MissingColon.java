package galley.check;

import galley.article.Article;
import galley.article.Edit;
import galley.article.FrontMatter;
import galley.schema.FieldSpec;
import galley.schema.Schema;
import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Patches;
import galley.yaml.KeyPath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that is a field but for its colon: its first word is a field's name, what follows the word
 * begins a text on further lines, or fields stand below it.
 *
 * @param end of the key, where the colon belongs
 * @param sure whether nothing else can have been meant
 */
record MissingColon(String key, int end, boolean sure) {

    private static final Pattern WORD = Pattern.compile("([\\w-]+)(?:[ \\t].*)?");
    private static final Pattern HEADER =
            Pattern.compile("([\\w-]+)[ \\t]+[|>][-+1-9]{0,2}[ \\t]*(?:[ \\t]#.*)?");

    private static final Pattern BARE = Pattern.compile("[\\w-]+[ \\t]*");
    private static final Pattern GROUP =
            Pattern.compile(
                    "[ \\t]*(?:\\R[ \\t]*)*\\R[ \\t]+(?:- \\S|[\\w.-]+:(?:[ \\t]|\\R|\\z))");

    static Optional<MissingColon> of(Article article, Schema schema, FrontMatter.Fault fault) {
        if (!fault.kind().equals("no-colon")) {
            return Optional.empty();
        }
        String line = fault.place().of(article.text());
        int start = fault.place().start();
        Matcher header = HEADER.matcher(line);
        if (header.matches()) {
            return Optional.of(new MissingColon(header.group(1), start + header.end(1), true));
        }
        if (BARE.matcher(line).matches() && opensGroup(article.text(), fault.place().end())) {
            return Optional.of(new MissingColon(line.strip(), start + line.strip().length(), true));
        }
        Matcher word = WORD.matcher(line);
        boolean top = start == LineEnds.startOfLine(article.text(), start);
        return top && word.matches() && isField(article, schema, word.group(1))
                ? Optional.of(new MissingColon(word.group(1), start + word.end(1), false))
                : Optional.empty();
    }

    /** Whether fields or items stand below, further in. */
    private static boolean opensGroup(String text, int end) {
        return GROUP.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean isField(Article article, Schema schema, String word) {
        KeyPath path = KeyPath.of(word);
        return article.find(path).isEmpty()
                && (schema.keyOrder().contains(word)
                        || schema.fields().map(FieldSpec::path).anyMatch(path::equals));
    }

    String message() {
        return "The colon after “%s” is missing. Write it.".formatted(key);
    }

    Problem.Fix fix() {
        return new Problem.Fix(
                "Write the colon", new Edit.Mend(Patches.of(Patch.insert(end, ":"))), sure);
    }
}
