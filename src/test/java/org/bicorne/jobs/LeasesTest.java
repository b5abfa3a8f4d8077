package org.bicorne.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.TestDatabase;
import org.bicorne.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class LeasesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** Beats come too rarely to be part of a test. */
    private static final Duration BEAT = Duration.ofHours(1);

    @TempDir
    private Path state;

    @Parameter
    private TestDatabase size;

    private Database database;

    private Leases leases(String name, Instant now) {
        return new Leases(database, new Node(name, BEAT, BEAT), Clock.fixed(now, ZoneOffset.UTC));
    }

    @BeforeEach
    void open() {
        database = size.open(state);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesEachThingToOneUntilItIsGivenBack() {
        try (Leases first = leases("a", NOON); Leases second = leases("b", NOON)) {
            Lease mine = first.take(List.of("github.com", "gitlab.com")).orElseThrow();
            Lease other = second.take(List.of("gitlab.com", "codeberg.org")).orElseThrow();

            assertThat(mine.names()).containsExactlyInAnyOrder("github.com", "gitlab.com");
            assertThat(other.names()).containsExactly("codeberg.org");
            assertThat(second.take(Set.of("github.com"))).isEmpty();
            assertThat(Leases.held(database, NOON)).containsOnlyKeys("codeberg.org", "github.com", "gitlab.com")
                    .containsEntry("codeberg.org", new Leases.Held("b", NOON, NOON.plus(BEAT.multipliedBy(4))));

            mine.close();

            assertThat(second.take(Set.of("github.com"))).isPresent();
            assertThat(Leases.held(database, NOON)).containsOnlyKeys("codeberg.org", "github.com");
        }
    }

    @Test
    void takesOverFromThoseWhoShowNoSignOfLifeAndKeepsNothingOfThem() {
        try (Leases silent = leases("a", NOON); Leases alive = leases("b", NOON.plus(BEAT.multipliedBy(4)))) {
            Lease lost = silent.take(Set.of("github.com", "gitlab.com")).orElseThrow();
            database.change(lost::require);

            Optional<Lease> taken = alive.take(Set.of("github.com"));

            assertThat(taken).isPresent();
            assertThatThrownBy(() -> database.change(lost::require)).isInstanceOf(IllegalStateException.class).hasMessageContaining("github.com");
            database.change(taken.get()::require);
            lost.close();
            database.change(taken.get()::require);
        }
    }

    @Test
    void showsSignsOfLife() {
        try (Leases leases = leases("a", NOON)) {
            Lease lease = leases.take(Set.of("github.com")).orElseThrow();

            database.writeBeside(transaction -> LeasesTable.renew(transaction, lease.holder(), NOON.plus(Duration.ofDays(1))));

            assertThat(Leases.held(database, NOON.plus(Duration.ofHours(23)))).containsOnlyKeys("github.com");
            assertThat(Leases.held(database, NOON.plus(Duration.ofHours(25)))).isEmpty();
        }
    }
}
