package org.bicorne.ui;

import org.bicorne.kernel.LocalizedText;

/** A link of the menu or of the footer, with its words and its address in each language. */
public record MenuEntry(LocalizedText title, LocalizedText href) {}
