package org.bicorne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bicorne.OfficeFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BicorneTest {

    @TempDir
    Path root;

    private OfficeFolder office;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeOffice() throws IOException {
        office = OfficeFolder.at(Files.createDirectory(root.resolve("office"))).with("bicorne.yml", "url: https://office.example").with("a.md", "---", "title: A", "---", "Text");
    }

    private int run(Locale locale, String... arguments) {
        return Bicorne.run(locale, new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private String path(String name) {
        return root.resolve(name).toString();
    }

    @Test
    void buildsAndSaysHowMuch() {
        int code = run(Locale.ENGLISH, "build", path("office"), "--out", path("out"));

        assertThat(code).isZero();
        assertThat(out.toString()).contains("out");
        assertThat(root.resolve("out/a/index.html")).exists();
    }

    @Test
    void takesAnotherAddressAndOtherSettingsForABuild() throws IOException {
        Files.writeString(root.resolve("other.yml"), "name: Other office\n");

        int code = run(Locale.ENGLISH, "build", path("office"), "--out", path("out"), "--base-url", "https://else.example/", "--config", path("other.yml"));

        assertThat(code).isZero();
        assertThat(Files.readString(root.resolve("out/a/index.html"))).contains("Other office", "href=\"https://else.example/a/\"");
    }

    @Test
    void buildsDraftsWhenAsked() {
        office.with("draft.md", "---", "title: D", "draft: true", "---", "D");

        run(Locale.ENGLISH, "build", path("office"), "--out", path("without"));
        run(Locale.ENGLISH, "build", path("office"), "--out", path("with"), "--drafts");

        assertThat(root.resolve("without/draft")).doesNotExist();
        assertThat(root.resolve("with/draft/index.html")).exists();
    }

    @Test
    void checksAFolderWithoutErrors() {
        assertThat(run(Locale.ENGLISH, "check", path("office"))).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fr | b.md:5:1: erreur: | [link-target-missing]", "en | b.md:5:1: error: | [link-target-missing]"})
    void printsEachFindingAsCompilersDo(String language, String beginning, String end) {
        office.with("b.md", "---", "title: B", "---", "", "[x](nowhere.md)");

        int code = run(Locale.of(language), "check", path("office"));

        assertThat(code).isEqualTo(1);
        assertThat(out.toString().lines().filter(line -> line.startsWith(beginning) && line.endsWith(end) && line.contains("nowhere.md"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"build %s/nowhere --out %s/out", "check %s/nowhere", "check %s/office/a.md", "build %s/office", "check", "check %s/office --wrong",
            "dance", "build %s/office --out %s/office", "build %s/office --out %s/out --base-url nonsense", "check %s/office --config %s/missing.yml",
            "check %s/office --config %s", "serve %s/nowhere --port 0 --state %s/state", "serve %s/office --port many", "serve %s/office --port 70000 --state %s/state",
            "serve %s/office --port -5 --state %s/state"})
    void refusesWhatCannotBeDoneWithAWord(String command) {
        int code = run(Locale.ENGLISH, command.replace("%s", root.toString()).split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ", "Exception");
        assertThat(root.resolve("out")).doesNotExist();
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run(Locale.ENGLISH, "serve", path("office"), "--port", String.valueOf(taken.getLocalPort()), "--state", path("state"));

            assertThat(code).isEqualTo(2);
            assertThat(err.toString()).contains(String.valueOf(taken.getLocalPort()), "--port");
        }
    }

    @Test
    void speaksTheLanguageOfWhoRunsIt() {
        run(Locale.FRENCH, "check", path("nowhere"));
        run(Locale.ENGLISH, "check", path("nowhere"));

        assertThat(err.toString().lines().distinct()).hasSize(2);
    }

    @Test
    void explainsItself() {
        int code = run(Locale.ENGLISH, "--help");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("serve", "build", "check").doesNotContain("train");
    }
}
