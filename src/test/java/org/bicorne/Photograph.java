package org.bicorne;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Images that no camera took: red above on the left, blue below on the right, with enough grain to weigh what photographs do. */
public final class Photograph {

    private Photograph() {}

    public static byte[] jpeg(int width, int height) {
        return octets(points(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** One whose camera was held otherwise, and that knows where it was. */
    public static byte[] jpeg(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] place = "48.8566 N 2.3522 E".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
        ByteBuffer whole = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        whole.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.capacity() + 2)).put(exif.array()).put(plain, 2, plain.length - 2);
        return whole.array();
    }

    public static byte[] png(int width, int height) {
        return octets(points(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** Flat colours, as of a screen. */
    public static byte[] drawing(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, height / 2, 0xffffff);
        }
        return octets(image, "png");
    }

    public static byte[] transparent(int width, int height) {
        return octets(points(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] gif(int width, int height) {
        return octets(points(width, height, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    }

    private static BufferedImage points(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        int grain = 17;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                grain = grain * 1_103_515_245 + 12_345;
                int noise = grain >>> 27;
                int red = x + y < (width + height) / 2 ? 200 + noise : noise;
                int blue = x + y < (width + height) / 2 ? noise : 200 + noise;
                image.setRGB(x, y, 0xff000000 | red << 16 | 60 + noise << 8 | blue);
            }
        }
        return image;
    }

    private static byte[] octets(BufferedImage image, String format) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }
}
