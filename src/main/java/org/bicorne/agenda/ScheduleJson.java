package org.bicorne.agenda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code schedule.json}: the same as {@link ScheduleXml}, as c3voc's JSON. */
final class ScheduleJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScheduleJson() {}

    static byte[] write(Schedule schedule) {
        Map<String, Object> conference = new LinkedHashMap<>();
        conference.put("acronym", schedule.acronym());
        conference.put("title", schedule.title());
        conference.put("start", schedule.first().toString());
        conference.put("end", schedule.last().toString());
        conference.put("daysCount", schedule.days().size());
        conference.put("timeslot_duration", "00:05");
        conference.put("time_zone_name", schedule.zone().getId());
        conference.put("url", schedule.url());
        conference.put("rooms", schedule.days().stream().flatMap(day -> day.rooms().keySet().stream()).distinct().map(room -> Map.of("name", room)).toList());
        conference.put("days", schedule.days().stream().map(day -> day(day, schedule)).toList());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", schedule.first().toString());
        body.put("base_url", schedule.baseUrl());
        body.put("conference", conference);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://c3voc.de/schedule/schema.json");
        document.put("generator", Map.of("name", "Bicorne"));
        document.put("schedule", body);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    private static Map<String, Object> day(Schedule.Day day, Schedule schedule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("index", day.index());
        json.put("date", day.date().toString());
        json.put("day_start", day.start());
        json.put("day_end", day.end());
        Map<String, Object> rooms = new LinkedHashMap<>();
        day.rooms().forEach((room, talks) -> rooms.put(room, talks.stream().map(talk -> talk(talk, schedule)).toList()));
        json.put("rooms", rooms);
        return json;
    }

    private static Map<String, Object> talk(Schedule.Talk talk, Schedule schedule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", talk.id());
        json.put("guid", talk.guid());
        json.put("date", talk.date());
        json.put("start", talk.start());
        json.put("duration", talk.duration());
        json.put("room", talk.room());
        json.put("slug", talk.slug());
        json.put("url", talk.url());
        json.put("title", talk.title());
        json.put("subtitle", "");
        json.put("track", "");
        json.put("type", talk.isCancelled() ? "cancelled" : "lecture");
        json.put("language", schedule.language().tag());
        json.put("abstract", talk.summary());
        json.put("description", "");
        json.put("logo", "");
        json.put("persons", talk.persons().stream().map(ScheduleJson::person).toList());
        json.put("links", talk.links().stream().map(ScheduleJson::link).toList());
        json.put("attachments", List.of());
        return json;
    }

    private static Map<String, Object> person(Schedule.Person person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", person.id());
        json.put("name", person.name());
        json.put("public_name", person.name());
        return json;
    }

    private static Map<String, Object> link(Schedule.Link link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", link.url());
        json.put("title", link.title());
        return json;
    }
}
