package org.bicorne.agenda;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bicorne.content.Block;
import org.bicorne.content.BlockSource;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisation;
import org.bicorne.pages.Version;
import org.bicorne.programme.Programme;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.ProgrammeView;
import org.bicorne.ui.Templates;

/** Shows the programme of an event where its text has it. */
final class ProgrammeBlock implements BlockSource {

    static final String NAME = "programme";

    private final Supplier<Optional<Agenda>> agenda;
    private final SoftwarePages software;

    ProgrammeBlock(Supplier<Optional<Agenda>> agenda, SoftwarePages software) {
        this.agenda = agenda;
        this.software = software;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    /** The page's own version covers its programme. */
    @Override
    public Version version(Block block) {
        return Version.of(NAME);
    }

    @Override
    public Answer show(Block block) {
        Optional<Agenda> known = agenda.get();
        Optional<Agenda.Told> told = known.flatMap(one -> one.programme(block.page()));
        return new Shown(told.map(one -> html(new Writer(known.orElseThrow().surroundings(), one.event(), one, block, software).view())).orElse(""), List.of());
    }

    private static String html(ProgrammeView view) {
        return new String(Templates.render("agenda/programme.jte", view), StandardCharsets.UTF_8);
    }

    /** Writes one programme for one page. */
    private record Writer(Surroundings around, Event event, Agenda.Told told, Block block, SoftwarePages software) {

        ProgrammeView view() {
            Programme programme = told.programme();
            Map<java.time.LocalDate, List<Programme.Day>> byDate = programme.days().stream()
                    .collect(Collectors.groupingBy(Programme.Day::date, LinkedHashMap::new, Collectors.toList()));
            List<ProgrammeView.Day> days = byDate.entrySet().stream().map(day -> day(day.getKey(), day.getValue(), byDate.size() > 1)).toList();
            Optional<String> unread = Optional.of(programme.unread()).filter(text -> !text.isBlank())
                    .map(text -> text.lines().filter(line -> !line.isBlank()).map(line -> "<p>" + block.inlineHtml().apply(line.strip()) + "</p>").collect(Collectors.joining("\n")));
            return new ProgrammeView(words(), days, unread, original());
        }

        /** Only a programme in words of another language needs to say which. */
        private Optional<ProgrammeView.Original> original() {
            return event.pages().entrySet().stream().findFirst().filter(facts -> told.isElsewhere() && !facts.getKey().equals(block.language()))
                    .map(facts -> new ProgrammeView.Original(facts.getKey(), words().text("agenda.programme.original", facts.getKey().ownName()), block.base() + facts.getValue().encoded()));
        }

        private Messages words() {
            return Messages.in(block.language());
        }

        private ProgrammeView.Day day(java.time.LocalDate date, List<Programme.Day> rooms, boolean hasOthers) {
            List<String> names = rooms.stream().flatMap(room -> room.room().stream()).distinct().toList();
            boolean isGrid = rooms.size() > 1;
            String day = words().dateWithDay(date);
            Optional<String> heading = Optional.of(names.size() == 1 && !isGrid ? words().text("agenda.day-and-room", day, names.getFirst()) : day)
                    .filter(text -> hasOthers || isGrid || !names.isEmpty());
            return new ProgrammeView.Day(day, date.toString(), heading, isGrid ? rooms.stream().map(room -> room.room().orElse("–")).toList() : names,
                    isGrid ? List.of() : rooms.getFirst().slots().stream().map(slot -> slot(slot, date)).toList(), isGrid ? rows(rooms, date) : List.of());
        }

        private List<ProgrammeView.Row> rows(List<Programme.Day> rooms, java.time.LocalDate date) {
            SortedSet<LocalTime> starts = new TreeSet<>();
            rooms.forEach(room -> room.slots().forEach(slot -> starts.add(slot.start())));
            List<ProgrammeView.Row> rows = new ArrayList<>();
            for (LocalTime start : starts) {
                rows.add(new ProgrammeView.Row(new Hours(words()).time(start), dateTime(date, start), rooms.stream()
                        .map(room -> room.slots().stream().filter(slot -> slot.start().equals(start)).findFirst().map(slot -> slot(slot, date))).toList()));
            }
            return rows;
        }

        private ProgrammeView.Slot slot(Programme.Slot slot, java.time.LocalDate date) {
            return new ProgrammeView.Slot(new Hours(words()).times(slot.start(), slot.end()), dateTime(date, slot.start()),
                    slot.breakTitle().map(block.inlineHtml()), slot.talks().stream().map(this::talk).toList());
        }

        private String dateTime(java.time.LocalDate date, LocalTime time) {
            return Hours.moment(date.atTime(time), event.zone().orElse(around.settings().timezone()));
        }

        private ProgrammeView.Talk talk(Programme.Talk talk) {
            Optional<String> times = talk.isIndicative() ? Optional.of(new Hours(words()).times(talk.start(), talk.end())) : Optional.empty();
            return new ProgrammeView.Talk(talk.id(), TalkText.plain(talk.title(), block.language()), block.inlineHtml().apply(talk.title()), talk.speakers().stream().map(this::speaker).toList(), talk.isCancelled(),
                    times, talk.room(), talk.summary().map(block.inlineHtml()), talk.software().map(this::software), talk.resources().stream().map(this::resource).toList(),
                    block.isForFeed() ? Optional.empty() : Optional.of(EventAddresses.file(event, talk.id() + ".ics").encoded()));
        }

        private PageLink software(String name) {
            return software.page(name, block.language()).map(known -> new PageLink(known.title(), block.base() + known.href())).orElseGet(() -> new PageLink(name, ""));
        }

        private PageLink resource(Programme.Resource resource) {
            return new PageLink(words().text("agenda.resource." + resource.kind().name().toLowerCase(java.util.Locale.ROOT)), resource.url());
        }

        private ProgrammeView.Speaker speaker(Programme.Speaker speaker) {
            Language language = block.language();
            String href = block.base() + around.content().localized(EventAddresses.person(Slug.of(speaker.name()).shortened()), language).encoded();
            return new ProgrammeView.Speaker(speaker.name(), href, speaker.organisations().stream().map(this::organisation).toList());
        }

        /** Its page here, else the site that the event says. */
        private ProgrammeView.Organisation organisation(String name) {
            Optional<Organisation> known = around.organisations().find(name);
            return new ProgrammeView.Organisation(name, known.map(found -> block.base() + around.content().localized(found.address(), block.language()).encoded())
                    .or(() -> Optional.ofNullable(event.organisationLinks().get(name)).filter(href -> !href.isEmpty())));
        }
    }
}
