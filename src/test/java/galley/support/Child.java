package galley.support;

import galley.store.FileStore;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with these classes. */
public final class Child {

    private Child() {}

    /**
     * With Galley's classes and those of a test alone, which is quick to start.
     *
     * @param before words of the command before the JVM's own
     */
    public static Process start(List<String> before, Class<?> main, Object... args)
            throws IOException {
        String classes = folderOf(FileStore.class) + File.pathSeparator + folderOf(main);
        return new ProcessBuilder(command(before, classes, main, args))
                .redirectErrorStream(true)
                .start();
    }

    /** With all libraries; what it says of errors is not read. */
    public static Process startWithLibraries(Class<?> main, Object... args) throws IOException {
        String all = System.getProperty("java.class.path");
        return new ProcessBuilder(command(List.of(), all, main, args))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> command(
            List<String> before, String classPath, Class<?> main, Object... args) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp"));
        command.add(classPath);
        command.add(main.getName());
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return command;
    }

    private static Path folderOf(Class<?> type) {
        return Path.of(
                URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
