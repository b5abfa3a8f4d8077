package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.forges.ForgeKind;
import org.bicorne.inventory.CrawlMemory.Step;
import org.bicorne.inventory.CrawlStatus.Reason;
import org.bicorne.inventory.CrawlStatus.Request;
import org.bicorne.inventory.Visit.Result;
import org.junit.jupiter.api.Test;

class CrawlStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final InMemoryCrawl memory = new InMemoryCrawl();

    private static Account account(String host, String login, Optional<LocalDate> ignored) {
        return new Account(host, ForgeKind.GITLAB, Optional.of(login), List.of(), List.of(), Optional.empty(), Optional.empty(), ignored, 1);
    }

    private void visited(String target, List<String> accounts, Result result, String why) {
        Visit visit = new Visit(target, accounts, Optional.of(NOW), Optional.of(NOW), Optional.empty(), result, why, Optional.empty(), Optional.empty(), 1, 0, NOW.plusSeconds(60));
        memory.keep(new Step(Optional.of(visit), List.of(), Map.of(), NOW, Map.of(), List.of(), List.of(), Map.of()));
    }

    @Test
    void saysWhyAnEntryIsOld() {
        List<Account> accounts = List.of(account("a.example", "city", Optional.empty()), account("a.example", "region", Optional.empty()),
                account("b.example", "state", Optional.empty()), account("c.example", "old", Optional.of(LocalDate.EPOCH)), account("d.example", "new", Optional.empty()));
        visited("a.example", List.of("a.example/city", "a.example/region"), Result.UNCHANGED, "");
        visited("a.example/region", List.of("a.example/region"), Result.FAILED, "timeout");
        visited("b.example/state", List.of("b.example/state"), Result.CHANGED, "");
        memory.keep(new ForgeHost("b.example", Optional.of(NOW.minusSeconds(600)), "503", NOW.plusSeconds(600), Optional.empty(), 5));
        memory.want("d.example/new", NOW);

        CrawlStatus status = CrawlStatus.of(accounts, memory);

        assertThat(status.accounts()).extracting(CrawlStatus.OfAccount::reason)
                .containsExactly(Reason.FRESH, Reason.FAILED, Reason.OFFLINE, Reason.IGNORED, Reason.NEVER_VISITED);
        assertThat(status.accounts().get(1).why()).isEqualTo("timeout");
        assertThat(status.accounts().get(2).nextAt()).contains(NOW.plusSeconds(600));
        assertThat(status.accounts()).extracting(CrawlStatus.OfAccount::isWanted).containsExactly(false, false, false, false, true);
        assertThat(List.of("a.example/region", "b.example/state", "c.example/old", "d.example/new", "e.example/nobody").stream()
                .map(key -> CrawlStatus.request(memory, accounts, key, NOW.plusSeconds(100))))
                .containsExactly(Request.TAKEN, Request.TOO_SOON, Request.UNKNOWN, Request.WAITING, Request.UNKNOWN);
        assertThat(CrawlStatus.request(memory, accounts, "a.example/city", NOW.plusSeconds(30))).isEqualTo(Request.TOO_SOON);
    }

    @Test
    void letsSoManyWaitAndNoMore() {
        List<Account> accounts = List.of(account("a.example", "city", Optional.empty()));
        for (int i = 0; i < 50; i++) {
            memory.want("b.example/" + i, NOW);
        }

        assertThat(CrawlStatus.request(memory, accounts, "a.example/city", NOW)).isEqualTo(Request.TOO_MANY);
    }
}
