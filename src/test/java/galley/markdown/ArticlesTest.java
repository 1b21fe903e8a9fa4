package galley.markdown;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.support.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers of real articles, where a copy of some stands beside the project. */
class ArticlesTest {

    private static final Pattern ANSWER =
            Pattern.compile("^answer: (?:>-\n +(.*)|(.*))$", Pattern.MULTILINE);

    @Test
    void answersOfRealArticlesAreRead() throws IOException {
        List<String> answers;
        try (Stream<Path> files = Files.walk(Corpus.sharedPath("site/content"))) {
            answers =
                    files.filter(f -> f.toString().endsWith(".md"))
                            .map(ArticlesTest::answer)
                            .flatMap(Optional::stream)
                            .toList();
        }
        assertTrue(answers.size() >= 30, "answers: " + answers.size());
        for (String answer : answers) {
            MarkdownDocument document = MarkdownDocument.parse(answer);
            assertFalse(document.blocks().isEmpty());
            assertTrue(Counts.of(answer).words() > 20);
            String prose = document.html().replaceAll("(?s)<pre.*?</pre>|<[^>]*>", "");
            assertFalse(prose.contains("**"), prose);
        }
    }

    /** Line breaks only where no formula's command can be meant; enough to try the reader. */
    private static Optional<String> answer(Path file) {
        try {
            Matcher found = ANSWER.matcher(Files.readString(file));
            if (!found.find()) {
                return Optional.empty();
            }
            String raw = found.group(1) != null ? found.group(1) : found.group(2);
            return Optional.of(raw.replaceAll("\\\\n(?!eg|eq|abla|u\\b|ot|mid)", "\n"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
