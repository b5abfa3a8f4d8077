package org.bicorne.ui;

import java.util.List;

/** Every page in its place, for {@code home/site-map.jte}. */
public record SiteMapView(Frame frame, String title, List<SiteMapEntry> entries) {

    public SiteMapView {
        entries = List.copyOf(entries);
    }
}
