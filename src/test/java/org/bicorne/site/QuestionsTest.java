package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there is a server, visitors find what they look for. */
class QuestionsTest {

    private static final int RIGHT_MIN = 36;

    @TempDir
    private Path state;

    @Test
    void findsFirstWhatPeopleLookFor() {
        List<String> misses = new ArrayList<>();
        for (Sample sample : Sample.values()) {
            try (SearchedOffice office = SearchedOffice.of(sample, state.resolve(sample.name()))) {
                Question.all().stream().filter(question -> question.sample() == sample).forEach(question -> {
                    String found = Jsoup.parse(office.answer(question.at() + "search/", question.query())).select(".result__title a").stream().findFirst().map(link -> link.attr("href")).orElse("nothing");
                    if (!question.first().contains(found)) {
                        misses.add(question.miss(found));
                    }
                });
            }
        }

        assertThat(Question.all()).hasSize(40);
        assertThat(misses).hasSizeLessThanOrEqualTo(Question.all().size() - RIGHT_MIN);
    }
}
