package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there is a server, visitors find what they look for. */
class QuestionsTest {

    private static final int RIGHT_MIN = 36;
    private static final long READY_WITHIN_MILLISECONDS = 60_000;

    @TempDir
    private Path state;

    @Test
    void findsFirstWhatPeopleLookFor() {
        List<String> misses = new ArrayList<>();
        for (Sample sample : Sample.values()) {
            try (Office office = searched(sample)) {
                Question.all().stream().filter(question -> question.sample() == sample).forEach(question -> {
                    String found = answer(office, question.at() + "search/", question.query()).select(".result__title a").stream().findFirst().map(link -> link.attr("href")).orElse("nothing");
                    if (!question.first().contains(found)) {
                        misses.add(question.miss(found));
                    }
                });
            }
        }

        assertThat(Question.all()).hasSize(40);
        assertThat(misses).hasSizeLessThanOrEqualTo(Question.all().size() - RIGHT_MIN);
    }

    private Office searched(Sample sample) {
        Office office = Office.open(sample.options());
        office.search(state.resolve(sample.name()));
        office.shown();
        assertThat(office.awaitSearch(READY_WITHIN_MILLISECONDS)).isTrue();
        return office;
    }

    static Document answer(Office office, String address, String query) {
        Page page = office.shown().table().page(new WebAddress(address)).orElseThrow();
        byte[] octets = page.body() instanceof Body.Asked(_, var answerer) ? answerer.answer(PageQuery.parse(query)) : new byte[0];
        return Jsoup.parse(new String(octets, StandardCharsets.UTF_8));
    }
}
