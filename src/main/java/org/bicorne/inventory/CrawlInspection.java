package org.bicorne.inventory;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bicorne.forges.Forge;
import org.bicorne.forges.ForgeRelease;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.forges.Told;
import org.bicorne.forges.TreeFile;
import org.bicorne.inventory.CrawlMemory.Step;
import org.bicorne.inventory.CrawlMemory.Validator;
import org.bicorne.inventory.Inspection.Copy;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.inventory.Inspection.Verdict;

/**
 * Looks into a repository that changed: its tree in one request, then what can be had with those that are left. What there was no request for stays as it
 * was found before. Files whose digest did not change are not read again.
 */
final class CrawlInspection {

    private static final int PUBLICCODE_OCTETS_MAX = 512 << 10;
    private static final int LICENCE_OCTETS_MAX = 256 << 10;
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final CrawlMemory memory;
    private final Clock clock;
    private final int requestsMax;
    private final PubliccodeLook.Reader publiccode;
    private final BusFactor busFactor;

    /** What became of a look. */
    enum End {
        DONE,

        /** It could not be read, and stays in the queue. */
        LATER,

        /** Its host takes no more requests for now. */
        STOPPED
    }

    CrawlInspection(CrawlMemory memory, Clock clock, int requestsMax, PubliccodeLook.Reader publiccode, BusFactor busFactor) {
        this.memory = memory;
        this.clock = clock;
        this.requestsMax = requestsMax;
        this.publiccode = publiccode;
        this.busFactor = busFactor;
    }

    /** What is known while one repository is looked into. */
    private static final class Look {
        private final Forge forge;
        private final Repository repository;
        private final Map<String, Validator> validators = new HashMap<>();
        private final List<FoundText> texts = new ArrayList<>();
        private int requestsLeft;
        private boolean isStopped;
        private RepositoryFacts facts;
        private Set<KnownFile> files;
        private Optional<String> licence;
        private Optional<Verdict> verdict;
        private Optional<Copy> copy;
        private List<Inspection.Release> releases;
        private OptionalInt people;

        Look(Forge forge, Repository repository, int requestsMax) {
            this.forge = forge;
            this.repository = repository;
            Optional<Inspection> before = repository.inspection();
            requestsLeft = requestsMax;
            facts = repository.facts();
            files = before.map(Inspection::files).orElse(Set.of());
            licence = before.flatMap(Inspection::licence);
            verdict = before.flatMap(Inspection::publiccode);
            copy = before.flatMap(Inspection::copy);
            releases = before.map(Inspection::releases).orElse(List.of());
            people = before.map(Inspection::busFactor).orElse(OptionalInt.empty());
        }

        /** What was told, if there was a request left to ask for it. */
        <T> Optional<Told<T>> ask(java.util.function.Supplier<Told<T>> question) {
            if (requestsLeft <= 0 || isStopped) {
                return Optional.empty();
            }
            requestsLeft--;
            Told<T> told = question.get();
            isStopped = told instanceof Told.Later<T>;
            return Optional.of(told);
        }

        Repository result(Instant now) {
            Inspection inspection = new Inspection(files.isEmpty() ? EnumSet.noneOf(KnownFile.class) : files, licence, verdict, releases, people,
                    repository.inspection().map(Inspection::scorecard).orElse(OptionalInt.empty()), copy, now);
            return new Repository(repository.key(), repository.kind(), repository.accounts(), facts, Optional.of(inspection), repository.archive(), repository.standing(),
                    repository.firstSeenAt(), repository.seenAt());
        }
    }

    End inspect(Forge forge, Repository repository) {
        Look look = new Look(forge, repository, requestsMax);
        Optional<Told<List<TreeFile>>> tree = look.ask(() -> forge.tree(repository.facts()));
        if (tree.isPresent() && tree.get().optional().isEmpty()) {
            return withoutTree(look, tree.get());
        }
        List<TreeFile> files = tree.flatMap(Told::optional).orElse(List.of());
        look.files = KnownFiles.of(files);
        readPubliccode(look, files);
        readCodemeta(look, files);
        readLicence(look, files);
        readParent(look);
        look.ask(() -> forge.releases(look.facts)).flatMap(Told::optional).ifPresent(found -> look.releases = releases(found));
        look.ask(() -> forge.authors(look.facts, clock.instant().minus(A_YEAR))).flatMap(Told::optional).ifPresent(authors -> look.people = busFactor.of(authors));
        keep(look.result(clock.instant()), look.validators, look.texts);
        return look.isStopped ? End.STOPPED : End.DONE;
    }

