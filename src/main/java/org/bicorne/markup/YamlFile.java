package org.bicorne.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.kernel.BoundedComposer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML file of people in which a program changes values: comments, order and notation of all that is not changed stay as they are. A change after which
 * the file would not say what was meant is not made.
 */
public final class YamlFile {

    private static final LoadSettings SETTINGS = LoadSettings.builder().setSchema(new CoreSchema()).setCodePointLimit(4 * Yaml.FILE_CHARACTERS_MAX).setUseMarks(true).build();

    private final Map<String, List<String>> orders;
    private String text;
    private Optional<MappingNode> root;

    /**
     * @param text empty for a new file
     * @param orders in which order keys are written: those at the root under the empty key, those of a map under its own
     */
    public YamlFile(String text, Map<String, List<String>> orders) {
        this.text = text;
        this.orders = Map.copyOf(orders);
        this.root = root(text);
    }

    public String text() {
        return text;
    }

    /**
     * Gives a key this value, or a key of a map at the root. Where a text stands instead of that map, it is the text that changes.
     *
     * @param value a String, a List, a Map by String, or what is written as its own text
     * @return whether it could be done
     */
    public boolean set(List<String> path, Object value) {
        if (text.isBlank() || text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            String line = YamlWriter.key(path.getFirst()) + ":" + YamlWriter.value(path.size() == 1 ? value : Map.of(path.getLast(), value), 0, false) + "\n";
            return change(text + line, path, value);
        }
        if (root.isEmpty() || root.get().getFlowStyle() == FlowStyle.FLOW) {
            return false;
        }
        Optional<NodeTuple> outer = tuple(root.get(), path.getFirst());
        if (path.size() == 1 || outer.isEmpty()) {
            return change(written(root.get(), "", path.getFirst(), path.size() == 1 ? value : Map.of(path.getLast(), value)), path, value);
        }
        return switch (outer.get().getValueNode()) {
            case MappingNode map when map.getFlowStyle() == FlowStyle.BLOCK -> change(written(map, path.getFirst(), path.getLast(), value), path, value);
            case MappingNode map -> change(replaced(outer.get(), indent(root.get()), with(map, path, value)), path, value);
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> change(replaced(outer.get(), indent(root.get()), Map.of(path.getLast(), value)), path, value);
            case ScalarNode _ -> change(replaced(outer.get(), indent(root.get()), value), List.of(path.getFirst()), value);
            default -> false;
        };
    }

    /** Adds items at the end of a list; the items that are there stay as they are written. */
    public boolean add(String key, List<?> items) {
        Optional<NodeTuple> tuple = root.flatMap(map -> tuple(map, key));
        if (tuple.isPresent() && tuple.get().getValueNode() instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty()) {
            int column = list.getStartMark().map(Mark::getColumn).orElse(0);
            int end = lineEnd(end(list));
            StringBuilder lines = new StringBuilder();
            items.forEach(item -> lines.append('\n').append(YamlWriter.item(item, column, false)));
            return change(text.substring(0, end) + lines + text.substring(end), List.of(key), null);
        }
        List<Object> all = new ArrayList<>(tuple.map(one -> items(one.getValueNode())).orElse(List.of()));
        all.addAll(items);
        return set(List.of(key), all);
    }

    /** Takes texts out of a list. */
    public boolean remove(String key, Set<String> items) {
        Optional<NodeTuple> tuple = root.flatMap(map -> tuple(map, key));
        if (tuple.isEmpty() || !(tuple.get().getValueNode() instanceof SequenceNode list)) {
            return false;
        }
        List<Node> left = list.getValue().stream().filter(node -> !(node instanceof ScalarNode scalar && items.contains(scalar.getValue().strip()))).toList();
        if (list.getFlowStyle() == FlowStyle.FLOW || left.isEmpty()) {
            return set(List.of(key), left.stream().map(YamlFile::plain).toList());
        }
        StringBuilder kept = new StringBuilder();
        int copied = 0;
        for (Node node : list.getValue()) {
            if (!left.contains(node)) {
                int start = lineStart(start(node));
                kept.append(text, copied, start);
                copied = Math.min(text.length(), lineEnd(end(node)) + 1);
            }
        }
        return change(kept + text.substring(copied), List.of(key), null);
    }

    /** Takes the new text when it still is YAML that says this. */
    private boolean change(String changed, List<String> path, @Nullable Object value) {
        Optional<MappingNode> read = root(changed);
        Optional<Node> now = read.flatMap(map -> node(map, path));
        boolean isMeant = now.isPresent() && (value == null || String.valueOf(told(plain(now.get()))).equals(String.valueOf(told(value)))) && keys(read).containsAll(keys(root));
        if (isMeant) {
            text = changed.endsWith("\n") ? changed : changed + "\n";
            root = read;
        }
        return isMeant;
    }

    private static Set<String> keys(Optional<MappingNode> root) {
        return root.map(map -> map.getValue().stream().map(YamlFile::name).collect(Collectors.toSet())).orElse(Set.of());
    }

