package org.bicorne.circles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.bicorne.folder.Folder;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.organisations.Organisations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CirclesTest {

    @TempDir
    Path root;

    private CirclesReader.All read() {
        try (Folder folder = Folder.open(root)) {
            var snapshot = folder.snapshot();
            return new CirclesReader(ZoneId.of("Europe/Paris"), Organisations.of(snapshot), "M").read(snapshot);
        }
    }

    private static List<String> codes(CirclesReader.All all) {
        return all.findings().stream().map((Finding finding) -> finding.line() + " " + finding.code().code()).toList();
    }

    @Test
    void readsWhatACircleSays() {
        OfficeFolder.at(root).with("circles/council.yml", "name: {fr: Conseil, en: Council}", "colleges:", "  - name: A", "    members: [{organisation: Town, since: 2024-03-14, until: 2025-12-31}]",
                "opinions: [{id: one, question: Why?, college: A, date: 2026-02-05, result: adopted, votes: {for: 7, against: 1, abstained: 2}, text: one.odt}]",
                "channels: [{platform: IRC, name: '#a', audience: agents}]");

        CirclesReader.All all = read();

        Circle council = all.circles().getFirst();
        assertThat(all.findings()).isEmpty();
        assertThat(council.name().in(Language.ENGLISH)).isEqualTo("Council");
        assertThat(council.colleges().getFirst().seats().getFirst().isHeldOn(java.time.LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(council.opinions().getFirst()).extracting(Circle.Opinion::result, opinion -> opinion.votes().orElseThrow().inFavour(), opinion -> opinion.text().orElseThrow())
                .containsExactly(Circle.Result.ADOPTED, 7, "/one.odt");
        assertThat(council.channels().getFirst().audience()).isEqualTo(Channel.Audience.AGENTS);
    }

    @Test
    void saysWhatIsWrongAndReadsTheRest() {
        OfficeFolder.at(root).with("organisations.yml", "town: {name: Town}").with("circles/council.yml", "nom: Council", "people: [Ann]", "colleges:", "  - name: A", "    members:",
                "      - {organisation: Twon}", "      - {since: 2024-01-01}", "      - {organisation: Town, since: 2025-01-01, until: 2024-01-01}", "      - {organisation: Town, since: soon}",
                "opinions:", "  - {id: one, question: Why?, college: B, result: maybe}", "  - {id: one, question: When?}", "publications:", "  - {title: P, url: 'javascript:alert(1)'}",
                "channels:", "  - {platform: IRC, name: a, audience: everyone}");

        CirclesReader.All all = read();

        assertThat(codes(all)).contains("1 circle-field-unknown", "2 circle-field-private", "0 circle-name-missing", "6 organisation-unknown", "7 circle-entry-incomplete", "8 circle-end-before-start",
                "9 circle-date-unreadable", "11 circle-college-unknown", "11 circle-word-unknown", "12 circle-id-repeated", "14 circle-address-unusable", "16 circle-word-unknown");
        assertThat(all.circles().getFirst().colleges().getFirst().seats()).hasSize(3);
        assertThat(all.circles().getFirst().channels().getFirst().audience()).isEqualTo(Channel.Audience.MEMBERS);
    }

    @Test
    void doesNotFailOnWhatIsNoCircle() {
        OfficeFolder.at(root).with("circles/a.yml", "- list").with("circles/b.yml", "name: [", "x").with("circles/c.yml", "").with("channels.yml", "channels: text");

        assertThat(codes(read())).isNotEmpty();
    }
}
