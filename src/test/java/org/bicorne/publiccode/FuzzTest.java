package org.bicorne.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that somebody, or something, has damaged: each is judged, none is fallen over, and none takes long. */
class FuzzTest {

    private static final int FILES = 100_000;
    private static final long SEED = 20_261_123;

    /** A pause of the machine is forgiven; a file that takes for ever is not. */
    private static final long NANOSECONDS_MAX = 5_000_000_000L;
    private static final int MUTATIONS_MAX = 4;
    private static final int OCTETS_MAX = 2_500;

    private static final List<String> WORDS = List.of("&a ", "*a", "<<: *a\n", "[", "]", "{", "}", "|\n", ">\n", "---\n", "...\n", "%YAML 1.2\n", "null", "~", "\uFEFF", "\t", "\u0000",
            "\u0085", "!!binary ", "!x ", "? ", ": ", "- ", "\"", "'", "#", "@", "`", "0x", "1e999", "true", "DocumentRef-x", "MIT AND (", "urn:x-italian-pa:", "alias:", "%zz",
            "http://[::1", "\uD83D\uDC66", "\u0301", "publiccodeYmlVersion: \"0\"\n", "IT:\n", "it: {}\n", "videos: [null]\n", "2026-02-30", "file:", "/", "en_GB", "a".repeat(200));

    private final Random random = new Random(SEED);

    @Test
    void judgesAHundredThousandDamagedFiles() throws IOException {
        List<byte[]> seeds = seeds();
        long slowest = 0;
        int invalid = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] file = damaged(seeds.get(random.nextInt(seeds.size())));
            long before = System.nanoTime();
            invalid += (int) Math.min(1, Judge.judge(file, Surroundings.NONE).errors());
            slowest = Math.max(slowest, System.nanoTime() - before);
        }

        assertThat(invalid).isBetween(FILES / 2, FILES - 1);
        assertThat(slowest).isLessThan(NANOSECONDS_MAX);
    }

    @Test
    void mendsDamagedFilesWithoutMakingThemWorse() throws IOException {
        List<byte[]> seeds = seeds();
        for (int i = 0; i < FILES / 100; i++) {
            byte[] file = damaged(seeds.get(random.nextInt(seeds.size())));
            Mending.Mended mended = Mending.mend(file);

            assertThat(mended.mended().isEmpty()).isEqualTo(Arrays.equals(mended.octets(), file));
            assertThat(Mending.mend(mended.octets()).octets()).isEqualTo(mended.octets());
        }
    }

    /** The reference parser's own files where they are at hand. */
    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>(List.of(PubliccodeExample.TEXT.getBytes(StandardCharsets.UTF_8)));
        Path shared = Path.of("..", "shared", "data", "publiccode-testdata", "v0");
        if (Files.exists(shared)) {
            try (Stream<Path> files = Files.walk(shared)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".yml")).sorted().toList()) {
                    byte[] octets = Files.readAllBytes(file);
                    if (octets.length <= OCTETS_MAX) {
                        seeds.add(octets);
                    }
                }
            }
        }
        return seeds;
    }

    private byte[] damaged(byte[] seed) {
        StringBuilder text = new StringBuilder(new String(seed, StandardCharsets.UTF_8));
        int mutations = 1 + random.nextInt(MUTATIONS_MAX);
        for (int i = 0; i < mutations && !text.isEmpty(); i++) {
            damage(text);
        }
        byte[] octets = text.toString().getBytes(StandardCharsets.UTF_8);
        if (octets.length > 0 && random.nextInt(50) == 0) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
        }
        return octets;
    }

    private void damage(StringBuilder text) {
        int at = random.nextInt(text.length());
        int start = text.lastIndexOf("\n", at) + 1;
        int end = text.indexOf("\n", at) < 0 ? text.length() : text.indexOf("\n", at) + 1;
        switch (random.nextInt(7)) {
            case 0 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            case 1 -> text.insert(start, WORDS.get(random.nextInt(WORDS.size())));
            case 2 -> text.delete(Math.min(start, end), Math.max(start, end));
            case 3 -> text.insert(start, text.substring(Math.min(start, end), Math.max(start, end)));
            case 4 -> text.insert(start, " ".repeat(1 + random.nextInt(4)));
            case 5 -> text.setLength(at);
            default -> text.setCharAt(at, (char) (random.nextInt(4) == 0 ? random.nextInt(0x3000) : 32 + random.nextInt(95)));
        }
    }
}
