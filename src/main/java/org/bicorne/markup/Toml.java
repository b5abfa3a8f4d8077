package org.bicorne.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bicorne.markup.FrontMatter.Entry;
import org.bicorne.markup.FrontMatter.Format;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads TOML 1.0 front matter, as Hugo writes it between {@code +++}. */
final class Toml {

    private static final TomlMapper MAPPER = new TomlMapper();

    private final TomlLines lines;

    private Toml(TomlLines lines) {
        this.lines = lines;
    }

    static Yaml.Answer read(String text, int firstLine) {
        try {
            Toml toml = new Toml(TomlLines.of(text, firstLine));
            return new Yaml.Parsed(toml.entries(MAPPER.readTree(text), ""), List.of());
        } catch (JacksonException e) {
            int line = firstLine + Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNr() - 1);
            return new Yaml.Malformed(new MarkupProblem(line, FrontMatterFinding.TOML_MALFORMED, List.of(e.getOriginalMessage())));
        }
    }

    private FrontMatter entries(JsonNode object, String prefix) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        object.forEachEntry((key, node) -> entries.put(key, new Entry(lines.of(prefix + key), value(node, prefix + key + "."))));
        return new FrontMatter(Format.TOML, entries);
    }

    private Value value(JsonNode node, String prefix) {
        if (node.isObject()) {
            return new Value.Mapping(entries(node, prefix));
        }
        if (node.isArray()) {
            return new Value.Sequence(node.valueStream().map(item -> value(item, prefix)).toList());
        }
        String written = node.asString().strip();
        if (node.isBoolean()) {
            return new Value.Scalar(written, node.booleanValue());
        }
        return node.isNumber() ? YamlReader.number(written) : new Value.Scalar(written);
    }
}
