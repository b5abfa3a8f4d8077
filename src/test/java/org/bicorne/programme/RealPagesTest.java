package org.bicorne.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.SharedFolder;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.TextFile;
import org.bicorne.markup.Yaml;
import org.bicorne.programme.Programme.Speaker;
import org.bicorne.programme.Programme.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that offices have published, taken as they are. */
class RealPagesTest {

    static final String DAY = "corpora/seeds/004_8a05a9ab32e6ec5a.txt";
    private static final String SERIES = "corpora/seeds/000_742a484f5b2da0bf.txt";
    private static final String COUNCIL = "corpora/seeds/002_2a5e5c4c7b194cbb.txt";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{3,}");
    private static final Pattern HOUR = Pattern.compile("\\d{1,2}h\\d{0,2}");
    private static final Pattern ROOM = Pattern.compile("https://webinaire[^)\\s]+/([0-9a-f]{20,})");
    private static final Pattern ADDRESS = Pattern.compile("\\]\\(([^()\\s]+)");

    /** What becomes a key, a date, or the form of the file itself. */
    private static final Set<String> SAID_OTHERWISE = Set.of("lien", "externe", "revoir", "réécouter", "vidéo", "présentation", "par", "programme", "pause",
            "vendredi", "jeudi", "janvier", "février", "mars", "avril", "juin", "octobre", "novembre", "décembre", "heure", "intitulé", "intervention", "intervenant", "ics",
            "pdf", "xa0");

    static ProgrammeImport.Result imported(String path) throws IOException {
        Path file = SharedFolder.path(path);
        return FormsTest.imported(Files.readAllBytes(file), file.getFileName().toString());
    }

    @Test
    void givesEverySlotAndTalkOfTheDay() throws IOException {
        Programme programme = Programme.read(TextFile.read(SettledDay.text().getBytes(UTF_8)).body(), Optional.empty());

        assertThat(programme.problems()).isEmpty();
        assertThat(programme.days()).hasSize(1).first().satisfies(day -> {
            assertThat(day.room()).contains("Salle 252B");
            assertThat(day.slots()).hasSize(8).filteredOn(slot -> slot.breakTitle().isPresent()).hasSize(1);
        });
        assertThat(programme.talks()).hasSize(19).extracting(Talk::id).doesNotHaveDuplicates();
    }

    @Test
    void givesEveryPersonAndOrganisationOfTheDay() throws IOException {
        TextFile file = TextFile.read(SettledDay.text().getBytes(UTF_8));
        List<Speaker> speakers = Programme.read(file.body(), Optional.empty()).talks().stream().flatMap(talk -> talk.speakers().stream()).toList();

        assertThat(speakers).extracting(Speaker::name).containsExactly("Samuel Paccoud", "Nicolas Schont", "Nicolas Can", "Nicolas Poulain", "Alexis Kauffmann",
                "Philippe Ajuelos", "Frederick Petit", "Stéphane Paillet", "Jérémy Lal", "Anne L'Hôte", "Simon Tournier", "Lorien Benda", "Olivier Bienz", "Les BlueHats",
                "Christophe Hugon", "Matthieu Faure", "Nicolas Vivant", "Eric Tiquet", "Thibault Colin", "Yoann Arthaud", "Jonathan J. Attia", "Philippe Vrignaud",
                "Pôle logiciels libres", "mission LABEL");
        assertThat(speakers).allMatch(speaker -> !speaker.organisations().isEmpty());
        assertThat(speakers.stream().flatMap(speaker -> speaker.organisations().stream()).distinct()).containsExactlyInAnyOrderElementsOf(file.frontMatter().map("organisations").keys());
    }

    @Test
    void keepsEveryLinkOfTheProgrammeOfTheDay() throws IOException {
        TextFile file = TextFile.read(SettledDay.text().getBytes(UTF_8));
        String source = Files.readString(SharedFolder.path(DAY));
        FrontMatter organisations = file.frontMatter().map("organisations");
        Stream<String> inTalks = Programme.read(file.body(), Optional.empty()).talks().stream()
                .flatMap(talk -> Stream.concat(addresses(talk.title()).stream(), talk.resources().stream().map(Programme.Resource::url)));
        Set<String> kept = Stream.concat(inTalks, organisations.keys().stream().map(name -> organisations.text(name).orElseThrow())).map(RealPagesTest::same).collect(Collectors.toSet());

        String programme = source.substring(source.indexOf("## Programme"), source.indexOf("<div class=\"noir"));

        assertThat(addresses(programme)).hasSizeGreaterThan(30).extracting(RealPagesTest::same).allMatch(kept::contains);
    }

