package org.bicorne.kernel;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Composes YAML nodes, which snakeyaml-engine does by recursion, without letting a stranger choose how deep. */
public final class BoundedComposer extends Composer {

    /** No text of a person nests deeper. */
    public static final int DEPTH_MAX = 50;

    private int depth;

    public BoundedComposer(LoadSettings settings, String text) {
        super(settings, new ParserImpl(settings, new StreamReader(settings, text)));
    }

    /** The text nests deeper than {@link #DEPTH_MAX}. */
    public static final class TooDeep extends YamlEngineException {

        private static final long serialVersionUID = 1L;

        public TooDeep() {
            super("nested deeper than " + DEPTH_MAX);
        }
    }

    @Override
    protected SequenceNode composeSequenceNode(Optional<Anchor> anchor) {
        enter();
        SequenceNode node = super.composeSequenceNode(anchor);
        depth--;
        return node;
    }

    @Override
    protected Node composeMappingNode(Optional<Anchor> anchor) {
        enter();
        Node node = super.composeMappingNode(anchor);
        depth--;
        return node;
    }

    private void enter() {
        depth++;
        if (depth > DEPTH_MAX) {
            throw new TooDeep();
        }
    }
}
