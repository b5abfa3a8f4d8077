package org.bicorne.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.catalogue.SoftwareRequest.Sort;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.Organisations;
import org.bicorne.search.IndexEntry;
import org.bicorne.search.IndexMapping;
import org.bicorne.search.IndexMapping.Kind;
import org.bicorne.search.IndexMapping.Order;
import org.bicorne.search.IndexMapping.Text;

/**
 * What searches know of each entry.
 *
 * @param facets their names in addresses, in the order in which pages show them
 */
record SoftwareEntries(Vocabulary vocabulary, Organisations organisations, List<String> facets) {

    private static final List<String> OWN = List.of(SoftwareSearch.CATEGORY, SoftwareSearch.KIND, SoftwareSearch.PLATFORM, SoftwareSearch.LICENCE, SoftwareSearch.ORGANISATION,
            SoftwareSearch.STATUS, SoftwareSearch.MARKET);
    private static final int VALUES_MAX = 200;

    static SoftwareEntries of(Vocabulary vocabulary, Organisations organisations) {
        Stream<String> added = vocabulary.attributes().entrySet().stream().filter(one -> one.getValue().isFacet()).map(one -> SoftwareSearch.ATTRIBUTE + one.getKey());
        return new SoftwareEntries(vocabulary, organisations, Stream.concat(OWN.stream(), added).toList());
    }

    IndexMapping mapping() {
        List<Text> texts = List.of(new Text("name", Kind.NAME, 8), new Text("replaces", Kind.NAME, 4), new Text("ids", Kind.NAME, 4), new Text("words", Kind.PROSE, 3),
                new Text("summary", Kind.PROSE, 2), new Text("description", Kind.PROSE, 1), new Text("similar", Kind.NAME, 1));
        return new IndexMapping("software", 1, texts, facets.stream().map(facet -> new IndexMapping.Facet(facet, VALUES_MAX)).toList(),
                List.of(Order.alphabetical(name(Sort.NAME)), Order.descending(name(Sort.ADDED)), Order.descending(name(Sort.UPDATED)), Order.descending(name(Sort.USERS))));
    }

    static String name(Sort sort) {
        return "by_" + sort.key();
    }

    /** All that an index of words knows. */
    IndexEntry whole(Software one) {
        Map<String, String> texts = new HashMap<>();
        texts.put("name", Stream.concat(Stream.of(one.name()), one.aliases().stream()).collect(Collectors.joining("\n")));
        texts.put("replaces", String.join("\n", one.replaces()));
        texts.put("ids", Stream.concat(one.ids().values().stream(), one.licence().stream()).collect(Collectors.joining("\n")));
        texts.put("words", Stream.concat(one.classification().keywords().stream(), Shelf.categories(vocabulary, one).values().stream().flatMap(category -> category.label().byLanguage().values().stream()))
                .collect(Collectors.joining("\n")));
        texts.put("summary", one.texts().summary().map(text -> String.join("\n", text.byLanguage().values())).orElse(""));
        texts.put("description", one.texts().description().map(text -> String.join("\n", text.byLanguage().values())).orElse("").replaceAll("\\]\\([^)]*\\)", " "));
        texts.put("similar", one.similar().stream().map(Software.Similar::name).collect(Collectors.joining("\n")));
        return new IndexEntry(one.slug().value(), texts, values(one), numbers(one), names(one));
    }

    /** The same without texts. */
    IndexEntry wordless(Software one) {
        return new IndexEntry(one.slug().value(), Map.of(), values(one), numbers(one), names(one));
    }

    private static Map<String, Long> numbers(Software one) {
        Map<String, Long> numbers = new HashMap<>();
        Shelf.added(one).ifPresent(date -> numbers.put(name(Sort.ADDED), date.first().toEpochDay()));
        Shelf.updated(one).ifPresent(date -> numbers.put(name(Sort.UPDATED), date.first().toEpochDay()));
        numbers.put(name(Sort.USERS), (long) one.uses().size());
        return numbers;
    }

    private static Map<String, String> names(Software one) {
        return Map.of(name(Sort.NAME), one.name());
    }

    private Map<String, List<String>> values(Software one) {
        return facets.stream().collect(Collectors.toMap(facet -> facet, facet -> values(one, facet)));
    }

    List<String> values(Software one, String facet) {
        return switch (facet) {
            case SoftwareSearch.CATEGORY -> one.classification().categories();
            case SoftwareSearch.KIND -> one.classification().kinds().stream().map(SoftwareSearch::word).toList();
            case SoftwareSearch.PLATFORM -> one.classification().platforms().stream().map(SoftwareSearch::word).toList();
            case SoftwareSearch.LICENCE -> Licences.families(one);
            case SoftwareSearch.ORGANISATION -> one.uses().stream().flatMap(use -> organisations.find(use.organisation()).stream()).map(Organisation::slug).map(Object::toString).distinct().toList();
            case SoftwareSearch.STATUS -> List.of(SoftwareSearch.word(one.recommendation().status()));
            case SoftwareSearch.MARKET -> List.of(one.isInMarket() ? SoftwareSearch.YES : SoftwareSearch.NO);
            default -> Optional.ofNullable(one.attributes().get(facet.substring(SoftwareSearch.ATTRIBUTE.length()))).map(SoftwareSearch::value).stream().toList();
        };
    }
}
