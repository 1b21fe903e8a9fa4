package galley.store;

import galley.text.SourceText;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a file on disk was at one moment. Only {@link #sameContent} tells whether it changed: a
 * touch or a copy put back moves the other three.
 *
 * @param size in bytes
 * @param fileKey names the file itself (device and inode), not its path; empty where unknown
 * @param hash SHA-256 of the bytes, in hexadecimal
 */
public record Stamp(long size, Instant modified, String fileKey, String hash) {

    static Stamp of(byte[] bytes, BasicFileAttributes attributes) {
        return new Stamp(
                bytes.length, instant(attributes.lastModifiedTime()), key(attributes), hash(bytes));
    }

    public boolean sameContent(Stamp other) {
        return size == other.size && hash.equals(other.hash);
    }

    /** Whether both are of one file, by whatever path, that holds the same. */
    public boolean sameFile(Stamp other) {
        return !fileKey.isEmpty() && fileKey.equals(other.fileKey) && sameContent(other);
    }

    /**
     * Whether the file looks untouched without reading it. A program that writes the same size
     * within the clock's grain and in place goes unseen, so this only spares work; it proves
     * nothing.
     */
    boolean looksLike(BasicFileAttributes attributes) {
        return attributes.size() == size
                && instant(attributes.lastModifiedTime()).equals(modified)
                && key(attributes).equals(fileKey);
    }

    /** The hash that a file with this text has. */
    public static String hashOf(SourceText text) {
        return hash(text.encode());
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Instant instant(FileTime time) {
        return time.toInstant();
    }

    private static String key(BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return key == null ? "" : key.toString();
    }
}
