package org.bicorne.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.markup.Value.Mapping;
import org.bicorne.markup.Value.Scalar;
import org.bicorne.markup.Value.Sequence;

/** The keys that stand before a text, or in a YAML file, in the order in which they were written; each reader asks for the type it needs. */
public final class FrontMatter {

    /** How a front matter was written. */
    public enum Format { NONE, YAML, TOML, JSON, PANDOC }

    /** What a key holds. */
    public enum Kind { ABSENT, TEXT, LIST, MAP }

    private static final FrontMatter EMPTY = new FrontMatter(Format.NONE, Map.of());
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "oui");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "non");

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?");

    private final Format format;
    private final Map<String, Entry> entries;

    /** A value and the line of the file where its key stands. */
    record Entry(int line, Value value) {}

    FrontMatter(Format format, Map<String, Entry> entries) {
        this.format = format;
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public static FrontMatter empty() {
        return EMPTY;
    }

    public Format format() {
        return format;
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    /** The line of the file where the key stands, counted from 1; 0 for a key that is not there. */
    public int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? 0 : entry.line();
    }

    public Kind kind(String key) {
        Entry entry = entries.get(key);
        return entry == null ? Kind.ABSENT : switch (entry.value()) {
            case Scalar _ -> Kind.TEXT;
            case Sequence _ -> Kind.LIST;
            case Mapping _ -> Kind.MAP;
        };
    }

    /** A single value as it was written, numbers and dates too; a key without value gives an empty text. */
    public Optional<String> text(String key) {
        return value(key) instanceof Scalar(String written, Object _) ? Optional.of(written) : Optional.empty();
    }

    /** A list of texts, or one text as a list of one; empty texts are left out. */
    public List<String> texts(String key) {
        return switch (value(key)) {
            case Scalar(String written, Object _) -> written.isEmpty() ? List.of() : List.of(written);
            case Sequence(List<Value> items) -> scalars(items);
            case Mapping _ -> List.of();
        };
    }

    /** As {@link #texts}, but one text may hold several with commas: {@code tags: "bsoc, formation, guide"}. */
    public List<String> textsByComma(String key) {
        return kind(key) != Kind.TEXT ? texts(key) : texts(key).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Yes or no as every engine writes it: true, yes, on, oui and their contraries, in any case. */
    public Optional<Boolean> flag(String key) {
        String word = text(key).orElse("").toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            return Optional.of(true);
        }
        return FALSE.contains(word) ? Optional.of(false) : Optional.empty();
    }

    public Optional<Integer> number(String key) {
        return text(key).flatMap(FrontMatter::wholeNumber);
    }

    /** The keys under this key; none when it is absent or holds something else. */
    public FrontMatter map(String key) {
        return value(key) instanceof Mapping(FrontMatter nested) ? nested : EMPTY;
    }

    /** A text that says something, in each language for which it was written: {@code name: Conseil} or {@code name: {fr: Conseil, en: Council}}. */
    public Optional<LocalizedText> localized(String key) {
        Map<Language, String> texts = new LinkedHashMap<>();
        FrontMatter byLanguage = map(key);
        byLanguage.keys().stream().filter(tag -> LANGUAGE_TAG.matcher(tag).matches()).forEach(tag -> byLanguage.filled(tag).ifPresent(text -> texts.put(new Language(tag), text)));
        return texts.isEmpty() ? filled(key).map(LocalizedText::of) : Optional.of(new LocalizedText(texts));
    }

    /** A text that is more than spaces, without those around it. */
    public Optional<String> filled(String key) {
        return text(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The maps of a list, or one map as a list of one; items that are not maps are left out. */
    public List<FrontMatter> maps(String key) {
        return switch (value(key)) {
            case Scalar _ -> List.of();
            case Mapping(FrontMatter nested) -> List.of(nested);
            case Sequence(List<Value> items) -> items.stream()
                    .filter(Mapping.class::isInstance)
                    .map(item -> ((Mapping) item).entries())
                    .toList();
        };
    }

    /** The maps of a list in which a text may stand for a map that holds only this key: {@code used-by: [harbour, {organisation: archives}]}. */
    public List<FrontMatter> maps(String key, String keyOfText) {
        int line = line(key);
        List<Value> items = value(key) instanceof Sequence(List<Value> several) ? several : List.of(value(key));
        return items.stream().<FrontMatter>mapMulti((item, taken) -> {
            switch (item) {
                case Mapping(FrontMatter nested) -> taken.accept(nested);
                case Scalar(String written, Object _) when !written.isEmpty() -> taken.accept(new FrontMatter(format, Map.of(keyOfText, new Entry(line, item))));
                case Scalar _, Sequence _ -> { }
            }
        }).toList();
    }

    /** Everything as maps, lists, texts, numbers and booleans of the Java library, for templates. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        entries.forEach((key, entry) -> values.put(key, entry.value().plain()));
        return Collections.unmodifiableMap(values);
    }

    private Value value(String key) {
        Entry entry = entries.get(key);
        return entry == null ? new Sequence(List.of()) : entry.value();
    }

    private static List<String> scalars(List<Value> items) {
        List<String> texts = new ArrayList<>(items.size());
        for (Value item : items) {
            if (item instanceof Scalar(String written, Object _) && !written.isEmpty()) {
                texts.add(written);
            }
        }
        return Collections.unmodifiableList(texts);
    }

    private static Optional<Integer> wholeNumber(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return format + " " + values();
    }
}
