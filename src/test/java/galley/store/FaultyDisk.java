package galley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The real disk, one step of which goes wrong. */
final class FaultyDisk implements Disk {

    enum Fault {
        /** The step does nothing and reports an error. */
        FAIL,
        /** A step that writes does half of it and reports an error. */
        HALF,
        /** The process dies before the step. */
        CRASH,
        /** The process dies in the middle of the step. */
        CRASH_HALF
    }

    static final class Crash extends Error {}

    private final Disk real = new RealDisk();
    private final Fault fault;
    private final int at;
    private int step;
    private boolean dead;
    final List<String> steps = new ArrayList<>();

    FaultyDisk(Fault fault, int at) {
        this.fault = fault;
        this.at = at;
    }

    boolean reached() {
        return step > at;
    }

    /** The name of the step that went wrong. */
    String faulty() {
        return steps.get(at);
    }

    private interface Half {
        void run() throws IOException;
    }

    private void step(String name, Half half) throws IOException {
        if (dead) {
            throw new Crash();
        }
        steps.add(name);
        if (step++ != at) {
            return;
        }
        switch (fault) {
            case FAIL -> throw new IOException("injected");
            case HALF -> {
                half.run();
                throw new IOException("injected");
            }
            case CRASH -> {
                dead = true;
                throw new Crash();
            }
            case CRASH_HALF -> {
                half.run();
                dead = true;
                throw new Crash();
            }
        }
    }

    private void step(String name) throws IOException {
        step(name, () -> {});
    }

    @Override
    public BasicFileAttributes attributes(Path path) throws IOException {
        step("attributes");
        return real.attributes(path);
    }

    @Override
    public BasicFileAttributes ownAttributes(Path path) throws IOException {
        step("ownAttributes");
        return real.ownAttributes(path);
    }

    @Override
    public byte[] read(Path file, long limit) throws IOException {
        step("read");
        return real.read(file, limit);
    }

    @Override
    public Path real(Path path) throws IOException {
        step("real");
        return real.real(path);
    }

    @Override
    public Path target(Path link) throws IOException {
        step("target");
        return real.target(link);
    }

    @Override
    public int links(Path file) throws IOException {
        step("links");
        return real.links(file);
    }

    @Override
    public boolean writable(Path path) {
        return real.writable(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        step("list");
        return real.list(folder);
    }

    @Override
    public Room room(Path folder) throws IOException {
        step("room");
        return real.room(folder);
    }

    @Override
    public void create(Path file, byte[] bytes, Access access) throws IOException {
        step("create", () -> real.create(file, half(bytes), access));
        real.create(file, bytes, access);
    }

    @Override
    public void copyAttributes(Path from, Path to) throws IOException {
        step("copyAttributes");
        real.copyAttributes(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step("move");
        real.move(from, to);
    }

    @Override
    public void link(Path name, Path existing) throws IOException {
        step("link");
        real.link(name, existing);
    }

    @Override
    public void overwrite(Path file, byte[] bytes) throws IOException {
        step("overwrite", () -> Files.write(file, half(bytes), StandardOpenOption.WRITE));
        real.overwrite(file, bytes);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step("forceFolder");
        real.forceFolder(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete");
        real.delete(file);
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }
}
