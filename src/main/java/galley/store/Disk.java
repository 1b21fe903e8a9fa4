package galley.store;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Every step that saving takes on the file system, so that tests can let each one fail. */
interface Disk {

    /** Who may read a file that is created. */
    enum Access {
        /** Only this user: it holds a copy of something whose permissions are not set yet. */
        PRIVATE,
        /** As the system creates files. */
        USUAL
    }

    /**
     * @param usable bytes this user may still write
     */
    record Room(long usable, boolean readOnly) {}

    /** Of what the path leads to, symbolic links followed. */
    BasicFileAttributes attributes(Path path) throws IOException;

    /** Of the path itself. */
    BasicFileAttributes ownAttributes(Path path) throws IOException;

    /** The file's bytes, but no more than {@code limit + 1}. */
    byte[] read(Path file, long limit) throws IOException;

    Path real(Path path) throws IOException;

    /** Where a symbolic link points, as it stands in the link. */
    Path target(Path link) throws IOException;

    /** How many names the file has; 1 where the system does not tell. */
    int links(Path file) throws IOException;

    boolean writable(Path path);

    List<Path> list(Path folder) throws IOException;

    Room room(Path folder) throws IOException;

    /** Writes a file that must not exist and forces it to the disk. */
    void create(Path file, byte[] bytes, Access access) throws IOException;

    /** Gives a file the mode of another, and its owner, group and lists where permitted. */
    void copyAttributes(Path from, Path to) throws IOException;

    /** Atomically; what stands at {@code to} is replaced. */
    void move(Path from, Path to) throws IOException;

    /** Gives {@code existing} a second name that must not exist. */
    void link(Path name, Path existing) throws IOException;

    /** Writes over a file without replacing it, and forces it to the disk. Not atomic. */
    void overwrite(Path file, byte[] bytes) throws IOException;

    /** Forces a folder's entries to the disk; where the system cannot do it, nothing happens. */
    void forceFolder(Path folder) throws IOException;

    /** Deletes a file that may be gone already. */
    void delete(Path file) throws IOException;
}
