package org.bicorne.catalogue;

/** Several software side by side. */
final class ComparePage {

    /** The name under which an address chooses software. */
    static final String CHOSEN = "c";

    private ComparePage() {}
}
