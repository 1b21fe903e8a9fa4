package galley.library.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A collection on the disk, for tests. */
record Folder(Path root) {

    static final String ARTICLE =
            """
            ---
            _schema: default
            id: 7
            title: >-
                What is a cell?
            article_title: >-
                What is a cell?
            seo:
              title: QuickTakes | Biology
              page_keywords: >-
                a, b
            question: >-
                What is a cell?
            answer: >-
                Cells are **small**.\\n\\nSee [life](/learn/biology/questions/what-is-life).
            subject: Biology
            file_name: what-is-a-cell.md
            url: /learn/biology/questions/what-is-a-cell
            score: -1.0
            tags: [one, two]
            ---

            &nbsp;""";

    Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    String read(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    /** All files and what they hold. */
    TreeMap<String, String> all() throws IOException {
        var state = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                state.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return state;
    }
}
