package galley.ui.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.audit.Audit;
import galley.audit.AuditReport;
import galley.audit.AuditRequest;
import galley.audit.Finding;
import galley.audit.Scorecard;
import galley.library.Progress;
import galley.library.Templates;
import galley.session.BesideWork;
import galley.ui.collection.QualityModel.Section;
import galley.ui.collection.LongLook.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityModelTest {

    private static final Path ROOT = Path.of("articles");

    @TempDir private Path folder;

    private final Deque<Runnable> beside = new ArrayDeque<>();
    private int looks;
    private int articles = 3;
    private long changes;
    private boolean faulty;
    private Path opened = ROOT;
    private long nanos;
    private Runnable meanwhile = () -> {};

    private final QualityModel model =
            new QualityModel(
                    this::look,
                    new BesideWork(beside::add, Runnable::run),
                    open -> open.equals(opened),
                    () -> changes,
                    () -> nanos,
                    () -> {});

    private AuditReport look(Path root, Progress progress, Consumer<Supplier<Scorecard>> grown) {
        looks++;
        if (faulty) {
            throw new IllegalStateException("a fault");
        }
        progress.at(articles / 2, articles);
        for (int n = 1; n <= articles; n++) {
            int counted = n;
            grown.accept(() -> report(counted, false).scorecard());
            meanwhile.run();
        }
        return report(articles, progress.isCancelled());
    }

    private static AuditReport report(int articles, boolean cancelled) {
        return new AuditReport(
                articles,
                List.of(),
                new Scorecard(articles, List.of(), List.of()),
                List.of(),
                List.of(),
                cancelled);
    }

    private void work() {
        while (!beside.isEmpty()) {
            beside.removeFirst().run();
        }
    }

    private void shown(Path root) {
        model.look().show(root);
        work();
    }

    @Test
    void whatIsSeenStaysWhileAllIsLookedAtAnew() {
        shown(ROOT);
        model.look().again();
        assertEquals(3, model.look().seen().orElseThrow().articles());
        assertEquals(Optional.empty(), model.report(), "it is not what is found now");
        work();
        opened = Path.of("others");
        model.look().show(opened);
        assertEquals(Optional.empty(), model.look().seen(), "of another collection");
    }

    @Test
    void whatWasFoundStaysUntilItIsAskedForAgain() {
        model.look().show(ROOT);
        assertEquals("Looking…", model.look().status());
        assertEquals(Optional.of(0.0), model.look().progress());
        work();
        assertEquals("3 articles.", model.look().status());
        assertEquals(Optional.empty(), model.look().progress());
        shown(ROOT);
        assertEquals(1, looks);
        assertInstanceOf(State.Done.class, model.look().state());
        model.look().again();
        work();
        assertEquals(2, looks);
        opened = Path.of("others");
        shown(opened);
        assertEquals(3, looks, "another collection");
    }

    @Test
    void ofAChangedCollectionWhatWasFoundStaysWhereLookingTakesLong() {
        shown(ROOT);
        changes++;
        shown(ROOT);
        assertEquals(2, looks, "few are looked at at once");
        articles = LongLook.SOON_LOOKED_AT + 1;
        model.look().again();
        work();
        changes++;
        shown(ROOT);
        assertEquals(3, looks);
        assertEquals("1,001 articles. Files were changed since.", model.look().status());
        model.look().again();
        work();
        assertEquals("1,001 articles.", model.look().status());
    }

    @Test
    void whatChangesMeanwhileIsNoticed() {
        model.look().show(ROOT);
        changes++;
        work();
        assertTrue(model.look().isOutdated());
    }

    @Test
    void whatIsStoppedShowsWhatWasFoundByThen() {
        model.look().show(ROOT);
        model.look().stop();
        work();
        assertInstanceOf(State.Stopped.class, model.look().state());
        assertEquals("Stopped after 3 articles.", model.look().status());
        shown(ROOT);
        assertEquals(1, looks, "the author stopped it");
    }

    @Test
    void aFaultIsToldAndEndsTheLooking() {
        faulty = true;
        model.look().show(ROOT);
        assertThrows(IllegalStateException.class, this::work);
        assertEquals("Looking broke off by a fault of the program.", model.look().status());
        assertEquals(Optional.empty(), model.look().progress());
        faulty = false;
        shown(ROOT);
        assertInstanceOf(State.Done.class, model.look().state());
    }

    @Test
    void aLookThatWasFollowedByAnotherSaysNothing() {
        faulty = true;
        model.look().show(ROOT);
        model.look().again();
        Runnable first = beside.removeFirst();
        faulty = false;
        work();
        faulty = true;
        assertThrows(IllegalStateException.class, first::run);
        assertInstanceOf(State.Done.class, model.look().state());
    }

    @Test
    void whatIsCountedIsShownAsItGrowsTwiceASecond() {
        List<Integer> seen = new ArrayList<>();
        articles = 6;
        meanwhile =
                () -> {
                    model.look().soFar().map(Scorecard::articles).ifPresent(seen::add);
                    nanos += 200_000_000;
                };
        shown(ROOT);
        assertEquals(List.of(4, 4, 4), seen, "counted again after half a second");
        assertEquals(Optional.empty(), model.look().soFar(), "now all of it is there");
        assertEquals("6 articles.", model.look().status());
    }

    @Test
    void whoIsElsewhereWhileItLooksComesBackToWhatItFound() {
        model.look().show(ROOT);
        model.look().show(ROOT);
        assertEquals("Looking…", model.look().status());
        work();
        model.look().show(ROOT);
        assertEquals(1, looks);
        assertInstanceOf(State.Done.class, model.look().state());
    }

    @Test
    void ofAFolderThatIsClosedNobodyAsks() {
        nanos = 1_000_000_000;
        model.look().show(ROOT);
        opened = Path.of("others");
        work();
        assertInstanceOf(State.Nothing.class, model.look().state());
        assertEquals(Optional.empty(), model.report());
        opened = ROOT;
        shown(ROOT);
        assertEquals(2, looks);
    }

    @Test
    void whoClosesTheWindowWaitsForNothing() {
        List<Boolean> cancelled = new ArrayList<>();
        var closing =
                new QualityModel(
                        (root, progress, grown) -> {
                            cancelled.add(progress.isCancelled());
                            return report(1, true);
                        },
                        new BesideWork(beside::add, Runnable::run),
                        open -> true,
                        () -> changes,
                        () -> nanos,
                        () -> {});
        closing.look().show(ROOT);
        closing.look().close();
        work();
        assertEquals(List.of(true), cancelled);
        assertInstanceOf(State.Nothing.class, closing.look().state());
    }

    @Test
    void articlesThatShareSomethingAreListedRuleByRule() throws IOException {
        for (int i = 0; i < QualityModel.FIRST + 2; i++) {
            for (String half : List.of("a", "b")) {
                Files.writeString(
                        folder.resolve(half + i + ".md"),
                        "---\nid: %d\ntitle: What is %s%d?\nquestion: What is %s%d?\nanswer: Water, frozen in winter %d.\n---\n"
                                .formatted(i, half, i, half, i, i));
            }
        }
        var real =
                new QualityModel(
                        (root, progress, grown) ->
                                Audit.load(new Templates())
                                        .run(
                                                AuditRequest.of(List.of(root)),
                                                (file, findings) -> {},
                                                progress),
                        BesideWork.atOnce(),
                        root -> true,
                        () -> 0,
                        System::nanoTime,
                        () -> {});
        real.look().show(folder);
        Section ids = section(real, "dup-id");
        assertEquals(QualityModel.FIRST, ids.findings().size());
        assertEquals(2, ids.left());
        assertFalse(ids.title().equals("dup-id"), "it is called as the rule is");
        real.more("dup-id");
        assertEquals(QualityModel.FIRST + 2, section(real, "dup-id").findings().size());
        assertEquals(0, section(real, "dup-id").left());
        Finding answer = section(real, "dup-answer").findings().getFirst();
        List<Path> files = QualityModel.files(answer);
        assertEquals(2, files.size());
        assertEquals("a0.md", real.below(folder.resolve("a0.md")));
        assertTrue(answer.message().contains(folder.toString()), answer.message());
        String words = QualityModel.words(answer, file -> "T of " + file.getFileName());
        assertTrue(words.contains("“T of " + files.getFirst().getFileName() + "”"), words);
        assertFalse(words.contains(folder.toString()), words);
        assertFalse(real.isUnfolded(answer));
        real.unfold(answer, true);
        assertTrue(real.isUnfolded(answer));
        real.unfold(answer, false);
        assertFalse(real.isUnfolded(answer));
    }

    private static Section section(QualityModel of, String rule) {
        return of.sections().stream().filter(s -> s.rule().equals(rule)).findFirst().orElseThrow();
    }
}
