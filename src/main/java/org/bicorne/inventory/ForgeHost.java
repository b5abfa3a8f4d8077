package org.bicorne.inventory;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a host of the crawl.
 *
 * @param host with a port where it has one
 * @param offlineSince since when it has not answered; empty while it does
 * @param why it is held to be offline, a short code
 * @param retryAt when it may be asked again
 * @param answeredAt when it last answered
 * @param requests sent to it in the last run that asked it
 */
record ForgeHost(String host, Optional<Instant> offlineSince, String why, Instant retryAt, Optional<Instant> answeredAt, int requests) {}
