package org.bicorne.ui;

import java.util.List;

/**
 * What stands under one heading of the site map.
 *
 * @param entries as many as people can look through
 * @param more how many others there are
 */
public record SiteMapLevel(List<SiteMapEntry> entries, int more) {

    public static final SiteMapLevel EMPTY = new SiteMapLevel(List.of(), 0);

    public SiteMapLevel {
        entries = List.copyOf(entries);
    }

    /** Pages with nothing below them. */
    public SiteMapLevel pages() {
        return new SiteMapLevel(entries.stream().filter(entry -> entry.below().entries().isEmpty()).toList(), more);
    }

    /** Those with pages below them. */
    public List<SiteMapEntry> sections() {
        return entries.stream().filter(entry -> !entry.below().entries().isEmpty()).toList();
    }
}
