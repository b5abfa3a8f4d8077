package org.bicorne.agenda;

import java.time.Instant;

/** When an event was first and last changed, and how often what matters of it. */
interface Stamps {

    /**
     * RFC 5545: CREATED, LAST-MODIFIED and SEQUENCE.
     *
     * @param sequence grows when hours, place or state change; never falls
     */
    record Stamp(Instant created, Instant lastModified, int sequence) {}

    Stamp of(String uid);
}
