package org.bicorne.ui;

/**
 * A calendar to subscribe to or to take away.
 *
 * @param subscribe the same with the scheme that opens a calendar program; an empty text when the office's address is not known
 * @param href the file
 */
public record CalendarLink(String title, String subscribe, String href) {}
