package galley.ui.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * Very many lines of a list or a table, all put in the place of all others at once: the toolkit's
 * own lists take each by itself, which holds the window up for as long as there are many.
 */
public final class ManyLines<E> extends ObservableListBase<E> {

    private List<E> all = List.of();

    @Override
    public E get(int at) {
        return all.get(at);
    }

    @Override
    public int size() {
        return all.size();
    }

    /** Puts another in the place of one. */
    @Override
    public E set(int at, E other) {
        E before = all.set(at, other);
        beginChange();
        nextSet(at, before);
        endChange();
        return before;
    }

    /**
     * Puts these in the place of all. It is told as two changes, for the toolkit takes every line
     * that was replaced by itself.
     */
    public void replace(Collection<E> next) {
        List<E> before = all;
        all = List.of();
        if (!before.isEmpty()) {
            beginChange();
            nextRemove(0, before);
            endChange();
        }
        all = new ArrayList<>(next);
        if (!all.isEmpty()) {
            beginChange();
            nextAdd(0, all.size());
            endChange();
        }
    }

    /**
     * The same where only what the lines say is another: nobody is told, so the control has to be
     * drawn anew.
     *
     * @param next as many as there are
     */
    public void reword(Collection<E> next) {
        if (next.size() != all.size()) {
            throw new IllegalArgumentException(next.size() + " lines for " + all.size());
        }
        all = new ArrayList<>(next);
    }
}
