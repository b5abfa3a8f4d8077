package org.bicorne.inventory;

/** Told how far a crawl is; from several threads. */
public interface CrawlProgress {

    /** What is being done. */
    enum Phase {
        LISTING, READING, ARCHIVE
    }

    /** So many of all that this phase has, and how many requests it took until now. */
    void at(Phase phase, int done, int total, int requests);
}
