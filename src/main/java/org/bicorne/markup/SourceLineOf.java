package org.bicorne.markup;

import org.commonmark.node.Node;

/** Where a node of the parsed text begins. */
final class SourceLineOf {

    private SourceLineOf() {
    }

    /** Its line counted from 1; that of what holds it when it has none of its own. */
    static int node(Node node) {
        Node holder = node;
        while (holder != null) {
            if (!holder.getSourceSpans().isEmpty()) {
                return holder.getSourceSpans().getFirst().getLineIndex() + 1;
            }
            holder = holder.getParent();
        }
        return 0;
    }
}
