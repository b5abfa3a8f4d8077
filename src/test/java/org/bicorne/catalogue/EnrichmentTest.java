package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.TestDatabase;
import org.bicorne.catalogue.SourceAnswer.Field;
import org.bicorne.catalogue.SourceAnswer.Source;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Slug;
import org.bicorne.outbound.Outbound;
import org.bicorne.outbound.VirtualTime;
import org.bicorne.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What other sources say, asked for on loopback in a time that does not pass, and kept on both sizes of database. */
@ParameterizedClass
@EnumSource
class EnrichmentTest {

    private static final Enrichment.Wish ALL = new Enrichment.Wish(Set.of(), Set.of());
    private static final Slug GIMP = new Slug("gimp");
    private static final Slug LEMON = new Slug("lemon");
    private static final List<Software> ENTRIES = List.of(
            entry("gimp", "https://gitlab.gnome.org/GNOME/gimp", Map.of(Identifier.WIKIDATA, "Q8038", Identifier.SILL, "47", Identifier.COMPTOIR_DU_LIBRE, "49")),
            entry("lemon", "https://github.com/owner/lemon", Map.of(Identifier.WIKIDATA, "Q404")),
            entry("parmap", "https://doi.org/10.5281/zenodo.10001", Map.of(Identifier.HAL, "hal-02130801v1")));

    @TempDir
    private Path state;

    @Parameter
    private TestDatabase size;

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-23T02:00:00Z"));
    private final List<String> progress = new ArrayList<>();
    private Database database;
    private StoredAnswers stored;
    private ReplayedSources sources;

    static Software entry(String slug, String repository, Map<Identifier, String> ids) {
        return new Software(new Slug(slug), new FilePath("catalogue/" + slug + ".yml"), slug, List.of(), new Software.Texts(Optional.empty(), Optional.empty()), Optional.of("MIT"),
                new Software.Links(Optional.empty(), List.of(repository), Optional.empty(), Optional.empty()), ids, new Software.Classification(List.of(), List.of(), List.of(), List.of()),
                new Software.Recommendation(Software.Status.RECOMMENDED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), false, List.of());
    }

    @BeforeEach
    void open() throws IOException {
        database = size.open(state);
        stored = new StoredAnswers(database);
        sources = new ReplayedSources().inGoodHealth();
    }

    @AfterEach
    void close() {
        sources.close();
        database.close();
    }

    private EnrichSummary enrich() {
        return enrich(ENTRIES, ALL, Integer.MAX_VALUE);
    }

    private EnrichSummary enrich(List<Software> entries, Enrichment.Wish wish, int requestsMax) {
        try (Outbound outbound = sources.outbound(time, requestsMax)) {
            return new Enrichment(stored, outbound, time, (done, total, _) -> progress.add(done + "/" + total)).run(entries, Enricher.adapters(), wish);
        }
    }

    private KeptAnswer answer(Slug software, Source source) {
        return stored.all().stream().filter(one -> one.software().equals(software) && one.source() == source).findFirst().orElseThrow();
    }

    private List<String> said(Slug software, Source source, Field field) {
        return answer(software, source).facts().values().getOrDefault(field, List.of());
    }

    private void later() {
        time.pass(Duration.ofHours(21));
        sources.asked.clear();
    }

    @Test
    void keepsWhatEachSourceSays() {
        EnrichSummary summary = enrich();

        assertThat(summary.failed()).containsExactly(new EnrichSummary.Failure("software-heritage", "gimp", "404"), new EnrichSummary.Failure("wikidata", "lemon", "404"));
        assertThat(said(GIMP, Source.WIKIDATA, Field.VERSION)).containsExactly("3.0.4");
        assertThat(said(GIMP, Source.WIKIDATA, Field.RELEASED)).containsExactly("2025-05-18");
        assertThat(said(GIMP, Source.WIKIDATA, Field.LICENCE)).containsExactly("GPL-3.0-or-later");
        assertThat(said(GIMP, Source.WIKIDATA, Field.AUTHOR)).containsExactly("The GIMP Team\tQ1234");
        assertThat(said(GIMP, Source.WIKIDATA, Field.LOGO)).containsExactly("https://commons.wikimedia.org/wiki/Special:FilePath/The_GIMP_icon.svg?width=250");
        assertThat(said(GIMP, Source.FORGE, Field.VERSION)).containsExactly("3.0.4");
        assertThat(said(GIMP, Source.COMPTOIR_DU_LIBRE, Field.PROVIDER)).containsExactly("Atelier Vague\thttps://vague.example");
        assertThat(said(GIMP, Source.CNLL, Field.PROVIDER)).containsExactly("Atelier Vague\thttps://annuaire.cnll.fr/societes/123456789\t123456789");
        assertThat(said(LEMON, Source.FORGE, Field.VERSION)).containsExactly("2.0.4");
        assertThat(said(LEMON, Source.FORGE, Field.LICENCE)).containsExactly("AGPL-3.0-or-later");
        assertThat(said(LEMON, Source.FORGE, Field.ARCHIVED)).containsExactly("false");
        assertThat(said(LEMON, Source.SOFTWARE_HERITAGE, Field.SWHID)).containsExactly("swh:1:snp:" + "ab".repeat(20) + ";origin=https://github.com/owner/lemon");
        Slug parmap = new Slug("parmap");
        assertThat(said(parmap, Source.HAL, Field.LICENCE)).containsExactly("LGPL-2.0-or-later");
        assertThat(said(parmap, Source.HAL, Field.AUTHOR)).containsExactly("Ada Lace\thttps://orcid.org/0000-0002-1825-0097");
        assertThat(said(parmap, Source.HAL, Field.DOI)).containsExactly("10.5281/zenodo.10001");
        assertThat(said(parmap, Source.ZENODO, Field.LICENCE)).containsExactly("MIT");
        assertThat(progress.getLast().split("/")[0]).isEqualTo(progress.getLast().split("/")[1]);
    }