    private String written(MappingNode map, String order, String key, Object value) {
        Optional<NodeTuple> known = tuple(map, key);
        return known.isPresent() ? replaced(known.get(), indent(map), value) : inserted(map, orders.getOrDefault(order, List.of()), key, value);
    }

    /** A comment behind the old value stays; the new one then has to stand on one line. */
    private String replaced(NodeTuple tuple, int indent, Object value) {
        int from = text.indexOf(':', end(tuple.getKeyNode())) + 1;
        int to = Math.max(from, end(tuple.getValueNode()));
        boolean isInline = !text.substring(to, lineEnd(to)).isBlank();
        return text.substring(0, from) + YamlWriter.value(value, indent, isInline) + text.substring(to);
    }

    private String inserted(MappingNode map, List<String> order, String key, Object value) {
        int indent = indent(map);
        String line = " ".repeat(indent) + YamlWriter.key(key) + ":" + YamlWriter.value(value, indent, false);
        int place = order.indexOf(key);
        Optional<NodeTuple> before = map.getValue().stream().filter(tuple -> place < 0 || order.indexOf(name(tuple)) < place).reduce((_, later) -> later);
        if (before.isEmpty()) {
            int first = lineStart(start(map.getValue().getFirst().getKeyNode()));
            return text.substring(0, first) + line + "\n" + text.substring(first);
        }
        int end = lineEnd(Math.max(end(before.get().getKeyNode()), end(before.get().getValueNode())));
        return text.substring(0, end) + "\n" + line + text.substring(end);
    }

    private Map<String, Object> with(MappingNode map, List<String> path, Object value) {
        List<String> order = orders.getOrDefault(path.getFirst(), List.of());
        Map<String, Object> entries = new LinkedHashMap<>();
        int place = order.indexOf(path.getLast());
        for (NodeTuple tuple : map.getValue()) {
            if (place >= 0 && order.indexOf(name(tuple)) > place) {
                entries.putIfAbsent(path.getLast(), value);
            }
            if (!name(tuple).equals(path.getLast())) {
                entries.put(name(tuple), plain(tuple.getValueNode()));
            } else {
                entries.put(path.getLast(), value);
            }
        }
        entries.putIfAbsent(path.getLast(), value);
        return entries;
    }

    private static Optional<MappingNode> root(String text) {
        try {
            return new BoundedComposer(SETTINGS, text).getSingleNode().filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static Optional<Node> node(MappingNode root, List<String> path) {
        Optional<Node> outer = tuple(root, path.getFirst()).map(NodeTuple::getValueNode);
        return path.size() == 1 ? outer : outer.filter(MappingNode.class::isInstance).flatMap(map -> tuple((MappingNode) map, path.getLast())).map(NodeTuple::getValueNode);
    }

    private static Optional<NodeTuple> tuple(MappingNode map, String key) {
        return map.getValue().stream().filter(tuple -> name(tuple).equals(key)).findFirst();
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static List<Object> items(Node node) {
        return switch (node) {
            case SequenceNode list -> list.getValue().stream().map(YamlFile::plain).toList();
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> List.of();
            default -> List.of(plain(node));
        };
    }

    /** What was written without quotes keeps its notation. */
    private static Object plain(Node node) {
        return switch (node) {
            case ScalarNode scalar when scalar.getScalarStyle() != ScalarStyle.PLAIN -> scalar.getValue();
            case ScalarNode scalar -> new Verbatim(scalar.getValue());
            case SequenceNode list -> list.getValue().stream().map(YamlFile::plain).toList();
            case MappingNode map -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                map.getValue().forEach(tuple -> entries.put(name(tuple), plain(tuple.getValueNode())));
                yield entries;
            }
            default -> "";
        };
    }

    private record Verbatim(String written) {
        @Override
        public String toString() {
            return written;
        }
    }

    /** As it is read again: the line end after a block is no part of a text. */
    private static Object told(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(YamlFile::told).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> told = new LinkedHashMap<>();
                map.forEach((key, one) -> told.put(key, told(one)));
                yield told;
            }
            default -> String.valueOf(value).strip();
        };
    }

    private int indent(MappingNode map) {
        return map.getValue().isEmpty() ? 0 : map.getValue().getFirst().getKeyNode().getStartMark().map(Mark::getColumn).orElse(0);
    }

    private int start(Node node) {
        return node.getStartMark().map(mark -> text.offsetByCodePoints(0, mark.getIndex())).orElse(0);
    }

    /** Where the last sign of a value stands; the parser itself goes on to what follows. */
    private int end(Node node) {
        return switch (node) {
            case MappingNode map when map.getFlowStyle() == FlowStyle.BLOCK && !map.getValue().isEmpty() ->
                    Math.max(end(map.getValue().getLast().getKeyNode()) + 1, end(map.getValue().getLast().getValueNode()));
            case SequenceNode list when list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty() -> end(list.getValue().getLast());
            case ScalarNode scalar when scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED -> {
                int end = node.getEndMark().map(mark -> text.offsetByCodePoints(0, mark.getIndex())).orElse(0);
                yield start(node) + text.substring(start(node), end).stripTrailing().length();
            }
            default -> node.getEndMark().map(mark -> text.offsetByCodePoints(0, mark.getIndex())).orElse(0);
        };
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
