package org.bicorne.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for all that goes into a page: equal versions mean equal bytes.
 *
 * @param value 32 hexadecimal digits
 * @param isOfOctets whether it was made of octets alone: those of the page, which then need not be gone through again to make its ETag
 */
public record Version(String value, boolean isOfOctets) {

    private static final int OCTETS = 16;

    public Version(String value) {
        this(value, false);
    }

    /** The version of something made of these parts, in this order. */
    public static Version of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return new Version(hexadecimal(digest));
    }

    public static Version of(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(content);
        return new Version(hexadecimal(digest), true);
    }

    private static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, OCTETS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
