package org.bicorne.outbound;

import java.time.Instant;
import java.util.Optional;

/**
 * How a host is doing, as far as this program has seen.
 *
 * @param offlineSince since when it has not answered; empty while it does
 * @param why it failed last, a short code
 * @param retryAt when it may be asked again
 * @param answeredAt when it last answered
 * @param requests sent to it
 */
public record HostCondition(Optional<Instant> offlineSince, String why, Instant retryAt, Optional<Instant> answeredAt, int requests) {}
