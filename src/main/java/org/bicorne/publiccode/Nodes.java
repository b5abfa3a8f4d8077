package org.bicorne.publiccode;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Where keys and values stand in the file, told as the reference parser does. Source: spec publiccode.md, 1.3, 3. */
final class Nodes {

    private static final int MERGES_MAX = 10;
    private static final int MERGES_DEPTH_MAX = 3;

    private Nodes() {}

    static Place place(Node node) {
        return node.getStartMark().map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1)).orElse(Place.NOWHERE);
    }

    static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    static Optional<String> name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    /** Names and values, in the order of the file; what {@code <<} brings comes last. */
    static Map<String, NodeTuple> fields(MappingNode mapping) {
        Map<String, NodeTuple> fields = new LinkedHashMap<>();
        add(fields, mapping, 0);
        return fields;
    }

    private static void add(Map<String, NodeTuple> fields, MappingNode mapping, int depth) {
        mapping.getValue().stream().filter(tuple -> !isMerge(tuple)).forEach(tuple -> name(tuple).ifPresent(name -> fields.putIfAbsent(name, tuple)));
        if (depth < MERGES_DEPTH_MAX) {
            mapping.getValue().stream().filter(Nodes::isMerge).forEach(tuple -> merged(tuple.getValueNode()).forEach(other -> add(fields, other, depth + 1)));
        }
    }

    private static boolean isMerge(NodeTuple tuple) {
        return name(tuple).filter("<<"::equals).isPresent() && !merged(tuple.getValueNode()).isEmpty();
    }

    private static List<MappingNode> merged(Node value) {
        return switch (value) {
            case MappingNode one -> List.of(one);
            case SequenceNode several -> several.getValue().stream().limit(MERGES_MAX).filter(MappingNode.class::isInstance).map(MappingNode.class::cast).toList();
            default -> List.of();
        };
    }

    /** Where a key stands; where it is missing, its section; nowhere if that is missing too. */
    static Place find(Node node, List<KeyPath.Step> steps) {
        if (!(node instanceof MappingNode mapping)) {
            return place(node);
        }
        String wanted = switch (steps.getFirst()) {
            case KeyPath.Name(String name) -> name;
            case KeyPath.Tongue(String tag) -> tag;
            case KeyPath.Index _ -> "";
        };
        Optional<NodeTuple> found = mapping.getValue().stream().filter(tuple -> name(tuple).filter(wanted::equals).isPresent()).findFirst();
        if (found.isPresent()) {
            return within(found.get(), steps.subList(1, steps.size()));
        }
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            return place(mapping);
        }
        boolean isLast = steps.size() == 1 || steps.size() == 2 && steps.get(1) instanceof KeyPath.Index;
        return isLast && !mapping.getValue().isEmpty() ? place(mapping.getValue().getFirst().getKeyNode()) : Place.NOWHERE;
    }

    private static Place within(NodeTuple tuple, List<KeyPath.Step> rest) {
        if (rest.isEmpty()) {
            return place(tuple.getKeyNode());
        }
        if (!(rest.getFirst() instanceof KeyPath.Index(int index))) {
            return find(tuple.getValueNode(), rest);
        }
        if (!(tuple.getValueNode() instanceof SequenceNode list) || index >= list.getValue().size()) {
            return place(tuple.getKeyNode());
        }
        Node item = list.getValue().get(index);
        return rest.size() == 1 ? place(item) : find(item, rest.subList(1, rest.size()));
    }

    /** The key that stands on a line, or that the entry of a list on this line belongs to; empty when there is none. */
    static String keyAt(Node root, int line) {
        return new KeyAt(line, Collections.newSetFromMap(new IdentityHashMap<>())).in(root, "");
    }

    /** A search for the key of a line; aliases may lead in circles, so each node is looked at once. */
    private record KeyAt(int line, Set<Node> seen) {

        String in(Node node, String before) {
            if (!(node instanceof CollectionNode<?>) || !seen.add(node)) {
                return "";
            }
            if (node instanceof MappingNode mapping) {
                return mapping.getValue().stream().map(tuple -> in(tuple, before)).filter(key -> !key.isEmpty()).findFirst().orElse("");
            }
            List<?> items = ((CollectionNode<?>) node).getValue();
            for (int i = 0; i < items.size(); i++) {
                Node item = (Node) items.get(i);
                String key = before + "[" + i + "]";
                String found = place(item).line() == line ? key : in(item, key);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }

        private String in(NodeTuple tuple, String before) {
            String name = name(tuple).orElse("");
            String key = before.isEmpty() ? name : before + "." + name;
            return place(tuple.getKeyNode()).line() == line ? key : in(tuple.getValueNode(), key);
        }
    }
}
