package org.bicorne.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bicorne.folder.Snapshot;
import org.bicorne.forges.Forges;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.pages.Version;

/**
 * A crawl that the folder tells of, under {@code inventory/recorded/}: for an office whose forges nobody can visit, such as the demo. What it found is
 * {@code inventory/repositories.csv}; how its visits went is {@code visits.csv}, how good practice grew before {@code trend.csv}, in the shape that
 * {@code /code/trend.csv} has, and files that it read stand under {@code files/HOST/PATH/}.
 *
 * @param stamp another one whenever a file of it changes
 * @param repositories as the crawl left them, by their paths
 */
record RecordedCrawl(String stamp, List<Repository> repositories, List<Visit> visits, List<ForgeHost> hosts, List<TrendPoint> trend, List<FoundText> texts,
        List<Finding> findings) {

    static final FilePath FOLDER = new FilePath("inventory/recorded");
    static final FilePath VISITS = FOLDER.child("visits.csv");
    static final FilePath TREND = FOLDER.child("trend.csv");
    private static final FilePath FILES = FOLDER.child("files");

    private static final List<String> VISIT_COLUMNS = List.of("account", "visited", "swept", "result", "why", "next", "requests", "offline_since");
    private static final Map<KnownFile, String> KEPT_FILES = Map.of(KnownFile.PUBLICCODE, "publiccode.yml", KnownFile.CODEMETA, "codemeta.json");

    RecordedCrawl {
        repositories = List.copyOf(repositories);
        visits = List.copyOf(visits);
        hosts = List.copyOf(hosts);
        trend = List.copyOf(trend);
        texts = List.copyOf(texts);
        findings = List.copyOf(findings);
    }

    /** Whether the folder tells of one. */
    static boolean isIn(Snapshot snapshot) {
        return snapshot.file(VISITS).isPresent();
    }

    /** Everything wrong in it. */
    static List<Finding> findings(Snapshot snapshot, List<Account> accounts) {
        return isIn(snapshot) ? of(snapshot, accounts).findings() : List.of();
    }

    static RecordedCrawl of(Snapshot snapshot, List<Account> accounts) {
        return new Reader(snapshot, accounts).read();
    }

    /** When its last visit began; the latest thing that it knows. */
    Optional<Instant> endedAt() {
        return visits.stream().flatMap(visit -> visit.begunAt().stream()).max(Instant::compareTo);
    }

    /** While it is read. */
    private static final class Reader {
        private final Snapshot snapshot;
        private final Map<String, Account> accounts;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, Visit> visits = new LinkedHashMap<>();
        private final Map<String, ForgeHost> hosts = new LinkedHashMap<>();
        private final List<TrendPoint> trend = new ArrayList<>();
        private final List<FoundText> texts = new ArrayList<>();
        private final StringBuilder all = new StringBuilder();

        Reader(Snapshot snapshot, List<Account> listed) {
            this.snapshot = snapshot;
            this.accounts = listed.stream().collect(Collectors.toMap(Account::key, account -> account, (first, _) -> first, LinkedHashMap::new));
        }

        RecordedCrawl read() {
            text(VISITS).ifPresent(text -> new RecordedRows(VISITS, VISIT_COLUMNS, findings).forEach(text, this::visit));
            List<String> columns = new ArrayList<>(TrendFile.HEAD);
            text(TREND).ifPresent(text -> new RecordedRows(TREND, columns, findings).forEach(text, this::point));
            text(HandList.FILE);
            List<Repository> repositories = HandList.of(snapshot, accounts).repositories().stream().map(this::visited).toList();
            Map<String, Long> counts = repositories.stream().flatMap(one -> one.accounts().stream()).collect(Collectors.groupingBy(account -> account, Collectors.counting()));
            List<Visit> counted = visits.values().stream().map(visit -> listing(visit, counts.getOrDefault(visit.target(), 0L).intValue())).toList();
            return new RecordedCrawl(Version.of(all.toString()).value(), repositories, counted, List.copyOf(hosts.values()), trend, texts, findings);
        }

        private Optional<String> text(FilePath path) {
            Optional<String> text = RecordedRows.text(snapshot, path);
            all.append(path).append('\n').append(text.orElse("")).append('\n');
            return text;
        }

        private void visit(RecordedRows.Row row) {
            Optional<Account> account = row.text("account").map(accounts::get);
            Optional<Visit.Result> result = row.text("result").flatMap(word -> Arrays.stream(Visit.Result.values()).filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT))).findFirst());
            if (account.isEmpty() || result.isEmpty()) {
                row.wrong(row.text(account.isEmpty() ? "account" : "result").orElse(""));
                return;
            }
            Optional<Instant> visited = row.instant("visited");
            String why = row.text("why").orElse("");
            int requests = (int) row.number("requests");
            Instant next = row.instant("next").or(() -> visited).orElse(Instant.EPOCH);
            boolean isUnderway = result.get() == Visit.Result.UNDERWAY;
            visits.put(account.get().key(), new Visit(account.get().key(), List.of(account.get().key()), visited, isUnderway ? Optional.empty() : visited, row.instant("swept"), result.get(), why,
                    Optional.empty(), isUnderway ? visited : Optional.empty(), requests, 0, next));
            Optional<Instant> offline = row.instant("offline_since");
            String host = Forges.interfaceHost(account.get().kind(), account.get().host());
            hosts.merge(host, new ForgeHost(host, offline, offline.isPresent() ? why : "", next, offline.isPresent() ? Optional.empty() : visited, requests),
                    (one, other) -> new ForgeHost(host, one.offlineSince().or(other::offlineSince), one.why() + other.why(), one.offlineSince().isPresent() ? one.retryAt() : other.retryAt(),
                            later(one.answeredAt(), other.answeredAt()), one.requests() + other.requests()));
        }

        private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
            return one.isPresent() && other.isPresent() && one.get().isAfter(other.get()) ? one : other.or(() -> one);
        }

        private static Visit listing(Visit visit, int repositories) {
            return new Visit(visit.target(), visit.accounts(), visit.begunAt(), visit.endedAt(), visit.sweptAt(), visit.result(), visit.why(), visit.resumeAt(), visit.sweepBegunAt(),
                    visit.requests(), repositories, visit.nextAt());
        }

        private void point(RecordedRows.Row row) {
            Optional<LocalDate> day = row.instant("day").map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
            EnumMap<KnownFile, Long> files = new EnumMap<>(KnownFile.class);
            Arrays.stream(KnownFile.values()).filter(file -> row.number(FacetWords.file(file)) > 0).forEach(file -> files.put(file, row.number(FacetWords.file(file))));
            day.ifPresent(at -> row.text("organisation").ifPresent(body -> trend.add(
                    new TrendPoint(at, body, row.number("repositories"), row.number("active"), row.number("licence"), row.number("inspected"), files))));
        }

        /** By its path, as an import would take it: known since the list says it was made, met and read when its account was visited last. */
        private Repository visited(Repository listed) {
            Repository.Key key = new Repository.Key(listed.key().host(), Paths.placeholder(listed.facts().path()));
            Instant at = listed.accounts().stream().flatMap(account -> Optional.ofNullable(visits.get(account)).flatMap(Visit::begunAt).stream()).findFirst().orElse(listed.seenAt());
            Optional<Inspection> inspection = listed.inspection().map(found -> read(key, found, at, listed.facts().path()));
            Optional<Repository.Archive> archive = listed.archive().map(known -> new Repository.Archive(known.known(), known.swhid(), at));
            return new Repository(key, listed.kind(), listed.accounts(), named(listed.facts(), key.forgeId()), inspection, archive, listed.standing(), listed.firstSeenAt(), at);
        }

        private static RepositoryFacts named(RepositoryFacts facts, String forgeId) {
            return new RepositoryFacts(forgeId, facts.path(), facts.url(), facts.description(), facts.homepage(), facts.defaultBranch(), facts.createdAt(), facts.pushedAt(), facts.archived(),
                    facts.fork(), facts.parentUrl(), facts.template(), facts.topics(), facts.stars(), facts.forks(), facts.openIssues(), facts.subscribers(), facts.licence(), facts.language());
        }

        private Inspection read(Repository.Key key, Inspection found, Instant at, String path) {
            Map<KnownFile, String> read = new EnumMap<>(KnownFile.class);
            KEPT_FILES.forEach((file, name) -> Optional.of(FILES.value() + "/" + key.host() + "/" + path + "/" + name).filter(place -> !place.contains("/../")).map(FilePath::new)
                    .flatMap(this::text).ifPresent(text -> read.put(file, text)));
            read.forEach((file, text) -> texts.add(new FoundText(key, file, Optional.of(text), at)));
            Optional<Inspection.Verdict> verdict = Optional.ofNullable(read.get(KnownFile.PUBLICCODE))
                    .map(text -> new PubliccodeReader().of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).verdict()).or(found::publiccode);
            return new Inspection(found.files(), found.licence(), verdict, found.releases(), found.busFactor(), found.scorecard(), found.copy(), at);
        }
    }
}
