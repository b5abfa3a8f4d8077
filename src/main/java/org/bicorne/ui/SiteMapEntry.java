package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/** A page or a section of the site map, with those below it. */
public record SiteMapEntry(String title, Optional<String> href, List<SiteMapEntry> children) {

    public SiteMapEntry {
        children = List.copyOf(children);
    }
}
