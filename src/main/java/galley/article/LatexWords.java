package galley.article;

import java.util.Set;

/** The LaTeX commands that begin with n, as KaTeX and the AMS packages know them. */
final class LatexWords {

    private static final Set<String> COMMANDS =
            Set.of(
                    "nabla",
                    "natural",
                    "ncong",
                    "ne",
                    "nearrow",
                    "neg",
                    "negmedspace",
                    "negthickspace",
                    "negthinspace",
                    "neq",
                    "newcommand",
                    "newline",
                    "nexists",
                    "ngeq",
                    "ngeqq",
                    "ngeqslant",
                    "ngtr",
                    "ni",
                    "nleftarrow",
                    "nLeftarrow",
                    "nleftrightarrow",
                    "nLeftrightarrow",
                    "nleq",
                    "nleqq",
                    "nleqslant",
                    "nless",
                    "nmid",
                    "nobreak",
                    "nobreakspace",
                    "nolimits",
                    "nonumber",
                    "normalsize",
                    "not",
                    "notag",
                    "notin",
                    "notni",
                    "nparallel",
                    "nprec",
                    "npreceq",
                    "nrightarrow",
                    "nRightarrow",
                    "nshortmid",
                    "nshortparallel",
                    "nsim",
                    "nsubset",
                    "nsubseteq",
                    "nsubseteqq",
                    "nsucc",
                    "nsucceq",
                    "nsupset",
                    "nsupseteq",
                    "nsupseteqq",
                    "ntriangleleft",
                    "ntrianglelefteq",
                    "ntriangleright",
                    "ntrianglerighteq",
                    "nu",
                    "nvdash",
                    "nvDash",
                    "nVdash",
                    "nVDash",
                    "nwarrow");

    /**
     * After an opening {@code $$} or {@code \[} these are a newline and a variable: {@code u},
     * {@code e}, {@code i}.
     */
    private static final Set<String> AMBIGUOUS = Set.of("nu", "ne", "ni", "not");

    private LatexWords() {}

    static boolean isCommand(String word) {
        return COMMANDS.contains(word);
    }

    static boolean isAmbiguousAtStart(String word) {
        return AMBIGUOUS.contains(word);
    }

    /**
     * Whether its rest begins no English word, so that it is a command outside of math too. A
     * switch, which takes less than a set: it is asked at each newline of each article.
     */
    static boolean isNoEnglish(String word) {
        return switch (word) {
            case "nabla",
                    "neq",
                    "notin",
                    "nleq",
                    "ngeq",
                    "nleqslant",
                    "ngeqslant",
                    "nsubseteq",
                    "nsupseteq",
                    "nrightarrow",
                    "nRightarrow",
                    "nLeftarrow",
                    "nLeftrightarrow",
                    "nonumber",
                    "notag",
                    "nolimits",
                    "nearrow",
                    "nwarrow",
                    "nvdash",
                    "nvDash",
                    "nVdash",
                    "nVDash",
                    "negthinspace",
                    "ncong" ->
                    true;
            default -> false;
        };
    }
}
