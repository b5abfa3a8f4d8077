package org.bicorne.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.bicorne.Photograph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {

    @TempDir
    private Path folder;

    private Optional<ImageHeader> header(byte[] octets) throws IOException {
        Path file = folder.resolve("image");
        Files.write(file, octets);
        return ImageHeader.read(file);
    }

    private String size(byte[] octets) throws IOException {
        return header(octets).map(header -> header.width() + "x" + header.height() + (header.isPhotograph() ? " photograph" : "")).orElse("none");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsTheSizeOfWhatOfficesHave() throws IOException {
        assertThat(size(Photograph.jpeg(300, 200))).isEqualTo("300x200 photograph");
        assertThat(size(Photograph.png(120, 80))).isEqualTo("120x80 photograph");
        assertThat(size(Photograph.drawing(120, 80))).isEqualTo("120x80");
        assertThat(size(Photograph.transparent(120, 80))).isEqualTo("120x80");
        assertThat(size(Photograph.gif(33, 44))).isEqualTo("33x44");
    }

    @ParameterizedTest
    @CsvSource({"1,300x200", "3,300x200", "5,200x300", "6,200x300", "8,200x300", "9,300x200"})
    void turnsWhatTheCameraTurned(int orientation, String size) throws IOException {
        assertThat(size(Photograph.jpeg(300, 200, orientation))).startsWith(size);
    }

    @Test
    void readsTheThreeFormsOfWebp() throws IOException {
        ByteBuffer extended = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).put(latin("RIFF....WEBPVP8X")).putInt(10).putInt(0);
        extended.put(latin("\u00ff\u0003\0\u00c7\u0000\0"));
        ByteBuffer lossless = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).put(latin("RIFF....WEBPVP8L....\u002f")).putInt(639 | 479 << 14);
        ByteBuffer lossy = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).put(latin("RIFF....WEBPVP8 .......\u009d\u0001*")).putShort((short) 800).putShort((short) 600);

        assertThat(size(extended.array())).isEqualTo("1024x200");
        assertThat(size(lossless.array())).isEqualTo("640x480");
        assertThat(size(lossy.array())).isEqualTo("800x600");
    }

    @Test
    void readsAvif() throws IOException {
        ByteBuffer box = ByteBuffer.allocate(80).put(latin("\0\0\0\u001cftypavif....mif1....ispe\0\0\0\0")).putInt(1_200).putInt(900);

        assertThat(size(box.array())).isEqualTo("1200x900");
        assertThat(size(latin(new String(box.array(), StandardCharsets.ISO_8859_1) + "irot"))).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<svg width='40' height=\"30.4px\" viewBox='0 0 4 3'> | 40x30", "<?xml version='1.0'?><!-- a > b --><svg viewBox='0 0 24 12' xmlns='x'> | 1200x600",
            "<svg width='100%' height='100%' viewBox='0,0,24,24'/> | 1200x1200", "<svg> | none", "<html> | none", "<svg width='0' height='9'> | none", "<svg title='width=\"3\"' height='3'> | none",
            "<svg width='1.2.3' height='4'> | none"})
    void readsTheSizeThatAnSvgGivesItself(String start, String size) throws IOException {
        assertThat(size(latin(start))).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "\u00ff\u00d8\u00ff", "\u00ff\u00d8\u00ff\u00e0\0\0", "\u0089PNG\r\n\u001a\n", "GIF89a", "RIFF....WEBP", "RIFF....WEBPVP8X", "\0\0\0\u001cftypavif"})
    void takesNothingBrokenForAnImage(String octets) throws IOException {
        assertThat(header(latin(octets))).isEmpty();
    }

    @Test
    void isNotLedAstrayByAnyCut() throws IOException {
        byte[] jpeg = Photograph.jpeg(300, 200, 6);
        for (int length = 0; length < 700; length++) {
            assertThat(size(Arrays.copyOf(jpeg, length))).isIn("none", "200x300 photograph");
        }
    }

    @Test
    void readsNoiseInABoundedTime() throws IOException {
        Random random = new Random(4);
        for (String start : new String[] {"\u00ff\u00d8\u00ff\u00e1", "\u0089PNG\r\n\u001a\n", "<svg ", "RIFF....WEBPVP8X", "\0\0\0\u001cftypavif"}) {
            byte[] octets = new byte[100_000];
            random.nextBytes(octets);
            System.arraycopy(latin(start), 0, octets, 0, start.length());
            assertThat(header(octets).map(ImageHeader::width).orElse(1)).isPositive();
        }
    }

    @Test
    void offersPhotographsSmallerThanTheyAreAndNothingElse() {
        assertThat(new ImageHeader(3_000, 2_000, true, 4_000_000, 1).variantWidths()).containsExactly(480, 720, 1_080, 1_440);
        assertThat(new ImageHeader(1_100, 700, true, 500_000, 1).variantWidths()).containsExactly(480, 720);
        assertThat(new ImageHeader(500, 300, true, 500_000, 1).variantWidths()).isEmpty();
        assertThat(new ImageHeader(3_000, 2_000, false, 4_000_000, 1).variantWidths()).isEmpty();
        assertThat(new ImageHeader(20_000, 20_000, true, 4_000_000, 1).variantWidths()).isEmpty();
        assertThat(new ImageHeader(2_000, 1_333, true, 100_000, 1).variantWidths()).containsExactly(480, 720, 1_080);
    }

    @Test
    void offersTheFileItselfUnlessAFormIsLargeEnough() {
        assertThat(new ImageHeader(3_000, 2_000, true, 4_000_000, 1).isOfferedItself()).isFalse();
        assertThat(new ImageHeader(1_500, 1_000, true, 4_000_000, 1).isOfferedItself()).isTrue();
    }

    @Test
    void isDecodedWithinAFewMillionPoints() {
        ImageHeader phone = new ImageHeader(4_000, 3_000, true, 4_000_000, 1);
        ImageHeader huge = new ImageHeader(9_000, 6_600, true, 30_000_000, 1);

        assertThat(phone.step()).isEqualTo(1);
        assertThat(huge.step()).isEqualTo(2);
        assertThat(huge.millionsDecoded()).isLessThan(17);
    }
}
