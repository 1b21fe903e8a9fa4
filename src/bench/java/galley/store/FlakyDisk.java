package galley.store;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/** The real disk, of which any step may go wrong, as often as is asked for. */
public final class FlakyDisk {

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
        Disk flaky =
                (Disk)
                        Proxy.newProxyInstance(
                                Disk.class.getClassLoader(),
                                new Class<?>[] {Disk.class},
                                (proxy, step, arguments) -> step(step, arguments));
        return new FileStore(flaky, FileStore.LARGEST);
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

    private void goWrong(Half half) throws IOException {
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

    /** A step of a {@link Disk}, taken or gone wrong. */
    private Object step(Method step, Object[] arguments) throws Throwable {
        if (!step.getName().equals("writable")) {
            goWrong(half(step.getName(), arguments));
        }
        try {
            return step.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Half half(String step, Object[] arguments) {
        return switch (step) {
            case "create" ->
                    () ->
                            real.create(
                                    (Path) arguments[0],
                                    half(arguments[1]),
                                    (Disk.Access) arguments[2]);
            case "overwrite" ->
                    () ->
                            Files.write(
                                    (Path) arguments[0],
                                    half(arguments[1]),
                                    StandardOpenOption.WRITE);
            default -> () -> {};
        };
    }

    private static byte[] half(Object bytes) {
        return Arrays.copyOf((byte[]) bytes, ((byte[]) bytes).length / 2);
    }
}
