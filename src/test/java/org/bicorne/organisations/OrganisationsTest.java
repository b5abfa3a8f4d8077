package org.bicorne.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.junit.jupiter.api.Test;

class OrganisationsTest {

    private static Organisations read(String... lines) {
        return new RegistryReader().read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static final Organisations TWO = read(
            "education:", "  name: {fr: Ministère de l’Éducation, en: Ministry of Education}", "  acronym: MEN", "  former: [MENJS, Instruction publique]", "  kind: ministry",
            "bureau:", "  name: Bureau du libre", "  parent: education", "  ids: {siren: 123456789}");

    @Test
    void findsAnOrganisationByAnyOfItsNames() {
        Optional<Organisation> education = TWO.at(new org.bicorne.kernel.Slug("education"));

        assertThat(TWO.find("education")).isEqualTo(education);
        assertThat(TWO.find("men")).isEqualTo(education);
        assertThat(TWO.find("Ministere de l'education")).isEqualTo(education);
        assertThat(TWO.find("Ministry of Education")).isEqualTo(education);
        assertThat(TWO.find("Instruction publique")).isEqualTo(education);
        assertThat(TWO.find("Santé")).isEmpty();
        assertThat(TWO.findings()).isEmpty();
    }

    @Test
    void suggestsTheNearestNameOfOneThatNobodyKnows() {
        Optional<Finding> finding = TWO.unknown("Bureau du libr", new FilePath("agenda/jour.md"), 12);

        assertThat(finding).map(found -> found.code().code()).contains("organisation-unknown");
        assertThat(finding).map(Finding::arguments).contains(java.util.List.of("Bureau du libr", "Bureau du libre"));
        assertThat(TWO.unknown("MEN", new FilePath("x.md"), 1)).isEmpty();
    }

    @Test
    void refusesNothingWhereThereIsNoRegistry() {
        assertThat(read().unknown("Anybody", new FilePath("x.md"), 1)).isEmpty();
    }

    @Test
    void knowsWhoBelongsToWhom() {
        Organisation education = TWO.find("MEN").orElseThrow();

        assertThat(TWO.partsOf(education)).extracting(part -> part.shortName(Language.FRENCH)).containsExactly("Bureau du libre");
    }

    @Test
    void saysWhatIsWrongInAnEntryAndKeepsTheOthers() {
        Organisations registry = read("Mon Bureau: {name: A}", "a: {kind: kiosk}", "b: {name: B, parent: nobody, ids: {isbn: 1}, colour: red}", "c: {name: B}");

        assertThat(registry.all()).extracting(organisation -> organisation.slug().value()).containsExactly("a", "b", "c");
        assertThat(registry.findings()).extracting(finding -> finding.line() + " " + finding.code().code()).containsExactlyInAnyOrder(
                "1 organisation-key-malformed", "2 organisation-name-missing", "2 organisation-kind-unknown", "3 organisation-id-unknown",
                "3 organisation-field-unknown", "3 organisation-parent-unknown", "4 organisation-name-shared");
    }
}
