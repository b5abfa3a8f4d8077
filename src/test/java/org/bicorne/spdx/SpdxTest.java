package org.bicorne.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bicorne.SharedFolder;
import org.bicorne.spdx.Licence.Freedom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxTest {

    @Test
    void hasTheWholeList() {
        assertThat(SpdxList.all()).hasSize(729);
        assertThat(SpdxList.all().stream().filter(Licence::isDeprecated)).hasSize(32);
        assertThat(SpdxList.exceptions()).hasSize(84);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIT", "mit", "EUPL-1.2", "GPL-2.0+", "Apache-2.0+", "MIT OR Apache-2.0", "(MIT AND (BSD-3-Clause OR GPL-3.0-only))",
        "GPL-2.0-or-later WITH Classpath-exception-2.0", "LicenseRef-Acme", "DocumentRef-a:LicenseRef-b", "GPL-3.0"})
    void readsExpressions(String written) {
        assertThat(Expression.read(written)).isInstanceOf(Expression.Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NONE", "NOASSERTION", "MIT or Apache-2.0", "MIT OR", "AND MIT", "(MIT", "MIT)", "Invalid License", "DocumentRef-x", "LicenseRef-",
        "MIT WITH nothing", "GPL-2.0-only WITH", "MIT, GPL-3.0", "MIT++"})
    void refusesWhatIsNone(String written) {
        assertThat(Expression.read(written)).isInstanceOf(Expression.Wrong.class);
    }

    @Test
    void endsOnLongAndDeepTexts() {
        assertThat(Expression.read("(".repeat(1_000) + "MIT" + ")".repeat(1_000))).isInstanceOf(Expression.Wrong.class);
        assertThat(Expression.read("MIT OR ".repeat(100_000) + "MIT")).isInstanceOf(Expression.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({"EUPL-1.2,FREE", "MIT,FREE", "CECILL-B,FREE", "SSPL-1.0,NOT_FREE", "BUSL-1.1,NOT_FREE", "Elastic-2.0,NOT_FREE", "Hippocratic-2.1,NOT_FREE",
        "CC-BY-NC-SA-4.0,NOT_FREE", "CC-BY-NC-ND-3.0-IGO,NOT_FREE", "JSON,NOT_FREE", "Glide,UNKNOWN", "LicenseRef-Acme,UNKNOWN", "MIT AND SSPL-1.0,NOT_FREE",
        "MIT OR SSPL-1.0,FREE", "MIT AND Glide,UNKNOWN", "Glide OR SSPL-1.0,UNKNOWN", "GFDL-1.3-only,FREE", "GFDL-1.3-invariants-only,NOT_FREE"})
    void tellsFreeLicencesFromOthers(String written, Freedom freedom) {
        assertThat(expression(written).freedom()).isEqualTo(freedom);
    }

    @Test
    void knowsWhatFrenchAdministrationsMayChoose() {
        assertThat(List.of("MIT", "EUPL-1.2", "CECILL-2.1", "GPL-3.0-or-later", "MIT OR ISC")).allMatch(written -> expression(written).isInFrenchDecree());
        assertThat(List.of("ISC", "EUPL-1.1", "MIT AND ISC", "LicenseRef-x")).noneMatch(written -> expression(written).isInFrenchDecree());
    }

    @ParameterizedTest
    @CsvSource({"MIT License,MIT", "GPLv3,GPL-3.0-only", "apache 2.0,Apache-2.0", "AGPL-3.0-ony,AGPL-3.0-only"})
    void guessesWhatWasMeant(String written, String meant) {
        assertThat(SpdxList.nearest(written)).contains(meant);
    }

    /** Every licence that forges named in 2021; {@code Other} says that they knew of none. */
    @Test
    void knowsTheLicencesOfTheInventory() throws IOException {
        Map<String, String> ids = new TreeMap<>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(SharedFolder.path("data/inventory-2021/repositories-csv-all.csv"))) {
            rows.stream().map(row -> row.getField("license")).filter(name -> !name.isEmpty())
                    .forEach(name -> ids.computeIfAbsent(name, one -> SpdxList.named(one).map(Licence::id).orElse("other")));
        }

        assertThat(ids).hasSize(24).containsEntry("The Unlicense", "Unlicense").containsEntry("MIT License", "MIT").containsEntry("Eclipse Public License 1.0", "EPL-1.0")
                .containsEntry("BSD 3-Clause \"New\" or \"Revised\" License", "BSD-3-Clause").containsEntry("BSD Zero Clause License", "0BSD")
                .containsEntry("GNU General Public License v3.0", "GPL-3.0-only");
        assertThat(ids.entrySet().stream().filter(entry -> entry.getValue().equals("other")).map(Map.Entry::getKey)).containsExactly("Other");
    }

    private static Expression expression(String written) {
        return ((Expression.Read) Expression.read(written)).expression();
    }
}
