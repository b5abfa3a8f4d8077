package org.bicorne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bicorne.OfficeFolder;
import org.bicorne.PlantedSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingSecretsTest {

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Bicorne.run(Locale.ENGLISH, new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int build(String... more) {
        String[] arguments = {"build", root.resolve("office").toString(), "--out", root.resolve("site").toString(), "--state", root.resolve("state").toString()};
        return run(Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
    }

    private static List<String> holders(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(folder, file)).map(Path::toString).toList();
        }
    }

    private static boolean holds(Path folder, Path file) {
        try {
            return folder.relativize(file).toString().contains(PlantedSecret.HASH) || new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PlantedSecret.HASH);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void buildsASiteThatHoldsNoRoom() throws IOException {
        PlantedSecret.in(Files.createDirectory(root.resolve("office")));

        int code = build();

        assertThat(code).isZero();
        assertThat(holders(root.resolve("site"))).isEmpty();
        assertThat(Files.readString(root.resolve("site/fr/members/index.html"))).contains("Join (lien réservé aux membres)", "here");
        assertThat(Files.readString(root.resolve("site/en/circles/council/index.html"))).contains("Council lien réservé aux membres");
        assertThat(out + err.toString()).doesNotContain(PlantedSecret.HASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif"})
    void reportsRoomsWithoutRepeatingThem(String format) throws IOException {
        PlantedSecret.in(Files.createDirectory(root.resolve("office")));

        int code = run("check", root.resolve("office").toString(), "--format", format);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("meeting-link-reserved", "webinaire.numerique.gouv.fr", "circle-field-private", "occurrence-tells-too-much").doesNotContain(PlantedSecret.HASH);
    }

    @Test
    void exitsWithOneWhereItIsToBeStrict() throws IOException {
        PlantedSecret.in(Files.createDirectory(root.resolve("office")));

        assertThat(build("--strict")).isEqualTo(1);
        assertThat(err.toString()).contains("[meeting-link-reserved]").doesNotContain(PlantedSecret.HASH);
    }

    @Test
    void leavesTheRoomOfAPublicMeeting() throws IOException {
        OfficeFolder.at(Files.createDirectory(root.resolve("office"))).with("webinar.md", "# Webinar", "", "[Join us](https://meet.jit.si/open-room)");

        assertThat(build("--strict")).isZero();
        assertThat(Files.readString(root.resolve("site/webinar/index.html"))).contains("https://meet.jit.si/open-room");
        run("check", root.resolve("office").toString());
        assertThat(out.toString()).contains("webinar.md:3: warning", "[meeting-link-public]");
    }
}
