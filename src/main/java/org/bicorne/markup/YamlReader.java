package org.bicorne.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.BoundedComposer;
import org.bicorne.markup.FrontMatter.Entry;
import org.bicorne.markup.FrontMatter.Format;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** One reading of one YAML text: composes nodes, then turns them into values without resolving dates. */
final class YamlReader {

    /** Collections that one text may repeat by alias. */
    static final int ALIASES_MAX = 50;

    /** Values that one text may come to once its aliases are followed. */
    static final int VALUES_MAX = 200_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setMaxAliasesForCollections(ALIASES_MAX)
            .setCodePointLimit(4 * Yaml.FILE_CHARACTERS_MAX)
            .setAllowDuplicateKeys(true)
            .setUseMarks(true)
            .build();

    private final int firstLine;
    private final Format format;
    private final List<MarkupProblem> problems = new ArrayList<>();
    private int valuesLeft = VALUES_MAX;
    private boolean takesItems;

    YamlReader(int firstLine, Format format) {
        this.firstLine = firstLine;
        this.format = format;
    }

    /** From now on a list may stand at the root. */
    YamlReader readingItems() {
        takesItems = true;
        return this;
    }

    Yaml.Answer read(String text) {
        try {
            Optional<Node> root = new BoundedComposer(SETTINGS, text).getSingleNode();
            return root.isEmpty() ? new Yaml.Parsed(new FrontMatter(format, Map.of()), List.of()) : answer(root.get());
        } catch (BoundedComposer.TooDeep e) {
            return malformed(firstLine, FrontMatterFinding.YAML_TOO_DEEP, Integer.toString(BoundedComposer.DEPTH_MAX));
        } catch (MarkedYamlEngineException e) {
            return YamlMistake.explain(e, text, firstLine);
        } catch (YamlEngineException e) {
            return malformed(firstLine, FrontMatterFinding.YAML_MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private Yaml.Answer answer(Node root) {
        return switch (root) {
            case MappingNode mapping -> new Yaml.Parsed(entries(mapping, 0), problems);
            case SequenceNode items when takesItems -> new Yaml.Parsed(new FrontMatter(format, Map.of("", new Entry(line(items), value(items, 1)))), problems);
            case ScalarNode scalar when scalar.getValue().isBlank() -> new Yaml.Parsed(new FrontMatter(format, Map.of()), List.of());
            default -> malformed(line(root), FrontMatterFinding.YAML_WITHOUT_KEYS);
        };
    }

    private FrontMatter entries(MappingNode mapping, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            int line = line(tuple.getKeyNode());
            if (entries.containsKey(key)) {
                problems.add(new MarkupProblem(line, FrontMatterFinding.YAML_DUPLICATE_KEY, List.of(key)));
            } else {
                entries.put(key, new Entry(line, value(tuple.getValueNode(), depth + 1)));
            }
        }
        return new FrontMatter(format, entries);
    }

    private Value value(Node node, int depth) {
        valuesLeft--;
        if (depth > BoundedComposer.DEPTH_MAX || valuesLeft < 0) {
            throw new BoundedComposer.TooDeep();
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence -> new Value.Sequence(sequence.getValue().stream().map(item -> value(item, depth + 1)).toList());
            case MappingNode mapping -> new Value.Mapping(entries(mapping, depth));
            default -> new Value.Scalar("");
        };
    }

    private static Value scalar(ScalarNode node) {
        String written = node.getValue().strip();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return new Value.Scalar("");
        }
        if (tag.equals(Tag.BOOL)) {
            return new Value.Scalar(written, Boolean.valueOf(written));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(written) : new Value.Scalar(written);
    }

    static Value number(String written) {
        try {
            boolean isWhole = written.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
            Object plain = isWhole ? (Object) Long.valueOf(written) : Double.valueOf(written);
            return new Value.Scalar(written, plain);
        } catch (NumberFormatException e) {
            return new Value.Scalar(written);
        }
    }

    private int line(Node node) {
        return firstLine + node.getStartMark().map(Mark::getLine).orElse(0);
    }

    private static Yaml.Malformed malformed(int line, FrontMatterFinding code, String... arguments) {
        return new Yaml.Malformed(new MarkupProblem(line, code, List.of(arguments)));
    }
}
