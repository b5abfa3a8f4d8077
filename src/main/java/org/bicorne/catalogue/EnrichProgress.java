package org.bicorne.catalogue;

/** Told how far an enrichment is; from several threads. */
@FunctionalInterface
public interface EnrichProgress {

    /** So many of all questions are answered or given up, and how many requests it took until now. */
    void at(int done, int total, int requests);
}
