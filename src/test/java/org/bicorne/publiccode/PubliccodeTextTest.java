package org.bicorne.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bicorne.SharedFolder;
import org.bicorne.publiccode.Judgement.Verdict;
import org.junit.jupiter.api.Test;

class PubliccodeTextTest {

    @Test
    void writesAFileThatIsValid() {
        String written = new PubliccodeText().with("name", "Meridian: maps").with("url", "https://code.example.org/meridian").with("platforms", List.of("web"))
                .with("developmentStatus", "stable").with("softwareType", "standalone/web").with("description.no.shortDescription", "Kart")
                .with("description.no.longDescription", "Kart for alle, tegnet av alle.\n\n".repeat(6)).with("description.no.features", List.of("yes", "- maps", "a: b"))
                .with("legal.license", "EUPL-1.2").with("maintenance.type", "community").adding("maintenance.contacts", Map.of("name", "Ada \"Maps\" Martin"))
                .with("localisation.localisationReady", "false").with("localisation.availableLanguages", List.of("no")).with("roadmap", "").written();

        Judgement judged = Judge.judge(written.getBytes(StandardCharsets.UTF_8), Surroundings.NONE);

        assertThat(written).startsWith("publiccodeYmlVersion: \"0\"\nname: \"Meridian: maps\"\n");
        assertThat(judged.results()).isEmpty();
        assertThat(judged.file().text("description.no.longDescription")).contains("Kart for alle, tegnet av alle.\n\n".repeat(6).strip());
        assertThat(judged.file().texts("description.no.features")).containsExactly("yes", "- maps", "a: b");
        assertThat(judged.file().sections("maintenance.contacts")).containsExactly(Map.of("name", "Ada \"Maps\" Martin"));
    }

    /** What is read, written and read again says the same. */
    @Test
    void losesNothing() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(SharedFolder.path("data/publiccode-testdata/v0/valid")), Files.list(SharedFolder.path("data/publiccode-real")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yml")).toList()) {
                Judgement before = Judge.judge(Files.readAllBytes(file), Surroundings.NONE);
                Judgement after = Judge.judge(PubliccodeText.of(before.file()).getBytes(StandardCharsets.UTF_8), Surroundings.NONE);

                assertThat(after.errors()).as(file.toString()).isEqualTo(before.errors());
                assertThat(after.verdict() == Verdict.INVALID).as(file.toString()).isEqualTo(before.verdict() == Verdict.INVALID);
                assertThat(without(after)).as(file.toString()).isEqualTo(without(before));
            }
        }
    }

    private static Map<String, Content> without(Judgement judged) {
        Map<String, Content> fields = new java.util.HashMap<>(judged.file().fields().fields());
        fields.remove("publiccodeYmlVersion");
        fields.remove("it");
        return fields;
    }
}
