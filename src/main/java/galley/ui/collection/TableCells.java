package galley.ui.collection;

import galley.article.Article;
import galley.library.ArticleFacts;
import galley.library.RowScan.Row;
import galley.library.bulk.BulkChange;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What is written into the cells of the table, and what there is to say of it. Knows no control.
 */
final class TableCells {

    private static final String UNREAD = "This article is still being read. Try again in a moment.";

    private final CollectionSource source;
    private final BiConsumer<Path, Article> shown;
    private final Runnable changed;
    private final CellWrites writes = new CellWrites(this::take);

    /** Articles that were written in the table, until what was written is saved. */
    private final Map<Path, Article> written = new HashMap<>();

    private String told = "";

    /**
     * @param shown takes an article as it was written
     * @param changed called on the window's thread when there is something else to say
     */
    TableCells(CollectionSource source, BiConsumer<Path, Article> shown, Runnable changed) {
        this.source = source;
        this.shown = shown;
        this.changed = changed;
    }

    /** Another collection is shown. */
    void another() {
        writes.another();
        written.clear();
    }

    /** What is to be said of the last cell; empty for nothing. */
    String told() {
        return told;
    }

    /** There is nothing to say any more, which is shown with what comes next. */
    void hush() {
        told = "";
    }

    private void tell(String words) {
        told = words;
        changed.run();
    }

    /** Whether the author may write in a column: it is one field of each article. */
    static boolean isWritable(String key) {
        return !ArticleFacts.isOwn(key);
    }

    /** Whether the text of a cell is there, and not still to be read. */
    static boolean isKnown(Row row, String text) {
        return row.whole() || !text.isEmpty();
    }

    /** Says that a cell is still to be read. */
    void tellUnread() {
        tell(UNREAD);
    }

    /** Whether a text is written in as one line; where it is not, says why. */
    boolean mayEdit(Row row, String text) {
        boolean known = isKnown(row, text);
        boolean oneLine = !text.stripTrailing().contains("\n");
        tell(
                !known
                        ? UNREAD
                        : oneLine
                                ? ""
                                : "This value has several lines. Open the article to edit it.");
        return known && oneLine;
    }

    /**
     * Writes into a cell; what is there already is not written.
     *
     * @param before what is shown there
     */
    void write(Path file, String key, String before, String text) {
        if (isWritable(key) && !before.equals(text)) {
            var change = new BulkChange.Write(key, text);
            writes.write(file, then -> source.write(file, change, before, then));
        }
    }

    /** Takes back what was written last; what cannot be taken back stays the last. */
    void undoLast() {
        writes.undoLast(
                () ->
                        tell(
                                "There is no cell to undo here. What many articles had is undone under Change\u2026, Earlier changes."));
    }

    private void take(Path file, Written outcome) {
        switch (outcome) {
            case Written.Refused(String why) -> told = why;
            case Written.Unchanged unchanged -> told = "";
            case Written.Done(Article now, List<String> also, Consumer<Consumer<Written>> undo) -> {
                told =
                        also.isEmpty()
                                ? ""
                                : "%s followed it. Ctrl+Z takes all of it back."
                                        .formatted(String.join(", ", also));
                written.put(file, now);
                shown.accept(file, now);
            }
        }
        changed.run();
    }

    /** What was saved, or given up, is what the disk has. */
    void keepOnly(Set<Path> unsaved) {
        written.keySet().retainAll(unsaved);
    }

    /** An article as it was written, where that need not be on the disk. */
    Optional<Article> written(Path file) {
        return Optional.ofNullable(written.get(file));
    }
}
