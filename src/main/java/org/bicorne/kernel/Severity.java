package org.bicorne.kernel;

/** How much a finding matters; {@code check} exits with status 1 when there is an {@link #ERROR}. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
