package galley.store;

import galley.store.Loaded.Kind;
import galley.store.Loaded.NotOpened;
import galley.store.SaveOutcome.NotSaved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the system refused, in the user's words. The system's own reason comes in the user's
 * language and differs between systems, so what happened is found out by looking and not by reading
 * it.
 */
final class Explain {

    private static final int LONGEST_NAME = 255;

    private Explain() {}

    static NotSaved notSaved(Disk disk, Path file, long needed, IOException failure) {
        Path folder = folder(file);
        String start = name(file) + " was not saved: ";
        if (!isFolder(disk, folder)) {
            return new NotSaved(
                    start + "the folder " + folder + " is not there.",
                    "Put the folder back, or save the article in another one.");
        }
        if (name(file).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            return new NotSaved(
                    start + "its name is longer than the disk allows.",
                    "Choose a name of at most " + LONGEST_NAME + " characters.");
        }
        if (readOnly(disk, folder)) {
            return new NotSaved(
                    start + "the disk can only be read.", "Save the article on another disk.");
        }
        if (failure instanceof AccessDeniedException || !disk.writable(folder)) {
            return new NotSaved(
                    start + "you may not write in the folder " + folder + ".",
                    "Change the folder's permissions, or save the article in another one.");
        }
        long usable = usable(disk, folder);
        if (usable < needed) {
            return new NotSaved(
                    "%sthe disk is full (%s needed, %s free)."
                            .formatted(start, size(needed), size(usable)),
                    "Make room on the disk, then save again.");
        }
        return new NotSaved(
                start + reason(failure) + ".",
                "Save again; if it fails again, save the article in another folder.");
    }

    static NotSaved mayNotBeWritten(Path file) {
        return new NotSaved(
                name(file) + " was not saved: its permissions do not allow you to change it.",
                "Change the file's permissions, or save the article under another name.");
    }

    static NotOpened notRead(Path file, IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return new NotOpened(
                    file,
                    Kind.NO_PERMISSION,
                    "You may not read " + name(file) + ".",
                    "Change its permissions or those of its folders.");
        }
        return new NotOpened(
                file,
                Kind.FAILED,
                name(file) + " could not be read: " + reason(failure) + ".",
                "Try again; if it fails again, check the disk.");
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        double kilo = bytes / 1024.0;
        if (kilo < 1024) {
            return String.format(Locale.ROOT, "%.0f KB", kilo);
        }
        double mega = kilo / 1024;
        return mega < 1024
                ? String.format(Locale.ROOT, mega < 10 ? "%.1f MB" : "%.0f MB", mega)
                : String.format(Locale.ROOT, "%.1f GB", mega / 1024);
    }

    private static String reason(IOException failure) {
        String reason =
                failure instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : failure.getMessage();
        return reason == null || reason.isBlank() ? "the system gave no reason" : reason;
    }

    static boolean isFolder(Disk disk, Path folder) {
        try {
            return disk.attributes(folder).isDirectory();
        } catch (IOException absent) {
            return false;
        }
    }

    /** Whether there is surely no such folder; a disk that answers nothing says nothing of it. */
    static boolean isGone(Disk disk, Path folder) {
        try {
            return !disk.attributes(folder).isDirectory();
        } catch (NoSuchFileException absent) {
            return true;
        } catch (IOException failure) {
            Path above = folder.getParent();
            return above != null && isGone(disk, above);
        }
    }

    private static boolean readOnly(Disk disk, Path folder) {
        try {
            return disk.room(folder).readOnly();
        } catch (IOException unknown) {
            return false;
        }
    }

    private static long usable(Disk disk, Path folder) {
        try {
            return disk.room(folder).usable();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
