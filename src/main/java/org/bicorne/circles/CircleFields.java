package org.bicorne.circles;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.markup.Fields;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.PublicationDate;

/** Reads the values of one file of circles or channels. */
record CircleFields(Fields fields, ZoneId zone) {

    private static final int ENTRIES_MAX = 2_000;
    private static final Set<String> PRIVATE = Set.of("people", "persons", "person", "members", "link", "links", "room", "minutes", "participants", "attendees",
            "visio", "email", "phone", "contact", "password", "pin");
    private static final Fields.Wrong WRONG = new Fields.Wrong(PRIVATE, CircleFinding.CIRCLE_FIELD_PRIVATE, CircleFinding.CIRCLE_FIELD_UNKNOWN, ENTRIES_MAX, CircleFinding.CIRCLE_TOO_LONG,
            CircleFinding.CIRCLE_WORD_UNKNOWN, CircleFinding.CIRCLE_DATE_UNREADABLE);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "matrix", "xmpp", "irc", "ircs");

    CircleFields(FilePath file, ZoneId zone, List<Finding> findings) {
        this(new Fields(file, WRONG, findings), zone);
    }

    FilePath file() {
        return fields.file();
    }

    void add(int line, FindingCode code, String... arguments) {
        fields.add(line, code, arguments);
    }

    void checkKeys(FrontMatter values, Set<String> known) {
        fields.checkKeys(values, known);
    }

    List<FrontMatter> entries(FrontMatter values, String key) {
        return fields.entries(values, key);
    }

    Optional<LocalDate> date(FrontMatter values, String key) {
        return fields.date(values, key, written -> PublicationDate.parse(written).map(moment -> moment.day(zone)));
    }

    <E extends Enum<E>> Optional<E> word(FrontMatter values, String key, Class<E> words) {
        return fields.word(values, key, words);
    }

    /** An address on the web, or a file of the folder. */
    Optional<String> address(FrontMatter values, String key) {
        Optional<String> written = values.filled(key);
        Optional<String> usable = written.filter(CircleFields::isUsable).map(text -> hasScheme(text) || text.startsWith("/") ? text : "/" + text);
        if (written.isPresent() && usable.isEmpty()) {
            add(values.line(key), CircleFinding.CIRCLE_ADDRESS_UNUSABLE, key);
        }
        return usable;
    }

    private static boolean isUsable(String text) {
        boolean isWord = text.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\');
        return isWord && !text.startsWith("//") && !(text + "/").contains("../") && (hasScheme(text) || text.indexOf(':') < 0);
    }

    private static boolean hasScheme(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && SCHEMES.contains(text.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
