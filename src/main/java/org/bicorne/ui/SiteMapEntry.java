package org.bicorne.ui;

import java.util.Optional;

/** A page or a section of the site map, with what is below it. */
public record SiteMapEntry(String title, Optional<String> href, SiteMapLevel below) {}
