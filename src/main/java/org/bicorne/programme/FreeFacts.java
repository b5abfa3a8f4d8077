package org.bicorne.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.PublicationDate;
import org.bicorne.markup.TextFile;

/**
 * What a page says of its event in its front matter, and where that is silent, in its words.
 *
 * @param year given by whoever imports
 * @param doubts about these facts, for the top of the file
 */
record FreeFacts(FrontMatter keys, String title, Optional<String> kind, LocalDate firstDay, Optional<LocalTime> start, Optional<LocalDateTime> finish,
        Optional<LocalDate> published, Optional<Integer> year, List<Doubt> doubts) {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final List<String> START = List.of("start", "event_start_date", "debut", "date_debut");
    private static final List<String> END = List.of("end", "event_end_date", "fin", "date_fin");
    private static final List<String> PUBLISHED = List.of("published", "date");

    /** What becomes a key of the same meaning, and the keys that it comes from. */
    private static final Map<String, List<String>> CARRIED = carried();

    /** Settings of another engine, which say nothing about the event. */
    private static final Set<String> WITHOUT_MEANING = Set.of("layout", "toc", "permalink", "title", "kind", "timezone", "champs_informations", "une-ou-diaporama");

    private static final Map<String, List<String>> KINDS = kinds();

    FreeFacts {
        doubts = List.copyOf(doubts);
    }

    private static Map<String, List<String>> carried() {
        Map<String, List<String>> carried = new LinkedHashMap<>();
        carried.put("venue", List.of("venue", "lieu"));
        carried.put("address", List.of("address", "adresse"));
        carried.put("registration", List.of("registration", "inscription"));
        carried.put("description", List.of("description", "chapeau-text"));
        carried.put("image", List.of("image", "img"));
        carried.put("lang", List.of("lang"));
        return carried;
    }

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("webinar", List.of("webinaire", "webinar"));
        kinds.put("workshop", List.of("atelier", "workshop"));
        kinds.put("day", List.of("journee", "day"));
        kinds.put("gathering", List.of("rencontre", "sprint", "garagethon", "meetup", "gathering"));
        kinds.put("meeting", List.of("reunion", "meeting"));
        return kinds;
    }

    static FreeFacts of(TextFile file, String name, Optional<Integer> year) {
        FrontMatter keys = file.frontMatter();
        List<Doubt> doubts = new ArrayList<>();
        String title = keys.text("title").filter(text -> !text.isBlank()).or(() -> firstHeading(file.body())).orElse(name);
        Optional<LocalDate> published = time(keys, PUBLISHED).map(LocalDateTime::toLocalDate);
        Optional<LocalDateTime> start = time(keys, START);
        Optional<FreeDate> told = FreeDate.find(title).or(() -> FreeDate.find(keys.text("description").orElse(""))).or(() -> FreeDate.find(file.body()));
        Optional<LocalDate> day = start.map(LocalDateTime::toLocalDate).or(() -> FreeDate.findWhole(title + "\n" + keys.text("description").orElse("") + "\n" + file.body()))
                .or(() -> told.flatMap(date -> date.near(year, published)));
        if (start.isEmpty()) {
            doubts.add(Doubt.of(day.isPresent() ? "start" : "no-date"));
        }
        told.filter(date -> start.isEmpty() && date.year().isEmpty() && day.equals(date.near(year, published))).ifPresent(_ -> doubts.add(Doubt.of("year")));
        LocalDate firstDay = day.or(() -> published).or(() -> year.map(one -> LocalDate.of(one, 1, 1)))
                .orElseThrow(() -> new InvalidValue("year", "the page names no year"));
        Optional<String> kind = keys.text("kind").or(() -> kind(title));
        return new FreeFacts(keys, title, kind, firstDay, hour(keys), time(keys, END), published, year, doubts);
    }

    Optional<LocalTime> end() {
        return finish.map(LocalDateTime::toLocalTime).filter(time -> !time.equals(LocalTime.MIDNIGHT));
    }

    boolean isEnglish() {
        return keys.text("lang").map(lang -> lang.startsWith("en")).orElse(false);
    }

    /** What the page says under a key of the agenda, or under another of the same meaning. */
    Optional<String> carried(String name) {
        return text(CARRIED.getOrDefault(name, List.of()));
    }

    /** Of the first of these keys that has a text. */
    private Optional<String> text(List<String> names) {
        return names.stream().map(keys::text).flatMap(Optional::stream).filter(text -> !text.isBlank()).findFirst();
    }

    Optional<String> image() {
        return carried("image").or(() -> keys.map("image").text("path")).or(() -> keys.maps("une-ou-diaporama").stream().map(one -> one.text("image")).flatMap(Optional::stream).findFirst());
    }

    /** Where people register, from a list of facts that has no keys of its own for it. */
    Optional<String> registration() {
        return carried("registration").or(() -> informations().stream().filter(FreeFacts::isRegistration).map(one -> one.text("lien")).flatMap(Optional::stream).findFirst());
    }

    List<FrontMatter> informations() {
        return keys.maps("champs_informations");
    }

    static boolean isRegistration(FrontMatter information) {
        String words = Slug.withoutAccents(information.text("intitule").orElse("")).toLowerCase(Locale.ROOT);
        return (words.contains("inscri") || words.contains("regist")) && information.text("lien").isPresent();
    }

    /** Keys that no rule carries over, for a person to look at. */
    List<String> others() {
        Set<String> known = new LinkedHashSet<>(WITHOUT_MEANING);
        CARRIED.values().forEach(known::addAll);
        List.of(START, END, PUBLISHED).forEach(known::addAll);
        known.add("tags");
        Set<String> carried = CARRIED.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return keys.keys().stream().filter(key -> !known.contains(key) || carried.contains(key) && keys.kind(key) != FrontMatter.Kind.TEXT).toList();
    }

    private static Optional<LocalDateTime> time(FrontMatter keys, List<String> names) {
        return names.stream().map(keys::text).flatMap(Optional::stream).map(PublicationDate::parse).flatMap(Optional::stream)
                .map(date -> date.start(ZONE).toLocalDateTime()).findFirst();
    }

    private static Optional<LocalTime> hour(FrontMatter keys) {
        return time(keys, START).map(LocalDateTime::toLocalTime).filter(time -> !time.equals(LocalTime.MIDNIGHT));
    }

    private static Optional<String> kind(String title) {
        List<String> words = List.of(Slug.of(title).value().split("-"));
        return KINDS.entrySet().stream().filter(kind -> words.stream().anyMatch(word -> kind.getValue().contains(word) || word.endsWith("s") && kind.getValue().contains(word.substring(0, word.length() - 1))))
                .map(Map.Entry::getKey).findFirst();
    }

    private static Optional<String> firstHeading(String body) {
        return body.lines().filter(line -> Section.level(line) == 1).map(Section::words).map(Inline::words).findFirst();
    }
}
