package galley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * A collection of any number of articles in the five layouts that exports have, in their
 * proportions, the same at every run.
 */
public final class FiveLayouts {

    static final int USUAL = 170_000;

    private static final int SUBJECTS = 44;

    /** Of a thousand articles, the last of each layout; A to E. */
    private static final int[] UNTIL = {722, 941, 992, 999, 1000};

    private final Vocabulary vocabulary = new Vocabulary();
    private final Path root;
    private final int count;

    FiveLayouts(Path root, int count) {
        this.root = root;
        this.count = count;
    }

    /** The folder to make and how many; nothing is written that is there already. */
    public static void main(String[] args) throws IOException, InterruptedException {
        new FiveLayouts(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : USUAL)
                .write();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    void write() throws IOException, InterruptedException {
        for (int s = 0; s < SUBJECTS; s++) {
            Files.createDirectories(root.resolve("content/learn/" + slug(subject(s))));
        }
        var threads = new Thread[2];
        for (int t = 0; t < threads.length; t++) {
            int first = t;
            threads[t] =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int i = first; i < count; i += threads.length) {
                                            writeOne(i);
                                        }
                                    });
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void writeOne(int i) {
        try {
            Path file = file(i);
            if (!Files.exists(file)) {
                Files.writeString(file, article(i, 0));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Path file(int i) {
        String name = slug(title(i)) + "-" + i + ".md";
        return root.resolve("content/learn/" + slug(subject(i % SUBJECTS))).resolve(name);
    }

    String subject(int s) {
        String word = vocabulary.at(3_000 + 7 * s);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String title(int i) {
        var random = new Random(31L * i + 5);
        return "What is the %s of %s?"
                .formatted(vocabulary.word(random), vocabulary.words(random, 4));
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]", "").replace(' ', '-');
    }

    /**
     * @param version another one has another answer
     */
    String article(int i, int version) {
        var random = new Random(17L * i + version);
        int of = (int) (i * 7919L % 1000);
        char layout = 'A';
        while (of >= UNTIL[layout - 'A']) {
            layout++;
        }
        boolean plain = layout == 'B' || layout == 'D' || layout == 'E';
        String title = title(i);
        String subject = subject(i % SUBJECTS);
        var out = new StringBuilder(6_000);
        out.append("---\n_schema: default\nid: ").append(20_000 + i);
        out.append("\ndate: 202")
                .append(4 + i % 2)
                .append("-%02d-%02d\n".formatted(1 + i % 12, 1 + i % 28));
        text(out, "", "title", title, plain);
        text(out, "", "article_title", title, plain);
        out.append("date_format: MMM DD, YYYY\npost_on_text: Posted on\nseo:\n");
        out.append("  title: Galley | ").append(subject).append('\n');
        text(out, "  ", "page_description", vocabulary.words(random, 28) + ".", false);
        text(out, "  ", "page_keywords", keywords(random), false);
        out.append("author: Galley Samples\n");
        text(out, "", "question", title, plain);
        text(out, "", "answer", answer(random).replace("\n", "\\n"), false);
        out.append("subject: ").append(subject);
        out.append("\nfile_name: ").append(file(i).getFileName());
        out.append("\nurl: ").append(url(i)).append('\n');
        if (layout != 'B') {
            out.append("score: -1.0\n");
        }
        if (layout == 'A' || layout == 'D') {
            for (int r = 1; r <= 1 + i % 5; r++) {
                int other = Math.floorMod(i + r * SUBJECTS, count);
                out.append("related_article")
                        .append(r)
                        .append(":\n    id: ")
                        .append(20_000 + other)
                        .append('\n');
                text(out, "    ", "title", title(other), plain);
                out.append("    subject: ").append(subject(other % SUBJECTS));
                out.append("\n    url: ").append(url(other)).append('\n');
            }
        }
        return out.append(layout == 'C' ? "\n---\n\n&nbsp;" : "---\n\n&nbsp;").toString();
    }

    private String url(int i) {
        return "/learn/%s/questions/%s-%d"
                .formatted(slug(subject(i % SUBJECTS)), slug(title(i)), i);
    }

    private static void text(
            StringBuilder out, String indent, String key, String value, boolean plain) {
        out.append(indent).append(key);
        out.append(plain ? ": " : ": >-\n    " + indent).append(value).append('\n');
    }

    private String keywords(Random random) {
        var out = new StringBuilder(vocabulary.words(random, 2));
        for (int k = 0; k < 6; k++) {
            out.append(", ").append(vocabulary.words(random, 2));
        }
        return out.toString();
    }

    private String answer(Random random) {
        int wanted = 1_800 + random.nextInt(2_200);
        var out = new StringBuilder(wanted + 500);
        for (int block = random.nextInt(6); out.length() < wanted; block++) {
            switch (block % 6) {
                case 1 -> out.append("### ").append(vocabulary.words(random, 4)).append("\n\n");
                case 3 -> {
                    for (int n = 1; n <= 4; n++) {
                        out.append(n).append(". **").append(vocabulary.words(random, 2));
                        out.append("**: ").append(vocabulary.words(random, 14)).append(".\n");
                    }
                    out.append('\n');
                }
                case 4 -> out.append("$$\nE = m c^2 + \\frac{1}{2} k x^2 + \\nabla f\n$$\n\n");
                default -> out.append(vocabulary.words(random, 70)).append(" with $x_1$.\n\n");
            }
        }
        return out.toString().strip();
    }
}
