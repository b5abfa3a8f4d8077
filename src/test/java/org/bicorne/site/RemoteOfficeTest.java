package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.markup.Trust;
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteOfficeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    @TempDir
    private Path states;

    private static OfficeOptions options(Path place, Optional<Path> config, boolean isTrusted) {
        return new OfficeOptions(place, config, Optional.empty(), false, false, isTrusted, InstantSource.fixed(NOW));
    }

    private static RemoteOffice at(RemoteRepository repository) {
        return RemoteOffice.at(repository.address(), Optional.empty());
    }

    /** Each address with its validator and its bytes. */
    private static Map<String, String> everything(Path place) throws IOException {
        Map<String, String> shown = new TreeMap<>();
        try (Office office = Office.open(options(place, Optional.empty(), false))) {
            for (Page page : office.shown().table().pages()) {
                shown.put(page.address() + "", page.version().get() + " " + switch (page.body()) {
                    case Body.Rendered(var renderer) -> new String(renderer.render(), StandardCharsets.UTF_8);
                    case Body.Stored(Path file) -> new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    default -> "asked";
                });
            }
        }
        return shown;
    }

    private static void open(Path place) {
        try (Office office = Office.open(options(place, Optional.empty(), false))) {
            office.shown();
        }
    }

    @Test
    void showsTheSameBytesUnderTheSameValidatorsOnEveryNode() throws IOException, GitAPIException {
        FolderCopy copy = FolderCopy.of(Sample.DEMO.folder(), folder.resolve("demo"));
        RemoteRepository repository = RemoteRepository.in(copy.root()).commit("Start", 1);
        at(repository).pull(states.resolve("early"));
        open(at(repository).place(states.resolve("early")));
        repository.with("mission.md", "---\ntitle: Mission\n---\nAutre chose.\n").commit("Say something else", 2);

        Path early = at(repository).pull(states.resolve("early"));
        Path late = at(repository).pull(states.resolve("late"));
        open(late);
        try (var files = Files.walk(late.resolve("files"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(86_400)));
            }
        }

        Map<String, String> shown = everything(early);
        assertThat(everything(late)).isEqualTo(shown).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource({"'',false,UNTRUSTED", "'',true,", "'trust: trusted',false,UNTRUSTED", "'trust: trusted',true,TRUSTED", "'trust: untrusted',true,UNTRUSTED"})
    void trustsAFolderFromElsewhereOnlyWhenSomebodyOfThisMachineSaysSo(String settings, boolean isTrusted, String trust) throws IOException, GitAPIException {
        RemoteRepository repository = RemoteRepository.in(folder).with("bicorne.yml", "name: Office\n" + settings + "\n").commit("Start", 1);
        Path place = at(repository).pull(states);

        try (Office office = Office.open(options(place, Optional.empty(), isTrusted))) {
            assertThat(office.shown().settings().trust()).isEqualTo(Optional.ofNullable(trust).map(Trust::valueOf));
            assertThat(office.shown().findings().stream().anyMatch(finding -> finding.code().code().equals("setting-trust-foreign")))
                    .isEqualTo(settings.equals("trust: trusted") && !isTrusted);
        }
    }

    @ParameterizedTest
    @CsvSource({"name: Office,UNTRUSTED", "trust: trusted,TRUSTED"})
    void believesAFileOfSettingsOfThisMachine(String settings, Trust trust) throws IOException, GitAPIException {
        RemoteRepository repository = RemoteRepository.in(folder).with("index.md", "# Office\n").commit("Start", 1);
        Path config = Files.writeString(states.resolve("mine.yml"), settings + "\n");

        try (Office office = Office.open(options(at(repository).pull(states), Optional.of(config), false))) {
            assertThat(office.shown().settings().trust()).contains(trust);
        }
    }

    @Test
    void saysWhyThereIsNothingToOpen() {
        RemoteOffice nowhere = RemoteOffice.at("file://" + folder.resolve("nothing"), Optional.empty());

        assertThat(nowhere.isThere(states)).isFalse();
        assertThatThrownBy(() -> nowhere.pull(states)).isInstanceOfSatisfying(InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("remote-missing"));
        assertThatThrownBy(() -> RemoteOffice.at("https://forge.example/a", Optional.of("a..b"))).isInstanceOf(InvalidValue.class);
    }
}
