package galley.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import galley.session.BesideWork;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemMarksTest {

    private final Deque<Runnable> beside = new ArrayDeque<>();
    private final List<Path> read = new ArrayList<>();
    private int problems = 2;
    private int changes;
    private final ProblemMarks marks =
            new ProblemMarks(
                    new BesideWork(beside::add, Runnable::run),
                    path -> {
                        read.add(path);
                        return problems;
                    },
                    () -> changes++);

    private static LibraryItem item(String name) {
        return new LibraryItem(Path.of(name), name, "", "Physics", "", "");
    }

    private void work() {
        while (!beside.isEmpty()) {
            beside.remove().run();
        }
    }

    @Test
    void anArticleIsReadOnceWhileItIsTheSame() {
        LibraryItem a = item("a.md");
        assertEquals(0, marks.of(a));
        work();
        assertEquals(2, marks.of(a));
        assertEquals(1, changes);
        problems = 0;
        LibraryItem again = item("a.md");
        assertEquals(2, marks.of(again), "what was known is shown until it is known anew");
        work();
        assertEquals(0, marks.of(again));
        assertEquals(2, changes);
        assertEquals(List.of(Path.of("a.md"), Path.of("a.md")), read);
        work();
        assertEquals(2, changes);
    }

    @Test
    void allAreFoundOutAnewWhenProblemsAreOthers() {
        LibraryItem a = item("a.md");
        marks.of(a);
        work();
        problems = 1;
        marks.renew();
        assertEquals(2, changes, "the lines are drawn, which asks for their counts");
        assertEquals(2, marks.of(a), "what was known is shown until it is known anew");
        work();
        assertEquals(1, marks.of(a));
        assertEquals(List.of(Path.of("a.md"), Path.of("a.md")), read);
    }

    @Test
    void whatWasSeenLastComesFirst() {
        List<LibraryItem> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(item("a" + i));
        }
        all.forEach(marks::of);
        work();
        assertEquals(Path.of("a0"), read.getFirst(), "nothing else was asked for then");
        assertEquals(Path.of("a39"), read.get(1));
        assertEquals(40, read.size());
    }
}
