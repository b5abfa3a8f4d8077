package org.bicorne.ui;

/** A tag and the page that lists what bears it. */
public record TagLink(String title, String href) {}