    @Test
    void asksAgainOnlyWhatIsDueAndOnlyWhatChanged() {
        enrich();
        sources.asked.clear();

        assertThat(enrich().asked()).isZero();
        later();
        sources.answers(ReplayedSources.REPOSITORY, ReplayedSources.forgeFacts("MIT", true));
        EnrichSummary third = enrich();

        assertThat(third.changed()).isEqualTo(1);
        assertThat(sources.asked).contains(ReplayedSources.COMPTOIR + " if-none-match", ReplayedSources.CNLL + " if-none-match", ReplayedSources.ZENODO + " if-none-match");
        assertThat(sources.asked).filteredOn(path -> path.startsWith(ReplayedSources.GITLAB)).hasSize(1);
        assertThat(said(GIMP, Source.FORGE, Field.VERSION)).containsExactly("3.0.4");
        assertThat(answer(GIMP, Source.FORGE).answeredAt()).contains(answer(GIMP, Source.FORGE).askedAt());
        assertThat(stored.changes(10)).extracting(one -> one.software() + " " + one.field() + " " + one.before() + " " + one.now())
                .containsExactlyInAnyOrder("lemon LICENCE [AGPL-3.0-or-later] [MIT]", "lemon ARCHIVED [false] [true]");
    }

    @Test
    void keepsTheLastGoodAnswerOfASourceThatFails() {
        enrich();
        List<KeptAnswer> before = stored.all();
        later();
        sources.fails(ReplayedSources.WIKIDATA, 503, Map.of());
        sources.answers(ReplayedSources.COMPTOIR, "{\"softwares\": \"none\"}");
        sources.answers(ReplayedSources.CNLL, "[]");
        sources.answers(ReplayedSources.REPOSITORY, "[[[[");
        sources.fails(ReplayedSources.GITLAB, 404, Map.of());
        sources.answers(ReplayedSources.HAL, "{\"response\": 7}");
        sources.answers(ReplayedSources.ZENODO, "{\"metadata\": {\"title\": 7, \"version\": {\"a\": 1}, \"creators\": \"x\", \"license\": []}}");
        sources.answers(ReplayedSources.HERITAGE, "{\"snapshot\": [1]}");

        EnrichSummary second = enrich();

        assertThat(second.failed()).extracting(failure -> failure.source() + " " + failure.software() + " " + failure.why()).contains("wikidata gimp 503",
                "comptoir-du-libre gimp not-a-list", "cnll gimp not-a-list", "forge lemon not-json", "forge gimp 404", "hal parmap not-a-list", "software-heritage lemon not-a-visit");
        for (KeptAnswer one : before) {
            KeptAnswer now = answer(one.software(), one.source());
            if (one.source() != Source.ZENODO) {
                assertThat(now.facts()).as(one.source() + " " + one.software()).isEqualTo(one.facts());
                assertThat(now.failure()).isPresent();
                assertThat(now.answer().askedAt()).isEqualTo(one.answer().askedAt().isBefore(now.askedAt()) && one.answeredAt().isPresent() ? one.answeredAt().get() : now.askedAt());
            }
        }
    }

