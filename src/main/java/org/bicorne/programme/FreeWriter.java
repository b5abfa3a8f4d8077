package org.bicorne.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bicorne.markup.FrontMatter;
import org.bicorne.programme.FreePeople.Organisation;
import org.bicorne.programme.FreePeople.Person;
import org.bicorne.programme.Programme.Resource;

/** Writes the file of an event: its front matter, its text, its programme in the convention, and a mark wherever something was not certain. */
final class FreeWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final FreeFacts facts;
    private final ProgrammeImport.Marks marks;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> organisations = new LinkedHashMap<>();
    private final TalkIds ids = new TalkIds();

    FreeWriter(FreeFacts facts, ProgrammeImport.Marks marks) {
        this.facts = facts;
        this.marks = marks;
    }

    String write(FreeRegion region, List<FreePlan.Day> days) {
        StringBuilder programme = new StringBuilder("## Programme\n");
        region.heading().ifPresent(words -> programme.append('\n').append(marks.comment(List.of(Doubt.of("kept", words)))).append('\n'));
        for (FreePlan.Day day : days) {
            writeDay(day, programme);
        }
        writeFacts(days);
        writeText(region.before());
        if (region.after().stream().anyMatch(line -> !line.isBlank())) {
            out.append(marks.comment(List.of(Doubt.of("after")))).append("\n\n");
            writeText(region.after());
        }
        return out.append(programme).toString();
    }

    private void writeText(List<String> lines) {
        String text = String.join("\n", lines).strip();
        if (!text.isEmpty()) {
            out.append(text).append("\n\n");
        }
    }

    private void writeFacts(List<FreePlan.Day> days) {
        out.append("---\n");
        key("title", YamlText.quoted(facts.title()), List.of());
        key("kind", YamlText.value(facts.kind().orElse("day")), facts.kind().isPresent() ? List.of() : List.of(Doubt.of("kind")));
        writeTimes(days);
        key("timezone", FreeFacts.ZONE.getId(), List.of());
        for (String name : List.of("venue", "address")) {
            facts.carried(name).ifPresent(value -> key(name, YamlText.quoted(value), List.of()));
        }
        facts.registration().ifPresent(url -> key("registration", YamlText.value(url), List.of()));
        if (!organisations.isEmpty()) {
            out.append("organisations:\n");
            organisations.forEach((name, url) -> out.append("  ").append(YamlText.key(name)).append(": ").append(YamlText.value(url)).append('\n'));
        }
        facts.published().ifPresent(date -> key("published", date.toString(), List.of()));
        facts.carried("description").ifPresent(value -> key("description", YamlText.quoted(value), List.of()));
        facts.image().ifPresent(value -> key("image", YamlText.value(value), List.of()));
        if (!facts.keys().textsByComma("tags").isEmpty()) {
            key("tags", "[" + String.join(", ", facts.keys().textsByComma("tags").stream().map(YamlText::key).toList()) + "]", List.of());
        }
        facts.keys().text("lang").ifPresent(value -> key("lang", YamlText.value(value), List.of()));
        writeOthers();
        out.append("---\n\n");
    }

    private void key(String name, String value, List<Doubt> doubts) {
        out.append(name).append(": ").append(value).append(doubts.isEmpty() ? "" : " " + marks.yaml(doubts)).append('\n');
    }

    private void writeTimes(List<FreePlan.Day> days) {
        LocalDate first = days.stream().map(day -> day.date).min(LocalDate::compareTo).orElse(facts.firstDay());
        LocalDate last = days.stream().map(day -> day.date).max(LocalDate::compareTo).orElse(first);
        Optional<LocalTime> earliest = days.stream().filter(day -> day.date.equals(first)).flatMap(day -> day.slots.stream()).flatMap(slot -> slot.start.stream()).min(LocalTime::compareTo);
        Optional<LocalTime> latest = days.stream().filter(day -> day.date.equals(last)).flatMap(day -> day.slots.stream()).flatMap(slot -> slot.end.stream()).max(LocalTime::compareTo);
        List<Doubt> doubts = new ArrayList<>(facts.doubts());
        LocalDateTime start = first.atTime(facts.start().or(() -> earliest).orElse(LocalTime.of(9, 0)));
        earliest.filter(time -> facts.start().isPresent() && !facts.start().get().equals(time)).ifPresent(time -> doubts.add(Doubt.of("start-other", Hours.written(time))));
        key("start", start.format(TIME), doubts);
        LocalDateTime end = facts.finish().filter(time -> !time.toLocalTime().equals(LocalTime.MIDNIGHT)).orElse(last.atTime(latest.orElse(LocalTime.of(18, 0))));
        key("end", end.format(TIME), facts.finish().isPresent() ? List.of() : List.of(Doubt.of("finish")));
    }

    private void writeOthers() {
        for (String name : facts.others()) {
            String value = facts.keys().kind(name) == FrontMatter.Kind.TEXT ? facts.keys().text(name).orElse("") : String.valueOf(facts.keys().values().get(name));
            out.append(marks.yaml(List.of(Doubt.of("key", name, value)))).append('\n');
        }
        facts.informations().stream().filter(one -> !one.text("lien").equals(facts.registration()) || !FreeFacts.isRegistration(one))
                .forEach(one -> out.append(marks.yaml(List.of(Doubt.of("key", "champs_informations", String.valueOf(one.values()))))).append('\n'));
        facts.informations().stream().filter(FreeFacts::isRegistration).map(one -> one.text("contenu")).flatMap(Optional::stream)
                .forEach(words -> out.append(marks.yaml(List.of(Doubt.of("key", "contenu", words)))).append('\n'));
        facts.keys().maps("une-ou-diaporama").stream().filter(one -> one.keys().size() > 1 || !one.text("image").equals(facts.image()))
                .forEach(one -> out.append(marks.yaml(List.of(Doubt.of("key", "une-ou-diaporama", String.valueOf(one.values()))))).append('\n'));
    }

    private void writeDay(FreePlan.Day day, StringBuilder to) {
        to.append("\n### ").append(day.date).append(day.room.map(room -> " | " + room).orElse("")).append(beside(day.doubts)).append("\n\n");
        day.texts.forEach(text -> to.append(marks.comment(List.of(Doubt.of("kept", text)))).append("\n\n"));
        for (FreePlan.Slot slot : day.slots) {
            Hours hours = new Hours(slot.start.orElse(LocalTime.MIN), slot.end.orElse(LocalTime.MAX));
            to.append("- **").append(hours.written()).append("**").append(slot.breakTitle.map(title -> " *" + title + "*").orElse("")).append(beside(slot.doubts)).append('\n');
            for (int i = 0; i <= slot.talks.size(); i++) {
                writeKept(slot, i, to);
                if (i < slot.talks.size()) {
                    writeTalk(slot.talks.get(i), to);
                }
            }
        }
    }

    private void writeKept(FreePlan.Slot slot, int after, StringBuilder to) {
        slot.texts.stream().filter(kept -> kept.after() == after)
                .forEach(kept -> to.append("    ").append(marks.comment(List.of(Doubt.of("kept", kept.text())))).append('\n'));
    }

    private String beside(List<Doubt> doubts) {
        return doubts.isEmpty() ? "" : " " + marks.comment(doubts);
    }

    private void writeTalk(FreeTalk talk, StringBuilder to) {
        List<Doubt> doubts = new ArrayList<>(talk.doubts());
        String people = String.join(", ", talk.persons().stream().map(person -> written(person, doubts)).toList());
        to.append("  - ").append(talk.title()).append(people.isEmpty() ? "" : TalkText.DASH + people).append(" {#").append(ids.derive(talk.title())).append('}').append(beside(doubts)).append('\n');
        if (talk.isCancelled()) {
            to.append("    - status: cancelled\n");
        }
        talk.summary().ifPresent(words -> to.append("    - summary: ").append(words).append('\n'));
        for (Resource resource : talk.resources()) {
            to.append("    - ").append(resource.kind().name().toLowerCase(Locale.ROOT)).append(": ").append(resource.url()).append('\n');
        }
    }

    private String written(Person person, List<Doubt> doubts) {
        List<String> names = new ArrayList<>();
        for (Organisation organisation : person.organisations()) {
            String name = organisation.name().replace("/", " - ");
            if (!name.equals(organisation.name())) {
                doubts.add(Doubt.of("organisation", organisation.name()));
            }
            names.add(name);
            organisation.url().ifPresent(url -> know(name, url, doubts));
        }
        return person.name().replace(",", "") + (names.isEmpty() ? "" : " (" + String.join(" / ", names) + ")");
    }

    private void know(String name, String url, List<Doubt> doubts) {
        String known = organisations.putIfAbsent(name, url);
        if (known != null && !same(known, url)) {
            doubts.add(Doubt.of("other-link", name, url));
        }
    }

    private static boolean same(String one, String other) {
        return (one.endsWith("/") ? one : one + "/").equals(other.endsWith("/") ? other : other + "/");
    }
}
