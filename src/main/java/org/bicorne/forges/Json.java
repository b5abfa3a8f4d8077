package org.bicorne.forges;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers of forges that may hold anything: what is missing or of another type is empty, what is long is cut. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int CHARACTERS_MAX = 2_000;
    private static final int WORDS_MAX = 50;

    private Json() {}

    static Optional<JsonNode> read(byte[] octets) {
        try {
            return Optional.ofNullable(MAPPER.readTree(octets)).filter(node -> !node.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static String written(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A text on one line, without signs that steer terminals. */
    static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            return Optional.empty();
        }
        String text = value.stringValue();
        String plain = text.substring(0, Math.min(text.length(), CHARACTERS_MAX)).replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    /** A text or a whole number, as text. */
    static Optional<String> id(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isIntegralNumber() ? Optional.of(value.asString()) : text(node, name);
    }

    static boolean flag(JsonNode node, String name) {
        return optionalFlag(node, name).orElse(false);
    }

    static Optional<Boolean> optionalFlag(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    static int count(JsonNode node, String name) {
        return optionalCount(node, name).orElse(0);
    }

    static OptionalInt optionalCount(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToInt() ? OptionalInt.of(Math.max(0, value.intValue())) : OptionalInt.empty();
    }

    static Optional<Instant> instant(JsonNode node, String name) {
        try {
            return text(node, name).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An address of the web. */
    static Optional<String> address(JsonNode node, String name) {
        try {
            return text(node, name).map(URI::create).filter(uri -> uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?")).map(URI::toString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static List<String> words(JsonNode node, String name) {
        List<String> words = new ArrayList<>();
        for (JsonNode word : node.path(name)) {
            if (word.isString() && !word.stringValue().isBlank() && word.stringValue().length() < 100 && words.size() < WORDS_MAX) {
                words.add(word.stringValue().strip());
            }
        }
        return words;
    }
}
