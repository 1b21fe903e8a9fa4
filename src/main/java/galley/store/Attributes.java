package galley.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/**
 * What a replaced file had besides its bytes. The mode must be kept; owner, group, access lists
 * (Windows, NFS 4) and a user's own attributes are kept where the system permits. The access lists
 * of Linux (POSIX ACL) cannot be reached from Java: they become the mode, which is their mask.
 */
final class Attributes {

    private Attributes() {}

    /** One thing that the system may forbid without harm. */
    private interface Step {
        void run() throws IOException;
    }

    static void copy(Path from, Path to) throws IOException {
        ifPermitted(() -> copyOwn(from, to));
        var source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        var target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source != null && target != null) {
            copyPosix(source.readAttributes(), target);
        } else {
            ifPermitted(() -> copyList(from, to));
        }
    }

    private static void copyPosix(PosixFileAttributes wanted, PosixFileAttributeView to)
            throws IOException {
        PosixFileAttributes has = to.readAttributes();
        // Before the mode, which a change of owner may clear.
        if (!has.group().equals(wanted.group())) {
            ifPermitted(() -> to.setGroup(wanted.group()));
        }
        if (!has.owner().equals(wanted.owner())) {
            ifPermitted(() -> to.setOwner(wanted.owner()));
        }
        to.setPermissions(wanted.permissions());
    }

    private static void copyList(Path from, Path to) throws IOException {
        var source = Files.getFileAttributeView(from, AclFileAttributeView.class);
        var target = Files.getFileAttributeView(to, AclFileAttributeView.class);
        if (source != null && target != null) {
            target.setAcl(source.getAcl());
        }
    }

    private static void copyOwn(Path from, Path to) throws IOException {
        var source = Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
        var target = Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
        if (source == null || target == null) {
            return;
        }
        for (String name : source.list()) {
            ByteBuffer value = ByteBuffer.allocate(source.size(name));
            source.read(name, value);
            target.write(name, value.flip());
        }
    }

    private static void ifPermitted(Step step) {
        try {
            step.run();
        } catch (IOException | UnsupportedOperationException | SecurityException forbidden) {
            // The text is saved all the same; only root may give a file away.
        }
    }
}