    @Test
    void takesNothingFromThoseWhoLie() {
        sources.answers(ReplayedSources.REPOSITORY, "{\"id\": 7, \"full_name\": \"owner/lemon\", \"html_url\": \"javascript:alert(1)\", \"homepage\": \"javascript:alert(1)\", \"archived\": \"perhaps\", \"topics\": {\"a\": 1},"
                + "\"license\": {\"spdx_id\": \"<script>x</script>\"}, \"language\": [\"Perl\"], \"pushed_at\": \"yesterday\"}");
        sources.answers(ReplayedSources.COMPTOIR, "application/json; charset=utf-8", "{\"softwares\": [{\"id\": 49, \"name\": \"Caf\u00e9\", \"licence\": \"MIT\", \"url\": \"javascript:x\"}]}".getBytes(StandardCharsets.ISO_8859_1));
        sources.answers(ReplayedSources.CNLL, "application/json", huge());
        sources.answers(ReplayedSources.ZENODO, "application/json; charset=iso-8859-1", "{\"metadata\": {\"title\": \"Caf\u00e9 \\u202eevil\", \"version\": \"none\", \"publication_date\": \"0000-99-99\"}}".getBytes(StandardCharsets.ISO_8859_1));

        EnrichSummary summary = enrich();

        assertThat(answer(LEMON, Source.FORGE).facts().values()).doesNotContainKeys(Field.WEBSITE, Field.PROGRAMMING_LANGUAGE, Field.LAST_COMMIT, Field.KEYWORD);
        assertThat(answer(LEMON, Source.FORGE).facts().url()).isEmpty();
        assertThat(answer(LEMON, Source.FORGE).facts().values().toString()).doesNotContain("<", "javascript");
        assertThat(said(GIMP, Source.COMPTOIR_DU_LIBRE, Field.NAME)).isEmpty();
        assertThat(said(GIMP, Source.COMPTOIR_DU_LIBRE, Field.LICENCE)).containsExactly("MIT");
        assertThat(said(new Slug("parmap"), Source.ZENODO, Field.NAME)).containsExactly("Café evil");
        assertThat(answer(new Slug("parmap"), Source.ZENODO).facts().values()).containsOnlyKeys(Field.NAME);
        assertThat(summary.failed()).contains(new EnrichSummary.Failure("cnll", "gimp", "too-large"));
    }

    private static byte[] huge() {
        byte[] octets = new byte[33 << 20];
        Arrays.fill(octets, (byte) ' ');
        octets[0] = '[';
        return octets;
    }

    @Test
    void comesBackLaterToThoseWhoAskForIt() {
        sources.fails(ReplayedSources.REPOSITORY, 429, Map.of("Retry-After", "7200"));
        sources.fails(ReplayedSources.WIKIDATA, 429, Map.of("Retry-After", "7200"));

        EnrichSummary first = enrich();
        sources.inGoodHealth();
        time.pass(Duration.ofHours(3));
        EnrichSummary second = enrich();

        assertThat(first.postponed()).isEqualTo(3);
        assertThat(stored.all()).extracting(KeptAnswer::software).contains(LEMON);
        assertThat(second.asked()).isEqualTo(3);
        assertThat(said(LEMON, Source.FORGE, Field.VERSION)).containsExactly("2.0.4");
        assertThat(said(GIMP, Source.WIKIDATA, Field.VERSION)).containsExactly("3.0.4");
    }

    @Test
    void goesOnWhereItsBudgetEnded() {
        int runs = 0;
        for (EnrichSummary one = enrich(ENTRIES, ALL, 12); one.postponed() > 0 && runs < 20; one = enrich(ENTRIES, ALL, 12)) {
            assertThat(one.requests()).isLessThanOrEqualTo(12);
            runs++;
        }

        assertThat(runs).isBetween(1, 19);
        assertThat(stored.all().stream().filter(one -> one.answeredAt().isPresent())).hasSize(8);
    }

    @Test
    void asksOnlyWhomAndWhatItIsToldTo() {
        enrich(ENTRIES, new Enrichment.Wish(Set.of(Source.FORGE), Set.of(LEMON)), Integer.MAX_VALUE);

        assertThat(stored.all()).extracting(one -> one.software() + " " + one.source()).containsExactly("lemon FORGE");
    }

    @Test
    void forgetsWhatAnEntryNoLongerNames() {
        enrich();
        List<Software> changed = List.of(entry("gimp", "https://github.com/owner/lemon", Map.of()));
        later();

        enrich(changed, ALL, Integer.MAX_VALUE);

        assertThat(stored.all().stream().filter(one -> one.software().equals(GIMP)).map(KeptAnswer::source)).containsExactlyInAnyOrder(Source.FORGE, Source.SOFTWARE_HERITAGE);
        assertThat(said(GIMP, Source.FORGE, Field.VERSION)).containsExactly("2.0.4");
        assertThat(stored.changes(10)).isEmpty();
    }
}
