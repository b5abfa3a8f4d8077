package org.bicorne.folder;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.FrontMatter.Kind;

/** One level of the settings: reads each key as the type it should have, and reports those that have another. */
final class SettingsSection {

    /** Entries of one list or one map of the settings. */
    private static final int ENTRIES_MAX = 10_000;

    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*(?::\\d{1,5})?");
    private static final Pattern HOST_OR_REPOSITORY = Pattern.compile(HOST + "(?:/[\\p{L}\\p{N}._~-]+)*");

    private final FrontMatter values;
    private final String level;
    private final FilePath file;
    private final List<Finding> findings;

    SettingsSection(FrontMatter values, String level, FilePath file, List<Finding> findings) {
        this.values = values;
        this.level = level;
        this.file = file;
        this.findings = findings;
        values.keys().stream().filter(key -> !SettingKeys.isKnown(level, key)).forEach(this::reportUnknown);
    }

    private void reportUnknown(String key) {
        Optional<String> nearest = SettingKeys.nearest(level, key);
        if (nearest.isPresent()) {
            report(key, SettingsFinding.SETTING_MISSPELT, nearest.get());
        } else {
            report(key, SettingsFinding.SETTING_UNKNOWN);
        }
    }

    void report(String key, SettingsFinding code, String... more) {
        List<String> arguments = new ArrayList<>(List.of(level.replace("*.", "") + key));
        arguments.addAll(List.of(more));
        findings.add(new Finding(file, values.line(key), code, arguments));
    }

    Set<String> keys() {
        return values.keys();
    }

    /** The section under this key, an empty one when there is none. */
    SettingsSection section(String key) {
        expect(key, Kind.MAP, SettingsFinding.SETTING_MAP_EXPECTED);
        return new SettingsSection(values.map(key), level + (SettingKeys.ALL.contains(level + key) ? key : "*") + ".", file, findings);
    }

    /** The maps of a list, each a section of its own. */
    List<SettingsSection> sections(String key) {
        expect(key, Kind.LIST, SettingsFinding.SETTING_LIST_EXPECTED);
        return values.kind(key) != Kind.LIST ? List.of() : values.maps(key).stream().limit(ENTRIES_MAX)
                .map(entry -> new SettingsSection(entry, level + key + ".*.", file, findings)).toList();
    }

    private boolean expect(String key, Kind kind, SettingsFinding code) {
        boolean isEmpty = values.text(key).filter(String::isEmpty).isPresent();
        boolean isOther = values.kind(key) != kind && values.kind(key) != Kind.ABSENT && !isEmpty;
        if (isOther) {
            report(key, code);
        }
        return !isOther;
    }

    Optional<String> text(String key) {
        expect(key, Kind.TEXT, SettingsFinding.SETTING_TEXT_EXPECTED);
        return values.text(key).filter(text -> !text.isEmpty());
    }

    /** A text that a function reads; what it refuses with InvalidValue or DateTimeException is reported. */
    private <T> Optional<T> read(String key, SettingsFinding code, Function<String, T> reader) {
        return text(key).flatMap(text -> read(key, text, code, reader));
    }

    private <T> Optional<T> read(String key, String text, SettingsFinding code, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (InvalidValue | DateTimeException e) {
            report(key, code, text);
            return Optional.empty();
        }
    }

    /** A list of texts, or one text; each is read by a function. */
    private <T> List<T> readAll(String key, SettingsFinding code, Function<String, T> reader) {
        if (values.kind(key) == Kind.MAP) {
            report(key, SettingsFinding.SETTING_LIST_EXPECTED);
        }
        return values.texts(key).stream().limit(ENTRIES_MAX).flatMap(text -> read(key, text, code, reader).stream()).toList();
    }

    List<String> texts(String key) {
        return readAll(key, SettingsFinding.SETTING_TEXT_EXPECTED, text -> text);
    }

