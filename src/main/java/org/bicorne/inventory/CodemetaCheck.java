package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.spdx.SpdxList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a codemeta.json. Source: codemeta.github.io, terms and contexts of versions 2.0 to 3.1. */
final class CodemetaCheck {

    /** The address of a context, however it is hosted. */
    private static final Pattern CONTEXT = Pattern.compile("(?i)https?://(?:w3id\\.org/codemeta/(?:2\\.0|3\\.[01]|v?3)|doi\\.org/10\\.5063/schema/codemeta-2\\.0|raw\\.githubusercontent\\.com/codemeta/\\S+)/?");
    private static final Pattern SPDX = Pattern.compile("(?i)https?://(?:www\\.)?spdx\\.org/licenses/([^/]+?)(?:\\.html|\\.json)?/?");
    private static final List<String> TYPES = List.of("SoftwareSourceCode", "SoftwareApplication");

    /** What can be wrong, the worst first. */
    enum Problem {
        NOT_JSON, NO_CONTEXT, OTHER_CONTEXT, NO_TYPE, NO_NAME, NO_LICENCE, LICENCE_UNKNOWN, NO_REPOSITORY;

        /** Of the message that says it. */
        String key() {
            return "inventory.codemeta." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private CodemetaCheck() {}

    static List<Problem> problems(String text) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return List.of(Problem.NOT_JSON);
        }
        if (!root.isObject()) {
            return List.of(Problem.NOT_JSON);
        }
        List<Problem> problems = new ArrayList<>();
        context(root).ifPresent(problems::add);
        if (texts(root.has("@type") ? root.get("@type") : root.path("type")).stream().noneMatch(TYPES::contains)) {
            problems.add(Problem.NO_TYPE);
        }
        if (texts(root.path("name")).isEmpty()) {
            problems.add(Problem.NO_NAME);
        }
        licence(root).ifPresent(problems::add);
        if (texts(root.path("codeRepository")).stream().noneMatch(url -> url.matches("(?i)(?:https?|git|ssh)://\\S+"))) {
            problems.add(Problem.NO_REPOSITORY);
        }
        return problems;
    }

    private static Optional<Problem> context(JsonNode root) {
        List<String> contexts = texts(root.path("@context"));
        if (contexts.isEmpty()) {
            return Optional.of(Problem.NO_CONTEXT);
        }
        return contexts.stream().anyMatch(context -> CONTEXT.matcher(context.strip()).matches()) ? Optional.empty() : Optional.of(Problem.OTHER_CONTEXT);
    }

    private static Optional<Problem> licence(JsonNode root) {
        List<String> licences = texts(root.path("license"));
        if (licences.isEmpty()) {
            return Optional.of(Problem.NO_LICENCE);
        }
        boolean isKnown = licences.stream().allMatch(licence -> {
            var address = SPDX.matcher(licence.strip());
            return SpdxList.find(address.matches() ? address.group(1) : licence.strip()).isPresent();
        });
        return isKnown ? Optional.empty() : Optional.of(Problem.LICENCE_UNKNOWN);
    }

    /** One text or several; of an object its address or its name. */
    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        Iterable<JsonNode> values = value.isArray() ? value : List.of(value);
        values.forEach(one -> {
            JsonNode plain = one.isObject() ? one.has("@id") ? one.get("@id") : one.has("url") ? one.get("url") : one.path("name") : one;
            if (plain.isString() && !plain.asString().isBlank()) {
                texts.add(plain.asString());
            }
        });
        return texts;
    }
}
