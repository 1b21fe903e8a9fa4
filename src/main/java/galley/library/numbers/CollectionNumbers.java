package galley.library.numbers;

import java.util.List;

/**
 * What a collection holds.
 *
 * @param subjects the commonest first
 * @param spellings subjects that are written in several ways
 * @param months of the dates, the first first, and last those without one
 * @param layouts how the files are laid out, the commonest first
 * @param lengths of the answers in words, the shortest first
 * @param problems how many a check finds in an article, the fewest first
 * @param keys in the order in which most articles have them
 * @param unread what could not be read, a sentence each
 */
public record CollectionNumbers(
        int articles,
        List<Bar> subjects,
        List<Spellings> spellings,
        List<Bar> months,
        List<Bar> layouts,
        List<Bar> lengths,
        List<Bar> problems,
        List<KeyUse> keys,
        List<String> unread) {
    public CollectionNumbers {
        subjects = List.copyOf(subjects);
        spellings = List.copyOf(spellings);
        months = List.copyOf(months);
        layouts = List.copyOf(layouts);
        lengths = List.copyOf(lengths);
        problems = List.copyOf(problems);
        keys = List.copyOf(keys);
        unread = List.copyOf(unread);
    }
}
