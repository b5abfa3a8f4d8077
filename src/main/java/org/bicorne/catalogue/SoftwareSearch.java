package org.bicorne.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bicorne.catalogue.Software.Status;
import org.bicorne.catalogue.SoftwareRequest.Sort;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisations;
import org.bicorne.search.FacetAnswer;
import org.bicorne.search.FacetQuestion;
import org.bicorne.search.FacetTable;
import org.bicorne.search.IndexEntry;

/**
 * Finds software by words, facets and order, in memory: what the table of facets can answer needs no index of words. Both are made when somebody first asks, and
 * take over from an earlier snapshot what did not change.
 */
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

    private static final List<String> CURRENT = List.of(word(Status.RECOMMENDED), word(Status.OBSERVED));

    private final Shelf shelf;
    private final SoftwareEntries entries;
    private final SoftwareWords words;
    private final Optional<Counted> former;
    private volatile Optional<Counted> counted = Optional.empty();

    /** An entry with what the table has of it. */
    private record Known(Software software, IndexEntry entry) {}

    private record Counted(Map<Slug, Known> known, FacetTable table) {}

    private SoftwareSearch(Shelf shelf, SoftwareEntries entries, SoftwareWords words, Optional<Counted> former) {
        this.shelf = shelf;
        this.entries = entries;
        this.words = words;
        this.former = former;
    }

    static SoftwareSearch of(Shelf shelf, Vocabulary vocabulary, Organisations organisations) {
        SoftwareEntries entries = SoftwareEntries.of(vocabulary, organisations);
        return new SoftwareSearch(shelf, entries, new SoftwareWords(entries), Optional.empty());
    }

    /** The same for a later snapshot under the same vocabulary and registry. */
    SoftwareSearch renewed(Shelf others) {
        return new SoftwareSearch(others, entries, words, counted.or(() -> former));
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
        return entries.facets();
    }

    /** What an entry has of one of them. */
    List<String> values(Software one, String facet) {
        return entries.values(one, facet);
    }

    Found find(SoftwareRequest request) {
        return find(request, (request.page() - 1) * SoftwareRequest.ROWS, SoftwareRequest.ROWS);
    }

    Found find(SoftwareRequest request, int first, int size) {
        Map<String, List<String>> chosen = new HashMap<>(request.filters());
        if (request.isOfCurrentOnly()) {
            chosen.put(STATUS, CURRENT);
        }
        Optional<String> order = request.sorted() == Sort.RELEVANCE ? Optional.empty() : Optional.of(SoftwareEntries.name(request.sorted()));
        FacetQuestion question = new FacetQuestion(request.text(), chosen, order, first, size);
        FacetTable table = table();
        words.prepare(shelf);
        FacetAnswer answer = question.hasWords() ? words.answer(shelf, question) : table.answer(question);
        return new Found(answer.total(), answer.ids().stream().flatMap(id -> shelf.at(id).stream()).toList(), answer.counts(), answer.closeness());
    }

    private FacetTable table() {
        Optional<Counted> made = counted;
        return made.isPresent() ? made.get().table() : count();
    }

    private synchronized FacetTable count() {
        if (counted.isEmpty()) {
            Map<Slug, Known> before = former.map(Counted::known).orElse(Map.of());
            Map<Slug, Known> known = new LinkedHashMap<>();
            shelf.all().forEach(one -> known.put(one.slug(), Optional.ofNullable(before.get(one.slug())).filter(same -> same.software() == one)
                    .orElseGet(() -> new Known(one, entries.wordless(one)))));
            List<IndexEntry> rows = known.values().stream().map(Known::entry).toList();
            counted = Optional.of(new Counted(known, former.map(one -> one.table().renewed(rows)).orElseGet(() -> FacetTable.of(entries.mapping(), rows))));
        }
        return counted.get().table();
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
