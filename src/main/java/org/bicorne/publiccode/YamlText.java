package org.bicorne.publiccode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.BoundedComposer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** From octets to YAML nodes, with a limit on everything that grows. What is wrong here is told alone. Source: spec publiccode.md, 1.3, 4 and 5. */
final class YamlText {

    /** The largest file known has 40 kB. */
    static final int OCTETS_MAX = 1_000_000;
    private static final int ALIASES_MAX = 50;

    private static final LoadSettings SETTINGS = LoadSettings.builder().setSchema(new CoreSchema()).setMaxAliasesForCollections(ALIASES_MAX)
            .setCodePointLimit(OCTETS_MAX).setAllowDuplicateKeys(true).setUseMarks(true).build();

    /** What reading gives. */
    sealed interface Reading {}

    /**
     * It is YAML.
     *
     * @param root empty when the file says nothing
     * @param hasByteOrderMark which is skipped
     * @param hasDirective the file begins with one
     */
    record Read(Optional<Node> root, boolean hasByteOrderMark, boolean hasDirective) implements Reading {}

    /** It is not. */
    record Unreadable(PubliccodeFinding code, String key, String detail, Place place) implements Reading {}

    private YamlText() {}

    static Reading read(byte[] octets) {
        if (octets.length > OCTETS_MAX) {
            return new Unreadable(PubliccodeFinding.PUBLICCODE_TOO_LARGE, "", Integer.toString(OCTETS_MAX / 1_000), Place.NOWHERE);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
            boolean hasMark = text.startsWith("\uFEFF");
            return compose(hasMark ? text.substring(1) : text, hasMark);
        } catch (CharacterCodingException e) {
            return new Unreadable(PubliccodeFinding.PUBLICCODE_ENCODING, "", "", Place.NOWHERE);
        }
    }

    private static Reading compose(String text, boolean hasMark) {
        try {
            BoundedComposer composer = new BoundedComposer(SETTINGS, text);
            Optional<Node> root = composer.hasNext() ? Optional.of(composer.next()) : Optional.empty();
            if (root.isPresent() && composer.hasNext()) {
                return new Unreadable(PubliccodeFinding.PUBLICCODE_SEVERAL_DOCUMENTS, "", "", Place.NOWHERE);
            }
            Optional<Unreadable> repeated = root.flatMap(node -> repeated(node, Collections.newSetFromMap(new IdentityHashMap<>())));
            return repeated.isPresent() ? repeated.get() : new Read(root, hasMark, text.startsWith("%"));
        } catch (BoundedComposer.TooDeep e) {
            return new Unreadable(PubliccodeFinding.PUBLICCODE_TOO_DEEP, "", "", Place.NOWHERE);
        } catch (MarkedYamlEngineException e) {
            return malformed(e);
        } catch (ReaderException e) {
            long line = text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count() + 1;
            return new Unreadable(PubliccodeFinding.PUBLICCODE_YAML, "", "control characters are not allowed", new Place((int) line, 1));
        } catch (YamlEngineException e) {
            // Aliases are counted without a mark.
            return new Unreadable(PubliccodeFinding.PUBLICCODE_TOO_DEEP, "", "", Place.NOWHERE);
        }
    }

    /** A key that stands twice in one section; each node is looked at once, however often it is repeated by alias. */
    private static Optional<Unreadable> repeated(Node node, Set<Node> seen) {
        if (!(node instanceof CollectionNode<?>) || !seen.add(node)) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            Map<String, Node> keys = new HashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Node key = tuple.getKeyNode();
                Node before = key instanceof ScalarNode scalar ? keys.put(scalar.getValue(), key) : null;
                Optional<Unreadable> found = before != null ? Optional.of(repeated((ScalarNode) key, before)) : repeated(tuple.getValueNode(), seen);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return ((CollectionNode<?>) node).getValue().stream().map(item -> repeated((Node) item, seen)).flatMap(Optional::stream).findFirst();
    }

    private static Unreadable repeated(ScalarNode key, Node before) {
        Place first = Nodes.place(before);
        return new Unreadable(PubliccodeFinding.PUBLICCODE_KEY_REPEATED, key.getValue(), "[" + first.line() + ":" + first.column() + "]",
                new Place(Nodes.place(key).line(), 1));
    }

    /** As the reference parser says it, where its parser and ours stumble over the same. */
    private static Unreadable malformed(MarkedYamlEngineException error) {
        Mark mark = error.getProblemMark().or(error::getContextMark).orElse(null);
        String problem = String.valueOf(error.getProblem());
        boolean isMisplaced = problem.contains("but found '<block mapping start>'") || problem.contains("mapping values are not allowed");
        return new Unreadable(PubliccodeFinding.PUBLICCODE_YAML, "", isMisplaced ? "value is not allowed in this context. map key-value is pre-defined" : problem,
                new Place(mark == null ? 0 : mark.getLine() + 1, mark == null ? 0 : 1));
    }
}
