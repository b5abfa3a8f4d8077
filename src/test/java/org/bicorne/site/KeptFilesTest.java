package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.images.VariantStore;
import org.bicorne.kernel.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole exports of a catalogue of usual size come from the cache: the system before wrote all of them anew for each visitor (spec catalogue.md, 1.9). */
class KeptFilesTest {

    private static final Optional<String> NO_QUESTION = Optional.empty();

    @TempDir
    private Path temporary;

    private PageRequests requests(Office office) {
        return new PageRequests(office, new ImageFiles(VariantStore.in(temporary.resolve("state"))));
    }

    private SmallOffice folder() throws IOException {
        return new SmallOffice(Files.createDirectory(temporary.resolve("office"))).with("catalogue/gimp.yml", "name: GIMP\nlicence: GPL-3.0-or-later\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/sill.json", "/data/catalogi.json", "/data/v2/catalogi.json", "/data/sill.tsv", "/catalogue.json", "/catalogue.csv", "/catalogue.ttl", "/catalogue.jsonld"})
    void isWrittenOnceForAll(String path) throws IOException {
        try (Office office = folder().open(Optional.empty(), false)) {
            PageRequests requests = requests(office);
            HttpAnswer.Octets first = (HttpAnswer.Octets) requests.answer(path, NO_QUESTION);

            assertThat(new String(first.rendering().octets(), StandardCharsets.UTF_8)).contains("GIMP");
            assertThat(((HttpAnswer.Octets) requests.answer(path, NO_QUESTION)).rendering()).isSameAs(first.rendering());
        }
    }

    @Test
    void isWrittenAnewWhenAnEntryChanges() throws IOException {
        SmallOffice folder = folder();
        try (Office office = folder.open(Optional.empty(), false)) {
            PageRequests requests = requests(office);
            requests.answer("/data/sill.json", NO_QUESTION);
            folder.with("catalogue/gimp.yml", "name: Darktable\nlicence: GPL-3.0-or-later\n");

            office.shownWith(new FilePath("catalogue/gimp.yml"));
            HttpAnswer.Octets second = (HttpAnswer.Octets) requests.answer("/data/sill.json", NO_QUESTION);

            assertThat(new String(second.rendering().octets(), StandardCharsets.UTF_8)).contains("Darktable");
        }
    }

    @Test
    void answersAQuestionOfItsOwn() throws IOException {
        try (Office office = folder().open(Optional.empty(), false)) {
            assertThat(requests(office).answer("/catalogue.json", Optional.of("q=nothing-of-that-name"))).isInstanceOf(HttpAnswer.Streamed.class);
        }
    }
}
