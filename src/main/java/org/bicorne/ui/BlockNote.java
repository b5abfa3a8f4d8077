package org.bicorne.ui;

import java.util.List;

/** What stands in the place of something that cannot be shown, for {@code content/block-note.jte}. */
public record BlockNote(String title, List<String> sentences) {

    public BlockNote {
        sentences = List.copyOf(sentences);
    }
}
