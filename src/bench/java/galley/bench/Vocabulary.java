package galley.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Words that can be spoken, the same at every run, as often as words of a language are: the second
 * half as often as the first, the third a third as often.
 */
final class Vocabulary {

    static final int SIZE = 60_000;

    private static final String COMMON =
            "the of and to in is that it for as with are be this by can from which or on an at its when between not"
                    + " these their has how what each such into more than they used also where while one other have";

    private static final String[] BEGIN =
            "b c d f g h j l m n p r s t v w br cl cr dr fl gr ph pl pr sc sp st str th tr"
                    .split(" ");

    private static final String[] MIDDLE = "a e i o u ea io ou ai ee".split(" ");
    private static final String[] END =
            "n r s t l m d ck nd nt st ph x ve tion ment ing ed ly al ic ous ity".split(" ");

    private final List<String> words;
    private final double[] upTo;

    Vocabulary() {
        Set<String> made = new LinkedHashSet<>(Arrays.asList(COMMON.split(" ")));
        var random = new Random(11);
        while (made.size() < SIZE) {
            made.add(make(random));
        }
        words = new ArrayList<>(made);
        upTo = new double[SIZE];
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += 1.0 / (i + 2.7);
            upTo[i] = sum;
        }
    }

    private static String make(Random random) {
        var word = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(one(BEGIN, random)).append(one(MIDDLE, random));
        }
        return word.append(one(END, random)).toString();
    }

    static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    String word(Random random) {
        double at = random.nextDouble() * upTo[SIZE - 1];
        int found = Arrays.binarySearch(upTo, at);
        return words.get(Math.min(SIZE - 1, found < 0 ? -found - 1 : found));
    }

    /**
     * @param rank 0 is the commonest
     */
    String at(int rank) {
        return words.get(rank);
    }

    String words(Random random, int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(word(random));
        }
        return out.toString();
    }
}
