package org.bicorne.circles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.agenda.Agenda;
import org.bicorne.content.Content;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.OrganisationMentions;
import org.bicorne.organisations.Organisations;
import org.bicorne.pages.FindingSource;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.PagesByAddress;
import org.bicorne.pages.Redirect;
import org.bicorne.search.SearchDocument;
import org.bicorne.search.SearchSource;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.Messages;
import org.bicorne.ui.TalksView;

/** The circles of one snapshot of the folder, and the office's channels: their pages, lists and feeds. Immutable. */
public final class Circles implements PageSource, FindingSource, OrganisationMentions, SearchSource {

    private final CirclesReader.All all;
    private final Around around;
    private final PagesByAddress byAddress = new PagesByAddress(this::pages);

    private Circles(CirclesReader.All all, Around around) {
        this.all = all;
        this.around = around;
    }

    /** The circles and channels of the folder. */
    public static Circles of(Content content, Snapshot snapshot, OfficeSettings settings, Organisations organisations, Agenda agenda) {
        return new Circles(new CirclesReader(settings.timezone(), organisations, Messages.in(content.languages().getFirst()).text("content.reserved-link")).read(snapshot), new Around(content, organisations, agenda, settings.timezone()));
    }

    /** The same among pages that were made anew, none of which tells of a circle. */
    public Circles renewed(Content content, Agenda agenda) {
        return new Circles(all, new Around(content, around.organisations(), agenda, around.zone()));
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Language language : around.content().languages()) {
            if (!all.circles().isEmpty()) {
                pages.add(new CircleLists(around, all).circles(language));
                all.circles().forEach(circle -> pages.add(new CirclePage(around, circle, language).page()));
            }
            if (!all.channels().isEmpty()) {
                pages.add(new CircleLists(around, all).channels(language));
            }
        }
        pages.addAll(new CircleFeeds(around, all).pages());
        return pages;
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public Page now(Page former) {
        return byAddress.now(former);
    }

    /** Each page is at its address without a language too. */
    @Override
    public List<Redirect> redirects() {
        Language first = around.content().languages().getFirst();
        Stream<WebAddress> circles = all.circles().isEmpty() ? Stream.empty() : Stream.concat(Stream.of(Around.CIRCLES), all.circles().stream().map(Circle::address));
        Stream<WebAddress> channels = all.channels().isEmpty() ? Stream.empty() : Stream.of(Around.CHANNELS);
        return Stream.concat(circles, channels).filter(address -> !around.at(address, first).equals(address))
                .map(address -> Redirect.to(address, around.at(address, first), Optional.empty())).toList();
    }

    @Override
    public List<Finding> findings() {
        return all.findings();
    }

    @Override
    public List<SearchDocument> searchDocuments() {
        List<SearchDocument> documents = new ArrayList<>();
        for (Language language : around.content().languages()) {
            all.circles().forEach(circle -> documents.add(new CircleText(around, circle, language).document()));
        }
        return documents;
    }

    @Override
    public List<TalksView.Group> mentionsOf(Organisation organisation, Language language) {
        Messages words = Messages.in(language);
        List<TalksView.Entry> entries = new ArrayList<>();
        for (Circle circle : all.circles()) {
            for (Circle.College college : circle.colleges()) {
                college.seats().stream().filter(seat -> around.organisations().find(seat.organisation()).equals(Optional.of(organisation)))
                        .forEach(seat -> entries.add(new TalksView.Entry(circle.name().in(language), around.at(circle.address(), language).encoded(),
                                Optional.<DateLine>empty(), Optional.of(detail(college, seat, words, language)), List.of())));
            }
        }
        return entries.isEmpty() ? List.of() : List.of(new TalksView.Group(words.text("circles.member-of"), entries));
    }

    private static String detail(Circle.College college, Circle.Seat seat, Messages words, Language language) {
        Supplier<Stream<String>> days = () -> Stream.concat(seat.since().map(day -> words.text("circles.since", words.date(day))).stream(),
                seat.until().map((LocalDate day) -> words.text("circles.until", words.date(day))).stream());
        return Stream.concat(Stream.of(college.name().in(language)), days.get()).collect(Collectors.joining(", "));
    }
}
