package galley.audit;

import galley.article.Article;
import galley.check.advice.AdviceRule;
import galley.check.advice.Advisor;
import galley.check.advice.RuleBook;
import galley.library.Checks;
import galley.library.Templates;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The checks of single articles as queries ask for them, under the collection's settings. */
public final class RuleChecks implements Checks {

    private record Loaded(Advisor advisor, ArticleProblems problems, SettingsFiles settings) {}

    private final Templates templates;
    private final Clock clock;
    private final Supplier<Optional<String>> running;
    private @Nullable Loaded loaded;

    /** Of its own, since jars are read in it and the window asks for the rest. */
    private final Object editionLock = new Object();

    private Optional<Optional<String>> edition = Optional.empty();

    /** What it needs is read when a rule is asked for first. */
    public RuleChecks(Templates templates, Clock clock) {
        this(templates, clock, Edition::running);
    }

    /**
     * @param running tells which state of the program counts
     */
    public RuleChecks(Templates templates, Clock clock, Supplier<Optional<String>> running) {
        this.templates = templates;
        this.clock = clock;
        this.running = running;
    }

    private synchronized Loaded loaded() {
        Loaded known = loaded;
        if (known == null) {
            var book = new RuleBook();
            var advisor = new Advisor(book);
            known =
                    new Loaded(
                            advisor, new ArticleProblems(advisor, clock), new SettingsFiles(book));
            loaded = known;
        }
        return known;
    }

    @Override
    public Listing listing(String rule) {
        if (loaded().advisor().book().find(Rules.known(rule)).isEmpty()) {
            return Listing.NO_RULE;
        }
        return Listings.isOfSeveral(rule) ? Listing.OF_SEVERAL : Listing.LISTS;
    }

    @Override
    public int problems(Path file, Article article) {
        Loaded tools = loaded();
        return tools.problems()
                .of(
                        article,
                        templates.schemaFor(file, article),
                        tools.settings().of(file),
                        Optional.ofNullable(file.getFileName()).map(Path::toString))
                .size();
    }

    @Override
    public Ground ground(Path file) {
        List<String> parts = new ArrayList<>(List.of(loaded().settings().markOf(file)));
        parts.addAll(templates.beside(file));
        return new Ground(String.join("\n", parts), LocalDate.now(clock));
    }

    @Override
    public LocalDate until(Article article, LocalDate day) {
        return Dates.day(article).filter(day::isBefore).orElse(LocalDate.MAX);
    }

    @Override
    public Optional<String> edition() {
        synchronized (editionLock) {
            if (edition.isEmpty()) {
                edition = Optional.of(running.get());
            }
            return edition.flatMap(known -> known);
        }
    }

    @Override
    public synchronized List<Fault> faults(Path folder) {
        return loaded == null ? List.of() : loaded.settings().faults(folder);
    }

    @Override
    public boolean isSound(Path place) {
        return loaded().settings().isSound(place);
    }

    @Override
    public List<String> rules() {
        return loaded().advisor().book().rules().stream().map(AdviceRule::id).toList();
    }

    @Override
    public List<String> broken(Path file, Article article) {
        Loaded tools = loaded();
        CollectionSettings own = tools.settings().of(file);
        var rules = new Rules(tools.advisor(), own.advice(), AuditRequest.of(List.of()));
        return new ArticleCheck(templates, LocalDate.now(clock)).broken(file, article, own, rules);
    }
}
