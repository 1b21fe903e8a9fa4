package galley.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** The real disk, with somebody who is told of each step before it is taken. */
public final class ProbedDisk {

    private ProbedDisk() {}

    /**
     * @param probe given the step's name, on the thread that takes it; may wait, or throw
     */
    public static FileStore store(Consumer<String> probe) {
        var real = new RealDisk();
        Disk probed =
                (Disk)
                        Proxy.newProxyInstance(
                                Disk.class.getClassLoader(),
                                new Class<?>[] {Disk.class},
                                (proxy, method, arguments) -> {
                                    probe.accept(method.getName());
                                    try {
                                        return method.invoke(real, arguments);
                                    } catch (InvocationTargetException thrown) {
                                        throw thrown.getCause();
                                    }
                                });
        return new FileStore(probed, FileStore.LARGEST);
    }
}
