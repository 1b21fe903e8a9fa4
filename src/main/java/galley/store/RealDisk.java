package galley.store;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The file system. Bytes go through streams and not through channels: a channel is closed under a
 * thread that is interrupted, and a cancelled task must not leave half a file.
 */
final class RealDisk implements Disk {

    @Override
    public BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    @Override
    public BasicFileAttributes ownAttributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public byte[] read(Path file, long limit) throws IOException {
        try (InputStream in = stream(file)) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
        } catch (FileNotFoundException any) {
            // The stream says the same of a file that is absent and of one that is forbidden.
            attributes(file);
            if (!Files.isReadable(file)) {
                throw new AccessDeniedException(file.toString());
            }
            throw any;
        }
    }

    private static InputStream stream(Path file) throws IOException {
        return hasTextName(file) ? new FileInputStream(file.toFile()) : Files.newInputStream(file);
    }

    /** Streams know a file by the letters of its name; of bytes that are none they make others. */
    private static boolean hasTextName(Path file) {
        return file.toFile().toPath().equals(file);
    }

    @Override
    public Path target(Path link) throws IOException {
        return Files.readSymbolicLink(link);
    }

    @Override
    public Path real(Path path) throws IOException {
        return path.toRealPath();
    }

    @Override
    public int links(Path file) throws IOException {
        try {
            return Files.getAttribute(file, "unix:nlink") instanceof Integer links ? links : 1;
        } catch (UnsupportedOperationException | IllegalArgumentException notUnix) {
            return 1;
        }
    }

    @Override
    public boolean writable(Path path) {
        return Files.isWritable(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(folder)) {
            entries.forEach(all::add);
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return all;
    }

    @Override
    public Room room(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new Room(store.getUsableSpace(), store.isReadOnly());
    }

    @Override
    public void create(Path file, byte[] bytes, Access access) throws IOException {
        Files.createFile(file, attributesFor(file, access));
        if (!hasTextName(file)) {
            writeByChannel(file, bytes);
            return;
        }
        try (var out = new FileOutputStream(file.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
    }

    private static void writeByChannel(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.truncate(bytes.length);
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] attributesFor(Path file, Access access) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (access == Access.USUAL || !posix) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    @Override
    public void copyAttributes(Path from, Path to) throws IOException {
        Attributes.copy(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void link(Path name, Path existing) throws IOException {
        try {
            Files.createLink(name, existing);
        } catch (UnsupportedOperationException noLinks) {
            throw new IOException("no hard links here", noLinks);
        }
    }

    @Override
    public void overwrite(Path file, byte[] bytes) throws IOException {
        if (!hasTextName(file)) {
            // Where it is cut off, who began it goes on.
            writeByChannel(file, bytes);
            return;
        }
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(bytes);
            out.setLength(bytes.length);
            out.getFD().sync();
        }
    }

    @Override
    public void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // Windows and some network disks cannot; the file itself was forced before.
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
