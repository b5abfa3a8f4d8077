package org.bicorne.ui;

/** Every page in its place, for {@code home/site-map.jte}. */
public record SiteMapView(Frame frame, String title, SiteMapLevel top) {}
