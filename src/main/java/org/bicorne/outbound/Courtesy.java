package org.bicorne.outbound;

import java.time.Duration;
import java.util.Optional;

/**
 * How to behave towards one host, where its operator or the office asked for something else than usual.
 *
 * @param pace the least time between two requests; empty for the usual one
 * @param ignoresRobots whether its robots.txt does not count: its operator said so
 * @param authorization what we show to be known there; goes to this host alone, over an encrypted connection, and is never told to anybody
 */
public record Courtesy(Optional<Duration> pace, boolean ignoresRobots, Optional<Authorization> authorization) {

    static final Courtesy USUAL = new Courtesy(Optional.empty(), false, Optional.empty());

    /** A header and its value; the value never shows. */
    public record Authorization(String header, String value) {
        @Override
        public String toString() {
            return header + ": …";
        }
    }
}