    private End withoutTree(Look look, Told<List<TreeFile>> told) {
        switch (told) {
            case Told.Later<List<TreeFile>> _ -> {
                return End.STOPPED;
            }
            case Told.Withheld<List<TreeFile>> _ -> keep(CrawlChange.hidden(look.repository), Map.of(), List.of());
            case Told.Failed<List<TreeFile>>(String why) when !isFinal(why) -> {
                return End.LATER;
            }
            case Told<List<TreeFile>> _ -> keep(look.result(clock.instant()), Map.of(), List.of());
        }
        return End.DONE;
    }

    /** What will be no better tomorrow: the forge refuses, or cannot tell. */
    private static boolean isFinal(String why) {
        return Set.of("unsupported", "401", "403", "robots", "not-a-list", "not-json", "graphql", "too-large").contains(why);
    }

    private void keep(Repository repository, Map<String, Validator> validators, List<FoundText> texts) {
        memory.keep(new Step(Optional.empty(), List.of(repository), Map.of(), clock.instant(), Map.of(), List.of(), List.of(repository.key()), validators, texts));
    }

    private void readPubliccode(Look look, List<TreeFile> tree) {
        Optional<TreeFile> file = KnownFiles.file(tree, KnownFile.PUBLICCODE);
        if (file.isEmpty()) {
            look.verdict = Optional.empty();
            look.copy = PubliccodeLook.copy(look.facts, Optional.empty());
            note(look, KnownFile.PUBLICCODE, Optional.empty());
        } else {
            raw(look, file.get(), PUBLICCODE_OCTETS_MAX).ifPresent(octets -> {
                note(look, KnownFile.PUBLICCODE, Optional.of(octets));
                PubliccodeLook read = publiccode.of(octets);
                look.verdict = Optional.of(read.verdict());
                look.copy = PubliccodeLook.copy(look.facts, Optional.of(read));
            });
        }
    }

    /** Judged when it is shown: it decides nothing here. */
    private void readCodemeta(Look look, List<TreeFile> tree) {
        Optional<TreeFile> file = KnownFiles.file(tree, KnownFile.CODEMETA);
        if (file.isEmpty()) {
            note(look, KnownFile.CODEMETA, Optional.empty());
        } else {
            raw(look, file.get(), PUBLICCODE_OCTETS_MAX).ifPresent(octets -> note(look, KnownFile.CODEMETA, Optional.of(octets)));
        }
    }

    private void note(Look look, KnownFile file, Optional<byte[]> octets) {
        boolean isNews = octets.isPresent() || look.repository.inspection().filter(before -> before.files().contains(file)).isPresent();
        if (isNews) {
            look.texts.add(new FoundText(look.repository.key(), file, octets.map(found -> new String(found, StandardCharsets.UTF_8)), clock.instant()));
        }
    }

    /** What the forge recognised needs no request. */
    private void readLicence(Look look, List<TreeFile> tree) {
        if (look.facts.licence().isEmpty()) {
            KnownFiles.file(tree, KnownFile.LICENSE).flatMap(file -> raw(look, file, LICENCE_OCTETS_MAX))
                    .ifPresent(octets -> look.licence = LicenceText.of(new String(octets, StandardCharsets.UTF_8)));
        }
    }

    private Optional<byte[]> raw(Look look, TreeFile file, int octetsMax) {
        String name = "file:" + look.repository.key().host() + "/" + look.repository.key().forgeId() + "/" + file.name();
        Optional<String> digest = Optional.of(file.digest()).filter(text -> !text.isEmpty());
        if (digest.isPresent() && memory.validator(name).flatMap(Validator::entityTag).equals(digest)) {
            return Optional.empty();
        }
        Optional<byte[]> octets = look.ask(() -> look.forge.raw(look.facts, file.name(), octetsMax)).flatMap(Told::optional);
        octets.filter(_ -> digest.isPresent()).ifPresent(_ -> look.validators.put(name, new Validator(digest, Optional.empty())));
        return octets;
    }

    /** A listing of GitHub says that it is a copy, not of what. */
    private static void readParent(Look look) {
        if (look.facts.fork().orElse(false) && look.facts.parentUrl().isEmpty()) {
            look.ask(() -> look.forge.detail(look.facts)).flatMap(Told::optional).filter(facts -> facts.forgeId().equals(look.facts.forgeId()))
                    .ifPresent(facts -> look.facts = facts);
        }
    }

    private static List<Inspection.Release> releases(List<ForgeRelease> found) {
        return found.stream().limit(10).map(release -> new Inspection.Release(release.tag(), release.name(), release.url(), release.publishedAt())).toList();
    }
}
