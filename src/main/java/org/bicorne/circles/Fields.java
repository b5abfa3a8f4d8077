package org.bicorne.circles;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.PublicationDate;

/** Reads the values of one file, and gathers what is wrong with them. */
record Fields(FilePath file, ZoneId zone, List<Finding> findings) {

    private static final int ENTRIES_MAX = 2_000;
    private static final int SHOWN_CHARACTERS_MAX = 60;

    /** What the folder has no place for, since everybody may read it. */
    private static final Set<String> PRIVATE = Set.of("people", "persons", "person", "members", "link", "links", "room", "minutes", "participants", "attendees",
            "visio", "email", "phone", "contact", "password", "pin");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "matrix", "xmpp", "irc", "ircs");

    void add(int line, FindingCode code, String... arguments) {
        findings.add(Finding.of(file, line, code, arguments));
    }

    /** Says which keys nobody reads; the value of a private one is told to nobody. */
    void checkKeys(FrontMatter values, Set<String> known) {
        for (String key : values.keys()) {
            if (!known.contains(key) && PRIVATE.contains(key.toLowerCase(Locale.ROOT))) {
                add(values.line(key), CircleFinding.CIRCLE_FIELD_PRIVATE, key);
            } else if (!known.contains(key)) {
                add(values.line(key), CircleFinding.CIRCLE_FIELD_UNKNOWN, shortened(key), Spelling.nearest(key, known).orElseGet(() -> String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    List<FrontMatter> entries(FrontMatter values, String key) {
        List<FrontMatter> entries = values.maps(key);
        if (entries.size() > ENTRIES_MAX) {
            add(values.line(key), CircleFinding.CIRCLE_TOO_LONG, key, String.valueOf(ENTRIES_MAX));
        }
        return entries.stream().limit(ENTRIES_MAX).toList();
    }

    Optional<LocalDate> date(FrontMatter values, String key) {
        Optional<String> written = values.filled(key);
        Optional<LocalDate> date = written.flatMap(PublicationDate::parse).map(moment -> moment.day(zone));
        if (written.isPresent() && date.isEmpty()) {
            add(values.line(key), CircleFinding.CIRCLE_DATE_UNREADABLE, shortened(written.get()));
        }
        return date;
    }

    /** One of the words that a key may hold. */
    <E extends Enum<E>> Optional<E> word(FrontMatter values, String key, Class<E> words) {
        Optional<String> written = values.filled(key);
        Optional<E> word = written.flatMap(text -> java.util.Arrays.stream(words.getEnumConstants()).filter(one -> one.name().equalsIgnoreCase(text)).findFirst());
        if (written.isPresent() && word.isEmpty()) {
            add(values.line(key), CircleFinding.CIRCLE_WORD_UNKNOWN, shortened(written.get()), key,
                    String.join(", ", java.util.Arrays.stream(words.getEnumConstants()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList()));
        }
        return word;
    }

    /** An address on the web, or a file of the folder. */
    Optional<String> address(FrontMatter values, String key) {
        Optional<String> written = values.filled(key);
        Optional<String> usable = written.filter(Fields::isUsable).map(text -> hasScheme(text) || text.startsWith("/") ? text : "/" + text);
        if (written.isPresent() && usable.isEmpty()) {
            add(values.line(key), CircleFinding.CIRCLE_ADDRESS_UNUSABLE, key);
        }
        return usable;
    }

    /** The line where an entry of a list begins. */
    static int line(FrontMatter entry) {
        return entry.keys().stream().findFirst().map(entry::line).orElse(0);
    }

    private static boolean isUsable(String text) {
        boolean isWord = text.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\');
        return isWord && !text.startsWith("//") && !(text + "/").contains("../") && (hasScheme(text) || text.indexOf(':') < 0);
    }

    private static boolean hasScheme(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && SCHEMES.contains(text.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static String shortened(String text) {
        return text.length() > SHOWN_CHARACTERS_MAX ? text.substring(0, SHOWN_CHARACTERS_MAX) + "…" : text;
    }
}
