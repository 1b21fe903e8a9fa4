package galley.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the {@code .gitignore} files of a folder and of those above it leave out, by the rules of
 * the gitignore manual. Whatever lies in a folder that is left out is not asked for.
 *
 * @param levels the outermost first
 */
record GitIgnore(List<Level> levels) {

    /** In bytes; no list of patterns is that long. */
    private static final long LARGEST = 1 << 20;

    /** The rules of one file, for paths below its folder. */
    private record Level(Path folder, List<Rule> rules) {}

    private record Rule(Pattern pattern, boolean again, boolean foldersOnly) {}

    /** For a folder that is searched: the files above it up to the repository's own folder. */
    static GitIgnore above(Path root) {
        List<Path> folders = new ArrayList<>();
        for (Path at = root.getParent(); at != null && !isTop(root); at = at.getParent()) {
            folders.addFirst(at);
            if (isTop(at)) {
                GitIgnore outer = new GitIgnore(List.of());
                for (Path folder : folders) {
                    outer = outer.in(folder);
                }
                return outer;
            }
        }
        return new GitIgnore(List.of());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static boolean isTop(Path folder) {
        return Files.exists(folder.resolve(".git"));
    }

    /** With the rules of a folder inside. */
    GitIgnore in(Path folder) {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(rules(folder.resolve(".git").resolve("info").resolve("exclude")));
        rules.addAll(rules(folder.resolve(".gitignore")));
        if (rules.isEmpty()) {
            return this;
        }
        List<Level> more = new ArrayList<>(levels);
        more.add(new Level(absolute(folder), rules));
        return new GitIgnore(more);
    }

    private static List<Rule> rules(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return List.of();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.lines().map(GitIgnore::rule).flatMap(Optional::stream).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The last rule that speaks of a path counts, an inner file's before an outer's. */
    boolean ignores(Path entry, boolean folder) {
        if (levels.isEmpty()) {
            return false;
        }
        Path absolute = absolute(entry);
        for (Level level : levels.reversed()) {
            String path = level.folder().relativize(absolute).toString().replace('\\', '/');
            for (Rule rule : level.rules().reversed()) {
                if ((folder || !rule.foldersOnly()) && rule.pattern().matcher(path).matches()) {
                    return !rule.again();
                }
            }
        }
        return false;
    }

    private static Optional<Rule> rule(String line) {
        String text = withoutBlanks(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        boolean again = text.startsWith("!");
        text = again ? text.substring(1) : text;
        boolean folders = text.endsWith("/");
        text = folders ? text.substring(0, text.length() - 1) : text;
        boolean here = text.indexOf('/') >= 0;
        text = text.startsWith("/") ? text.substring(1) : text;
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var pattern = Pattern.compile((here ? "" : "(?:.*/)?") + expression(text));
            return Optional.of(new Rule(pattern, again, folders));
        } catch (PatternSyntaxException malformed) {
            // As an open bracket, which git takes for a pattern that fits nothing.
            return Optional.empty();
        }
    }

    /** Blanks at the end do not count unless a backslash stands before. */
    private static String withoutBlanks(String line) {
        int end = line.length();
        while (end > 0
                && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')
                && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static String expression(String glob) {
        var out = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
                out.append("(?:.*/)?");
                i += 3;
            } else if (glob.startsWith("/**", i) && i + 3 == glob.length()) {
                out.append("/.+");
                i += 3;
            } else if (c == '*') {
                out.append("[^/]*");
                i++;
            } else if (c == '?') {
                out.append("[^/]");
                i++;
            } else if (c == '[') {
                i = bracket(glob, i, out);
            } else {
                boolean escape = c == '\\' && i + 1 < glob.length();
                i += escape ? 1 : 0;
                out.append(Pattern.quote(String.valueOf(glob.charAt(i))));
                i++;
            }
        }
        return out.toString();
    }

    /** Where it goes on behind a class of characters. */
    private static int bracket(String glob, int open, StringBuilder out) {
        int i = open + 1;
        boolean not = i < glob.length() && (glob.charAt(i) == '!' || glob.charAt(i) == '^');
        i += not ? 1 : 0;
        var inner = new StringBuilder();
        for (int from = i; i < glob.length() && (glob.charAt(i) != ']' || i == from); i++) {
            char c = glob.charAt(i);
            if (c == '\\' && i + 1 < glob.length()) {
                inner.append('\\').append(glob.charAt(++i));
            } else if (c == '[' && glob.startsWith("[:", i) && glob.indexOf(":]", i) > 0) {
                int end = glob.indexOf(":]", i);
                inner.append(named(glob.substring(i + 2, end)));
                i = end + 1;
            } else {
                inner.append("[]&^".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        if (i == glob.length()) {
            throw new PatternSyntaxException("a bracket is open", glob, open);
        }
        out.append("(?!/)[").append(not ? "^" : "").append(inner).append(']');
        return i + 1;
    }

    private static String named(String name) {
        return switch (name) {
            case "digit" -> "0-9";
            case "alpha" -> "A-Za-z";
            case "alnum" -> "A-Za-z0-9";
            case "lower" -> "a-z";
            case "upper" -> "A-Z";
            case "space" -> "\\s";
            case "punct" -> "\\p{Punct}";
            case "xdigit" -> "0-9A-Fa-f";
            default -> "";
        };
    }
}
