package org.bicorne.inventory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.search.IndexEntry;
import org.bicorne.search.IndexMapping;
import org.bicorne.search.IndexMapping.Kind;
import org.bicorne.search.IndexMapping.Order;
import org.bicorne.search.IndexMapping.Text;

/**
 * What an index keeps of a repository.
 *
 * @param words the values that a repository has in a facet
 * @param openness its points, to sort by
 * @param made names what these two are worked out from at this moment; another name makes the index anew
 */
record RepositoryEntries(BiFunction<Repository, Facet, List<String>> words, ToLongFunction<Repository> openness, Supplier<String> made) {

    /** Raised whenever repositories are kept otherwise. */
    private static final int VERSION = 3;

    private static final String NAME = "name";
    private static final String OWNER = "owner_words";
    private static final String TOPICS = "topic_words";
    private static final String DESCRIPTION = "description";

    /** Facets that have a long tail are cut; of the others all values are counted. */
    private static final Map<Facet, Integer> VALUES_MAX = new EnumMap<>(Map.of(Facet.OWNER, 100, Facet.TOPIC, 100, Facet.LANGUAGE, 300, Facet.ORGANISATION, 300));
    private static final int OTHER_VALUES_MAX = 200;

    static final IndexMapping MAPPING = new IndexMapping("repositories", VERSION,
            List.of(new Text(NAME, Kind.NAME, 8), new Text(OWNER, Kind.NAME, 4), new Text(TOPICS, Kind.NAME, 3), new Text(DESCRIPTION, Kind.PROSE, 2)),
            Arrays.stream(Facet.values()).map(facet -> new IndexMapping.Facet(name(facet), VALUES_MAX.getOrDefault(facet, OTHER_VALUES_MAX))).toList(),
            Arrays.stream(Sort.values()).filter(sort -> sort != Sort.RELEVANCE).map(sort -> sort == Sort.NAME ? Order.alphabetical(name(sort)) : Order.descending(name(sort))).toList());

    String version() {
        return made.get();
    }

    static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    static String name(Sort sort) {
        return "by_" + sort.name().toLowerCase(Locale.ROOT);
    }

    /** No host has a space in it. */
    static String id(Repository.Key key) {
        return key.host() + " " + key.forgeId();
    }

    static Repository.Key key(String id) {
        int space = id.indexOf(' ');
        return new Repository.Key(id.substring(0, space), id.substring(space + 1));
    }

    IndexEntry of(Repository repository) {
        var facts = repository.facts();
        Map<String, String> texts = Map.of(NAME, facts.name(), OWNER, facts.owner(), TOPICS, String.join(" ", facts.topics()), DESCRIPTION, facts.description().orElse(""));
        Map<String, Long> numbers = new HashMap<>();
        facts.pushedAt().ifPresent(at -> numbers.put(name(Sort.ACTIVITY), at.toEpochMilli()));
        facts.createdAt().ifPresent(at -> numbers.put(name(Sort.CREATED), at.toEpochMilli()));
        repository.inspection().flatMap(Inspection::newest).ifPresent(release -> numbers.put(name(Sort.RELEASE), release.publishedAt().toEpochMilli()));
        numbers.put(name(Sort.STARS), (long) facts.stars());
        numbers.put(name(Sort.FORKS), (long) facts.forks());
        numbers.put(name(Sort.OPENNESS), openness.applyAsLong(repository));
        Map<String, List<String>> values = Arrays.stream(Facet.values()).collect(Collectors.toMap(RepositoryEntries::name, facet -> words.apply(repository, facet)));
        return new IndexEntry(id(repository.key()), texts, values, numbers, Map.of(name(Sort.NAME), facts.name() + " " + facts.path()));
    }
}
