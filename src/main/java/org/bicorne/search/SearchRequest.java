package org.bicorne.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.pages.PageQuery;

/**
 * What a visitor asks.
 *
 * @param text as it was typed, up to a limit
 * @param words of the text, folded, without those that mean nothing
 * @param reader the language of the page that asks
 * @param filters that were chosen
 * @param page counted from 1
 */
record SearchRequest(String text, List<String> words, Language reader, List<Filter> filters, int page) {

    static final int PAGE_SIZE = 20;

    /** Nobody turns more pages; a deep one costs as much as all before it. */
    static final int PAGES_MAX = 50;

    private static final int TEXT_CHARACTERS_MAX = 200;
    private static final int WORDS_MAX = 10;
    private static final int FILTERS_MAX = 8;
    private static final int FILTER_CHARACTERS_MAX = 100;
    private static final String TEXT = "q";
    private static final String PAGE = "page";

    /** What results are counted by; the name stands in the address. A document may have several values of the last only. */
    enum Dimension {
        KIND, YEAR, LANG, TAG;

        String parameter() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record Filter(Dimension dimension, String value) {}

    SearchRequest {
        words = List.copyOf(words);
        filters = List.copyOf(filters);
    }

    static SearchRequest of(PageQuery query, Language reader) {
        String typed = query.value(TEXT).orElse("");
        String text = typed.codePoints().limit(TEXT_CHARACTERS_MAX).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        List<Filter> filters = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            query.values(dimension.parameter()).stream().filter(value -> value.length() <= FILTER_CHARACTERS_MAX)
                    .limit(dimension == Dimension.TAG ? FILTERS_MAX : 1).map(value -> new Filter(dimension, value)).forEach(filters::add);
        }
        return new SearchRequest(text, StopWords.without(Analysis.surfaces(text, WORDS_MAX)), reader, filters, page(query.value(PAGE)));
    }

    /** The same question with one filter more. */
    String hrefWith(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return href(text, more, 1);
    }

    String hrefWithout(Filter filter) {
        return href(text, filters.stream().filter(chosen -> !chosen.equals(filter)).toList(), 1);
    }

    String hrefOfPage(int number) {
        return href(text, filters, number);
    }

    /** Other words with the same filters. */
    String hrefOf(String other) {
        return href(other, filters, 1);
    }

    boolean isChosen(Dimension dimension) {
        return filters.stream().anyMatch(filter -> filter.dimension() == dimension);
    }

    private static String href(String text, List<Filter> filters, int page) {
        List<PageQuery.Parameter> parameters = new ArrayList<>(List.of(new PageQuery.Parameter(TEXT, text)));
        filters.forEach(filter -> parameters.add(new PageQuery.Parameter(filter.dimension().parameter(), filter.value())));
        if (page > 1) {
            parameters.add(new PageQuery.Parameter(PAGE, String.valueOf(page)));
        }
        return new PageQuery(parameters).encoded();
    }

    private static int page(Optional<String> sent) {
        return sent.filter(digits -> digits.matches("\\d{1,4}")).map(Integer::valueOf).filter(number -> number > 0).map(number -> Math.min(number, PAGES_MAX)).orElse(1);
    }
}
