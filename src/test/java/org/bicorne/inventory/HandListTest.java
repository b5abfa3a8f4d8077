package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bicorne.SharedFolder;
import org.bicorne.inventory.Inspection.KnownFile;
import org.junit.jupiter.api.Test;

class HandListTest {

    private static HandList.Read read(String... lines) {
        return new HandList().read(String.join("\n", lines), Map.of());
    }

    private static List<String> codes(HandList.Read read) {
        return read.findings().stream().map(finding -> finding.line() + " " + finding.code().code()).toList();
    }

    @Test
    void readsALineThatSaysAllThereIsToSay() {
        HandList.Read read = read("repository_url,description,is_fork,is_archived,creation_date,last_modification,stars_count,license,topics,files,publiccode,release,release_date",
                "https://Forge.example/group/sub/name.git/,\"A, b\",no,oui,2020-02-03,2021-05-06T07:08:09Z,12,MIT License,a b,readme license code-of-conduct,valid,v1,2021-05-05");

        Repository repository = read.repositories().getFirst();
        assertThat(read.findings()).isEmpty();
        assertThat(repository.page()).isEqualTo("/code/repositories/forge.example/group/sub/name/");
        assertThat(repository.accounts()).containsExactly("forge.example/group/sub");
        assertThat(repository.facts().licence()).contains("MIT");
        assertThat(repository.facts().archived()).isTrue();
        assertThat(repository.facts().pushedAt()).contains(Instant.parse("2021-05-06T07:08:09Z"));
        assertThat(repository.inspection().orElseThrow().files()).containsExactlyInAnyOrder(KnownFile.README, KnownFile.LICENSE, KnownFile.CODE_OF_CONDUCT);
        assertThat(repository.inspection().orElseThrow().releases()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongAndKeepsTheRest() {
        HandList.Read read = read("url;description;starz;stars;forks;created_at;files", "forge.example/a/b;x;;1;;;", "https://f.example/a/b;x;;many;;;redme", "https://f.example/a/c;x;;1;2;soon;", "https://f.example/a/c;y;;1;2;;");

        assertThat(codes(read)).containsExactly("1 inventory-column-unknown", "2 inventory-repository-address", "3 inventory-cell-unreadable", "3 inventory-file-unknown",
                "4 inventory-cell-unreadable", "5 inventory-repository-repeated");
        assertThat(read.repositories()).extracting(one -> one.facts().path()).containsExactly("a/b", "a/c");
    }

    @Test
    void refusesAddressesThatAreNoPages() {
        HandList.Read read = read("url", "https://f.example/a/../b", "https://f.example/", "javascript:alert(1)", "https://f.example/a//b", "https:///x");

        assertThat(read.repositories()).extracting(one -> one.facts().path()).containsExactly("a//b");
        assertThat(codes(read)).hasSize(4);
    }

    /** All of France’s inventory of 2021: 91 lines name a repository a second time. */
    @Test
    void readsARealInventory() throws IOException {
        String csv = Files.readString(SharedFolder.path("data/inventory-2021/repositories-csv-all.csv"));

        HandList.Read read = new HandList().read(csv, Map.of());

        assertThat(read.repositories()).hasSize(9_066);
        assertThat(read.findings()).extracting(finding -> finding.code()).containsOnly(InventoryFinding.INVENTORY_REPOSITORY_REPEATED);
    }
}
