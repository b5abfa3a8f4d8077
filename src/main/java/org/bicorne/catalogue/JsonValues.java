package org.bicorne.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of other programs, which may hold anything: what is missing or of another type is empty. */
final class JsonValues {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Pattern NEW_YEAR = Pattern.compile("^(\\d{4})-01-01T00:00:00.*");

    private JsonValues() {}

    static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static String written(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** A text, or a number as text. */
    static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() || value.isNumber() ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    static boolean isTrue(JsonNode node, String name) {
        return node.path(name).isBoolean() && node.path(name).booleanValue();
    }

    /** Texts of a list, or one; of maps in it their name. */
    static List<String> texts(JsonNode node, String name) {
        JsonNode value = node.path(name);
        List<String> texts = new ArrayList<>();
        if (value.isString()) {
            texts.add(value.stringValue());
        } else if (value.isObject()) {
            text(value, "name").ifPresent(texts::add);
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                (item.isString() ? Optional.of(item.stringValue()) : text(item, "name")).ifPresent(texts::add);
            }
        }
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().limit(EntryFields.ITEMS_MAX).toList();
    }

    static List<JsonNode> items(JsonNode node, String name) {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode item : node.path(name)) {
            if (items.size() < EntryFields.ITEMS_MAX) {
                items.add(item);
            }
        }
        return items;
    }

    static Optional<String> url(JsonNode node, String name) {
        return text(node, name).filter(EntryFields::isUrl);
    }

    /** A day, from milliseconds or from ISO 8601; the first of January at midnight is how old lists wrote a year. */
    static Optional<PartialDate> date(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isIntegralNumber() && Math.abs(value.longValue()) < 32_503_680_000_000L) {
            Instant instant = Instant.ofEpochMilli(value.longValue());
            LocalDate day = instant.atZone(ZoneOffset.UTC).toLocalDate();
            boolean isYear = day.getDayOfYear() == 1 && instant.equals(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            return Optional.of(isYear ? PartialDate.of(day.getYear()) : PartialDate.of(day));
        }
        return text(node, name).flatMap(written -> PartialDate.parse(NEW_YEAR.matcher(written).replaceFirst("$1")));
    }

    /** A value as an entry writes it; nothing for maps and lists. */
    static Optional<Object> plain(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        return value.isNumber() ? Optional.of(new BigDecimal(value.asString())) : value.isString() && !value.stringValue().isBlank() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
