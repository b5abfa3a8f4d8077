package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.Link;

/** The images, files and links that a front matter names, with their lines. */
final class FrontMatterLinks {

    private final List<Named> found = new ArrayList<>();

    /** A link and the line of the file where its key stands. */
    record Named(Link link, int line) {}

    private FrontMatterLinks() {}

    static List<Named> of(SourcePage page) {
        FrontMatterLinks links = new FrontMatterLinks();
        FrontMatter front = page.frontMatter();
        links.add(front, "image", Link.Kind.IMAGE);
        links.add(front, "img", Link.Kind.IMAGE);
        links.add(front, "linkImage", Link.Kind.IMAGE);
        links.add(front, "link", Link.Kind.LINK);
        links.add(front.map("image"), "path", Link.Kind.IMAGE);
        front.maps("une-ou-diaporama").forEach(map -> links.add(map, "image", Link.Kind.IMAGE));
        links.add(front.map("une"), "image", Link.Kind.IMAGE);
        front.maps("files").forEach(map -> links.add(map, "file", Link.Kind.LINK));
        return links.found;
    }

    private void add(FrontMatter front, String key, Link.Kind kind) {
        front.text(key).map(String::strip).filter(text -> !text.isEmpty() && !text.contains("{{") && !text.equals("false"))
                .ifPresent(text -> found.add(new Named(new Link(kind, text, "", 0), front.line(key))));
    }
}
