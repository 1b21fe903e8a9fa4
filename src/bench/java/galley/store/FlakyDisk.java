package galley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The real disk, of which any step may go wrong, as often as is asked for. */
public final class FlakyDisk implements Disk {

    /** The process dies; nothing else is done on this disk before {@link #restart()}. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Disk real = new RealDisk();
    private final Random random;
    private final double often;
    private boolean dead;
    private long failed;
    private long halves;
    private long crashes;

    /**
     * @param often the share of steps that go wrong
     */
    public FlakyDisk(long seed, double often) {
        this.random = new Random(seed);
        this.often = often;
    }

    public FileStore store() {
        return new FileStore(this, FileStore.LARGEST);
    }

    /** What a new start of the program does: files that a dead one left go. */
    public static void sweep(Path folder) {
        new FileStore().sweep(folder, Duration.ZERO);
    }

    public void restart() {
        dead = false;
    }

    public String counts() {
        return "%,d steps failed, %,d left half done, %,d deaths"
                .formatted(failed, halves, crashes);
    }

    private interface Half {
        void run() throws IOException;
    }

    private void step(Half half) throws IOException {
        if (dead) {
            throw new Crash();
        }
        if (random.nextDouble() >= often) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                failed++;
                throw new IOException("injected");
            }
            case 1 -> {
                halves++;
                half.run();
                throw new IOException("injected");
            }
            case 2 -> {
                crashes++;
                dead = true;
                throw new Crash();
            }
            default -> {
                crashes++;
                half.run();
                dead = true;
                throw new Crash();
            }
        }
    }

    private void step() throws IOException {
        step(() -> {});
    }

    @Override
    public BasicFileAttributes attributes(Path path) throws IOException {
        step();
        return real.attributes(path);
    }

    @Override
    public BasicFileAttributes ownAttributes(Path path) throws IOException {
        step();
        return real.ownAttributes(path);
    }

    @Override
    public byte[] read(Path file, long limit) throws IOException {
        step();
        return real.read(file, limit);
    }

    @Override
    public Path real(Path path) throws IOException {
        step();
        return real.real(path);
    }

    @Override
    public Path target(Path link) throws IOException {
        step();
        return real.target(link);
    }

    @Override
    public int links(Path file) throws IOException {
        step();
        return real.links(file);
    }

    @Override
    public boolean writable(Path path) {
        return real.writable(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        step();
        return real.list(folder);
    }

    @Override
    public Room room(Path folder) throws IOException {
        step();
        return real.room(folder);
    }

    @Override
    public void create(Path file, byte[] bytes, Access access) throws IOException {
        step(() -> real.create(file, half(bytes), access));
        real.create(file, bytes, access);
    }

    @Override
    public void copyAttributes(Path from, Path to) throws IOException {
        step();
        real.copyAttributes(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        real.move(from, to);
    }

    @Override
    public void link(Path name, Path existing) throws IOException {
        step();
        real.link(name, existing);
    }

    @Override
    public void overwrite(Path file, byte[] bytes) throws IOException {
        step(() -> Files.write(file, half(bytes), StandardOpenOption.WRITE));
        real.overwrite(file, bytes);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step();
        real.forceFolder(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        real.delete(file);
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }
}
