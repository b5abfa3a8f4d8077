package org.bicorne.images;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Decodes a photograph and makes smaller ones of it. The only class that touches Java's graphics, so that they are loaded only when
 * there is a photograph. What is written has no metadata: neither places nor names of cameras leave the office.
 */
final class Encoder {

    private static final float QUALITY = 0.8f;

    static {
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    private Encoder() {}

    /** Every smaller variant by its width; the largest is made of the photograph, the others of it. */
    static Map<Integer, byte[]> variants(Path photograph, ImageHeader header) throws IOException {
        Map<Integer, byte[]> variants = new TreeMap<>();
        List<Integer> widths = header.variantWidths().reversed();
        BufferedImage source = largest(photograph, header, widths.getFirst());
        for (int width : widths) {
            BufferedImage variant = width == source.getWidth() ? source
                    : Thumbnails.of(source).forceSize(width, header.heightAt(width)).imageType(BufferedImage.TYPE_INT_RGB).asBufferedImage();
            variants.put(width, jpeg(variant));
        }
        return variants;
    }

    /** In the colours of screens, whatever those of the camera, and the right way up. */
    private static BufferedImage largest(Path photograph, ImageHeader header, int width) throws IOException {
        boolean isOnItsSide = header.orientation() >= 5;
        int height = header.heightAt(width);
        BufferedImage stored = Thumbnails.of(decoded(photograph, header))
                .forceSize(isOnItsSide ? height : width, isOnItsSide ? width : height).asBufferedImage();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(stored, turn(header.orientation(), stored.getWidth(), stored.getHeight()), null);
        graphics.dispose();
        return upright;
    }

    /** Of a very large photograph every second point: what is made of it has far fewer still. */
    private static BufferedImage decoded(Path photograph, ImageHeader header) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(photograph.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("Java has no reader for it");
            }
            ImageReader reader = readers.next();
            try {
                ImageReadParam parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(header.step(), header.step(), 0, 0);
                reader.setInput(in, true, true);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Where the points of a stored image belong (Exif 3.0, section 4.6.5.1, tag Orientation). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Progressive: a rough image is seen early, and the file is smaller. */
    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(octets)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, List.of(), null), parameters);
        } finally {
            writer.dispose();
        }
        return octets.toByteArray();
    }
}
