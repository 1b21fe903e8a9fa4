package galley.ui.create;

import galley.schema.NewArticle;
import galley.ui.library.LibraryItem;
import galley.ui.library.LibraryModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the collection has of a question that is being typed.
 *
 * @param taken why there can be no article of it
 * @param like other articles that may answer it, the likest first
 */
public record AskedAlready(Optional<Taken> taken, List<LibraryItem> like) {

    public static final AskedAlready NOTHING = new AskedAlready(Optional.empty(), List.of());

    private static final int MOST = 4;

    private static final String SAME = "This question has an article already.";

    /** Fewer words stand in too many questions to be told. */
    private static final int FEWEST_WORDS = 3;

    /**
     * What is in the way.
     *
     * @param why a sentence for the author
     */
    public record Taken(Path file, String why) {}

    public AskedAlready {
        like = List.copyOf(like);
    }

    /**
     * The same question in another subject may have another answer: it is told, and not refused.
     *
     * @param all the articles of the list
     * @param place where the article would be saved
     * @param answering articles whose questions are nearly the same by their words
     */
    public static AskedAlready of(
            LibraryModel.Snapshot all,
            NewArticle wanted,
            Optional<Path> place,
            List<LibraryItem> answering,
            Predicate<Path> exists) {
        String asked = wanted.question().strip();
        String subject = wanted.subject().strip();
        List<LibraryItem> same = all.asking(asked);
        Optional<Taken> taken =
                same.stream()
                        .filter(item -> item.subject().equalsIgnoreCase(subject))
                        .findFirst()
                        .map(item -> new Taken(item.path(), SAME))
                        .or(() -> place.filter(exists).map(AskedAlready::there));
        List<LibraryItem> like = new ArrayList<>(same);
        like.addAll(answering);
        if (asked.split("\\s+").length >= FEWEST_WORDS) {
            like.addAll(all.find(asked, MOST));
        }
        Set<Path> told = new HashSet<>();
        taken.ifPresent(t -> told.add(t.file()));
        return new AskedAlready(
                taken, like.stream().filter(item -> told.add(item.path())).limit(MOST).toList());
    }

    private static Taken there(Path file) {
        return new Taken(
                file,
                "There is a file “%s” already. Ask it in other words."
                        .formatted(file.getFileName()));
    }
}
