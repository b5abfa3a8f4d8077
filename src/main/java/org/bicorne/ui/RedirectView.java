package org.bicorne.ui;

/**
 * A page that has moved, for {@code redirect.jte}: what a static site can do in place of an HTTP redirect.
 *
 * @param href where the page is now
 * @param canonical the same, absolute when the site's address is known
 */
public record RedirectView(Messages messages, String href, String canonical) {}
