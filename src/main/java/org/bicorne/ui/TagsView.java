package org.bicorne.ui;

import java.util.List;

/** Every tag, for {@code content/tags.jte}. */
public record TagsView(Frame frame, String title, List<TagCount> tags) {

    public TagsView {
        tags = List.copyOf(tags);
    }
}
