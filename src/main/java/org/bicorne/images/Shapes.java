package org.bicorne.images;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bicorne.images.Shape.Kind;

/** Tells formats by their first octets, whatever the file is called, and reads their headers. */
final class Shapes {

    private static final int START_OCTETS = 4_096;
    private static final int PNG_CHUNKS_MAX = 1_000;

    private Shapes() {}

    static Optional<Shape> read(InputStream in) throws IOException {
        byte[] start = in.readNBytes(START_OCTETS);
        try {
            if (begins(start, 0, "\u00ff\u00d8\u00ff")) {
                return JpegSegments.read(whole(start, in));
            }
            if (begins(start, 0, "\u0089PNG\r\n\u001a\n")) {
                return png(whole(start, in));
            }
            ByteBuffer octets = ByteBuffer.wrap(start);
            if (begins(start, 0, "GIF8")) {
                octets.order(ByteOrder.LITTLE_ENDIAN);
                return Optional.of(new Shape(octets.getShort(6) & 0xffff, octets.getShort(8) & 0xffff, Kind.OTHER, 1));
            }
            if (begins(start, 0, "RIFF") && begins(start, 8, "WEBP")) {
                return webp(start, octets.order(ByteOrder.LITTLE_ENDIAN));
            }
            return begins(start, 4, "ftypavif") ? avif(start, octets) : SvgSize.read(new String(start, StandardCharsets.UTF_8));
        } catch (EOFException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static DataInputStream whole(byte[] start, InputStream rest) {
        return new DataInputStream(new SequenceInputStream(new ByteArrayInputStream(start), rest));
    }

    private static boolean begins(byte[] octets, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return octets.length >= at + wanted.length
                && java.util.Arrays.equals(octets, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** Portable Network Graphics, third edition, section 11. One that moves or lets something show through stays as it is. */
    private static Optional<Shape> png(DataInputStream in) throws IOException {
        in.skipNBytes(16);
        int width = in.readInt();
        int height = in.readInt();
        boolean isTrueColour = in.readUnsignedByte() == 8 && in.readUnsignedByte() == 2;
        in.skipNBytes(isTrueColour ? 7 : 0);
        for (int chunk = 0; isTrueColour && chunk < PNG_CHUNKS_MAX; chunk++) {
            int length = in.readInt();
            switch (new String(in.readNBytes(4), StandardCharsets.ISO_8859_1)) {
                case "IDAT" -> {
                    return Optional.of(new Shape(width, height, Kind.TRUE_COLOURS, 1));
                }
                case "acTL", "tRNS" -> isTrueColour = false;
                default -> in.skipNBytes(Integer.toUnsignedLong(length) + 4);
            }
        }
        return Optional.of(new Shape(width, height, Kind.OTHER, 1));
    }

    /** RFC 9649, section 2. */
    private static Optional<Shape> webp(byte[] start, ByteBuffer octets) {
        if (begins(start, 12, "VP8X")) {
            return Optional.of(new Shape((octets.getInt(24) & 0xffffff) + 1, (octets.getInt(26) >>> 8) + 1, Kind.OTHER, 1));
        }
        if (begins(start, 12, "VP8L")) {
            int bits = octets.getInt(21);
            return Optional.of(new Shape((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1, Kind.OTHER, 1));
        }
        boolean isLossy = begins(start, 12, "VP8 ") && begins(start, 23, "\u009d\u0001*");
        return isLossy ? Optional.of(new Shape(octets.getShort(26) & 0x3fff, octets.getShort(28) & 0x3fff, Kind.OTHER, 1)) : Optional.empty();
    }

    /** The box “ispe” of ISO/IEC 23008-12, section 6.5.3; an image that is turned (“irot”) is left alone. */
    private static Optional<Shape> avif(byte[] start, ByteBuffer octets) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        int size = text.indexOf("ispe");
        boolean isKnown = size >= 0 && !text.contains("irot");
        return isKnown ? Optional.of(new Shape(octets.getInt(size + 8), octets.getInt(size + 12), Kind.OTHER, 1)) : Optional.empty();
    }
}
