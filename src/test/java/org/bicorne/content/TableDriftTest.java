package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.bicorne.SharedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableDriftTest {

    private static final String MARKET = "corpora/wiki-2022-02/marches-logiciels-libres-liste-logiciels";

    @TempDir
    Path root;

    private List<String> drift(OfficeFolder office) {
        return office.content().findings().stream().filter(finding -> finding.code().code().startsWith("table-row"))
                .map(finding -> finding.file() + ":" + finding.line() + " " + finding.code().code() + " " + finding.arguments().getFirst()).sorted().toList();
    }

    private static List<String> linesOf(String shared) throws IOException {
        return new ArrayList<>(Files.readAllLines(SharedFolder.path(shared), StandardCharsets.UTF_8));
    }

    @Test
    void findsTheSameRowsInTheMarketPageAndInItsFile() throws IOException {
        List<String> page = linesOf(MARKET + ".md");
        List<String> file = linesOf(MARKET + ".csv");
        OfficeFolder office = OfficeFolder.at(root).with("market.md", page.toArray(String[]::new)).with("market.csv", file.toArray(String[]::new));

        assertThat(file).hasSize(302);
        assertThat(drift(office)).isEmpty();
    }

    @Test
    void namesTheRowsThatOnlyOneOfThemHas() throws IOException {
        List<String> page = linesOf(MARKET + ".md");
        List<String> file = linesOf(MARKET + ".csv");
        page.removeAll(page.stream().filter(line -> line.matches("\\| +(3|42|24) \\|.*")).toList());
        file.removeAll(file.stream().filter(line -> line.startsWith("7,") || line.startsWith("36,")).toList());
        OfficeFolder office = OfficeFolder.at(root).with("market.md", page.toArray(String[]::new)).with("market.csv", file.toArray(String[]::new));

        assertThat(drift(office)).containsExactly(
                "market.csv:2 table-row-not-in-page 3 | Noyau CentOS | Non | Système d'exploitation",
                "market.csv:22 table-row-not-in-page 24 | AWX | Non | Système d'exploitation",
                "market.csv:37 table-row-not-in-page 42 | ISC DHCP | Oui | Infrastructure (proxies, annuaires, DNS)",
                "market.md:32 table-row-not-in-file 36 | Apache Directory | Non | Infrastructure (proxies, annuaires, DNS)",
                "market.md:6 table-row-not-in-file 7 | LVS (Linux Virtual Server) / Ipvsadm | Oui | Système d’exploitation");
    }

    @Test
    void comparesWhatIsLinkedWhateverTheWritingOfItsCells() {
        OfficeFolder office = OfficeFolder.at(root).with("d.csv", "Nom;Montant;Note", "L'un;38000,50;x", "Deux;-1;y")
                .with("page.md", "---", "title: P", "---", "[Données](d.csv)", "", "| montant | Nom |", "| --- | --- |", "| 38 000,5 | **L’un** |", "| −1 | [deux](page.md) |");

        assertThat(drift(office)).isEmpty();
    }

    @Test
    void leavesOtherTablesAlone() {
        OfficeFolder office = OfficeFolder.at(root).with("d.csv", "an,montant", "2023,1", "2024,2", "2025,3", "2026,4", "2027,5")
                .with("pivot.md", "[d](d.csv)", "", "| Poste | 2023 | 2024 |", "| --- | --- | --- |", "| A | 1 | 2 |")
                .with("extract.md", "[d](d.csv)", "", "| an | montant |", "| --- | --- |", "| 2023 | 1 |", "| 2029 | 9 |");

        assertThat(drift(office)).containsExactly("extract.md:6 table-row-not-in-file 2029 | 9");
    }
}
