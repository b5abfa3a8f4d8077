package org.bicorne.agenda;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@code schedule.xml} in the order of elements that the schema wants. */
final class ScheduleXml {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    private final Schedule schedule;
    private final StringWriter text = new StringWriter();

    ScheduleXml(Schedule schedule) {
        this.schedule = schedule;
    }

    byte[] write() {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("schedule");
            generator(xml);
            element(xml, "version", schedule.first().toString());
            conference(xml);
            for (Schedule.Day day : schedule.days()) {
                day(xml, day);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A schedule written to memory failed: " + schedule.acronym(), e);
        }
    }

    private static void generator(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("generator");
        xml.writeAttribute("name", "Bicorne");
    }

    private void conference(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("conference");
        element(xml, "acronym", schedule.acronym());
        element(xml, "title", schedule.title());
        element(xml, "start", schedule.first().toString());
        element(xml, "end", schedule.last().toString());
        element(xml, "days", String.valueOf(schedule.days().size()));
        element(xml, "timeslot_duration", "00:05");
        element(xml, "base_url", schedule.baseUrl());
        element(xml, "time_zone_name", schedule.zone().getId());
        element(xml, "url", schedule.url());
        xml.writeEndElement();
    }

    private void day(XMLStreamWriter xml, Schedule.Day day) throws XMLStreamException {
        xml.writeStartElement("day");
        xml.writeAttribute("index", String.valueOf(day.index()));
        xml.writeAttribute("date", day.date().toString());
        xml.writeAttribute("start", seconds(day.start()));
        xml.writeAttribute("end", seconds(day.end()));
        for (Map.Entry<String, List<Schedule.Talk>> room : day.rooms().entrySet()) {
            xml.writeStartElement("room");
            xml.writeAttribute("name", clean(room.getKey()));
            for (Schedule.Talk talk : room.getValue()) {
                event(xml, talk);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void event(XMLStreamWriter xml, Schedule.Talk talk) throws XMLStreamException {
        xml.writeStartElement("event");
        xml.writeAttribute("id", String.valueOf(talk.id()));
        xml.writeAttribute("guid", talk.guid());
        element(xml, "date", seconds(talk.date()));
        element(xml, "start", talk.start());
        element(xml, "duration", talk.duration());
        element(xml, "room", talk.room());
        element(xml, "slug", talk.slug());
        element(xml, "url", talk.url());
        element(xml, "title", talk.title());
        element(xml, "subtitle", "");
        element(xml, "track", "");
        element(xml, "type", talk.isCancelled() ? "cancelled" : "lecture");
        element(xml, "language", schedule.language().tag());
        element(xml, "abstract", talk.summary());
        element(xml, "description", "");
        element(xml, "logo", "");
        persons(xml, talk);
        links(xml, talk);
        xml.writeEmptyElement("attachments");
        xml.writeEndElement();
    }

    private static void persons(XMLStreamWriter xml, Schedule.Talk talk) throws XMLStreamException {
        xml.writeStartElement("persons");
        for (Schedule.Person person : talk.persons()) {
            xml.writeStartElement("person");
            xml.writeAttribute("id", String.valueOf(person.id()));
            xml.writeCharacters(clean(person.name()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void links(XMLStreamWriter xml, Schedule.Talk talk) throws XMLStreamException {
        xml.writeStartElement("links");
        for (Schedule.Link link : talk.links()) {
            xml.writeStartElement("link");
            xml.writeAttribute("href", link.url());
            xml.writeCharacters(clean(link.title()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
    }

    /** The schema wants seconds. */
    private static String seconds(String moment) {
        return moment.substring(0, 16) + ":00" + moment.substring(16);
    }

    /** XML 1.0 has no control characters. */
    private static String clean(String text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t') ? text : CONTROL.matcher(text).replaceAll("");
    }
}
