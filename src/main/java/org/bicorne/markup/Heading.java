package org.bicorne.markup;

/**
 * A heading of the body, as the page shows it.
 *
 * @param level from 2 to 6, without a gap: the page's title is the only h1
 * @param id unique on the page
 * @param text without markup
 */
public record Heading(int level, String id, String text) {
}
