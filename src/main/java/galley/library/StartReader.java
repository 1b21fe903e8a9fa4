package galley.library;

import galley.library.ScanReport.Unread;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the start of one file after the other, for one thread. */
final class StartReader {

    /** In bytes; what a list shows stands at the start of a file. */
    private static final int LOOK = 64 << 10;

    /** So much more where the front matter goes on; behind it nothing is looked for. */
    private static final int FURTHER = 16 << 20;

    private final byte[] buffer = new byte[LOOK];

    /** What came of reading a file. */
    sealed interface Read {
        record Seen(ArticleTree.File file, Catalogue.Seen seen) implements Read {}

        record Failed(Unread why) implements Read {}
    }

    Read read(ArticleTree.File found) {
        Path file = found.path();
        try (InputStream in = opened(file)) {
            int length = in.readNBytes(buffer, 0, most(found.size()));
            FrontLook look = FrontLook.at(buffer, length);
            if (length == LOOK && look.isCut()) {
                look = further(in);
            }
            return new Read.Seen(found, look.seen());
        } catch (FileNotFoundException any) {
            // The stream says the same of a file that is gone and of one that is forbidden.
            IOException why = Files.exists(file) ? new AccessDeniedException(file.toString()) : any;
            return new Read.Failed(FolderWalk.unread(file, why));
        } catch (IOException failure) {
            return new Read.Failed(FolderWalk.unread(file, failure));
        } catch (RuntimeException fault) {
            // The others are listed all the same, and the scan comes to its end.
            return new Read.Failed(
                    new Unread(file, file.getFileName() + " could not be looked into: " + fault));
        }
    }

    /** Few articles keep their answer before other fields, and these have it long. */
    private FrontLook further(InputStream in) throws IOException {
        byte[] more = in.readNBytes(FURTHER);
        byte[] all = Arrays.copyOf(buffer, LOOK + more.length);
        System.arraycopy(more, 0, all, LOOK, more.length);
        return FrontLook.at(all);
    }

    /**
     * To ask for what is there and no more saves asking again whether that was all. What came since
     * is another version of the file, which the next look at it finds. Some network disks do not
     * know a size and say 0.
     */
    private static int most(long size) {
        return size == 0 ? LOOK : (int) Math.min(size, LOOK);
    }

    /** The quicker way where the name survives being a text. */
    private static InputStream opened(Path file) throws IOException {
        return file.toString().indexOf('\uFFFD') < 0
                ? new FileInputStream(file.toFile())
                : Files.newInputStream(file);
    }
}
