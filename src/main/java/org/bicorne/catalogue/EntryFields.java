package org.bicorne.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.markup.Fields;
import org.bicorne.markup.FrontMatter;

/**
 * Reads the values of one file of the catalogue.
 *
 * @param lines of the file, to tell where an item of a list stands
 */
record EntryFields(Fields fields, List<String> lines) {

    static final int ITEMS_MAX = 1_000;

    private static final Set<String> PRIVATE = Set.of("email", "e-mail", "mail", "courriel", "phone", "telephone", "contact", "contacts", "people", "person", "persons",
            "referent", "referents", "author", "authors", "maintainer", "maintainers", "users");
    private static final Fields.Wrong WRONG = new Fields.Wrong(PRIVATE, CatalogueFinding.SOFTWARE_KEY_PRIVATE, CatalogueFinding.SOFTWARE_KEY_UNKNOWN, ITEMS_MAX,
            CatalogueFinding.SOFTWARE_LIST_TOO_LONG, CatalogueFinding.SOFTWARE_WORD_UNKNOWN, CatalogueFinding.SOFTWARE_DATE_UNREADABLE);
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/\"<>\\\\]+[^\\s\"<>\\\\]*");

    EntryFields(FilePath file, String text, List<Finding> findings) {
        this(new Fields(file, WRONG, findings), text.lines().toList());
    }

    FilePath file() {
        return fields.file();
    }

    List<Finding> findings() {
        return fields.findings();
    }

    void add(int line, FindingCode code, String... arguments) {
        fields.add(line, code, arguments);
    }

    void checkKeys(FrontMatter values, Set<String> known) {
        fields.checkKeys(values, known);
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
        return fields.limited(values, key, values.texts(key)).stream().map(String::strip).distinct().toList();
    }

    /** Maps of a list; a text among them stands under this key. */
    List<FrontMatter> items(FrontMatter values, String key, String keyOfText) {
        return fields.limited(values, key, values.maps(key, keyOfText));
    }

    Optional<PartialDate> date(FrontMatter values, String key) {
        text(values, key);
        return fields.date(values, key, PartialDate::parse);
    }

    <E extends Enum<E>> Optional<E> word(FrontMatter values, String key, Class<E> words) {
        return text(values, key).flatMap(written -> fields.word(written, values.line(key), key, words));
    }

    <E extends Enum<E>> List<E> words(FrontMatter values, String key, Class<E> words) {
        return texts(values, key).stream().flatMap(written -> fields.word(written, line(values, key, written), key, words).stream()).distinct().toList();
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
            add(line, CatalogueFinding.SOFTWARE_ADDRESS_MALFORMED, Fields.shortened(written), key);
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
}
