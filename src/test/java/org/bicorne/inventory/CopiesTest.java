package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.inventory.Inspection.Copy;
import org.bicorne.inventory.Inspection.Verdict;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of copies: told by a publiccode.yml (spec interfaces.md, 2.3), kept, shown and found. */
class CopiesTest {

    private static final String OWN = "https://forge.example/lab/boats";
    private static final String LIST = "url,description,license,last_modification,creation_date,is_fork,files,publiccode,copy";

    @TempDir
    private Path root;

    private static RepositoryFacts facts(boolean isFork) {
        return new RepositoryFacts("1", "lab/boats", OWN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.of(isFork),
                Optional.empty(), Optional.empty(), List.of(), 0, 0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"true,https://forge.example/port/boats,false,TECHNICAL", "true,https://forge.example/Lab/Boats.git,false,VARIANT", "false,https://forge.example/lab/boats/,true,VARIANT",
            "true,,false,GIT", "false,https://forge.example/port/boats,false,MISTAKE", "false,https://www.forge.example/lab/boats,false,", "false,,false,"})
    void isToldByItsPubliccode(boolean isFork, String told, boolean isBased, Copy expected) {
        Optional<PubliccodeLook> look = Optional.ofNullable(told).map(url -> new PubliccodeLook(Verdict.VALID, Optional.of(url), isBased));

        assertThat(PubliccodeLook.copy(facts(isFork), look)).isEqualTo(Optional.ofNullable(expected));
    }

    private InventoryOffice office() {
        InventoryOffice office = InventoryOffice.at(root);
        office.folder().with("inventory/repositories.csv", LIST, OWN + ",Boats,MIT,2026-11-01,2020-01-01,true,readme publiccode,valid,technical",
                "https://forge.example/lab/tides,Tides,MIT,2026-10-01,2020-01-01,false,readme publiccode,valid,mistake",
                "https://forge.example/lab/buoys,Buoys,MIT,2026-09-01,2020-01-01,true,readme,,git");
        return office;
    }

    @Test
    void isAMarkAndAFacet() {
        Document list = office().html("/en/code/", "");

        assertThat(list.select(".code-row").eachText()).satisfiesExactly(boats -> assertThat(boats).contains("Working copy"),
                tides -> assertThat(tides).contains("Probably copied by mistake"), buoys -> assertThat(buoys).contains("Copy").doesNotContain("Working"));
        assertThat(office().html("/en/code/", "fork=mistake").select(".code-row__name > a").eachText()).containsExactly("tides");
        assertThat(office().html("/fr/code/", "fork=technical").select(".chips__chip").text()).contains("Copies de travail");
    }

    @Test
    void isInTheData() {
        assertThat(office().json("/api/v1/repositories", "").findValuesAsString("copy")).containsExactlyInAnyOrder("technical", "mistake", "git");
        assertThat(office().text("/code.csv", "fork=mistake").lines().skip(1)).singleElement().asString().contains(",mistake,");
    }
}
