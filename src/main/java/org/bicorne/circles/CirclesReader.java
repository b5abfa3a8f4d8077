package org.bicorne.circles;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.DecodedText;
import org.bicorne.markup.Fields;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.MeetingLinkFinding;
import org.bicorne.markup.MeetingLinks;
import org.bicorne.markup.Yaml;
import org.bicorne.organisations.Organisations;

/** Reads {@code circles/*.yml} and {@code channels.yml}. What is wrong in one entry costs no other. */
final class CirclesReader {

    static final FilePath FOLDER = new FilePath("circles");
    static final FilePath CHANNELS = new FilePath("channels.yml");

    private static final Set<String> YAML = Set.of("yml", "yaml");
    private static final int CIRCLES_MAX = 500;
    private static final Set<String> FIELDS = Set.of("name", "mandate", "colleges", "opinions", "publications", "channels");
    private static final Set<String> COLLEGE = Set.of("name", "members");
    private static final Set<String> SEAT = Set.of("organisation", "since", "until");
    private static final Set<String> OPINION = Set.of("id", "question", "college", "date", "result", "votes", "text");
    private static final Set<String> VOTES = Set.of("for", "against", "abstained");
    private static final Set<String> PUBLICATION = Set.of("title", "url", "date");
    private static final Set<String> CHANNEL = Set.of("platform", "name", "url", "audience", "status");

    private final ZoneId zone;
    private final Organisations organisations;
    private final String reserved;
    private final List<Finding> findings = new ArrayList<>();

    /** @param reserved stands in the place of a meeting room's address */
    CirclesReader(ZoneId zone, Organisations organisations, String reserved) {
        this.zone = zone;
        this.organisations = organisations;
        this.reserved = reserved;
    }

    /** What these files say, and what is wrong in them. */
    record All(List<Circle> circles, List<Channel> channels, List<Finding> findings) {

        All {
            circles = List.copyOf(circles);
            channels = List.copyOf(channels);
            findings = List.copyOf(findings);
        }
    }

    All read(Snapshot snapshot) {
        List<Circle> circles = new ArrayList<>();
        snapshot.under(FOLDER).stream().filter(file -> file.path().parent().equals(FOLDER) && YAML.contains(file.path().extension()) && file.isPublished()).limit(CIRCLES_MAX)
                .forEach(file -> values(file).ifPresent(values -> circles.add(circle(values, file.path()))));
        List<Channel> channels = snapshot.file(CHANNELS).flatMap(this::values).map(values -> {
            CircleFields fields = new CircleFields(CHANNELS, zone, findings);
            fields.checkKeys(values, Set.of("channels"));
            return channels(values, fields);
        }).orElse(List.of());
        return new All(circles, channels, findings);
    }

    private Optional<FrontMatter> values(SourceFile file) {
        if (!(file.readText() instanceof Reading.Octets(var octets))) {
            findings.add(Finding.of(file.path(), 0, CircleFinding.CIRCLE_UNREADABLE));
            return Optional.empty();
        }
        return Yaml.read(withoutRooms(file, DecodedText.of(octets).text())).told(file.path(), findings);
    }

    private String withoutRooms(SourceFile file, String written) {
        findings.addAll(MeetingLinks.findings(written, file.path(), MeetingLinkFinding.MEETING_LINK_RESERVED));
        return MeetingLinks.without(written, reserved);
    }

    private Circle circle(FrontMatter values, FilePath file) {
        CircleFields fields = new CircleFields(file, zone, findings);
        fields.checkKeys(values, FIELDS);
        Optional<LocalizedText> name = values.localized("name");
        if (name.isEmpty()) {
            fields.add(0, CircleFinding.CIRCLE_NAME_MISSING, file.stem());
        }
        List<Circle.College> colleges = fields.entries(values, "colleges").stream().map(entry -> college(entry, fields)).toList();
        Set<Slug> ids = new HashSet<>();
        List<Circle.Opinion> opinions = fields.entries(values, "opinions").stream().flatMap(entry -> opinion(entry, colleges, ids, fields).stream()).toList();
        List<Circle.Publication> publications = fields.entries(values, "publications").stream().flatMap(entry -> publication(entry, fields).stream()).toList();
        return new Circle(Slug.of(file.stem()), name.orElseGet(() -> LocalizedText.of(file.stem())), values.localized("mandate"), colleges, opinions, publications,
                channels(values, fields));
    }

