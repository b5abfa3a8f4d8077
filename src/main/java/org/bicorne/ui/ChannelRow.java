package org.bicorne.ui;

import java.util.Optional;

/**
 * A place where people talk to each other.
 *
 * @param audience who may come, in words
 * @param status what is to be known of it
 */
public record ChannelRow(String platform, String name, Optional<String> href, String audience, Optional<String> status) {}