    /** One text for all languages, or a map of them. */
    Optional<LocalizedText> localizedText(String key) {
        if (values.kind(key) != Kind.MAP) {
            return text(key).map(LocalizedText::of);
        }
        Map<Language, String> byLanguage = new LinkedHashMap<>();
        FrontMatter texts = values.map(key);
        for (String language : texts.keys()) {
            texts.text(language).ifPresent(text -> read(key, language, SettingsFinding.SETTING_LANGUAGE_EXPECTED, Language::new)
                    .ifPresent(tag -> byLanguage.put(tag, text)));
        }
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(byLanguage));
    }

    Optional<Boolean> flag(String key) {
        Optional<Boolean> flag = values.flag(key);
        if (flag.isEmpty() && text(key).isPresent()) {
            report(key, SettingsFinding.SETTING_FLAG_EXPECTED);
        }
        return flag;
    }

    /** A percentage. */
    Optional<Integer> rate(String key) {
        Optional<Integer> rate = values.number(key).filter(number -> number >= 0 && number <= 100);
        if (rate.isEmpty() && text(key).isPresent()) {
            report(key, SettingsFinding.SETTING_RATE_EXPECTED);
        }
        return rate;
    }

    /** A whole number from one to another. */
    Optional<Integer> number(String key, int min, int max) {
        Optional<Integer> number = values.number(key).filter(written -> written >= min && written <= max);
        if (number.isEmpty() && text(key).isPresent()) {
            report(key, SettingsFinding.SETTING_NUMBER_EXPECTED, Integer.toString(min), Integer.toString(max));
        }
        return number;
    }

    Optional<LocalDate> date(String key) {
        return read(key, SettingsFinding.SETTING_DATE_EXPECTED, LocalDate::parse);
    }

    Optional<ZoneId> zone(String key) {
        return read(key, SettingsFinding.SETTING_TIMEZONE_EXPECTED, ZoneId::of);
    }

    Optional<Language> language(String key) {
        return read(key, SettingsFinding.SETTING_LANGUAGE_EXPECTED, Language::new);
    }

    List<Language> languages(String key) {
        return readAll(key, SettingsFinding.SETTING_LANGUAGE_EXPECTED, Language::new).stream().distinct().toList();
    }

    /** An absolute address with a host. */
    Optional<URI> address(String key) {
        return read(key, SettingsFinding.SETTING_ADDRESS_EXPECTED, SettingsSection::webAddress);
    }

    List<String> hosts(String key) {
        return readAll(key, SettingsFinding.SETTING_HOST_EXPECTED, text -> matching(HOST, text).toLowerCase(Locale.ROOT));
    }

    /** Hosts, and repositories that show the folder's files: {@code git.example/~office/site}. */
    List<String> hostsAndRepositories(String key) {
        return readAll(key, SettingsFinding.SETTING_HOST_EXPECTED, text -> matching(HOST_OR_REPOSITORY, text).toLowerCase(Locale.ROOT));
    }

    Optional<String> colour(String key) {
        return read(key, SettingsFinding.SETTING_COLOUR_EXPECTED, text -> inSixDigits(matching(COLOUR, text)));
    }

    Optional<FilePath> path(String key) {
        return read(key, SettingsFinding.SETTING_PATH_EXPECTED, SettingsSection::filePath);
    }

    List<FilePath> paths(String key) {
        return readAll(key, SettingsFinding.SETTING_PATH_EXPECTED, SettingsSection::filePath);
    }

    List<Glob> globs(String key) {
        return readAll(key, SettingsFinding.SETTING_PATTERN_EXPECTED, Glob::new);
    }

    /** One of these words. */
    Optional<String> choice(String key, List<String> choices) {
        Optional<String> written = text(key);
        Optional<String> chosen = written.map(text -> text.toLowerCase(Locale.ROOT)).filter(choices::contains);
        if (written.isPresent() && chosen.isEmpty()) {
            report(key, SettingsFinding.SETTING_CHOICE_EXPECTED, written.get(), String.join(", ", choices));
        }
        return chosen;
    }

    /** Texts by names that the office chooses. */
    Map<String, String> textByKey() {
        Map<String, String> texts = new LinkedHashMap<>();
        keys().stream().limit(ENTRIES_MAX).forEach(key -> text(key).ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    /** CSS writes {@code #007} for {@code #000077}. */
    private static String inSixDigits(String colour) {
        return colour.length() == 4 ? colour.replaceAll("[0-9a-fA-F]", "$0$0") : colour;
    }

    private static FilePath filePath(String text) {
        return FilePath.ROOT.resolve(text).orElseThrow(() -> new InvalidValue("path", text));
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new InvalidValue("setting", text);
        }
        return text;
    }

    private static URI webAddress(String text) {
        try {
            URI address = new URI(text);
            boolean isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (isWeb && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new InvalidValue("address", text);
        }
        throw new InvalidValue("address", text);
    }
}
