package org.bicorne.search;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.Version;
import tools.jackson.databind.json.JsonMapper;

/** Titles that the search field offers while one types: the few that fit where there is a server, else the first of all. */
final class Titles {

    private static final WebAddress ADDRESS = new WebAddress("/search/titles.json");

    /** What a browser may be asked to fetch before the first letter. */
    private static final int TITLES_MAX = 1_000;
    private static final int OFFERED_MAX = 8;
    private static final int WORDS_MAX = 10;
    private static final int QUESTION_CHARACTERS_MAX = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<? extends SearchSource> sources;
    private volatile Optional<List<Title>> known = Optional.empty();

    private record Title(String text, List<String> words) {

        boolean fits(List<String> beginnings) {
            return beginnings.stream().allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
        }
    }

    Titles(List<? extends SearchSource> sources) {
        this.sources = List.copyOf(sources);
    }

    Page page() {
        return new Page(ADDRESS, MediaType.JSON, Page.Origin.COMPUTED, Optional.empty(), () -> Version.of(first()),
                new Body.Asked(this::first, this::fitting), Optional.empty());
    }

    private byte[] first() {
        return json(inOrder().limit(TITLES_MAX).toList());
    }

    private byte[] fitting(PageQuery query) {
        String typed = query.value("q").orElse("");
        List<String> beginnings = Analysis.surfaces(typed.substring(0, Math.min(typed.length(), QUESTION_CHARACTERS_MAX)), WORDS_MAX);
        return json(beginnings.isEmpty() ? List.of() : all().stream().filter(title -> title.fits(beginnings)).limit(OFFERED_MAX).map(Title::text).toList());
    }

    private List<Title> all() {
        Optional<List<Title>> made = known;
        if (made.isEmpty()) {
            made = Optional.of(inOrder().map(title -> new Title(title, Analysis.surfaces(title, WORDS_MAX * 2))).toList());
            known = made;
        }
        return made.get();
    }

    /** Short addresses first: they lead to what stands above the rest. */
    private Stream<String> inOrder() {
        return sources.stream().flatMap(source -> source.searchDocuments().stream())
                .sorted(Comparator.comparing((SearchDocument document) -> document.address().path().split("/").length).thenComparing(SearchDocument::address))
                .map(SearchDocument::title).distinct();
    }

    private static byte[] json(List<String> titles) {
        return (JSON.writeValueAsString(titles) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
