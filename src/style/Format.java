import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or rewrites the layout of every Java file below the given folders. Run from its source by the build, on the
 * JDK that compiles Galley, since the formatter can read only the language of the JDK it runs on.
 */
final class Format {
    public static void main(String[] args) throws Exception {
        boolean write = args[0].equals("write");
        var formatter = new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
        List<Path> wrong = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            Path root = Path.of(args[i]);
            if (!Files.isDirectory(root)) continue;
            try (var files = Files.walk(root)) {
                for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                    String text = Files.readString(file);
                    String formatted =
                            formatter.formatSource(RemoveUnusedImports.removeUnusedImports(text)).replaceAll("(?m)[ \\t]+$", "");
                    if (formatted.equals(text)) continue;
                    wrong.add(file);
                    if (write) Files.writeString(file, formatted);
                }
            }
        }
        if (write || wrong.isEmpty()) return;
        wrong.forEach(f -> System.err.println("layout: " + f));
        System.err.println("run: mvn -Pformat process-sources");
        System.exit(1);
    }
}
