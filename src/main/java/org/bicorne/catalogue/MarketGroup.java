package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.SoftwareView;

/** What the support market has to do with one software, for its sheet: who covers it, what was given back, what was looked into. */
record MarketGroup(Around around, Software software, Language language) {

    private static final int LINES_MAX = 8;

    Optional<SoftwareView.Group> group() {
        Messages words = around.words(language);
        Market market = around.market();
        List<SoftwareView.Line> lines = new ArrayList<>();
        market.coverOf(software.slug()).forEach(one -> lines.add(line(words.text("market.covered", one.contracts().stream().flatMap(id -> market.contract(id).stream())
                .map(contract -> contract.name().in(language)).collect(Collectors.joining(", "))), Stream.of(one.versions(), Optional.of(words.text("market.critical.yes")).filter(_ -> one.isCritical()),
                one.since().map(date -> words.text("market.since", around.date(date, language).text())), one.until().map(date -> words.text("market.until", around.date(date, language).text()))), Optional.empty())));
        market.studiesOf(software.slug()).forEach(one -> lines.add(line(one.title().in(language), Stream.of(Optional.of(words.text("market.study")), one.date().map(date -> around.date(date, language).text())),
                one.url())));
        market.contributionsOf(software.slug()).forEach(one -> lines.add(line(one.subject(), Stream.of(Optional.of(around.organisation(one.company(), language).title()),
                one.date().map(date -> around.date(date, language).text())), one.url())));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new SoftwareView.Group("market", words.text("market.title"), Optional.empty(), lines.stream().limit(LINES_MAX).toList(),
                Optional.of(new PageLink(words.text("market.more"), around.at(MarketPages.MARKET, language).encoded()))));
    }

    private static SoftwareView.Line line(String what, Stream<Optional<String>> details, Optional<String> url) {
        String detail = details.flatMap(Optional::stream).collect(Collectors.joining(" · "));
        return new SoftwareView.Line(new PageLink(what, url.orElse("")), Optional.of(detail).filter(text -> !text.isEmpty()), List.of());
    }
}
