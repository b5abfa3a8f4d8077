package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a translation of an event's page leaves out comes from the page that has the facts. */
class TranslatedEventTest {

    @TempDir
    Path folder;

    private SmallOffice office;

    @BeforeEach
    void write() throws IOException {
        office = new SmallOffice(folder).with("bicorne.yml", "url: https://office.example\nlanguages: [fr, en]\ntimezone: Europe/Paris\n")
                .with("agenda/jour.md", """
                        ---
                        title: Le jour
                        start: 2026-12-08 09:00
                        end: 2026-12-08 17:00
                        ---

                        Venez.

                        ## Programme

                        ### 2026-12-08

                        - **9h-10h** [Ouvrir](autre.md) — Awa Diarra (Ville) {#ouvrir}
                          - logiciel : vigie
                          - résumé : De quoi parler
                        - **10h-10h30** *Pause café*
                        """)
                .with("agenda/autre.md", "---\ntitle: Autre\nstart: 2026-12-09\n---\n\nAutre.\n");
    }

    @Test
    void showsTheProgrammeOfTheOtherPageAndItsLanguage() throws IOException {
        Document page = office.with("agenda/jour.en.md", "---\ntitle: The day\n---\n\nCome.\n").page("/en/agenda/jour/");

        assertThat(page.select("h2").text()).contains("Programme");
        assertThat(page.select(".programme__original a[href=/fr/agenda/jour/][hreflang=fr]").text()).isEqualTo("The programme is not translated: it comes from the original page (Français).");
        assertThat(page.select("#ouvrir .talk__title [lang=fr], #ouvrir .talk__summary[lang=fr], .slot__break[lang=fr]").eachText()).containsExactlyInAnyOrder("Ouvrir", "De quoi parler", "Pause café");
        assertThat(page.select("#ouvrir .talk__title a").attr("href")).isEqualTo("/fr/agenda/autre/");
        assertThat(page.select(".slot__times").eachText().getFirst().replace('\u00a0', ' ')).isEqualTo("9:00 – 10:00");
    }

    @Test
    void showsItsOwnProgrammeWhereItHasOne() throws IOException {
        Document page = office.with("agenda/jour.en.md", "---\ntitle: The day\n---\n\nCome.\n\n## Programme\n\n### 2026-12-08\n\n- **9h-10h** Opening — Awa Diarra (Ville) {#ouvrir}\n")
                .page("/en/agenda/jour/");

        assertThat(page.select(".talk__title").eachText()).containsExactly("Opening");
        assertThat(page.select(".programme__original, .talk__title [lang]")).isEmpty();
    }

    @Test
    void namesTheSoftwareOfATalk() {
        assertThat(office.page("/fr/agenda/jour/").select("#ouvrir .talk__facts").text()).contains("Logiciel : vigie");
    }
}
