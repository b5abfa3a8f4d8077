package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.bicorne.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In these tests _ is a no-break space and ~ a narrow one. */
class TypographyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
            "Ardoise : trois collectivités > Ardoise_: trois collectivités",
            "Que garder du code d'une ville ? > Que garder du code d’une ville~?",
            "Atelier « Mon premier dépôt » > Atelier «_Mon premier dépôt_»",
            "Mardi 8 novembre 2022, 9 h 30 > Mardi 8 novembre 2022, 9_h_30",
            "Un fonds de 60 000 € par an > Un fonds de 60_000_€ par an",
            "94 % des 1 234 567 lignes > 94_% des 1_234_567 lignes",
            "La Vigie n° 5 > La Vigie n°_5",
            "En 2022 120 agents > En 2022 120 agents",
            "Le 8 novembre > Le 8 novembre",
            "3 hameaux > 3 hameaux",
            "la règle !important > la règle !important"})
    void keepsFrenchWordsTogether(String typed, String printed) {
        String set = Typography.of(Language.FRENCH).apply(typed);

        assertThat(set.replace('\u00a0', '_').replace('\u202f', '~')).isEqualTo(printed);
    }

    @Test
    void changesNothingTheSecondTime() {
        Typography french = Typography.of(Language.FRENCH);
        String once = french.apply("L'audit : 9 h 30, 60 000 € « au moins » !");

        String twice = french.apply(once);

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void leavesSpacesOfEnglishAlone() {
        String set = Typography.of(Language.ENGLISH).apply("It's 9 h : why ?");

        assertThat(set).isEqualTo("It’s 9 h : why ?");
    }
}
