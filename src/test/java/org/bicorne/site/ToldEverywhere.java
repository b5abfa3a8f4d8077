package org.bicorne.site;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The talks of an event as each of its outputs tells them, in one form: {@code title|start|end|people}. */
record ToldEverywhere(Office office, String event) {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Pattern HOUR = Pattern.compile("(\\d{1,2}) h(?: (\\d\\d))?");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** Spaces and apostrophes that printers use are those of keyboards. */
    static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ").replace('’', '\'');
    }

    static String talk(String title, OffsetDateTime start, OffsetDateTime end, String people) {
        return plain(title + "|" + start + "|" + end + "|" + people);
    }

    Document page() {
        return Jsoup.parse(text("/agenda/" + event + "/"));
    }

    Document schedule() {
        return Jsoup.parse(text("/agenda/" + event + "/schedule.xml"), "", Parser.xmlParser());
    }

    JsonNode jsonLd() {
        JsonNode graph = JsonMapper.builder().build().readTree(page().expectFirst("script[type=application/ld+json]").data()).path("@graph");
        return graph.values().stream().filter(node -> node.path("@type").asString("").equals("Event")).findFirst().orElseThrow();
    }

    List<String> talksOfPage() {
        List<String> talks = new ArrayList<>();
        for (Element talk : page().select(".talk")) {
            Element slot = Optional.ofNullable(talk.closest("li.slot, td")).orElseThrow();
            String indicative = plain(talk.select(".talk__facts span").text());
            List<LocalTime> hours = HOUR.matcher(indicative.contains("horaire indicatif") ? indicative : plain(slot.expectFirst(".slot__times").text())).results()
                    .map(ToldEverywhere::time).toList();
            LocalDate day = LocalDate.parse(slot.expectFirst("time").attr("datetime").substring(0, 10));
            talks.add(talk(talk.expectFirst(".talk__title").text(), at(day.atTime(hours.getFirst())), at(day.atTime(hours.get(1))), talk.select(".talk__people").text()));
        }
        return talks;
    }

    private static LocalTime time(MatchResult hour) {
        return LocalTime.of(Integer.parseInt(hour.group(1)), hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2)));
    }

    private static OffsetDateTime at(LocalDateTime local) {
        return local.atZone(PARIS).toOffsetDateTime();
    }

    List<String> talksOfCalendar() throws IOException, ParserException {
        List<String> talks = new ArrayList<>();
        for (VEvent event : new CalendarBuilder().build(new StringReader(text("/agenda/" + event() + "/programme.ics"))).<VEvent>getComponents(Component.VEVENT)) {
            String people = value(event, "DESCRIPTION").lines().takeWhile(line -> !line.equals("Horaire indicatif") && !line.startsWith("http")).filter(line -> !line.isBlank()).collect(Collectors.joining(", "));
            talks.add(talk(value(event, "SUMMARY"), at(LocalDateTime.parse(value(event, "DTSTART"), BASIC)), at(LocalDateTime.parse(value(event, "DTEND"), BASIC)), people));
        }
        return talks;
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    List<String> talksOfSchedule() {
        List<String> talks = new ArrayList<>();
        for (Element event : schedule().select("event")) {
            OffsetDateTime start = OffsetDateTime.parse(event.expectFirst("date").text());
            String[] hours = event.expectFirst("duration").text().split(":");
            OffsetDateTime end = start.plusHours(Long.parseLong(hours[0])).plusMinutes(Long.parseLong(hours[1]));
            talks.add(talk(event.expectFirst("title").text(), start, end, String.join(", ", event.select("person").eachText())));
        }
        return talks;
    }

    List<String> talksOfJsonLd() {
        List<String> talks = new ArrayList<>();
        for (JsonNode talk : jsonLd().path("subEvent").values()) {
            String people = talk.path("performer").values().stream().map(person -> person.path("name").asString("")
                    + (person.has("affiliation") ? " (" + person.path("affiliation").asString("") + ")" : "")).collect(Collectors.joining(", "));
            talks.add(talk(talk.path("name").asString(""), OffsetDateTime.parse(talk.path("startDate").asString("")), OffsetDateTime.parse(talk.path("endDate").asString("")), people));
        }
        return talks;
    }

    private String text(String address) {
        return office.shown().table().page(new WebAddress(address)).filter(page -> page.body() instanceof Body.Rendered)
                .map(page -> new String(((Body.Rendered) page.body()).renderer().render(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("There is no " + address));
    }
}
