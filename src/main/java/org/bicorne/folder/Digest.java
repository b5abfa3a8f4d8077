package org.bicorne.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a content: 128 bits of its SHA-256 (FIPS 180-4), in hexadecimal. */
final class Digest {

    private static final int OCTETS_KEPT = 16;
    private static final int BUFFER_OCTETS = 1 << 16;

    private Digest() {}

    static String of(byte[] octets) {
        return name(sha256().digest(octets));
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_OCTETS];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return name(digest.digest());
    }

    private static String name(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, OCTETS_KEPT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
