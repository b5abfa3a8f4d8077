package org.bicorne.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/** The page of a day as {@code import programme} takes it over, once a person has dealt with the marks. */
public final class SettledDay {

    /** What a person changes in what the importer made of the day, once the marks are dealt with: facts that the page says elsewhere, or in links of teams. */
    private static final List<List<String>> SETTLED = List.of(
            List.of("### 2022-11-08", "### 2022-11-08 | Salle 252B"),
            List.of("start: 2022-11-08 09:00", "start: 2022-11-08 09:30"),
            List.of("{#plan-d-action-logiciels-libres}", "{#plan}\n    - link: https://communs.numerique.gouv.fr/\n    - link: https://catalogue.numerique.gouv.fr/"),
            List.of("— pôle logiciels libres", "— Pôle logiciels libres"));

    private SettledDay() {}

    public static String text() throws IOException {
        String text = RealPagesTest.imported(RealPagesTest.DAY).text().replaceAll(" *<!-- À VÉRIFIER.*?-->", "").replaceAll("(?m) *# À VÉRIFIER.*$", "");
        for (List<String> change : SETTLED) {
            assertThat(text).contains(change.getFirst());
            text = text.replace(change.getFirst(), change.getLast());
        }
        return text;
    }
}
