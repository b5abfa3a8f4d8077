package org.bicorne.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.markup.MeetingLinks;

/** Dated sessions in a list, without a programme of their own: a series, or the meetings of a circle. */
final class FreeSeries {

    /** One dated line may stand in any text. */
    static final int SESSIONS_MIN = 2;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern LEAD = Pattern.compile("[ \t]*+(?:[-*+] ++)?+[*_ ]{0,4}+(?:Le |le |On )?+");
    private static final Pattern ICS = Pattern.compile(" ?\\(?\\[\\.?ics\\]\\(([^()\\s]++)\\)\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MOVED = Pattern.compile(" ?\\((?:initialement|originally|au lieu du) ([^()]{1,40}+)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CANCELLED = Pattern.compile(" ?\\*{0,2}\\(?\\b(?:annulée?|cancell?ed)\\b\\)?\\*{0,2}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ONLINE = Pattern.compile(" ?\\((en ligne|online|à distance|en visio|visio)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CIRCLE = Pattern.compile("conseil|comité|groupe de travail|council|committee|working group", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MEMBERS = Pattern.compile("réunions? (?:sont|est) privée|réservée?s? aux? membres?|meetings? (?:are|is) private|members only", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final ProgrammeImport.Marks marks;
    private final Optional<Integer> givenYear;
    private final Optional<LocalDate> published;

    /** @param line counted from 0 */
    record Session(int line, FreeDate date, FreeTime time, String rest) {}

    FreeSeries(ProgrammeImport.Marks marks, Optional<Integer> givenYear, Optional<LocalDate> published) {
        this.marks = marks;
        this.givenYear = givenYear;
        this.published = published;
    }

    /** Lines that begin with a day and an hour. */
    static List<Session> sessions(List<String> lines) {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            session(lines.get(i)).map(found -> new Session(line, found.date(), found.time(), found.rest())).ifPresent(sessions::add);
        }
        return sessions;
    }

    private static Optional<Session> session(String written) {
        String line = Hours.plain(written);
        Matcher lead = LEAD.matcher(line);
        int at = lead.lookingAt() ? lead.end() : 0;
        Optional<FreeDate> date = FreeDate.find(line).filter(found -> found.start() == at);
        String after = date.map(found -> line.substring(found.end())).map(text -> text.replaceFirst("^[*_ ,:]{0,6}", "")).orElse("");
        Matcher moved = MOVED.matcher(" " + after);
        String rest = moved.lookingAt() ? (" " + after).substring(moved.end()).strip() : after;
        String kept = moved.lookingAt() ? moved.group() : "";
        return date.flatMap(found -> FreeTime.parse(rest).map(time -> new Session(0, found, time, time.rest() + kept)));
    }

    String write(String slug, String title, List<String> lines, List<Session> sessions) {
        String body = String.join("\n", lines);
        boolean isPrivate = MeetingLinks.hostIn(body).isPresent() || MEMBERS.matcher(body).find();
        StringBuilder out = new StringBuilder("series: ").append(slug).append('\n');
        out.append("title: ").append(YamlText.quoted(title.replace('\n', ' '))).append('\n');
        out.append("access: ").append(isPrivate ? "members" : "public").append(isPrivate || CIRCLE.matcher(title).find() ? " " + marks.yaml(List.of(Doubt.of(isPrivate ? "members" : "open"))) : "").append('\n');
        out.append("timezone: ").append(FreeFacts.ZONE.getId()).append("\noccurrences:\n");
        TalkIds ids = new TalkIds();
        LocalDate reference = reference(body, sessions);
        for (Session session : sessions) {
            writeSession(session, reference, ids, out);
        }
        writeRest(lines, sessions, isPrivate, out);
        return out.toString();
    }

    /** A day from which those without a year are searched on. */
    private LocalDate reference(String body, List<Session> sessions) {
        Optional<LocalDate> told = givenYear.map(year -> LocalDate.of(year, 1, 1)).or(() -> published);
        boolean isEveryYearWritten = sessions.stream().allMatch(session -> session.date().year().isPresent());
        return told.or(() -> FreeDate.findWhole(body).map(date -> LocalDate.of(date.getYear(), 1, 1)))
                .or(() -> isEveryYearWritten ? Optional.of(LocalDate.EPOCH) : Optional.empty())
                .orElseThrow(() -> new InvalidValue("year", "dates without a year"));
    }

    private void writeSession(Session session, LocalDate reference, TalkIds ids, StringBuilder out) {
        List<Doubt> doubts = new ArrayList<>();
        LocalDate date = session.date().near(givenYear, Optional.of(reference)).orElse(reference);
        if (session.date().year().isEmpty()) {
            doubts.add(Doubt.of("year", date.toString()));
        }
        if (session.date().contradicts(date)) {
            doubts.add(Doubt.of("weekday", date.toString()));
        }
        LocalTime start = session.time().start();
        LocalTime end = session.time().end().orElse(start.plusHours(1));
        if (session.time().end().isEmpty()) {
            doubts.add(Doubt.of("end"));
        }
        Words words = words(session.rest(), date, reference, doubts);
        out.append("  - {id: ").append(ids.derive(date.getYear() + " " + words.title())).append(", start: ").append(LocalDateTime.of(date, start).format(TIME))
                .append(", end: ").append(LocalDateTime.of(date, end).format(TIME)).append(", title: ").append(YamlText.quoted(words.title())).append(words.keys()).append('}')
                .append(doubts.isEmpty() ? "" : " " + marks.yaml(doubts)).append('\n');
    }

    private record Words(String title, String keys) {}

    private Words words(String rest, LocalDate date, LocalDate reference, List<Doubt> doubts) {
        String text = rest;
        StringBuilder keys = new StringBuilder();
        Matcher ics = ICS.matcher(text);
        if (ics.find()) {
            doubts.add(Doubt.of("ics", ics.group(1)));
            text = ics.replaceAll("");
        }
        Matcher moved = MOVED.matcher(text);
        Optional<LocalDate> before = moved.find() ? FreeDate.find(moved.group(1)).flatMap(day -> day.near(Optional.of(date.getYear()), Optional.of(reference))) : Optional.empty();
        if (before.isPresent()) {
            keys.append(", moved-from: ").append(before.get());
            text = moved.replaceFirst("");
        }
        Matcher cancelled = CANCELLED.matcher(text);
        if (cancelled.find()) {
            keys.append(", status: cancelled");
            text = cancelled.replaceAll("");
        }
        Matcher online = ONLINE.matcher(" " + text);
        if (online.find()) {
            keys.append(", venue: ").append(YamlText.quoted(online.group(1)));
            text = online.replaceFirst("").strip();
        }
        MeetingLinks.hostIn(text).ifPresent(_ -> doubts.add(Doubt.of("room-link")));
        text = MeetingLinks.without(text, "").strip().replaceFirst("^[-–—:] ", "");
        FreeTalk.url(text).ifPresent(url -> doubts.add(Doubt.of("link", Inline.words(rest), url)));
        return new Words(asTitle(Inline.words(FreeTalk.unwrapped(text))), keys.toString());
    }

    /** In a list it was the end of a sentence; it becomes a heading. */
    private static String asTitle(String words) {
        String title = words.endsWith(".") && words.indexOf('.') == words.length() - 1 ? words.substring(0, words.length() - 1) : words;
        return title.isEmpty() ? title : title.substring(0, title.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + title.substring(title.offsetByCodePoints(0, 1));
    }

    /** What the page says besides stays as comments: a file of dates has no place for prose. */
    private void writeRest(List<String> lines, List<Session> sessions, boolean isPrivate, StringBuilder out) {
        List<Integer> taken = sessions.stream().map(Session::line).toList();
        out.append("\n").append(marks.yaml(List.of(Doubt.of("page")))).append('\n');
        for (int i = 0; i < lines.size(); i++) {
            if (!taken.contains(i) && !lines.get(i).isBlank()) {
                boolean isRoom = isPrivate && MeetingLinks.hostIn(lines.get(i)).isPresent();
                out.append(isRoom ? marks.yaml(List.of(Doubt.of("room-link"))) + "\n" : "").append("# ")
                        .append(isPrivate ? MeetingLinks.without(lines.get(i), "…") : lines.get(i)).append('\n');
            }
        }
    }
}
