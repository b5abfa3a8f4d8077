package org.bicorne.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bicorne.OfficeFolder;
import org.bicorne.content.Content;
import org.bicorne.pages.Body;
import org.bicorne.pages.PageQuery;
import org.bicorne.ui.PageLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPagesTest {

    @TempDir
    Path root;

    private Document asked(String query, Optional<SearchIndex> index) {
        return asked(query, index, (_, _) -> Optional.empty());
    }

    private Document asked(String query, Optional<SearchIndex> index, SearchPages.Elsewhere elsewhere) {
        Content content = OfficeFolder.at(root).with("a.md", "# A", "", "Text.").content();
        if (OfficeFolder.page(new SearchPages(content, List.of(content), index, elsewhere), "/search/").body() instanceof Body.Asked(_, var answerer)) {
            return Jsoup.parse(new String(answerer.answer(PageQuery.parse(query)), StandardCharsets.UTF_8));
        }
        throw new AssertionError("Nobody can ask");
    }

    @Test
    void browsersSearchOnlyWhereNoServerDoes() {
        try (SearchIndex index = new SearchIndex(root.resolve("state"))) {
            Document served = asked("q=+", Optional.of(index));
            Document built = asked("q=+", Optional.empty());

            assertThat(served.select(".search__hint")).hasSize(1);
            assertThat(served.select("noscript, [data-search], script[src*=/search]")).isEmpty();
            assertThat(built.select("noscript")).hasSize(1);
            assertThat(built.select("script[src*=/search.]")).hasSize(1);
        }
    }

    @Test
    void leadsToWhatAnotherSearchFindsEvenWhereNoPageAnswers() {
        SearchPages.Elsewhere boats = (text, _) -> text.equals("boat <b>") ? Optional.of(new PageLink("3 boats", "/boats/?q=boat+%3Cb%3E")) : Optional.empty();
        try (SearchIndex index = new SearchIndex(root.resolve("state"))) {
            Document found = asked("q=boat+%3Cb%3E", Optional.of(index), boats);

            assertThat(found.select(".search__elsewhere a[href='/boats/?q=boat+%3Cb%3E']").eachText()).containsExactly("3 boats");
            assertThat(found.select(".results")).isEmpty();
            assertThat(asked("q=ship", Optional.of(index), boats).select(".search__elsewhere")).isEmpty();
            assertThat(asked("", Optional.of(index), boats).select(".search__elsewhere")).isEmpty();
        }
    }
}
