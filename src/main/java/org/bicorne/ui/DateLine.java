package org.bicorne.ui;

/** A date in words and, for machines, as HTML's {@code datetime} wants it. */
public record DateLine(String text, String dateTime) {}