    private static List<String> addresses(String markdown) {
        return ADDRESS.matcher(markdown).results().map(found -> found.group(1)).toList();
    }

    /** One site, however its host and its root are written. */
    private static String same(String address) {
        return address.replace("//www.", "//").replaceAll("/$", "");
    }

    @Test
    void marksOnlyWhatAPersonHasToLookAt() throws IOException {
        List<ProgrammeImport.Mark> marks = imported(DAY).marks();

        assertThat(marks).hasSizeBetween(5, 15);
        assertThat(imported(DAY).understood()).isEqualTo(27);
    }

    @Test
    void makesASeriesOfThreeWorkshops() throws IOException {
        FrontMatter series = yaml(imported(SERIES));

        assertThat(series.text("access")).contains("public");
        assertThat(series.maps("occurrences").stream().map(one -> one.text("start").orElseThrow())).containsExactly("2022-01-14 09:00", "2022-01-21 09:00", "2022-02-03 14:00");
        assertThat(series.maps("occurrences").stream().map(one -> one.text("end").orElseThrow())).containsExactly("2022-01-14 12:30", "2022-01-21 12:30", "2022-02-03 17:30");
    }

    @Test
    void makesSixMeetingsForMembersWithoutTheirLink() throws IOException {
        ProgrammeImport.Result result = imported(COUNCIL);
        FrontMatter council = yaml(result);

        assertThat(council.text("access")).contains("members");
        assertThat(council.maps("occurrences").stream().map(one -> one.text("start").orElseThrow().substring(0, 10))).containsExactly("2022-03-11", "2022-04-08", "2022-06-03",
                "2022-10-07", "2022-10-14", "2022-12-09");
        assertThat(council.maps("occurrences").stream().map(one -> one.text("id").orElseThrow())).doesNotHaveDuplicates();
        MatchResult secret = ROOM.matcher(Files.readString(SharedFolder.path(COUNCIL))).results().findFirst().orElseThrow();
        assertThat(result.text()).doesNotContain(secret.group(1), "webinaire.numerique.gouv.fr");
        assertThat(result.marks()).anyMatch(mark -> mark.text().contains("lien de la réunion"));
    }

    private static FrontMatter yaml(ProgrammeImport.Result result) {
        assertThat(Yaml.read(result.text())).isInstanceOf(Yaml.Parsed.class);
        return ((Yaml.Parsed) Yaml.read(result.text())).values();
    }

    @ParameterizedTest
    @ValueSource(strings = {DAY, SERIES, COUNCIL, "corpora/site-2022/posts/journee-bluehats-mutualisons-juillet-2022.md", "corpora/site-2022/rencontres/journee-2021.md",
            "corpora/site-2022/rencontres/journee-2022.md", "corpora/site-2022/rencontres/floss-esr-2022.md", "corpora/site-2022/posts/annonce-programme-journee-bluehats-2022.md"})
    void losesNoWordAndNoAddressOfAPage(String path) throws IOException {
        String source = Files.readString(SharedFolder.path(path));
        String result = imported(path).text();
        String body = TextFile.read(source.getBytes(UTF_8)).body().replaceAll("<(?:t|col|/)[^>]*>", " ").replaceAll("\\]\\((\\S+) \"[^\"]*\"\\)", "]($1)");
        body = HOUR.matcher(ROOM.matcher(body).replaceAll(" ")).replaceAll(" ");

        List<String> lost = new ArrayList<>(new TreeSet<>(words(body)));
        lost.removeAll(words(result));
        lost.removeAll(SAID_OTHERWISE);

        assertThat(lost).isEmpty();
    }

    @Test
    void answersForEveryPageOfARealSite() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(SharedFolder.path("corpora"))) {
            pages = files.filter(file -> file.toString().endsWith(".md")).toList();
        }
        int taken = 0;
        for (Path page : pages) {
            taken += isTaken(page) ? 1 : 0;
        }

        assertThat(pages).hasSizeGreaterThan(100);
        assertThat(taken).isBetween(5, pages.size() / 2);
    }

    /** Whatever the importer writes, the strict reader reads. */
    private static boolean isTaken(Path page) throws IOException {
        try {
            ProgrammeImport.Result result = FormsTest.imported(Files.readAllBytes(page), page.getFileName().toString());
            Programme programme = Programme.read(TextFile.read(result.text().getBytes(UTF_8)).body(), Optional.empty());
            assertThat(programme.problems()).as(page.toString()).extracting(problem -> problem.code().code()).isSubsetOf("programme-mark-left", "programme-slot-reversed", "programme-slots-overlap");
            return true;
        } catch (InvalidValue nothing) {
            assertThat(nothing.field()).isIn("import", "year");
            return false;
        }
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
