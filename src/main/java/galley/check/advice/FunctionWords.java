package galley.check.advice;

import java.util.Set;

/** English words that mean little by themselves. */
final class FunctionWords {

    private final Set<String> words = Set.copyOf(WordList.read("function-words.txt"));

    boolean contains(String lowerCaseWord) {
        return words.contains(lowerCaseWord);
    }
}
