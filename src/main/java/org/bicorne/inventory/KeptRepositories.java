package org.bicorne.inventory;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.kernel.Slug;

/** Repositories in memory: those of a list that is kept by hand, some thousands at most. Immutable. */
final class KeptRepositories implements Repositories {

    private static final int VALUES_MAX = 50;
    private static final Comparator<Row> BY_PLACE = Comparator.comparing((Row row) -> row.repository().key().host()).thenComparing(row -> row.repository().facts().path());

    private final List<Row> rows;
    private final Map<String, Row> byPlace = new HashMap<>();
    private final long revision;

    /** A repository with what is asked of it again and again. */
    private record Row(Repository repository, String text, Map<Facet, List<String>> words, int openness) {

        List<String> values(Facet facet) {
            return words.getOrDefault(facet, List.of());
        }
    }

    /** @param revision another one for other repositories */
    KeptRepositories(List<Repository> repositories, FacetWords words, Signals signals, long revision) {
        this.rows = repositories.stream().filter(one -> one.standing() == Repository.Standing.PRESENT || one.standing() == Repository.Standing.MISSED)
                .map(one -> row(one, words, signals)).sorted(BY_PLACE).toList();
        rows.forEach(row -> byPlace.put(place(row.repository().key().host(), row.repository().facts().path()), row));
        this.revision = revision;
    }

    private static Row row(Repository repository, FacetWords words, Signals signals) {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            values.put(facet, words.of(repository, facet));
        }
        String text = folded(repository.facts().path() + " " + repository.facts().description().orElse("") + " " + String.join(" ", repository.facts().topics()));
        return new Row(repository, text, values, signals.openness(repository).value());
    }

    private static String place(String host, String path) {
        return host + "/" + path.toLowerCase(Locale.ROOT);
    }

    private static String folded(String text) {
        return Slug.withoutAccents(text).toLowerCase(Locale.ROOT);
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public long count() {
        return rows.size();
    }

    @Override
    public Optional<Repository> at(String host, String path) {
        return Optional.ofNullable(byPlace.get(place(host, path))).map(Row::repository);
    }

    @Override
    public long count(String text) {
        return named(words(text)).size();
    }

    private static List<String> words(String text) {
        return Stream.of(folded(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private List<Row> named(List<String> words) {
        return rows.stream().filter(row -> words.stream().allMatch(row.text()::contains)).toList();
    }

    @Override
    public RepositoryResults find(RepositoryQuery query) {
        List<String> words = words(query.text());
        List<Row> named = named(words);
        List<Row> found = named.stream().filter(row -> isChosen(row, query, Optional.empty())).sorted(order(query, words)).toList();
        Map<Facet, List<RepositoryResults.Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(facet, count(query.filters().containsKey(facet) ? named.stream().filter(row -> isChosen(row, query, Optional.of(facet))).toList() : found, facet));
        }
        int from = Math.min(found.size(), (query.page() - 1) * query.size());
        return new RepositoryResults(found.size(), found.subList(from, Math.min(found.size(), from + query.size())).stream().map(Row::repository).toList(), counts);
    }

    private static boolean isChosen(Row row, RepositoryQuery query, Optional<Facet> but) {
        return query.filters().entrySet().stream().filter(filter -> !but.equals(Optional.of(filter.getKey())))
                .allMatch(filter -> filter.getValue().stream().anyMatch(row.values(filter.getKey())::contains));
    }

    private static List<RepositoryResults.Count> count(List<Row> found, Facet facet) {
        Map<String, Long> counts = new HashMap<>();
        found.forEach(row -> row.values(facet).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts.entrySet().stream().map(entry -> new RepositoryResults.Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(RepositoryResults.Count::count).reversed().thenComparing(RepositoryResults.Count::value)).limit(VALUES_MAX).toList();
    }

    /** A name that says the word comes before a description that does. */
    private static Comparator<Row> order(RepositoryQuery query, List<String> words) {
        Comparator<Row> order = switch (query.sort()) {
            case RELEVANCE -> Comparator.comparing((Row row) -> words.stream().filter(folded(row.repository().facts().name())::contains).count()).reversed()
                    .thenComparing(Comparator.comparing(Row::openness).reversed());
            case ACTIVITY -> Comparator.comparing((Row row) -> row.repository().facts().pushedAt().orElse(java.time.Instant.EPOCH)).reversed();
            case CREATED -> Comparator.comparing((Row row) -> row.repository().facts().createdAt().orElse(java.time.Instant.EPOCH)).reversed();
            case RELEASE -> Comparator.comparing((Row row) -> row.repository().inspection().flatMap(Inspection::newest).map(Inspection.Release::publishedAt).orElse(java.time.Instant.EPOCH)).reversed();
            case STARS -> Comparator.comparing((Row row) -> row.repository().facts().stars()).reversed();
            case FORKS -> Comparator.comparing((Row row) -> row.repository().facts().forks()).reversed();
            case OPENNESS -> Comparator.comparing(Row::openness).reversed();
            case NAME -> Comparator.comparing(row -> folded(row.repository().facts().name()));
        };
        return order.thenComparing(BY_PLACE);
    }

    @Override
    public void forEach(Consumer<Repository> action) {
        rows.forEach(row -> action.accept(row.repository()));
    }

    @Override
    public List<Repository> part(long from, int max) {
        return rows.stream().skip(from).limit(max).map(Row::repository).toList();
    }

    @Override
    public List<Repository> after(String host, String path, int max) {
        return rows.stream().map(Row::repository).filter(one -> one.key().host().compareTo(host) > 0 || one.key().host().equals(host) && one.facts().path().compareTo(path) > 0)
                .limit(max).toList();
    }
}
