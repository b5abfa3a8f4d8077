package org.bicorne.ui;

import java.util.Optional;

/** The licence of the content, with the address of its text when there is one. */
public record Licence(String name, Optional<String> href) {}
