package org.bicorne.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.FrontMatter;

/**
 * Reads the values of one file of the catalogue, and gathers what is wrong with them.
 *
 * @param lines of the file, to tell where an item of a list stands
 */
record EntryFields(FilePath file, List<String> lines, List<Finding> findings) {

    static final int ITEMS_MAX = 1_000;

    private static final int SHOWN_CHARACTERS_MAX = 60;
    private static final Set<String> PRIVATE = Set.of("email", "e-mail", "mail", "courriel", "phone", "telephone", "contact", "contacts", "people", "person", "persons",
            "referent", "referents", "author", "authors", "maintainer", "maintainers", "users");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/\"<>\\\\]+[^\\s\"<>\\\\]*");

    void add(int line, FindingCode code, String... arguments) {
        findings.add(Finding.of(file, line, code, arguments));
    }

    /** Says which keys nobody reads; the value of a private one is told to nobody. */
    void checkKeys(FrontMatter values, Set<String> known) {
        for (String key : values.keys()) {
            if (!known.contains(key) && PRIVATE.contains(key.toLowerCase(Locale.ROOT))) {
                add(values.line(key), CatalogueFinding.SOFTWARE_KEY_PRIVATE, key);
            } else if (!known.contains(key) && !key.isEmpty()) {
                add(values.line(key), CatalogueFinding.SOFTWARE_KEY_UNKNOWN, shortened(key), Spelling.nearest(key, known).orElseGet(() -> String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    /** A text; a list or a map in its place is told. */
    Optional<String> text(FrontMatter values, String key) {
        if (values.kind(key) == FrontMatter.Kind.LIST || values.kind(key) == FrontMatter.Kind.MAP) {
            add(values.line(key), CatalogueFinding.SOFTWARE_SHAPE, key, "text");
        }
        return values.filled(key);
    }

    /** A text, or one for each language. */
    Optional<LocalizedText> localized(FrontMatter values, String key) {
        Optional<LocalizedText> text = values.localized(key);
        if (text.isEmpty() && values.kind(key) != FrontMatter.Kind.ABSENT && values.kind(key) != FrontMatter.Kind.TEXT) {
            add(values.line(key), CatalogueFinding.SOFTWARE_SHAPE, key, "{fr: …, en: …}");
        }
        return text;
    }

    /** Texts of a list, or one. */
    List<String> texts(FrontMatter values, String key) {
        if (values.kind(key) == FrontMatter.Kind.MAP) {
            add(values.line(key), CatalogueFinding.SOFTWARE_SHAPE, key, "[…]");
        }
        return limited(values, key, values.texts(key)).stream().map(String::strip).distinct().toList();
    }

    /** Maps of a list; a text among them stands under this key. */
    List<FrontMatter> items(FrontMatter values, String key, String keyOfText) {
        return limited(values, key, values.maps(key, keyOfText));
    }

    private <T> List<T> limited(FrontMatter values, String key, List<T> items) {
        if (items.size() > ITEMS_MAX) {
            add(values.line(key), CatalogueFinding.SOFTWARE_LIST_TOO_LONG, key, String.valueOf(ITEMS_MAX));
        }
        return items.stream().limit(ITEMS_MAX).toList();
    }

    Optional<PartialDate> date(FrontMatter values, String key) {
        Optional<String> written = text(values, key);
        Optional<PartialDate> date = written.flatMap(PartialDate::parse);
        if (written.isPresent() && date.isEmpty()) {
            add(values.line(key), CatalogueFinding.SOFTWARE_DATE_UNREADABLE, shortened(written.get()));
        }
        return date;
    }

    <E extends Enum<E>> Optional<E> word(FrontMatter values, String key, Class<E> words) {
        return text(values, key).flatMap(written -> word(written, values.line(key), key, words));
    }

    <E extends Enum<E>> List<E> words(FrontMatter values, String key, Class<E> words) {
        return texts(values, key).stream().flatMap(written -> word(written, line(values, key, written), key, words).stream()).distinct().toList();
    }

    private <E extends Enum<E>> Optional<E> word(String written, int line, String key, Class<E> words) {
        List<String> known = Arrays.stream(words.getEnumConstants()).map(EntryFields::word).toList();
        Optional<E> word = Arrays.stream(words.getEnumConstants()).filter(one -> word(one).equalsIgnoreCase(written)).findFirst();
        if (word.isEmpty()) {
            add(line, CatalogueFinding.SOFTWARE_WORD_UNKNOWN, shortened(written), key, Spelling.nearest(written, known).orElseGet(() -> String.join(", ", known)));
        }
        return word;
    }

    /** As files write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A whole address on the web. */
    Optional<String> url(FrontMatter values, String key) {
        return text(values, key).filter(written -> isUrl(written, values.line(key), key));
    }

    List<String> urls(FrontMatter values, String key) {
        return texts(values, key).stream().filter(written -> isUrl(written, line(values, key, written), key)).toList();
    }

    private boolean isUrl(String written, int line, String key) {
        boolean isUrl = isUrl(written);
        if (!isUrl) {
            add(line, CatalogueFinding.SOFTWARE_ADDRESS_MALFORMED, shortened(written), key);
        }
        return isUrl;
    }

    static boolean isUrl(String written) {
        try {
            return WEB.matcher(written).matches() && new URI(written).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Where this item of a list is written; the key's line when it cannot be told. */
    int line(FrontMatter values, String key, String item) {
        int first = values.line(key);
        for (int at = Math.max(0, first - 1); at < Math.min(lines.size(), first + ITEMS_MAX); at++) {
            if (lines.get(at).contains(item)) {
                return at + 1;
            }
        }
        return first;
    }

    /** The line where an entry of a list begins. */
    static int line(FrontMatter entry) {
        return entry.keys().stream().findFirst().map(entry::line).orElse(0);
    }

    static String shortened(String text) {
        return text.length() > SHOWN_CHARACTERS_MAX ? text.substring(0, SHOWN_CHARACTERS_MAX) + "…" : text;
    }
}
