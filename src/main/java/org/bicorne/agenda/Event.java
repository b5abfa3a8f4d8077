package org.bicorne.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.programme.Programme;

/**
 * Something that takes place at an hour, with public facts only. What only members may know of a meeting (its room, its people, its
 * papers) is not in the folder and has no field here, so that no page, calendar or search can be handed it.
 *
 * @param id stable, unique in the office: the page's slug, or {@code series-occurrence}
 * @param kind what it is
 * @param title in each language that has a page
 * @param summary one sentence
 * @param span when
 * @param state how far it is
 * @param movedFrom the day on which it was to be before
 * @param series that it belongs to
 * @param circle whose meeting it is
 * @param isForMembers whether only the members of its circle come
 * @param venue where
 * @param registration where to register
 * @param organisations that hold it, as written; those of its speakers are in its programme
 * @param organisationLinks to their sites, by name as written
 * @param published the day on which it was announced
 * @param uid of a calendar that this event was already in
 * @param programme of the day
 * @param material what remains of it
 * @param pages that tell of it, by language; empty for an occurrence of a series
 * @param source the file that says it
 * @param line of the file
 */
public record Event(String id, EventKind kind, LocalizedText title, Optional<LocalizedText> summary, Span span, EventState state,
        Optional<LocalDate> movedFrom, Optional<Slug> series, Optional<Slug> circle, boolean isForMembers, Optional<Venue> venue,
        Optional<String> registration, List<String> organisations, Map<String, String> organisationLinks, Optional<LocalDate> published,
        Optional<String> uid, Programme programme, Material material, Map<Language, WebAddress> pages, FilePath source, int line) {

    /** By day and hour, then by id: the same in every calendar and list. */
    static final Comparator<Event> BY_START = Comparator.comparing((Event event) -> event.firstDay())
            .thenComparing(event -> event.span() instanceof Span.Timed timed ? timed.start().toLocalTime() : java.time.LocalTime.MIN).thenComparing(Event::id);

    /** @throws InvalidValue when a meeting of members is given what only they may know */
    public Event {
        organisations = List.copyOf(organisations);
        organisationLinks = Collections.unmodifiableMap(new LinkedHashMap<>(organisationLinks));
        pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
        boolean tellsMore = venue.isPresent() || registration.isPresent() || !material.equals(Material.NONE) || programme.isPresent();
        if (isForMembers && tellsMore) {
            throw new InvalidValue("access", id + " is reserved to members and may say no more than its day, hour and title");
        }
    }

    /** Its first day, where it takes place. */
    public LocalDate firstDay() {
        return switch (span) {
            case Span.Timed timed -> timed.start().toLocalDate();
            case Span.AllDay days -> days.first();
        };
    }

    /** Its last day; an event that ends at midnight ends on the day before. */
    public LocalDate lastDay() {
        return switch (span) {
            case Span.Timed timed -> timed.end().isAfter(timed.start()) ? timed.end().minusNanos(1).toLocalDate() : timed.start().toLocalDate();
            case Span.AllDay days -> days.last();
        };
    }

    /** Its zone, where it has hours. */
    public Optional<ZoneId> zone() {
        return span instanceof Span.Timed timed ? Optional.of(timed.zone()) : Optional.empty();
    }

    /** The page in this language, or the first that there is. */
    Optional<WebAddress> page(Language language) {
        return Optional.ofNullable(pages.get(language)).or(() -> pages.values().stream().findFirst());
    }

    /** The language of what {@link #page} gives, when it is another one. */
    Optional<Language> pageLanguage(Language wanted) {
        return pages.containsKey(wanted) ? Optional.of(wanted) : pages.keySet().stream().findFirst();
    }
}
