package galley.page;

import galley.article.Article;
import galley.support.Corpus;
import galley.text.SourceText;
import java.util.Optional;

/** Articles and sites that the tests of this room speak of. */
final class Articles {

    static final StructuredDataSettings SITE =
            StructuredDataSettings.defaults().withOrigin("https://example.com");

    static final StructuredDataSettings QUESTIONS =
            new StructuredDataSettings(
                    "https://example.com",
                    PageProfile.QAPAGE_EDUCATION,
                    Optional.of("QuickTakes"),
                    Optional.empty(),
                    true,
                    Language.ENGLISH);

    private Articles() {}

    static Article of(String fields) {
        return Article.parse(SourceText.of("---\n" + fields + "\n---\n"));
    }

    /** One with all that the structured data asks for. */
    static Article cell() {
        return of(
                """
                title: What is a cell?
                date: 2024-11-30
                author: QuickTakes
                subject: Biology
                seo:
                  title: Cells, explained
                  page_description: Cells in short.
                  page_keywords: cells, life
                question: What is a cell?
                answer: 'The **smallest** living thing.\\n\\n1. It eats.\\n2. It divides, if x < y.'
                url: /learn/biology/questions/what-is-a-cell
                score: -1.0""");
    }

    /** The seed of the shared test data; without it the test is skipped. */
    static Article seed() {
        return Article.parse(SourceText.of(Corpus.shared("articles/seed").getFirst().text()));
    }
}
