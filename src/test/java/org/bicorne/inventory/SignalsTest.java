package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.inventory.Inspection.KnownFile;
import org.junit.jupiter.api.Test;

class SignalsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final Signals signals = new Signals(OpennessPoints.DEFAULTS);

    private static Repository repository(Optional<Inspection> inspection, boolean isArchived, int forks) {
        RepositoryFacts facts = new RepositoryFacts("1", "city/bus", "https://forge.example/city/bus", Optional.of("Buses"), Optional.empty(), Optional.of("main"),
                Optional.empty(), Optional.of(NOW.minusSeconds(86_400)), isArchived, Optional.of(false), Optional.empty(), Optional.empty(), List.of(), 3, forks,
                OptionalInt.empty(), OptionalInt.of(12), Optional.of("EUPL-1.2"), Optional.of("Java"));
        return new Repository(new Repository.Key("forge.example", "1"), ForgeKind.GITEA, List.of("forge.example/city"), facts, inspection, Optional.empty(),
                Repository.Standing.PRESENT, NOW, NOW);
    }

    private static Inspection inspection() {
        return new Inspection(Set.of(KnownFile.README, KnownFile.CONTRIBUTING, KnownFile.PUBLICCODE, KnownFile.SECURITY), Optional.empty(),
                Optional.of(Inspection.Verdict.VALID), List.of(new Inspection.Release("v1", Optional.empty(), Optional.empty(), NOW.minusSeconds(9_999))),
                OptionalInt.of(2), OptionalInt.of(49), NOW.minusSeconds(60));
    }

    @Test
    void countsOpennessAsTheTableSays() {
        Signal known = signals.openness(repository(Optional.of(inspection()), false, 11));
        Signal archived = signals.openness(repository(Optional.empty(), true, 0));

        assertThat(known.value()).isEqualTo(1000 + 1000 + 100 + 100 + 100 + 100);
        assertThat(archived.value()).isEqualTo(1000 - 1000 + 100);
        assertThat(known.inputs()).extracting(Signal.Input::key).containsExactly("licence", "template", "publiccode", "readme", "contributing", "changelog",
                "no-description", "archived", "fork", "forks", "subscribers");
    }

    @Test
    void letsTheOfficeChangeThePoints() {
        Signals others = new Signals(OpennessPoints.DEFAULTS.with(Map.of("licence", 5, "unknown", 7)));

        assertThat(others.openness(repository(Optional.empty(), false, 0)).value()).isEqualTo(5 + 100);
    }

    @Test
    void givesALevelOnlyWithThoseBelow() {
        Repository repository = repository(Optional.of(inspection()), false, 1);

        assertThat(signals.maintenance(repository, NOW).value()).isEqualTo(3);
        assertThat(signals.reuse(repository).value()).isEqualTo(2);
        assertThat(signals.security(repository).value()).isEqualTo(1);
        assertThat(signals.maintenance(repository(Optional.of(inspection()), true, 1), NOW).value()).isZero();
    }

    @Test
    void tellsUnknownFromNo() {
        Signal signal = signals.maintenance(repository(Optional.empty(), false, 0), NOW);

        assertThat(signal.value()).isEqualTo(1);
        assertThat(signal.inputs()).filteredOn(input -> input.met() == Signal.Met.UNKNOWN).extracting(Signal.Input::key).containsExactly("release", "people");
        assertThat(signal.asOf()).isEqualTo(NOW);
    }
}
