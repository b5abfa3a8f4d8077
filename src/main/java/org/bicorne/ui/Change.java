package org.bicorne.ui;

import java.util.Optional;

/**
 * A change of a page.
 *
 * @param author only where the office shows names
 * @param href the change on the office's forge
 */
public record Change(DateLine date, String subject, Optional<String> author, Optional<String> href) {}
