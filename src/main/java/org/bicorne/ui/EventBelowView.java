package org.bicorne.ui;

import java.util.Optional;

/** What stands after the text of an event, for {@code agenda/below.jte}: the editions before and after it. */
public record EventBelowView(Messages words, Optional<PageLink> previous, Optional<PageLink> next) {}
