package org.bicorne.ui;

/** A tag and how many pages bear it. */
public record TagCount(TagLink tag, int count) {}
