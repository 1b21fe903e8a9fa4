package galley.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A collection of any number of articles, and edits of all of them. */
public final class ManyFiles {

    private static final int IN_A_FOLDER = 1_000;

    private ManyFiles() {}

    /** How many, the folder to make, the edits to write. */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        try (BufferedWriter edits = Files.newBufferedWriter(Path.of(args[2]))) {
            for (int i = 0; i < count; i++) {
                String name = "s" + i / IN_A_FOLDER + "/a" + i + ".md";
                if (i % IN_A_FOLDER == 0) {
                    Files.createDirectories(folder.resolve("s" + i / IN_A_FOLDER));
                }
                Files.writeString(
                        folder.resolve(name),
                        Texts.article(2_000 + i % 3_000).replace("id: 7001", "id: " + i));
                edits.write(
                        "{\"file\": \"%s\", \"set\": {\"seo.title\": \"Site | %d\", \"score\": %d.5}}\n"
                                .formatted(name, i, i % 9));
            }
        }
    }
}
