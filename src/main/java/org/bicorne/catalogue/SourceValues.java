package org.bicorne.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.catalogue.SourceAnswer.Field;
import org.bicorne.spdx.Expression;
import org.bicorne.spdx.Licence;
import org.bicorne.spdx.SpdxList;

/** Gathers what a source says, which may be anything: what is no value of its field is left out, what is long is cut. */
final class SourceValues {

    private static final int VALUES_MAX = 60;
    private static final int CHARACTERS_MAX = 500;
    private static final int ADDRESS_CHARACTERS_MAX = 1_000;
    private static final int VERSION_CHARACTERS_MAX = 60;
    private static final int YEAR_MIN = 1970;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>\\\\^`{|}]{3,1000}");
    private static final Pattern DAY = Pattern.compile("[+]?(\\d{4})-(\\d{2})(?:-(\\d{2}))?.*");
    private static final Pattern SPDX = Pattern.compile("https?://spdx\\.org/licenses/([\\w.+-]+?)(?:\\.html|\\.json)?");
    private static final char UNREADABLE = '\ufffd';

    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

    SourceValues add(Field field, Optional<String> value) {
        value.ifPresent(text -> add(field, text));
        return this;
    }

    SourceValues add(Field field, List<String> texts) {
        texts.forEach(text -> add(field, text));
        return this;
    }

    SourceValues add(Field field, String text) {
        List<String> known = values.getOrDefault(field, List.of());
        cleaned(field, text).filter(value -> !known.contains(value) && known.size() < VALUES_MAX)
                .ifPresent(value -> values.computeIfAbsent(field, _ -> new ArrayList<>()).add(value));
        return this;
    }

    /** Several words of one value: a name, an address, a number. */
    SourceValues add(Field field, Optional<String> name, Optional<String> second, Optional<String> third) {
        Optional<String> first = name.flatMap(SourceValues::plain);
        String rest = "\t" + second.flatMap(SourceValues::plain).orElse("") + third.flatMap(SourceValues::plain).map(text -> "\t" + text).orElse("");
        List<String> known = values.getOrDefault(field, List.of());
        first.map(text -> (text + rest).stripTrailing()).filter(value -> !known.contains(value) && known.size() < VALUES_MAX)
                .ifPresent(value -> values.computeIfAbsent(field, _ -> new ArrayList<>()).add(value));
        return this;
    }

    SourceFacts facts(Optional<String> url) {
        return new SourceFacts(url.filter(address -> ADDRESS.matcher(address).matches()), values);
    }

    private static Optional<String> cleaned(Field field, String text) {
        return switch (field) {
            case WEBSITE, REPOSITORY, DOCUMENTATION, LOGO -> Optional.of(text.strip()).filter(address -> address.length() <= ADDRESS_CHARACTERS_MAX && ADDRESS.matcher(address).matches());
            case RELEASED, LAST_COMMIT -> day(text);
            case ARCHIVED -> Optional.of(text).filter(word -> word.equals("true") || word.equals("false"));
            case LICENCE -> plain(text).map(SourceValues::licence);
            case VERSION -> plain(text).filter(version -> version.length() <= VERSION_CHARACTERS_MAX && version.chars().anyMatch(Character::isDigit));
            case SWHID -> Optional.of(text.strip()).filter(id -> id.matches("swh:1:(?:ori|snp|rel|rev|dir|cnt):[0-9a-f]{40}(?:;\\S{1,500})?"));
            case DOI -> Optional.of(text.strip().replaceFirst("^https?://(?:dx\\.)?doi\\.org/", "")).filter(id -> id.matches("10\\.\\d{4,9}/\\S{1,200}"));
            case WIKIDATA -> Optional.of(text.strip()).filter(id -> id.matches("Q[1-9]\\d{0,11}"));
            case NAME, SUMMARY_FR, SUMMARY_EN, PROGRAMMING_LANGUAGE, KEYWORD, AUTHOR, PROVIDER, PUBLICATION, FRAMALIBRE, COMPTOIR_DU_LIBRE -> plain(text);
        };
    }

    /** On one line, without markup or signs that steer what is shown; nothing where octets could not be read. */
    private static Optional<String> plain(String text) {
        if (text.indexOf(UNREADABLE) >= 0) {
            return Optional.empty();
        }
        String start = text.substring(0, Math.min(text.length(), 4 * CHARACTERS_MAX));
        String plain = start.replaceAll("<[^<>]{0,500}>", " ").replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\s]+", " ").strip();
        String cut = plain.length() <= CHARACTERS_MAX ? plain : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, CHARACTERS_MAX))) + "…";
        return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
    }

    /** Of a moment its day, of a month its first one. */
    private static Optional<String> day(String text) {
        Matcher day = DAY.matcher(text.strip());
        if (!day.matches() || Integer.parseInt(day.group(1)) < YEAR_MIN) {
            return Optional.empty();
        }
        try {
            int number = day.group(3) == null ? 1 : Math.max(1, Integer.parseInt(day.group(3)));
            return Optional.of(LocalDate.of(Integer.parseInt(day.group(1)), Math.max(1, Integer.parseInt(day.group(2))), number).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Its SPDX name where it can be told. */
    private static String licence(String text) {
        Matcher address = SPDX.matcher(text);
        String name = address.matches() ? address.group(1) : text;
        return SpdxList.named(name).map(Licence::id).orElseGet(() -> Expression.read(name) instanceof Expression.Read ? name : text);
    }
}
