package org.bicorne.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;

/** The words of the interface in one language; what a language does not say is said in English. */
public final class Messages {

    /** Rooms that may bring a file of words of their own, {@code messages/ROOM.LANGUAGE.properties}. */
    static final List<String> ROOMS = List.of("markup", "frontmatter", "programme", "folder", "pages", "outbound", "icalendar", "jobs", "spdx", "publiccode", "search",
            "organisations", "content", "inventory", "catalogue", "market", "enrichment", "agenda", "circles", "home", "site", "api", "cli");

    private static final Map<Language, Messages> LOADED = new ConcurrentHashMap<>();
    private static final String[] SIZES = {"size.bytes", "size.kilobytes", "size.megabytes", "size.gigabytes"};

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = Map.copyOf(patterns);
    }

    /** The words for pages in this language; in English when there is no file for it. */
    public static Messages in(Language language) {
        return LOADED.computeIfAbsent(language, Messages::load);
    }

    /** The language in which these words are, which may not be the one that was asked for. */
    public Language language() {
        return language;
    }

    /** @throws IllegalStateException when no word has this key */
    public String text(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalStateException("No message has the key '" + key + "' in " + language);
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        if (areTexts(arguments) && isPlain(pattern)) {
            return filled(pattern, arguments);
        }
        MessageFormat shared = formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, language.locale()));
        return ((MessageFormat) shared.clone()).format(arguments);
    }

    private static boolean areTexts(Object... arguments) {
        for (Object argument : arguments) {
            if (!(argument instanceof String)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the pattern only has places for texts: no plural, no quotes of {@link MessageFormat}. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf(',') < 0 && pattern.indexOf('\'') < 0;
    }

    /** As {@link MessageFormat} does it, some fifty times faster; a page has dozens of such words. */
    private static String filled(String pattern, Object... arguments) {
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int written = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', written)) {
            int place = pattern.charAt(open + 1) - '0';
            text.append(pattern, written, open).append(place < arguments.length ? arguments[place] : pattern.substring(open, open + 3));
            written = open + 3;
        }
        return text.append(pattern, written, pattern.length()).toString();
    }

    /** A day in full: {@code 8 novembre 2022}, {@code 1er mars 2022}. */
    public String date(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? text("date.first-day") : String.valueOf(day.getDayOfMonth());
        String month = day.getMonth().getDisplayName(TextStyle.FULL, language.locale());
        return text("date.day", number, month, String.valueOf(day.getYear()));
    }

    /** A day in full with its name: {@code mardi 8 novembre 2022}. */
    public String dateWithDay(LocalDate day) {
        return text("date.named-day", day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale()), date(day));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** A size as people read it, in steps of a thousand: {@code 8,6 ko}. */
    public String size(long bytes) {
        double size = bytes;
        int step = 0;
        while (size >= 999.95 && step < SIZES.length - 1) {
            size /= 1000;
            step++;
        }
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(size < 10 ? 1 : 0);
        return text(SIZES[step], format.format(size));
    }

    /** The sentence that tells this finding and what to do about it. */
    public String finding(Finding finding) {
        return text("finding." + finding.code().code(), finding.arguments().toArray());
    }

    private static Messages load(Language language) {
        Map<String, String> patterns = new HashMap<>(patternsOf(Language.ENGLISH));
        Language spoken = isSpoken(language) ? language : new Language(language.locale().getLanguage());
        if (!isSpoken(spoken)) {
            return new Messages(Language.ENGLISH, patterns);
        }
        patterns.putAll(patternsOf(spoken));
        return new Messages(spoken, patterns);
    }

    private static boolean isSpoken(Language language) {
        return Messages.class.getResource("/messages/" + language + ".properties") != null;
    }

    private static Map<String, String> patternsOf(Language language) {
        Map<String, String> patterns = new HashMap<>();
        ROOMS.forEach(room -> read(room + "." + language).ifPresent(patterns::putAll));
        read(language.tag()).ifPresent(patterns::putAll);
        return patterns;
    }

    private static Optional<Map<String, String>> read(String file) {
        try (InputStream stream = Messages.class.getResourceAsStream("/messages/" + file + ".properties")) {
            if (stream == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> patterns = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
            return Optional.of(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
