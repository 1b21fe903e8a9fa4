package galley.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What matters of a programming language for reading its strings: which marks quote, and what
 * comments look like.
 */
record CodeLanguage(
        Set<Character> quoteMarks,
        List<String> lineComments,
        String blockStart,
        String blockCommentEnd,
        boolean hasTriple,
        boolean hasCharacters) {

    private static final Set<Character> BOTH = Set.of('"', '\'');
    private static final Set<Character> DOUBLE = Set.of('"');

    private static final Set<String> C_LIKE =
            Set.of(
                    "c",
                    "cpp",
                    "c++",
                    "h",
                    "hpp",
                    "java",
                    "csharp",
                    "cs",
                    "c#",
                    "go",
                    "rust",
                    "rs",
                    "kotlin",
                    "swift",
                    "scala",
                    "objective-c",
                    "objc",
                    "arduino",
                    "verilog",
                    "systemverilog");
    private static final Set<String> SCRIPT =
            Set.of("javascript", "js", "jsx", "typescript", "ts", "tsx", "php", "dart");
    private static final Set<String> HASH =
            Set.of(
                    "bash",
                    "sh",
                    "shell",
                    "zsh",
                    "console",
                    "ruby",
                    "rb",
                    "perl",
                    "r",
                    "yaml",
                    "yml",
                    "toml",
                    "make",
                    "makefile",
                    "dockerfile",
                    "powershell",
                    "julia",
                    "awk");

    static CodeLanguage of(String info) {
        String name = info.toLowerCase(Locale.ROOT).split("[\\s,{]", 2)[0];
        if (name.equals("python") || name.equals("py") || name.equals("python3")) {
            return new CodeLanguage(BOTH, List.of("#"), "", "", true, false);
        }
        if (C_LIKE.contains(name)) {
            return new CodeLanguage(DOUBLE, List.of("//"), "/*", "*/", false, true);
        }
        if (SCRIPT.contains(name)) {
            return new CodeLanguage(BOTH, List.of("//"), "/*", "*/", false, false);
        }
        if (HASH.contains(name)) {
            return new CodeLanguage(BOTH, List.of("#"), "", "", false, false);
        }
        return switch (name) {
            case "sql", "mysql", "postgresql", "plsql" ->
                    new CodeLanguage(BOTH, List.of("--"), "/*", "*/", false, false);
            case "scheme", "lisp", "racket", "clojure", "asm", "assembly" ->
                    new CodeLanguage(DOUBLE, List.of(";"), "#|", "|#", false, false);
            case "prolog", "matlab", "octave", "erlang", "latex", "tex" ->
                    new CodeLanguage(DOUBLE, List.of("%"), "/*", "*/", false, false);
            case "haskell", "ada", "vhdl", "lua" ->
                    new CodeLanguage(DOUBLE, List.of("--"), "", "", false, false);
            default -> new CodeLanguage(BOTH, List.of(), "", "", false, false);
        };
    }

    boolean startsComment(String code, int at) {
        return lineComments.stream()
                .anyMatch(c -> code.startsWith(c, at) && startsWord(code, at, c));
    }

    /**
     * A hash begins a comment only after a blank or at the line's start: {@code $#} and {@code a#b}
     * are code.
     */
    private static boolean startsWord(String code, int at, String comment) {
        if (!comment.equals("#") || at == 0) {
            return true;
        }
        char before = code.charAt(at - 1);
        return before == ' '
                || before == '\t'
                || before == 'n' && at > 1 && code.charAt(at - 2) == '\\'
                || before == ')'
                || before == ';'
                || before == ':';
    }

    boolean startsBlockComment(String code, int at) {
        return !blockStart.isEmpty() && code.startsWith(blockStart, at);
    }

    /** Whether a string opens here. An apostrophe inside a word opens none. */
    boolean quotes(String code, int at) {
        char c = code.charAt(at);
        if (!quoteMarks.contains(c)) {
            return false;
        }
        boolean inWord =
                at > 0 && Character.isLetterOrDigit(code.charAt(at - 1)) && !isPrefix(code, at);
        return c == '"' || !inWord;
    }

    /**
     * A letter or two that mark a kind of string ({@code f'..'}, {@code rb'..'}), or the n of a
     * stored newline.
     */
    private static boolean isPrefix(String code, int at) {
        int i = at;
        while (i > 0 && at - i < 3 && Character.isLetterOrDigit(code.charAt(i - 1))) {
            i--;
        }
        String prefix = code.substring(i, at);
        boolean afterNewline = i > 0 && code.charAt(i - 1) == '\\' && prefix.startsWith("n");
        String word = afterNewline ? prefix.substring(1) : prefix;
        return word.isEmpty() || word.matches("(?i)[frbu]{1,2}");
    }

    /**
     * {@code 'x'}, {@code '\n'}: one character between apostrophes, where they quote no more than
     * one.
     */
    boolean isCharacterLiteral(String code, int at) {
        if (!hasCharacters || code.charAt(at) != '\'' || at + 2 >= code.length()) {
            return false;
        }
        int length = code.charAt(at + 1) == '\\' ? 2 : 1;
        return at + 1 + length < code.length() && code.charAt(at + 1 + length) == '\'';
    }
}
