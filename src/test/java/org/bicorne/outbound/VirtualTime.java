package org.bicorne.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until somebody rests. */
public final class VirtualTime extends Clock implements Outbound.Waiting {

    private Instant now;
    private Duration rested = Duration.ZERO;

    public VirtualTime(Instant start) {
        now = start;
    }

    @Override
    public synchronized void rest(Duration wait) {
        now = now.plus(wait);
        rested = rested.plus(wait);
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    public synchronized Duration rested() {
        return rested;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
