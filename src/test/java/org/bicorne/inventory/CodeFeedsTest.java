package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

class CodeFeedsTest {

    @TempDir
    Path root;

    private InventoryOffice office() {
        InventoryOffice office = InventoryOffice.at(root);
        office.folder().with("inventory/repositories.csv", "url,language,creation_date,last_modification,release,release_date,release_url",
                "https://forge.example/port/ardoise,Python,2020-01-01,2026-11-01,v1.2,2026-10-01,https://forge.example/port/ardoise/releases/v1.2",
                "https://forge.example/port/marees,Rust,2021-01-01,2026-11-02,v3,2026-10-20,", "https://forge.example/port/phare,Rust,2022-01-01,2026-11-03,,,");
        return office;
    }

    @Test
    void tellsWhatWasReleasedLast() {
        var entries = Jsoup.parse(office().text("/en/code/releases.atom", ""), Parser.xmlParser()).select("entry");

        assertThat(entries.select("entry > title").eachText()).containsExactly("port: marees v3", "port: ardoise v1.2");
        assertThat(entries.select("entry > published").eachText()).allMatch(at -> at.startsWith("2026-10-"));
        assertThat(entries.get(1).select("id").text()).isEqualTo("https://forge.example/port/ardoise/releases/v1.2");
        assertThat(entries.getFirst().select("id").text()).startsWith("https://office.example/en/code/repositories/forge.example/port/marees/#");
    }

    @Test
    void tellsItOfWhatIsAskedForAlone() {
        String python = office().text("/en/code/releases.atom", "language=Python");

        assertThat(python).contains("<title>New releases (Python) – Bureau</title>", "ardoise v1.2").doesNotContain("marees");
        assertThat(office().html("/en/code/", "language=Python").select("p.feed-links a").eachText()).containsExactly("New repositories (Atom)", "New releases (Atom)");
    }
}
