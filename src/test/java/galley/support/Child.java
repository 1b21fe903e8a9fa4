package galley.support;

import galley.store.FileStore;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
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

    /**
     * With all libraries and a window that no screen shows.
     *
     * @param home where it keeps what is its user's; its passing files lie in {@code tmp} there
     */
    public static Process startWindow(Path home, Class<?> main, Object... args) throws IOException {
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        var options =
                new ArrayList<String>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        options.removeIf(option -> !option.matches("(--|-D(glass|monocle|headless|prism)[.]).*"));
        options.add("-Djava.io.tmpdir=" + temporary);
        String all = System.getProperty("java.class.path");
        var builder = new ProcessBuilder(command(List.of(), all, main, args));
        builder.command().addAll(1, options);
        for (String kind : List.of("CONFIG", "STATE", "CACHE")) {
            builder.environment().put("XDG_" + kind + "_HOME", home.resolve(kind).toString());
        }
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile())
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
