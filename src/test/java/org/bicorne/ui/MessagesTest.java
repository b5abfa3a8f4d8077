package org.bicorne.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path FILES = Path.of("src", "main", "resources", "messages");
    private static final Pattern USE = Pattern.compile("\\.text\\(\"([^\"]+)\"[),]");

    @Test
    void saysDatesInFull() {
        Messages french = Messages.in(Language.FRENCH);
        Messages english = Messages.in(Language.ENGLISH);

        assertThat(french.date(LocalDate.of(2022, 11, 8))).isEqualTo("8 novembre 2022");
        assertThat(french.date(LocalDate.of(2022, 3, 1))).isEqualTo("1er mars 2022");
        assertThat(french.dateWithDay(LocalDate.of(2022, 11, 8))).isEqualTo("mardi 8 novembre 2022");
        assertThat(english.date(LocalDate.of(2022, 11, 1))).isEqualTo("1 November 2022");
        assertThat(english.dateWithDay(LocalDate.of(2022, 11, 8))).isEqualTo("Tuesday 8 November 2022");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0;0 octets", "999;999 octets", "8600;8,6 ko", "12340;12 ko", "999999;1 Mo", "3200000000;3,2 Go"})
    void saysSizesInStepsOfAThousand(long bytes, String words) {
        String said = Messages.in(Language.FRENCH).size(bytes);

        assertThat(said.replace('\u00a0', ' ')).isEqualTo(words);
    }

    @Test
    void saysEachWordOnce() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(written(file)).doesNotHaveDuplicates());
        }
    }

    private static List<String> written(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> line.contains("=") && !line.startsWith("#")).map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
    }

    @Test
    void countsInWords() {
        Messages french = Messages.in(Language.FRENCH);

        assertThat(french.text("list.total", 0)).isEqualTo("aucune page");
        assertThat(french.text("list.total", 1)).isEqualTo("1 page");
        assertThat(french.text("list.total", 1043)).isEqualTo("1\u202f043 pages");
        assertThat(french.number(1043)).isEqualTo("1\u202f043");
    }

    @Test
    void speaksEnglishInALanguageThatItDoesNotKnow() {
        Messages breton = Messages.in(new Language("br"));

        assertThat(breton.language()).isEqualTo(Language.ENGLISH);
        assertThat(breton.text("frame.skip")).isEqualTo("Skip to content");
    }

    @Test
    void speaksTheLanguageOfARegionThatHasNoFile() {
        Messages canadian = Messages.in(new Language("fr-CA"));

        assertThat(canadian.text("frame.skip")).isEqualTo("Aller au contenu");
    }

    @Test
    void refusesAnUnknownKeyByName() {
        Messages french = Messages.in(Language.FRENCH);

        assertThatThrownBy(() -> french.text("no.such.key")).isInstanceOf(IllegalStateException.class).hasMessageContaining("no.such.key");
    }

    @Test
    void saysAFindingByItsCode() {
        Finding finding = Finding.of(new FilePath("index.md"), 1, new NoSuchCode());

        assertThatThrownBy(() -> Messages.in(Language.FRENCH).finding(finding)).hasMessageContaining("finding.no-such-code");
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void saysTheSameThingsInFrenchAndEnglish(Path english) {
        Path french = FILES.resolve(english.getFileName().toString().replace("en.properties", "fr.properties"));

        assertThat(keys(french)).isEqualTo(keys(english));
    }

    @ParameterizedTest
    @MethodSource("files")
    void writesRealApostrophes(Path file) throws IOException {
        List<String> straight = Files.readAllLines(file).stream().filter(line -> line.contains("'")).toList();

        assertThat(straight).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void belongToARoomThatIsLoaded(Path file) {
        String name = file.getFileName().toString().replace(".properties", "");

        assertThat(!name.contains(".") || Messages.ROOMS.contains(name.substring(0, name.indexOf('.')))).as(name).isTrue();
    }

    @Test
    void putsNoBreakSpacesBeforeFrenchPunctuation() throws IOException {
        Pattern loose = Pattern.compile("=.*( [:;?!»%]|« )");

        List<String> lines = Files.readAllLines(FILES.resolve("fr.properties")).stream().filter(line -> loose.matcher(line).find()).toList();

        assertThat(lines).isEmpty();
    }

    @Test
    void knowsEveryWordThatTemplatesSay() throws IOException {
        Set<String> known = englishFiles().flatMap(file -> keys(file).stream()).collect(java.util.stream.Collectors.toSet());
        Set<String> used = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "jte"))) {
            templates.filter(Files::isRegularFile).forEach(file -> used.addAll(wordsUsed(file)));
        }

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(known).containsAll(used);
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<Path> englishFiles() throws IOException {
        return files().filter(file -> file.toString().endsWith("en.properties"));
    }

    private static Set<String> wordsUsed(Path template) {
        return USE.matcher(read(template)).results().map(found -> found.group(1)).collect(java.util.stream.Collectors.toSet());
    }

    private static Set<String> keys(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new java.io.StringReader(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record NoSuchCode() implements FindingCode {

        @Override
        public String name() {
            return "NO_SUCH_CODE";
        }

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }
    }
}
