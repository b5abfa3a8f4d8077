package org.bicorne.folder;

import java.time.Instant;

/**
 * One change of one file, as Git remembers it.
 *
 * @param at when its author made it
 * @param author the name only, never the address; shown to visitors only where the office says so
 * @param subject the first line of the message
 * @param commit the full name of the commit
 */
public record Change(Instant at, String author, String subject, String commit) {}
