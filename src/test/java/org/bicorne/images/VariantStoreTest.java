package org.bicorne.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bicorne.Photograph;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantStoreTest {

    private static final String VERSION = "0123456789abcdef0123456789abcdef";
    private static final FilePath IMAGE = new FilePath("img/été.jpg");

    @TempDir
    private Path folder;

    private Optional<Path> form(byte[] photograph, int width) throws IOException {
        Path file = folder.resolve("photograph");
        Files.write(file, photograph);
        return VariantStore.in(folder.resolve("state")).file(Variant.of(IMAGE, VERSION, width), file, ImageHeader.read(file).orElseThrow());
    }

    @Test
    void makesEveryWidthOnceAndKeepsThem() throws IOException {
        byte[] photograph = Photograph.jpeg(1_200, 800);
        Path first = form(photograph, 480).orElseThrow();
        byte[] octets = Files.readAllBytes(first);
        Files.writeString(first, "kept");

        assertThat(form(photograph, 480)).contains(first).hasValueSatisfying(file -> assertThat(file).hasContent("kept"));
        assertThat(ImageIO.read(form(photograph, 720).orElseThrow().toFile()).getHeight()).isEqualTo(480);
        assertThat(octets.length).isLessThan(photograph.length / 3);
        try (var files = Files.list(first.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("a0123456789ab-480.jpg", "a0123456789ab-720.jpg");
        }
    }

    @Test
    void makesTheSameBytesEachTime() throws IOException {
        byte[] photograph = Photograph.jpeg(1_200, 800);
        byte[] first = Files.readAllBytes(form(photograph, 720).orElseThrow());
        Files.delete(form(photograph, 720).orElseThrow());

        assertThat(Files.readAllBytes(form(photograph, 720).orElseThrow())).isEqualTo(first);
    }

    /** Which corner the red one of the stored image comes to: above or below, left or right. */
    @ParameterizedTest
    @CsvSource({"1,720,480,5,5", "2,720,480,715,5", "3,720,480,715,475", "4,720,480,5,475", "5,480,720,5,5", "6,480,720,475,5", "7,480,720,475,715", "8,480,720,5,715"})
    void turnsAndForgetsWhereItWasTaken(int orientation, int width, int height, int redX, int redY) throws IOException {
        byte[] photograph = Photograph.jpeg(1_500, 1_000, orientation);
        Path form = form(photograph, width).orElseThrow();
        BufferedImage image = ImageIO.read(form.toFile());

        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("48.8566 N");
        assertThat(Files.readString(form, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "48.8566");
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
        assertThat(isRed(image, redX, redY)).isTrue();
        assertThat(isRed(image, width - 1 - redX, height - 1 - redY)).isFalse();
    }

    @Test
    void makesAJpegOfAPhotographThatIsAPng() throws IOException {
        Path form = form(Photograph.png(800, 600), 480).orElseThrow();

        assertThat(Files.readString(form, StandardCharsets.ISO_8859_1)).startsWith("\u00ff\u00d8");
        assertThat(isRed(ImageIO.read(form.toFile()), 5, 5)).isTrue();
    }

    @Test
    void givesUpOnAPhotographThatIsCutOff() throws IOException {
        byte[] whole = Photograph.jpeg(1_200, 800);
        byte[] header = Arrays.copyOf(whole, 400);
        byte[] cut = Arrays.copyOf(header, whole.length);

        assertThat(form(cut, 480)).isEmpty();
    }

    @Test
    void makesNoWidthThatIsNotOffered() throws IOException {
        assertThat(form(Photograph.jpeg(1_200, 800), 719)).isEmpty();
        assertThat(form(Photograph.jpeg(1_200, 800), 1_440)).isEmpty();
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void makesOneFormForAllWhoAskAtOnce() throws IOException {
        byte[] photograph = Photograph.jpeg(1_200, 800);
        Path file = Files.write(folder.resolve("photograph"), photograph);
        VariantStore store = VariantStore.in(folder.resolve("state"));
        ImageHeader header = ImageHeader.read(file).orElseThrow();

        List<Optional<Path>> forms = IntStream.range(0, 20).parallel().mapToObj(_ -> store.file(Variant.of(IMAGE, VERSION, 480), file, header)).toList();

        assertThat(forms).allMatch(Optional::isPresent);
    }

    @Test
    void isKnownByItsAddress() {
        Variant variant = Variant.of(IMAGE, VERSION, 720);

        assertThat(variant.address().path()).isEqualTo("/-/images/img/été.jpg/a0123456789ab-720.jpg");
        assertThat(Variant.at(variant.address())).contains(variant);
        assertThat(Variant.at(new WebAddress("/-/images/a.jpg/x-720.jpg"))).isEmpty();
        assertThat(Variant.at(new WebAddress("/img/été.jpg"))).isEmpty();
    }

    @Test
    void forgetsFormerPhotographsAndWhatWasNeverFinished() throws IOException {
        Path current = form(Photograph.jpeg(1_200, 800), 480).orElseThrow();
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        Path former = kept(current, "abbbbbbbbbbbb-480.jpg", now.minusSeconds(60));
        Path recent = kept(current, "acccccccccccc-480.jpg", now.plusSeconds(60));
        Path unfinished = kept(current, "a0123456789ab-480.jpg.00000000-0000-0000-0000-000000000000.writing", now.minusSeconds(60));
        Path foreign = kept(current, "notes.txt", now.minusSeconds(60));
        Files.setLastModifiedTime(current, FileTime.from(now.minusSeconds(60)));

        VariantStore.in(folder.resolve("state")).prune(() -> Set.of("a0123456789ab"), now);

        assertThat(List.of(former, unfinished)).allSatisfy(file -> assertThat(file).doesNotExist());
        assertThat(List.of(current, recent, foreign)).allSatisfy(file -> assertThat(file).exists());
    }

    private static Path kept(Path beside, String name, Instant at) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(beside.resolveSibling(name), "x"), FileTime.from(at));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        int colour = image.getRGB(x, y);
        return (colour >> 16 & 0xff) > (colour & 0xff);
    }
}
