package galley.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the gitignore manual. */
class GitIgnoreTest {

    @TempDir Path root = Path.of("");

    private boolean ignores(String rules, String path) throws IOException {
        Files.writeString(root.resolve(".gitignore"), rules.replace("|", "\n"));
        boolean folder = path.endsWith("/");
        return new GitIgnore(List.of()).in(root).ignores(root.resolve(path), folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.md; a.md; true",
                "a.md; x/y/a.md; true",
                "/a.md; x/a.md; false",
                "/a.md; a.md; true",
                "x/a.md; x/a.md; true",
                "x/a.md; y/x/a.md; false",
                "x/; x/; true",
                "x/; y/x/; true",
                "x/; x; false",
                "x; x/; true",
                "x/y/; z/x/y/; false",
                "# a.md; a.md; false",
                "\\#a.md; #a.md; true",
                "a.md  ; a.md; true",
                "*.md|!b.md; a.md; true",
                "*.md|!b.md; b.md; false",
                "!b.md|*.md; b.md; true",
                "\\!b.md; !b.md; true",
                "*.md; x/a.md; true",
                "x/*.md; x/a.md; true",
                "x/*.md; x/y/a.md; false",
                "?.md; a.md; true",
                "?.md; ab.md; false",
                "[a-c].md; b.md; true",
                "[!a-c].md; b.md; false",
                "[^a-c].md; d.md; true",
                "[]].md; ].md; true",
                "[[:digit:]].md; 7.md; true",
                "[a; [a; false",
                "**/x; a/b/x; true",
                "**/x; x; true",
                "**/x/a.md; q/x/a.md; true",
                "x/**; x/a/b.md; true",
                "x/**; x/; false",
                "x/**/y; x/y; true",
                "x/**/y; x/a/b/y; true",
                "a**b; axb; true",
                "a**b; a/b; false",
                "a\\*b; a*b; true",
                "a\\*b; axb; false",
                "a.md; aXmd; false",
                "/; a.md; false",
                "(a+|$; (a+; true",
            })
    void aPatternFitsAPath(String rules, String path, boolean wanted) throws IOException {
        assertEquals(wanted, ignores(rules, path), rules + " for " + path);
    }

    @Test
    void anInnerFileSpeaksBeforeAnOuterOne() throws IOException {
        Path inner = Files.createDirectories(root.resolve("in/deep"));
        Files.writeString(root.resolve(".gitignore"), "*.md\n/in/deep/no.md\n");
        Files.writeString(inner.resolve(".gitignore"), "!a.md\n");
        Files.createDirectory(root.resolve(".git"));
        GitIgnore rules = GitIgnore.above(inner).in(inner);
        assertEquals(false, rules.ignores(inner.resolve("a.md"), false));
        assertEquals(true, rules.ignores(inner.resolve("b.md"), false));
        assertEquals(true, GitIgnore.above(inner).ignores(inner.resolve("a.md"), false));
        assertEquals(0, GitIgnore.above(root).levels().size());
    }

    @Test
    void aFolderWithoutARepositoryIsNotRuledFromAbove() throws IOException {
        Path inner = Files.createDirectories(root.resolve("in"));
        Files.writeString(root.resolve(".gitignore"), "*.md\n");
        assertEquals(0, GitIgnore.above(inner).levels().size());
    }

    @Test
    void whatTheRepositoryExcludesOnThisComputerCounts() throws IOException {
        Files.createDirectories(root.resolve(".git/info"));
        Files.writeString(root.resolve(".git/info/exclude"), "mine.md\n");
        GitIgnore rules = new GitIgnore(List.of()).in(root);
        assertEquals(true, rules.ignores(root.resolve("x/mine.md"), false));
    }
}
