package org.bicorne.inventory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.SoftwareHeritage;
import org.bicorne.forges.Told;
import org.bicorne.inventory.CrawlMemory.Step;
import org.bicorne.inventory.Repository.Archive;

/** Asks Software Heritage and the OpenSSF what they have of some repositories, those that were asked about longest ago first. Source: spec inventory.md, 3.2. */
final class CrawlArchive {

    private static final Duration ASKED_AGAIN = Duration.ofDays(30);

    /** What a stranger may ask it to save in one hour. */
    private static final int SAVES_MAX = 10;

    private final CrawlMemory memory;
    private final SoftwareHeritage archive;
    private final CrawlOptions options;
    private final Clock clock;
    private int saves;

    CrawlArchive(CrawlMemory memory, SoftwareHeritage archive, CrawlOptions options, Clock clock) {
        this.memory = memory;
        this.archive = archive;
        this.options = options;
        this.clock = clock;
    }

    List<Repository> due() {
        boolean isOff = options.archive() == CrawlOptions.Archive.OFF;
        return isOff ? List.of() : memory.archiveDue(clock.instant().minus(ASKED_AGAIN), options.archiveLooksMax());
    }

    /** Whether it is worth asking about the next one. */
    boolean ask(Repository repository) {
        Instant now = clock.instant();
        Told<Optional<String>> told = archive.snapshot(repository.facts());
        Optional<Archive> known = switch (told) {
            case Told.Here<Optional<String>>(Optional<String> swhid, _, _) -> Optional.of(new Archive(true, swhid, now));
            case Told.Gone<Optional<String>> _ -> Optional.of(new Archive(false, Optional.empty(), now));
            case Told.Same<Optional<String>> _, Told.Withheld<Optional<String>> _, Told.Later<Optional<String>> _, Told.Failed<Optional<String>> _ -> Optional.empty();
        };
        if (known.isEmpty()) {
            return !(told instanceof Told.Later<Optional<String>>);
        }
        if (!known.get().known() && options.archive() == CrawlOptions.Archive.SAVE && saves < SAVES_MAX) {
            saves++;
            archive.save(repository.facts());
        }
        keep(repository, known.get(), scorecard(repository));
        return true;
    }

    private OptionalInt scorecard(Repository repository) {
        OptionalInt before = repository.inspection().map(Inspection::scorecard).orElse(OptionalInt.empty());
        boolean mayHaveOne = repository.kind() == ForgeKind.GITHUB && repository.key().host().equals("github.com") && repository.inspection().isPresent();
        return mayHaveOne ? archive.scorecard(repository.facts()).optional().orElse(before) : before;
    }

    private void keep(Repository repository, Archive known, OptionalInt scorecard) {
        Optional<Inspection> inspection = repository.inspection().map(before -> new Inspection(before.files(), before.licence(), before.publiccode(), before.releases(),
                before.busFactor(), scorecard, before.copy(), before.readAt()));
        Repository after = new Repository(repository.key(), repository.kind(), repository.accounts(), repository.facts(), inspection, Optional.of(known),
                repository.standing(), repository.firstSeenAt(), repository.seenAt());
        memory.keep(new Step(Optional.empty(), List.of(after), Map.of(), clock.instant(), Map.of(), List.of(), List.of(), Map.of()));
    }
}
