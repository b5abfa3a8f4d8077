package org.bicorne.images;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.bicorne.images.Shape.Kind;

/** The segments of a JPEG up to the one that says its size (ITU-T T.81, annex B), and how its camera was held (Exif 3.0, section 4.6). */
final class JpegSegments {

    private static final int SEGMENTS_MAX = 1_000;
    private static final int EXIF_ENTRIES_MAX = 200;
    private static final int APPLICATION_1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int ORIENTATION = 0x0112;

    private JpegSegments() {}

    static Optional<Shape> read(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        int orientation = 1;
        for (int segment = 0; segment < SEGMENTS_MAX; segment++) {
            int marker = marker(in);
            if (marker == START_OF_SCAN || marker < 0xc0) {
                return Optional.empty();
            }
            int length = in.readUnsignedShort() - 2;
            if (length < 0) {
                return Optional.empty();
            }
            if (isFrame(marker)) {
                return Optional.of(shape(in, orientation));
            }
            if (marker == APPLICATION_1) {
                orientation = orientation(in.readNBytes(length)).orElse(orientation);
            } else {
                in.skipNBytes(length);
            }
        }
        return Optional.empty();
    }

    /** Any number of fill octets may stand before a marker. */
    private static int marker(DataInputStream in) throws IOException {
        int octet = in.readUnsignedByte();
        for (int fill = 0; octet == 0xff && fill < SEGMENTS_MAX; fill++) {
            octet = in.readUnsignedByte();
        }
        return octet;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Four components are inks, for printing; one is grey, three are the colours of screens. */
    private static Shape shape(DataInputStream in, int orientation) throws IOException {
        int precision = in.readUnsignedByte();
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        int components = in.readUnsignedByte();
        Kind kind = precision == 8 && (components == 1 || components == 3) ? Kind.PHOTOGRAPH : Kind.OTHER;
        return orientation >= 5 ? new Shape(height, width, kind, orientation) : new Shape(width, height, kind, orientation);
    }

    /** How the camera was held, from 1 to 8; from 5 on the image lies on its side. */
    private static OptionalInt orientation(byte[] segment) {
        if (segment.length < 20 || !new String(segment, 0, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
            return OptionalInt.empty();
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, 6, segment.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return OptionalInt.empty();
        }
        int entries = Math.min(tiff.getShort(directory) & 0xffff, EXIF_ENTRIES_MAX);
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * 12;
            if (at + 12 > tiff.limit()) {
                return OptionalInt.empty();
            }
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
                int orientation = tiff.getShort(at + 8);
                return orientation >= 1 && orientation <= 8 ? OptionalInt.of(orientation) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
