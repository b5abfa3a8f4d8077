package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    private static final Map<String, List<String>> ORDERS = Map.of("", List.of("name", "summary", "licence", "ids", "keywords", "similar"), "ids", List.of("sill", "wikidata"));

    private static YamlFile file(String... lines) {
        return new YamlFile(lines.length == 0 ? "" : String.join("\n", lines) + "\n", ORDERS);
    }

    @Test
    void writesANewFileAsPeopleDo() {
        YamlFile file = file();

        assertThat(file.set(List.of("name"), "GIMP")).isTrue();
        assertThat(file.set(List.of("ids", "wikidata"), "Q8038")).isTrue();
        assertThat(file.set(List.of("ids", "sill"), 47)).isTrue();
        assertThat(file.set(List.of("licence"), "2.10")).isTrue();
        assertThat(file.set(List.of("keywords"), List.of("photo, image", "a: b", "true"))).isTrue();
        assertThat(file.set(List.of("similar"), List.of("krita", Map.of("name", "Affinity")))).isTrue();
        assertThat(file.set(List.of("summary", "fr"), "Un\n\ntexte\n")).isTrue();
        assertThat(file.set(List.of("summary", "en"), "word ".repeat(40).strip())).isTrue();

        assertThat(file.text()).isEqualTo("""
                name: GIMP
                summary:
                  fr: |
                    Un

                    texte
                  en: >-
                    %s
                    %s
                licence: "2.10"
                ids: {sill: 47, wikidata: Q8038}
                keywords: ["photo, image", "a: b", "true"]
                similar:
                  - krita
                  - {name: Affinity}
                """.formatted("word ".repeat(23).strip(), "word ".repeat(17).strip()));
    }

    @Test
    void leavesCommentsOrderAndNotationAsTheyAre() {
        YamlFile file = file("# Ours", "licence: 'GPL-2.0'   # asked in 2019", "name:   \"GIMP\"", "", "# Lists", "keywords:", "  # first", "  - photo   # of course", "  - image", "", "ids: {sill: 47}  # stable",
                "summary: {fr: Retouche}");

        assertThat(file.set(List.of("licence"), "GPL-3.0-or-later")).isTrue();
        assertThat(file.add("keywords", List.of("paint"))).isTrue();
        assertThat(file.remove("keywords", Set.of("image"))).isTrue();
        assertThat(file.set(List.of("ids", "wikidata"), "Q8038")).isTrue();
        assertThat(file.set(List.of("summary", "fr"), "Autre")).isTrue();
        assertThat(file.set(List.of("similar"), List.of("krita"))).isTrue();

        assertThat(file.text()).isEqualTo("""
                # Ours
                licence: GPL-3.0-or-later   # asked in 2019
                name:   "GIMP"

                # Lists
                keywords:
                  # first
                  - photo   # of course
                  - paint

                ids: {sill: 47, wikidata: Q8038}  # stable
                summary: {fr: Autre}
                similar: [krita]
                """);
    }

    @Test
    void changesWhatStandsInBlocks() {
        YamlFile file = file("name: A", "summary:", "  fr: |", "    Long", "    texte # pas un commentaire", "", "  # English", "  en: Short", "ids:", "  sill: 1", "similar:", "- x", "# end");

        assertThat(file.set(List.of("summary", "fr"), "Court")).isTrue();
        assertThat(file.set(List.of("ids", "wikidata"), "Q1")).isTrue();
        assertThat(file.add("similar", List.of(new LinkedHashMap<>(Map.of("name", "Z"))))).isTrue();
        assertThat(file.set(List.of("name"), "Of\nlines")).isTrue();

        assertThat(file.text()).isEqualTo("""
                name: |-
                  Of
                  lines
                summary:
                  fr: Court

                  # English
                  en: Short
                ids:
                  sill: 1
                  wikidata: Q1
                similar:
                - x
                - {name: Z}
                # end
                """);
    }

    @Test
    void changesTheTextThatStandsForAllLanguages() {
        YamlFile file = file("name: A", "summary: One   # for all");

        assertThat(file.set(List.of("summary", "fr"), "Two\nlines")).isTrue();

        assertThat(file.text()).isEqualTo("name: A\nsummary: \"Two\\nlines\"   # for all\n");
    }

    @Test
    void doesNotTouchWhatItCannotRead() {
        assertThat(file("name: [").set(List.of("name"), "A")).isFalse();
        assertThat(file("{name: A}").set(List.of("name"), "B")).isFalse();
        assertThat(file("- a").set(List.of("name"), "B")).isFalse();
        assertThat(file("ids: [a]").set(List.of("ids", "sill"), 1)).isFalse();
    }
}
