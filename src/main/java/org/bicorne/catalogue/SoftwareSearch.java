package org.bicorne.catalogue;

import java.lang.ref.Cleaner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.catalogue.Software.Status;
import org.bicorne.catalogue.SoftwareRequest.Sort;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.Organisations;
import org.bicorne.search.FacetAnswer;
import org.bicorne.search.FacetQuestion;
import org.bicorne.search.FacetedIndex;
import org.bicorne.search.IndexEntry;
import org.bicorne.search.IndexMapping;
import org.bicorne.search.IndexMapping.Kind;
import org.bicorne.search.IndexMapping.Order;
import org.bicorne.search.IndexMapping.Text;

/** Finds software by words, facets and order, in an index in memory that is made when somebody first asks. */
final class SoftwareSearch {

    static final String CATEGORY = "category";
    static final String KIND = "kind";
    static final String PLATFORM = "platform";
    static final String LICENCE = "licence";
    static final String ORGANISATION = "organisation";
    static final String STATUS = "status";
    static final String MARKET = "market";

    /** Before the key of what the office’s vocabulary adds, so that none can be mistaken for ours. */
    static final String ATTRIBUTE = "x-";

    static final String YES = "yes";
    static final String NO = "no";

    /** A deep page costs as much as all before it. */
    static final int SIZE_MAX = 100;

    private static final List<String> OWN = List.of(CATEGORY, KIND, PLATFORM, LICENCE, ORGANISATION, STATUS, MARKET);
    private static final int VALUES_MAX = 200;
    private static final Cleaner CLEANER = Cleaner.create();
    private static final List<String> CURRENT = List.of(word(Status.RECOMMENDED), word(Status.OBSERVED));

    private final Shelf shelf;
    private final Vocabulary vocabulary;
    private final Organisations organisations;
    private final List<String> facets;
    private volatile Optional<FacetedIndex> index = Optional.empty();

    SoftwareSearch(Shelf shelf, Vocabulary vocabulary, Organisations organisations) {
        this.shelf = shelf;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.facets = Stream.concat(OWN.stream(), vocabulary.attributes().entrySet().stream().filter(one -> one.getValue().isFacet()).map(one -> ATTRIBUTE + one.getKey())).toList();
    }

    /**
     * What was found.
     *
     * @param total how many there are
     * @param software of the page asked for
     */
    record Found(long total, List<Software> software, Map<String, List<FacetAnswer.Count>> counts, FacetAnswer.Closeness closeness) {}

    /** Their names in addresses, in the order in which pages show them. */
    List<String> facets() {
        return facets;
    }

    Found find(SoftwareRequest request) {
        return find(request, (request.page() - 1) * SoftwareRequest.ROWS, SoftwareRequest.ROWS);
    }

    Found find(SoftwareRequest request, int first, int size) {
        Map<String, List<String>> chosen = new HashMap<>(request.filters());
        if (request.isOfCurrentOnly()) {
            chosen.put(STATUS, CURRENT);
        }
        Optional<String> order = request.sorted() == Sort.RELEVANCE ? Optional.empty() : Optional.of(name(request.sorted()));
        FacetAnswer answer = index().answer(new FacetQuestion(request.text(), chosen, order, first, size));
        return new Found(answer.total(), answer.ids().stream().flatMap(id -> shelf.at(id).stream()).toList(), answer.counts(), answer.closeness());
    }

    private FacetedIndex index() {
        Optional<FacetedIndex> known = index;
        return known.isPresent() ? known.get() : make();
    }

    private synchronized FacetedIndex make() {
        if (index.isEmpty()) {
            FacetedIndex made = FacetedIndex.of(mapping(), shelf.all().stream().map(this::entry).toList());
            // Nobody is told when the last page of a former catalogue was answered.
            CLEANER.register(this, made::close);
            index = Optional.of(made);
        }
        return index.get();
    }

