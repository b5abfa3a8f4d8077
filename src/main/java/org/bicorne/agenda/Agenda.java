package org.bicorne.agenda;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bicorne.content.BlockSource;
import org.bicorne.content.Content;
import org.bicorne.content.EventPages;
import org.bicorne.folder.History;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.OrganisationMentions;
import org.bicorne.organisations.Organisations;
import org.bicorne.pages.FindingSource;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.PagesByAddress;
import org.bicorne.pages.Redirect;
import org.bicorne.programme.Programme;
import org.bicorne.ui.EventRow;
import org.bicorne.ui.TalksView;

/** The events of one snapshot of the folder: their pages' hours and programmes, lists, calendars and schedules. Immutable. */
public final class Agenda implements PageSource, FindingSource, OrganisationMentions {

    private final Surroundings around;
    private final EventsReader.All all;
    private final EventLedger ledger;
    private final PagesByAddress byAddress = new PagesByAddress(this::pages);
    private final CalendarEntries entries;

    /**
     * What is known of earlier days.
     *
     * @param root of the office's folder, whose commits are read
     * @param history the same object as long as nobody committed anything
     * @param state where the ledger is kept; empty for a command that keeps nothing
     */
    public record Past(Path root, History history, Optional<Path> state) {}

    private Agenda(Surroundings around, EventsReader.All all, CalendarEntries entries, EventLedger ledger) {
        this.ledger = ledger;
        this.around = around;
        this.all = all;
        this.entries = entries;
    }

    /**
     * The events of the folder.
     *
     * @param past what is known of earlier days: commits, and what calendars said
     * @param before the agenda of an earlier snapshot of the same folder, from which unchanged files are taken
     */
    public static Agenda of(Content content, Snapshot snapshot, OfficeSettings settings, Organisations organisations, Past past, InstantSource clock, Optional<Agenda> before) {
        EventsReader.All all = new EventsReader(settings.timezone()).read(content.eventPages(), snapshot, before.map(agenda -> agenda.all));
        Supplier<LocalDate> today = () -> LocalDate.ofInstant(clock.instant(), settings.timezone());
        Surroundings around = new Surroundings(content, settings, organisations, all.index(), today);
        String uidHost = settings.uidHost().orElseGet(() -> uidHost(content));
        EventPrints prints = new EventPrints(settings.timezone(), uidHost, all.index());
        EventLedger ledger = EventLedger.of(prints, snapshot, past, before.map(agenda -> agenda.ledger));
        return new Agenda(around, all, new CalendarEntries(around, ledger.stamps(), uidHost, content.languages().getFirst()), ledger);
    }

    /** The same events among pages that were made anew, none of which tells of an event. */
    public Agenda renewed(Content content) {
        Surroundings renewed = new Surroundings(content, around.settings(), around.organisations(), around.index(), around.today());
        return new Agenda(renewed, all, new CalendarEntries(renewed, entries.stamps(), entries.uidHost(), entries.language()), ledger);
    }

    /** A calendar needs one even where the office has not said its address yet. */
    private static String uidHost(Content content) {
        String url = content.site().url();
        return url.isEmpty() ? "localhost" : url.substring(url.indexOf("://") + 3).replaceFirst("[/:].*$", "");
    }

    /** What content adds to the pages of events, once there is an agenda. */
    public static EventPages around(Supplier<Optional<Agenda>> agenda) {
        return new EventPages() {
            @Override
            public String shown(String body) {
                return ProgrammeText.shown(body);
            }

            @Override
            public Optional<Addition> addition(FilePath page) {
                return agenda.get().flatMap(known -> known.addition(page));
            }

            @Override
            public String after(FilePath page) {
                return agenda.get().map(known -> known.after(page)).orElse("");
            }
        };
    }

    /** What content shows where a text has a block of these names, once there is an agenda. */
    public static List<BlockSource> blocks(Supplier<Optional<Agenda>> agenda, SoftwarePages software) {
        return List.of(new ProgrammeBlock(agenda, software), new EventsBlock(() -> agenda.get().map(known -> known.around)));
    }

