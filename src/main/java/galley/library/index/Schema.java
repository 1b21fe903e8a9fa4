package galley.library.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** What the index holds of an article. Whatever is changed here makes another {@link #VERSION}. */
final class Schema {

    static final String VERSION = "galley index 5";

    static final String TITLE = "title";
    static final String QUESTION = "question";
    static final String KEYWORDS = "keywords";
    static final String DESCRIPTION = "description";
    static final String ANSWER = "answer";

    /** Whole texts by which one article is meant: id, address, name of the file. */
    static final String EXACT = "exact";

    /** All keys that hold something, each between line ends: a few sets for many articles. */
    static final String KEYS = "keys";

    /** All keys as they are written, between line ends: a few sets for many articles too. */
    static final String WRITTEN = "written";

    static final String PATH = "path";
    static final String SIZE = "size";
    static final String MODIFIED = "modified";
    static final String KEPT = "kept";

    /** Stands where the file may hold other texts than those that are kept. */
    static final String INEXACT = "inexact";

    /** Of {@link #SORTED}, by the key behind it. */
    static final String OF = "of.";

    /** Keys with few texts for many articles. */
    static final List<String> SORTED =
            List.of(ArticleTexts.SUBJECT, ArticleTexts.AUTHOR, ArticleTexts.DATE);

    /** Fields of words with what a word in them counts. */
    static final Map<String, Float> WEIGHTS =
            Map.of(TITLE, 10f, QUESTION, 6f, KEYWORDS, 4f, DESCRIPTION, 2f, ANSWER, 1f);

    private static final int LONGEST_TERM = 1_000;

    /** In UTF-16 units, of what may have three bytes each and all together 32,766. */
    private static final int LONGEST_KEYS = 10_000;

    private Schema() {}

    static Document document(String path, long size, long modified, ArticleTexts texts) {
        var doc = new Document();
        doc.add(new StringField(PATH, path, Field.Store.NO));
        doc.add(new BinaryDocValuesField(PATH, new BytesRef(path)));
        doc.add(new NumericDocValuesField(SIZE, size));
        doc.add(new NumericDocValuesField(MODIFIED, modified));
        doc.add(new BinaryDocValuesField(KEPT, new BytesRef(KeptTexts.of(texts))));
        if (!texts.exact()) {
            doc.add(new NumericDocValuesField(INEXACT, 1));
        }
        for (String key : SORTED) {
            List<String> of = texts.texts(key);
            if (of.size() == 1) {
                doc.add(new SortedDocValuesField(OF + key, new BytesRef(term(of.getFirst()))));
            }
        }
        doc.add(new SortedDocValuesField(KEYS, new BytesRef(lines(new TreeSet<>(texts.keys())))));
        doc.add(new SortedDocValuesField(WRITTEN, new BytesRef(lines(texts.written()))));
        exact(doc, texts.text(ArticleTexts.ID));
        exact(doc, texts.text(ArticleTexts.URL));
        exact(doc, path.substring(path.lastIndexOf('/') + 1));
        String title = texts.text(ArticleTexts.TITLE);
        String question = texts.text(ArticleTexts.QUESTION);
        words(doc, TITLE, title);
        words(doc, QUESTION, question.equals(title) ? "" : question);
        words(
                doc,
                KEYWORDS,
                texts.text(ArticleTexts.KEYWORD) + "\n" + texts.text(ArticleTexts.SUBJECT));
        words(doc, DESCRIPTION, texts.text(ArticleTexts.DESCRIPTION));
        words(doc, ANSWER, texts.answer());
        return doc;
    }

    private static String lines(Set<String> keys) {
        var all = new StringBuilder("\n");
        for (String key : keys) {
            if (all.length() + key.length() < LONGEST_KEYS) {
                all.append(key).append('\n');
            }
        }
        return all.toString();
    }

    /**
     * Whether something may stand at a key.
     *
     * @param set what {@link #KEYS} has of an article
     * @param key in any letter case; a dot before it says that a field is meant
     */
    static boolean mayHave(String set, String key) {
        String name = key.toLowerCase(Locale.ROOT);
        name = name.startsWith(".") ? name.substring(1) : name;
        return set.contains("\n" + name + "\n") || set.length() + name.length() >= LONGEST_KEYS;
    }

    private static void words(Document doc, String field, String text) {
        if (!text.isBlank()) {
            doc.add(new TextField(field, text, Field.Store.NO));
        }
    }

    private static void exact(Document doc, String text) {
        if (!text.isBlank()) {
            doc.add(new StringField(EXACT, term(text.toLowerCase(Locale.ROOT)), Field.Store.NO));
        }
    }

    private static String term(String text) {
        return text.length() <= LONGEST_TERM ? text : text.substring(0, LONGEST_TERM);
    }
}