    private IndexMapping mapping() {
        List<Text> texts = List.of(new Text("name", Kind.NAME, 8), new Text("replaces", Kind.NAME, 4), new Text("ids", Kind.NAME, 4), new Text("words", Kind.PROSE, 3),
                new Text("summary", Kind.PROSE, 2), new Text("description", Kind.PROSE, 1), new Text("similar", Kind.NAME, 1));
        return new IndexMapping("software", 1, texts, facets.stream().map(facet -> new IndexMapping.Facet(facet, VALUES_MAX)).toList(),
                List.of(Order.alphabetical(name(Sort.NAME)), Order.descending(name(Sort.ADDED)), Order.descending(name(Sort.UPDATED)), Order.descending(name(Sort.USERS))));
    }

    private static String name(Sort sort) {
        return "by_" + sort.key();
    }

    private IndexEntry entry(Software one) {
        Map<String, String> texts = new HashMap<>();
        texts.put("name", Stream.concat(Stream.of(one.name()), one.aliases().stream()).collect(Collectors.joining("\n")));
        texts.put("replaces", String.join("\n", one.replaces()));
        texts.put("ids", Stream.concat(one.ids().values().stream(), one.licence().stream()).collect(Collectors.joining("\n")));
        texts.put("words", Stream.concat(one.classification().keywords().stream(), Shelf.categories(vocabulary, one).values().stream().flatMap(category -> category.label().byLanguage().values().stream()))
                .collect(Collectors.joining("\n")));
        texts.put("summary", one.texts().summary().map(text -> String.join("\n", text.byLanguage().values())).orElse(""));
        texts.put("description", one.texts().description().map(text -> String.join("\n", text.byLanguage().values())).orElse("").replaceAll("\\]\\([^)]*\\)", " "));
        texts.put("similar", one.similar().stream().map(Software.Similar::name).collect(Collectors.joining("\n")));
        Map<String, Long> numbers = new HashMap<>();
        Shelf.added(one).ifPresent(date -> numbers.put(name(Sort.ADDED), date.first().toEpochDay()));
        Shelf.updated(one).ifPresent(date -> numbers.put(name(Sort.UPDATED), date.first().toEpochDay()));
        numbers.put(name(Sort.USERS), (long) one.uses().size());
        return new IndexEntry(one.slug().value(), texts, values(one), numbers, Map.of(name(Sort.NAME), one.name()));
    }

    private Map<String, List<String>> values(Software one) {
        return facets.stream().collect(Collectors.toMap(facet -> facet, facet -> values(one, facet)));
    }

    List<String> values(Software one, String facet) {
        return switch (facet) {
            case CATEGORY -> one.classification().categories();
            case KIND -> one.classification().kinds().stream().map(SoftwareSearch::word).toList();
            case PLATFORM -> one.classification().platforms().stream().map(SoftwareSearch::word).toList();
            case LICENCE -> Licences.families(one);
            case ORGANISATION -> one.uses().stream().flatMap(use -> organisations.find(use.organisation()).stream()).map(Organisation::slug).map(Object::toString).distinct().toList();
            case STATUS -> List.of(word(one.recommendation().status()));
            case MARKET -> List.of(one.isInMarket() ? YES : NO);
            default -> Optional.ofNullable(one.attributes().get(facet.substring(ATTRIBUTE.length()))).map(SoftwareSearch::value).stream().toList();
        };
    }

    static String value(Object attribute) {
        return switch (attribute) {
            case Boolean is -> is ? YES : NO;
            case BigDecimal number -> number.toPlainString();
            default -> attribute.toString();
        };
    }

    /** As addresses, files and messages write a word of a closed list. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those of all that are asked for, in order, for files: without a limit where nothing is searched. */
    List<Software> all(SoftwareRequest request) {
        if (request.isAll()) {
            return shelf.all();
        }
        List<Software> found = new ArrayList<>();
        for (int first = 0; first + SIZE_MAX <= FacetQuestion.ENTRIES_MAX; first += SIZE_MAX) {
            List<Software> some = find(request, first, SIZE_MAX).software();
            found.addAll(some);
            if (some.size() < SIZE_MAX) {
                break;
            }
        }
        return found;
    }
}