    private Optional<EventPages.Addition> addition(FilePath page) {
        return all.page(page).flatMap(shown -> around.index().at(page).map(event -> new EventArticles(around).addition(event, shown.language())));
    }

    private String after(FilePath page) {
        return all.page(page).filter(_ -> programme(page).filter(Told::isElsewhere).isPresent()).map(shown -> ProgrammeText.appended(shown.language())).orElse("");
    }

    /**
     * The programme that a page shows.
     *
     * @param isElsewhere whether the page leaves it to the one that has the facts
     */
    record Told(Event event, Programme programme, boolean isElsewhere) {}

    /** A translation tells the programme in its words, or has that of the page with the facts. */
    Optional<Told> programme(FilePath page) {
        Optional<Event> event = around.index().at(page);
        if (event.isEmpty() || event.get().source().equals(page)) {
            return event.map(known -> new Told(known, known.programme(), false));
        }
        Programme own = all.page(page).map(shown -> Programme.read(EventReader.body(shown), Optional.empty())).filter(Programme::isPresent).orElse(Programme.NONE);
        boolean isElsewhere = own.days().isEmpty() && !event.get().programme().days().isEmpty();
        return Optional.of(new Told(event.get(), isElsewhere ? event.get().programme() : own, isElsewhere));
    }

    Surroundings surroundings() {
        return around;
    }

    @Override
    public List<Page> pages() {
        if (around.index().events().isEmpty()) {
            return List.of();
        }
        List<Page> pages = new ArrayList<>();
        for (Language language : around.content().languages()) {
            pages.addAll(new EventLists(around).pages(language));
            pages.addAll(new PeoplePages(around).pages(language));
        }
        pages.addAll(new EventFeeds(around, entries).pages());
        pages.addAll(new ScheduleFiles(around, entries.uidHost()).pages());
        pages.addAll(new EventCalendars(around, entries, ledger.tombstones(entries)).pages());
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

    /** Each event is at its address in the agenda too, wherever its file is. */
    @Override
    public List<Redirect> redirects() {
        List<Redirect> redirects = new ArrayList<>();
        for (Event event : around.index().events()) {
            event.page(around.content().languages().getFirst()).filter(page -> !page.equals(EventAddresses.event(event)))
                    .ifPresent(page -> redirects.add(Redirect.to(EventAddresses.event(event), page, Optional.of(event.source()))));
        }
        Language first = around.content().languages().getFirst();
        if (!around.index().events().isEmpty() && !around.content().localized(EventAddresses.LIST, first).equals(EventAddresses.LIST)) {
            redirects.add(Redirect.to(EventAddresses.LIST, around.content().localized(EventAddresses.LIST, first), Optional.empty()));
        }
        return redirects;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(all.findings());
        findings.addAll(new EventCheck(around, all).findings());
        findings.addAll(ledger.findings());
        return findings;
    }

    /** All events, by start. */
    public List<Event> events() {
        return around.index().events();
    }

    /** Meetings of a circle, by start. */
    public List<Event> meetingsOf(Slug circle) {
        return around.index().ofCircle(circle);
    }

    /** The next events that are not over, as lists show them. */
    public List<EventRow> next(Language language, int eventsMax) {
        EventRows rows = new EventRows(around, language);
        return around.index().from(around.today().get()).stream().limit(eventsMax).map(rows::row).toList();
    }

    /** These events as lists show them. */
    public List<EventRow> rows(List<Event> events, Language language) {
        EventRows rows = new EventRows(around, language);
        return events.stream().map(rows::row).toList();
    }

    /** The day on which lists stand. */
    public LocalDate today() {
        return around.today().get();
    }

    /** Where all events are listed in this language. */
    public WebAddress address(Language language) {
        return around.content().localized(EventAddresses.LIST, language);
    }

    @Override
    public List<TalksView.Group> mentionsOf(Organisation organisation, Language language) {
        return new OrganisationTalks(around, organisation, language).groups();
    }
}
