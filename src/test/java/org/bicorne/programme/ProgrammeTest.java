package org.bicorne.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.bicorne.programme.Programme.Dates;
import org.bicorne.programme.Programme.Day;
import org.bicorne.programme.Programme.Resource;
import org.bicorne.programme.Programme.Resource.Kind;
import org.bicorne.programme.Programme.Slot;
import org.bicorne.programme.Programme.Speaker;
import org.bicorne.programme.Programme.Talk;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 8);

    private static final String WHOLE = """
            Come and see.

            ## Programme

            ### 2026-11-08 | Salle Vauban

            - **9h30-10h30**
              - Cartes [ouvertes](https://cartes.example/) — Inès Le Goff (VILLE / Région Ouest), Paul Riou {#cartes}
                - vidéo : https://tube.example/1
                - support: /files/cartes.pdf
                - résumé : Trois cartes, et après ?
                - logiciel : qgis
              - ~~Formulaires — Ana Poulain (MAIRIE)~~ {#formulaires}
            - **12h50 – 14 h** *Pause déjeuner*
            - **17:30-18:00** Un an plus tard — Pôle libre {#un-an}
              - statut : annulé

            <!-- a note
            - of the office -->
            ### 2026-11-09

            - **9h-9h50**
              - A {#a}
              - B {#b}
                - room: Salle 2
              - C {#c}

            ## Afterwards

            Drinks.
            """;

    @Test
    void readsDaysRoomsSlotsAndBreaks() {
        Programme programme = read(WHOLE);

        assertThat(programme.problems()).isEmpty();
        assertThat(programme.days()).extracting(Day::date, Day::room).containsExactly(tuple(DAY, Optional.of("Salle Vauban")), tuple(DAY.plusDays(1), Optional.empty()));
        assertThat(programme.days().getFirst().slots()).extracting(Slot::start, Slot::end, Slot::breakTitle).containsExactly(
                tuple(LocalTime.of(9, 30), LocalTime.of(10, 30), Optional.empty()),
                tuple(LocalTime.of(12, 50), LocalTime.of(14, 0), Optional.of("Pause déjeuner")),
                tuple(LocalTime.of(17, 30), LocalTime.of(18, 0), Optional.empty()));
    }

    @Test
    void readsTalksWithPeopleAndWhatIsUnderThem() {
        List<Talk> talks = read(WHOLE).talks();

        assertThat(talks.getFirst()).isEqualTo(new Talk("cartes", "Cartes [ouvertes](https://cartes.example/)",
                List.of(new Speaker("Inès Le Goff", List.of("VILLE", "Région Ouest")), new Speaker("Paul Riou", List.of())), false,
                List.of(new Resource(Kind.VIDEO, "https://tube.example/1"), new Resource(Kind.SLIDES, "/files/cartes.pdf")),
                Optional.of("Trois cartes, et après ?"), Optional.empty(), Optional.of("qgis"), LocalTime.of(9, 30), LocalTime.of(10, 0), true, 8, 5));
        assertThat(talks).extracting(Talk::id, Talk::title, Talk::isCancelled).contains(tuple("formulaires", "Formulaires", true), tuple("un-an", "Un an plus tard", true));
    }

    @Test
    void sharesASlotAmongTheTalksOfOneRoom() {
        List<Talk> talks = read(WHOLE).talks().stream().filter(talk -> talk.id().length() == 1).toList();

        assertThat(talks).extracting(Talk::id, Talk::start, Talk::end, Talk::isIndicative).containsExactly(
                tuple("a", LocalTime.of(9, 0), LocalTime.of(9, 25), true),
                tuple("b", LocalTime.of(9, 0), LocalTime.of(9, 50), false),
                tuple("c", LocalTime.of(9, 25), LocalTime.of(9, 50), true));
    }

    @Test
    void cutsTheSectionOutAndKeepsTheNumbersOfLines() {
        Programme programme = read(WHOLE);

        String rest = programme.restOf(WHOLE);

        assertThat(rest.strip()).startsWith("Come and see.").doesNotContain("Cartes").endsWith("## Afterwards\n\nDrinks.");
        assertThat(rest.lines().toList().indexOf("## Afterwards")).isEqualTo(WHOLE.lines().toList().indexOf("## Afterwards"));
    }

    @Test
    void opensWithEachOfTheThreeWordsAndNothingElse() {
        for (String heading : List.of("## Programme", "## program ##", "##  Programm {.wide}")) {
            assertThat(read(heading + "\n### 2026-11-08\n").isPresent()).as(heading).isTrue();
        }
        for (String heading : List.of("# Programme", "## Programme indicatif", "```\n## Programme\n```", "<!--\n## Programme\n-->")) {
            assertThat(read(heading + "\n### 2026-11-08\n")).as(heading).isEqualTo(Programme.NONE);
        }
    }

    @Test
    void leavesAFreeProgrammeInTheText() {
        Programme free = read("## Programme\n\n* 9h : accueil\n");

        assertThat(free.isPresent()).isFalse();
        assertThat(codes(free)).containsExactly("1:0 programme-free-form");
        assertThat(codes(read("## Programme\n\nTo come.\n"))).isEmpty();
    }

    @Test
    void derivesTheIdOfATalkThatHasNone() {
        Programme programme = day("- **9h-10h**", "  - L'[été](https://a.example/b(c)) — Ana", "  - L’été {#l-ete}", "- **10h-11h** De très longues considérations sur la pluie <!-- ? -->");

        assertThat(programme.talks()).extracting(Talk::id).containsExactly("l-ete-2", "l-ete", "de-tres-longues-considerations");
        assertThat(codes(programme)).containsExactly("4:5 programme-id-missing", "6:15 programme-id-missing");
        assertThat(programme.problems().getLast().fix()).hasValueSatisfying(fix -> {
            assertThat(fix.column()).isEqualTo(58);
            assertThat(fix.after()).isEqualTo(" {#de-tres-longues-considerations}");
        });
    }

    @Test
    void saysWhatIsWrongInTheLineOfATalk() {
        Programme programme = day("- **9h-10h**", "  - A — B (C {#a}", "  - A — B — D {#b}", "  - A {#a}", "  - A {#Été}", "  - A — [B](https://b.example) {#c}");

        assertThat(codes(programme)).containsExactly("4:9 programme-people-malformed", "5:7 programme-two-dashes", "6:7 programme-id-repeated",
                "7:7 programme-id-malformed", "8:9 programme-people-malformed");
        assertThat(programme.talks()).extracting(Talk::id).containsExactly("a", "b", "a-2", "a-3", "c");
        assertThat(programme.talks().get(1).title()).isEqualTo("A — B");
    }

    @Test
    void saysWhatIsWrongUnderATalk() {
        assertThat(codes(day("- **9h-10h**", "  - A {#a}", "    - vidoe : https://a.example", "    - vidéo : javascript:alert(1)", "    - statut : peut-être", "    - sans rien")))
                .containsExactly("5:7 programme-detail-unknown", "6:15 programme-detail-malformed", "7:16 programme-detail-malformed", "8:7 programme-detail-unknown");
    }

    @Test
    void saysWhatIsWrongInASlot() {
        Programme programme = day("- **9h-8h**", "- 9h-10h A", "- **25h-26h**", "* **9h-10h**", "- **12h-13h** *Pause*", "  - A {#a}", "Prose.", "\u0007- **14h-15h**");

        assertThat(codes(programme)).containsExactly("3:5 programme-slot-reversed", "4:1 programme-line-unknown", "5:5 programme-slot-malformed",
                "6:1 programme-line-unknown", "8:3 programme-line-unknown", "9:1 programme-line-unknown", "10:1 programme-character-invisible");
        assertThat(programme.unread()).isEqualTo("- 9h-10h A\n- **25h-26h**\n* **9h-10h**\n- A {#a}\nProse.\n");
    }

    @Test
    void saysWhatIsWrongInADay() {
        Programme programme = read("## Programme\n- **9h-10h**\n### Mardi 8 novembre\n### 2026-02-30\n- **9h-10h** A\n### 2026-11-10 | Salle\n");

        assertThat(codes(programme)).containsExactly("2:3 programme-slot-without-day", "3:5 programme-day-malformed", "4:5 programme-date-impossible",
                "5:14 programme-id-missing", "6:5 programme-day-outside");
        assertThat(programme.days()).extracting(Day::date).containsExactly(DAY.plusDays(2));
    }

    @Test
    void takesADayThatIsNotADateForTheOnlyDayOfTheEvent() {
        Programme programme = Programme.read("## Programme\n- **9h-10h** A {#a}\n", Optional.of(new Dates(DAY, DAY)));

        assertThat(codes(programme)).containsExactly("2:3 programme-slot-without-day");
        assertThat(programme.days()).extracting(Day::date).containsExactly(DAY);
    }

    @Test
    void saysWhereTwoTalksAreHeldAtOnceInOneRoom() {
        assertThat(codes(day("- **9h-11h** A {#a}", "- **10h-12h** B {#b}", "- **11h-12h** ~~C~~ {#c}", "- **10h-12h** *Café*"))).containsExactly("4:0 programme-slots-overlap");
        assertThat(codes(day("- **9h-11h** A {#a}", "  - room: 2", "- **10h-12h** B {#b}", "### 2026-11-08 | 3", "- **9h-12h** D {#d}"))).isEmpty();
    }

    @Test
    void readsNoFurtherThanItsLimits() {
        Programme programme = day("- **9h-10h** A\n".repeat(3_000));

        assertThat(programme.days().getFirst().slots()).hasSize(2_001);
        assertThat(codes(programme)).contains("1:0 programme-too-long").hasSizeLessThanOrEqualTo(501);
    }

    @Test
    void answersWhateverIsWritten() {
        for (String noise : List.of("\r", "- ", "- **", "- ****", "###", "### |", "  - — ", "- **9h-10h** —", "- **9h-10h**\n  - — A", "- **9h-10h**\n  - {#}", "- **9h-10h**\n  - ~~~~", "<!--")) {
            assertThat(Programme.read("## Programme\n### 2026-11-08\n" + noise, Optional.empty()).isPresent()).as(noise).isTrue();
        }
    }

    @Test
    void keepsTheNamesOfTheFilesOfTheEvent() {
        Programme programme = day("- **9h-10h**", "  - Programme", "  - Index {#index}");

        assertThat(codes(programme)).containsExactly("4:5 programme-id-missing", "5:11 programme-id-malformed");
        assertThat(programme.talks()).extracting(Talk::id).containsExactly("programme-2", "index-2");
    }

    @Test
    void saysWhatAnImportLeftToBeChecked() {
        Programme programme = read("<!-- TO CHECK: this text stood after the programme -->\n## Programme\n### 2026-11-08\n- **9h-10h** <!-- À VÉRIFIER : la page ne dit pas la fin -->\n"
                + "  - A {#a} <!-- our own note -->\n");

        assertThat(codes(programme)).containsExactly("1:6 programme-mark-left", "4:19 programme-mark-left");
        assertThat(programme.problems().getLast().arguments()).containsExactly("À VÉRIFIER : la page ne dit pas la fin");
    }

    private static Programme day(String... lines) {
        return read("## Programme\n### 2026-11-08\n" + String.join("\n", lines) + "\n");
    }

    private static Programme read(String body) {
        return Programme.read(body, Optional.of(new Dates(DAY, DAY.plusDays(1))));
    }

    private static List<String> codes(Programme programme) {
        return programme.problems().stream().map(problem -> problem.line() + ":" + problem.column() + " " + problem.code().code()).toList();
    }
}
