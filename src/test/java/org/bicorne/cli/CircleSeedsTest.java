package org.bicorne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bicorne.SharedFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A council and a series that an office once described in prose, become a circle and dates of the agenda. */
class CircleSeedsTest {

    private static final String COUNCIL = "corpora/seeds/002_2a5e5c4c7b194cbb.txt";
    private static final String SERIES = "corpora/seeds/000_742a484f5b2da0bf.txt";
    private static final Pattern MEMBER = Pattern.compile("^- (?:\\[([^\\]]{1,80})\\]\\([^)]{1,200}\\)|([A-Za-z][^\\[\\n]{1,40}))$", Pattern.MULTILINE);

    @TempDir
    Path root;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void writeOffice() throws IOException {
        Files.createDirectories(root.resolve("office"));
        Files.writeString(root.resolve("office/bicorne.yml"), "name: Office\nurl: https://office.example\nlanguages: [fr]\n");
    }

    private int run(String... arguments) {
        return Bicorne.run(Locale.FRENCH, new PrintWriter(said), new PrintWriter(said), arguments);
    }

    private Path take(String seed) throws IOException {
        assertThat(run("import", "programme", SharedFolder.path(seed).toString(), "--into", root.resolve("office").toString(), "--year", "2022")).isZero();
        try (var files = Files.list(root.resolve("office/agenda"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private Document built(String page) throws IOException {
        assertThat(run("build", root.resolve("office").toString(), "--out", root.resolve("site").toString(), "--state", root.resolve("state").toString())).isZero();
        return Jsoup.parse(root.resolve("site").resolve(page).resolve("index.html"));
    }

    private static String members(String part) {
        return MEMBER.matcher(part).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(name -> "      - {organisation: \"" + name + "\"}\n").reduce("", String::concat);
    }

    @Test
    void makesACircleOfTheCouncilWithItsMembersAndMeetings() throws IOException {
        String seed = Files.readString(SharedFolder.path(COUNCIL));
        Path meetings = take(COUNCIL);
        Files.writeString(meetings, Files.readString(meetings).replace("access: members", "circle: conseil\naccess: members"));
        List<String> parts = List.of(seed.split("(?m)^# ", -1));
        Files.createDirectories(root.resolve("office/circles"));
        Files.writeString(root.resolve("office/circles/conseil.yml"), "name: Conseil logiciels libres\ncolleges:\n  - name: Administrations\n    members:\n" + members(parts.get(1))
                + "  - name: Écosystème\n    members:\n" + members(parts.get(2)));

        Document page = built("circles/conseil");

        assertThat(page.select(".college")).hasSize(2);
        assertThat(page.select(".college__members > li").eachText()).hasSize(19).contains("AMUE", "Software Heritage", "ADULLACT", "TOSIT");
        assertThat(page.select(".events__list > li")).hasSize(6).allSatisfy(meeting -> assertThat(meeting.text()).contains("Réservé aux membres"));
        assertThat(page.select("time[datetime]").eachAttr("datetime")).anyMatch(moment -> moment.startsWith("2022-03-11T14:00")).anyMatch(moment -> moment.startsWith("2022-12-09T14:00"));
        assertThat(Files.readString(root.resolve("site/circles/conseil.ics")).split("BEGIN:VEVENT", -1)).hasSize(7);
        assertThat(page.html()).doesNotContain("webinaire.numerique.gouv.fr");
    }

    @Test
    void makesASeriesOfThreeWorkshops() throws IOException {
        String series = take(SERIES).getFileName().toString().replace(".yml", "");

        Document page = built("agenda/series/" + series);

        assertThat(page.select(".events__list > li")).hasSize(3);
        assertThat(page.select("time[datetime]").eachAttr("datetime")).anyMatch(moment -> moment.startsWith("2022-01-14T09:00")).anyMatch(moment -> moment.startsWith("2022-02-03T14:00"));
    }
}
