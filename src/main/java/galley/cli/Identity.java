package galley.cli;

import galley.audit.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what a finding is known again when the lines around it move. One about several articles is
 * known by what they share, since others may join them.
 *
 * @param path from the folder it is relative to, with {@code /}; empty of several articles
 * @param hash of the message without its line numbers, or of what is shared
 */
record Identity(String path, String rule, String key, String hash) {

    /**
     * @param base a folder
     */
    static Identity of(Finding finding, Path base) {
        return finding.shared()
                .map(
                        shared ->
                                new Identity(
                                        "",
                                        finding.rule(),
                                        finding.keyText(),
                                        hash(shared.value())))
                .orElseGet(
                        () ->
                                new Identity(
                                        relative(finding.file(), base),
                                        finding.rule(),
                                        finding.keyText(),
                                        hash(withoutLines(finding.message()))));
    }

    private static String withoutLines(String message) {
        return message.replaceAll("\\b(lines?) \\d[\\d,]*|\\b\\d[\\d,]* (lines?)\\b", "$1$2");
    }

    static String relative(Path file, Path base) {
        Path whole = file.toAbsolutePath().normalize();
        Path from = base.toAbsolutePath().normalize();
        boolean below = whole.startsWith(from);
        return CheckReport.named(below ? from.relativize(whole) : whole);
    }

    /** The whole of it as one word. */
    String fingerprint() {
        return hash(String.join("\n", path, rule, key, hash));
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
