package org.bicorne.pages;

/** What the page table answers for an address. */
public sealed interface Answer {

    record Found(Page page) implements Answer {}

    /** The page lives elsewhere, for good: an address of this site, percent-encoded, or of another one. */
    record Moved(String to) implements Answer {}

    record Missing() implements Answer {}
}
