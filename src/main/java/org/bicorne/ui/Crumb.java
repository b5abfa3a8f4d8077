package org.bicorne.ui;

import java.util.Optional;

/** A step of the breadcrumb; the page itself and folders without a page have no address. */
public record Crumb(String title, Optional<String> href) {}
