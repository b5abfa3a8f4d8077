package org.bicorne.publiccode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Takes from YAML nodes what the table of keys says. Keys are taken in the order of the table; the first that is of the wrong type is told, and the section at
 * the root that holds it counts as empty, as with the reference parser. Source: spec publiccode.md, 1.3, 2.
 */
final class Decoder {

    /**
     * What was taken.
     *
     * @param problem the first value of a wrong type, or else the first unknown key
     */
    record Decoded(Content.Fields fields, Optional<Problem> problem) {}

    /** A value or a key that is wrong. */
    record Problem(PubliccodeFinding code, Node node, String detail) {}

    /** A value that is of the wrong type. */
    private static final class WrongType extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        WrongType(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem;
        }

        WrongType(Node node, PubliccodeFinding code) {
            this(new Problem(code, node, ""));
        }
    }

    private Decoder() {}

    static Decoded decode(MappingNode root, Key keys) {
        Map<String, NodeTuple> nodes = Nodes.fields(root);
        Map<String, Content> fields = new LinkedHashMap<>();
        Optional<Problem> first = Optional.empty();
        for (Key key : keys.children()) {
            try {
                NodeTuple tuple = nodes.get(name(nodes, key));
                if (tuple != null) {
                    content(tuple.getValueNode(), key).ifPresent(content -> fields.put(key.name(), content));
                }
            } catch (WrongType e) {
                first = first.or(() -> Optional.of(e.problem));
            }
        }
        return new Decoded(new Content.Fields(fields), first.or(() -> unknown(nodes, keys)));
    }

    private static String name(Map<String, NodeTuple> nodes, Key key) {
        return nodes.containsKey(key.name()) ? key.name() : "";
    }

    private static Optional<Problem> unknown(Map<String, NodeTuple> nodes, Key keys) {
        return nodes.entrySet().stream().filter(entry -> keys.child(entry.getKey()).isEmpty()).findFirst()
                .map(entry -> new Problem(PubliccodeFinding.PUBLICCODE_KEY_UNKNOWN, entry.getValue().getKeyNode(), entry.getKey()));
    }

    private static Optional<Content> content(Node node, Key key) throws WrongType {
        if (Nodes.isNull(node)) {
            return Optional.empty();
        }
        return Optional.of(switch (key.type()) {
            case STRING, URL -> text(node);
            case BOOL -> flag(node);
            case URLS -> node instanceof ScalarNode ? new Content.Items(List.of(text(node))) : texts(node);
            case STRINGS, URL_LIST -> texts(node);
            case OBJECT -> section(node, key);
            case OBJECTS -> sections(node, key);
            case LANGUAGES -> languages(node, key);
        });
    }

    private static Content.Text text(Node node) throws WrongType {
        if (node instanceof ScalarNode scalar) {
            return new Content.Text(scalar.getValue());
        }
        throw new WrongType(node, PubliccodeFinding.PUBLICCODE_TYPE_TEXT);
    }

    private static Content.Flag flag(Node node) throws WrongType {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return new Content.Flag(Boolean.parseBoolean(scalar.getValue()));
        }
        throw new WrongType(node, PubliccodeFinding.PUBLICCODE_TYPE_FLAG);
    }

    private static Content.Items texts(Node node) throws WrongType {
        if (!(node instanceof SequenceNode list)) {
            throw new WrongType(node, PubliccodeFinding.PUBLICCODE_TYPE_LIST);
        }
        List<Content> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(Nodes.isNull(item) ? new Content.Nothing() : text(item));
        }
        return new Content.Items(items);
    }

    private static Content.Items sections(Node node, Key key) throws WrongType {
        if (!(node instanceof SequenceNode list)) {
            throw new WrongType(node, PubliccodeFinding.PUBLICCODE_TYPE_LIST);
        }
        List<Content> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(Nodes.isNull(item) ? Content.Fields.EMPTY : section(item, key));
        }
        return new Content.Items(items);
    }

    private static Content.Fields section(Node node, Key key) throws WrongType {
        if (!(node instanceof MappingNode mapping)) {
            throw new WrongType(node, PubliccodeFinding.PUBLICCODE_TYPE_SECTION);
        }
        Decoded decoded = decode(mapping, key);
        if (decoded.problem().isPresent()) {
            throw new WrongType(decoded.problem().get());
        }
        return decoded.fields();
    }

    private static Content.Fields languages(Node node, Key key) throws WrongType {
        if (!(node instanceof MappingNode mapping)) {
            throw new WrongType(node, PubliccodeFinding.PUBLICCODE_TYPE_SECTION);
        }
        Map<String, Content> languages = new LinkedHashMap<>();
        Optional<WrongType> first = Optional.empty();
        for (Map.Entry<String, NodeTuple> entry : Nodes.fields(mapping).entrySet()) {
            try {
                Node value = entry.getValue().getValueNode();
                languages.put(entry.getKey(), Nodes.isNull(value) ? Content.Fields.EMPTY : section(value, key));
            } catch (WrongType e) {
                first = first.or(() -> Optional.of(e));
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
        return new Content.Fields(languages);
    }
}
