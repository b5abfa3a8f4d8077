package org.bicorne.ui;

import org.bicorne.kernel.Language;

/**
 * Where a page is in another language.
 *
 * @param exact false when there is no twin and the address is that language's home page
 */
public record Alternate(Language language, String href, boolean exact) {}
