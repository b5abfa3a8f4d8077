package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bicorne.catalogue.Software.Recommendation;
import org.bicorne.catalogue.Software.Status;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.SoftwareView;

/** Whether an agent may use a software, in words. */
record SoftwareDecision(Around around, Software software, Language language) {

    private static final int INSTEAD_MAX = 4;

    SoftwareView.Decision view() {
        Messages words = around.words(language);
        Recommendation recommendation = software.recommendation();
        Status status = recommendation.status();
        boolean hasEnded = status != Status.WITHDRAWN && recommendation.until().filter(until -> until.compareTo(PartialDate.of(around.today())) < 0 && until.first().isBefore(around.today())).isPresent();
        List<String> sentences = new ArrayList<>();
        recommendation.until().ifPresent(until -> sentences.add(words.text(status == Status.WITHDRAWN ? "catalogue.withdrawn-on" : hasEnded ? "catalogue.ended-on" : "catalogue.until",
                around.date(until, language).text())));
        if (status == Status.OBSERVED) {
            sentences.add(words.text("catalogue.observed.means"));
        }
        if (status == Status.WITHDRAWN) {
            recommendation.maximum().ifPresent(version -> sentences.add(words.text("catalogue.last-version", version)));
        } else {
            new SoftwareRows(around, language).versions(software).ifPresent(versions -> sentences.add(words.text("catalogue.take", versions)));
        }
        Around.in(recommendation.reason(), language).ifPresent(sentences::add);
        Shelf.added(software).ifPresent(date -> sentences.add(words.text("catalogue.since", around.date(date, language).text())));
        String tone = status == Status.WITHDRAWN ? "bad" : status == Status.OBSERVED || hasEnded ? "warn" : "good";
        return new SoftwareView.Decision(tone, words.text("catalogue.status." + SoftwareSearch.word(status)), sentences, status == Status.WITHDRAWN ? instead() : List.of());
    }

    /** What the office recommends for the same need: the similar ones, else those of the same categories. */
    private List<PageLink> instead() {
        Stream<Software> similar = software.similar().stream().flatMap(one -> one.entry().flatMap(slug -> around.shelf().at(slug.value())).stream());
        Stream<Software> alike = software.classification().categories().stream().flatMap(category -> around.shelf().byCategory().getOrDefault(category, List.of()).stream());
        return Stream.concat(similar, alike).filter(one -> one.recommendation().status() == Status.RECOMMENDED && one != software).distinct().limit(INSTEAD_MAX)
                .map(one -> around.link(one, language)).toList();
    }
}