    private Circle.College college(FrontMatter entry, CircleFields fields) {
        fields.checkKeys(entry, COLLEGE);
        List<Circle.Seat> seats = new ArrayList<>();
        for (FrontMatter member : fields.entries(entry, "members")) {
            fields.checkKeys(member, SEAT);
            Optional<String> organisation = member.filled("organisation");
            if (organisation.isEmpty()) {
                fields.add(Fields.line(member), CircleFinding.CIRCLE_ENTRY_INCOMPLETE, "organisation");
                continue;
            }
            organisations.unknown(organisation.get(), fields.file(), member.line("organisation")).ifPresent(findings::add);
            Optional<LocalDate> since = fields.date(member, "since");
            Optional<LocalDate> until = fields.date(member, "until");
            if (since.isPresent() && until.filter(since.get()::isAfter).isPresent()) {
                fields.add(member.line("until"), CircleFinding.CIRCLE_END_BEFORE_START, until.get().toString(), since.get().toString());
                until = Optional.empty();
            }
            seats.add(new Circle.Seat(organisation.get(), since, until));
        }
        return new Circle.College(entry.localized("name").orElseGet(() -> LocalizedText.of("–")), seats);
    }

    private Optional<Circle.Opinion> opinion(FrontMatter entry, List<Circle.College> colleges, Set<Slug> ids, CircleFields fields) {
        fields.checkKeys(entry, OPINION);
        Optional<LocalizedText> question = entry.localized("question");
        Slug id = Slug.of(entry.filled("id").orElse(""));
        if (question.isEmpty() || id.isEmpty()) {
            fields.add(Fields.line(entry), CircleFinding.CIRCLE_ENTRY_INCOMPLETE, question.isEmpty() ? "question" : "id");
            return Optional.empty();
        }
        if (!ids.add(id)) {
            fields.add(entry.line("id"), CircleFinding.CIRCLE_ID_REPEATED, id.value());
            return Optional.empty();
        }
        Optional<String> college = entry.filled("college");
        if (college.isPresent() && colleges.stream().noneMatch(one -> one.name().byLanguage().containsValue(college.get()))) {
            fields.add(entry.line("college"), CircleFinding.CIRCLE_COLLEGE_UNKNOWN, college.get());
        }
        return Optional.of(new Circle.Opinion(id, question.get(), college, fields.date(entry, "date"),
                fields.word(entry, "result", Circle.Result.class).orElse(Circle.Result.PENDING), votes(entry, fields), fields.address(entry, "text")));
    }

    private static Optional<Circle.Votes> votes(FrontMatter entry, CircleFields fields) {
        FrontMatter votes = entry.map("votes");
        fields.checkKeys(votes, VOTES);
        return votes.keys().isEmpty() ? Optional.empty()
                : Optional.of(new Circle.Votes(votes.number("for").orElse(0), votes.number("against").orElse(0), votes.number("abstained").orElse(0)));
    }

    private static Optional<Circle.Publication> publication(FrontMatter entry, CircleFields fields) {
        fields.checkKeys(entry, PUBLICATION);
        Optional<LocalizedText> title = entry.localized("title");
        Optional<String> url = fields.address(entry, "url");
        if (title.isEmpty() || url.isEmpty()) {
            fields.add(Fields.line(entry), CircleFinding.CIRCLE_ENTRY_INCOMPLETE, title.isEmpty() ? "title" : "url");
            return Optional.empty();
        }
        return Optional.of(new Circle.Publication(title.get(), url.get(), fields.date(entry, "date")));
    }

    /** Whoever does not say for whom a channel is keeps it for members: a slip of the pen must not open it. */
    private static List<Channel> channels(FrontMatter values, CircleFields fields) {
        List<Channel> channels = new ArrayList<>();
        for (FrontMatter entry : fields.entries(values, "channels")) {
            fields.checkKeys(entry, CHANNEL);
            Optional<String> platform = entry.filled("platform");
            Optional<LocalizedText> name = entry.localized("name");
            if (platform.isEmpty() || name.isEmpty() || entry.filled("audience").isEmpty()) {
                fields.add(Fields.line(entry), CircleFinding.CIRCLE_ENTRY_INCOMPLETE, platform.isEmpty() ? "platform" : name.isEmpty() ? "name" : "audience");
            }
            if (platform.isPresent() || name.isPresent()) {
                channels.add(new Channel(platform.orElse(""), name.orElseGet(() -> LocalizedText.of(platform.get())), fields.address(entry, "url"),
                        fields.word(entry, "audience", Channel.Audience.class).orElse(Channel.Audience.MEMBERS), entry.localized("status")));
            }
        }
        return channels;
    }
}
