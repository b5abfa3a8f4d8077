package org.bicorne.markup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Spelling;

/**
 * Reads the values of one file key by key, and gathers what is wrong with them in the words of the room that reads.
 *
 * @param findings where what is wrong is added
 */
public record Fields(FilePath file, Wrong wrong, List<Finding> findings) {

    private static final int SHOWN_CHARACTERS_MAX = 60;

    /**
     * What a room says of what it cannot take.
     *
     * @param secretKeys in small letters: what the folder has no place for, since everybody may read it
     * @param secret of such a key, whose value is told to nobody
     * @param itemsMax of one list
     */
    public record Wrong(Set<String> secretKeys, FindingCode secret, FindingCode unknownKey, int itemsMax, FindingCode tooLong, FindingCode unknownWord, FindingCode unreadableDate) {

        public Wrong {
            secretKeys = Set.copyOf(secretKeys);
        }
    }

    public void add(int line, FindingCode code, String... arguments) {
        findings.add(Finding.of(file, line, code, arguments));
    }

    /** Says which keys nobody reads. */
    public void checkKeys(FrontMatter values, Set<String> known) {
        for (String key : values.keys()) {
            if (!known.contains(key) && wrong.secretKeys().contains(key.toLowerCase(Locale.ROOT))) {
                add(values.line(key), wrong.secret(), key);
            } else if (!known.contains(key) && !key.isEmpty()) {
                add(values.line(key), wrong.unknownKey(), shortened(key), Spelling.nearest(key, known).orElseGet(() -> String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    /** The maps of a list. */
    public List<FrontMatter> entries(FrontMatter values, String key) {
        return limited(values, key, values.maps(key));
    }

    /** As many items of a list as one may have. */
    public <T> List<T> limited(FrontMatter values, String key, List<T> items) {
        if (items.size() > wrong.itemsMax()) {
            add(values.line(key), wrong.tooLong(), key, String.valueOf(wrong.itemsMax()));
        }
        return items.stream().limit(wrong.itemsMax()).toList();
    }

    /** A date, as the room reads them. */
    public <T> Optional<T> date(FrontMatter values, String key, Function<String, Optional<T>> reading) {
        Optional<String> written = values.filled(key);
        Optional<T> date = written.flatMap(reading);
        if (written.isPresent() && date.isEmpty()) {
            add(values.line(key), wrong.unreadableDate(), shortened(written.get()));
        }
        return date;
    }

    /** One of the words that a key may hold. */
    public <E extends Enum<E>> Optional<E> word(FrontMatter values, String key, Class<E> words) {
        return values.filled(key).flatMap(written -> word(written, values.line(key), key, words));
    }

    /** The same for a word that stands on this line. */
    public <E extends Enum<E>> Optional<E> word(String written, int line, String key, Class<E> words) {
        Optional<E> word = Arrays.stream(words.getEnumConstants()).filter(one -> word(one).equalsIgnoreCase(written)).findFirst();
        if (word.isEmpty()) {
            List<String> known = Arrays.stream(words.getEnumConstants()).map(Fields::word).toList();
            add(line, wrong.unknownWord(), shortened(written), key, Spelling.nearest(written, known).orElseGet(() -> String.join(", ", known)));
        }
        return word;
    }

    /** As files write a word of a closed list. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The line where an entry of a list begins. */
    public static int line(FrontMatter entry) {
        return entry.keys().stream().findFirst().map(entry::line).orElse(0);
    }

    /** A text of strangers, short enough for a sentence. */
    public static String shortened(String text) {
        return text.length() > SHOWN_CHARACTERS_MAX ? text.substring(0, SHOWN_CHARACTERS_MAX) + "…" : text;
    }
}
