package org.bicorne.markup;

import org.bicorne.markup.Link.Kind;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** The links and images of Markdown as the rest of the house sees them. */
final class Links {

    private Links() {
    }

    static Link of(org.commonmark.node.Link node) {
        return new Link(Kind.LINK, node.getDestination(), InlineText.of(node), SourceLineOf.node(node));
    }

    static Link of(Image node) {
        return new Link(Kind.IMAGE, node.getDestination(), InlineText.of(node), SourceLineOf.node(node));
    }

    /** The portrait of the person whom a container quotes. */
    static Link portrait(Node container, String address) {
        return new Link(Kind.IMAGE, address, "", SourceLineOf.node(container));
    }
}
