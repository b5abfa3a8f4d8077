package org.bicorne.ui;

import java.util.List;

/**
 * A heading in the table of contents, with those below it.
 *
 * @param href {@code #id} of the heading
 */
public record ContentsEntry(String title, String href, List<ContentsEntry> children) {

    public ContentsEntry {
        children = List.copyOf(children);
    }
}
