package org.bicorne.ui;

/** A page's title and address. */
public record PageLink(String title, String href) {}
