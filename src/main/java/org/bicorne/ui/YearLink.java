package org.bicorne.ui;

/** A year of a list's archive. */
public record YearLink(int year, String href, int count, boolean current) {}
