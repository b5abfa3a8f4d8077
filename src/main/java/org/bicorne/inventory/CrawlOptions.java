package org.bicorne.inventory;

/**
 * How far a crawl goes.
 *
 * @param requestsPerRepository how many requests a changed repository may cost
 * @param hostsAtOnce how many hosts are asked side by side; each of them gets one request at a time
 * @param inspectionsMax how many repositories are looked into in one run
 * @param archive what Software Heritage is asked
 * @param archiveLooksMax how many repositories it is asked about in one run
 */
record CrawlOptions(int requestsPerRepository, int hostsAtOnce, int inspectionsMax, Archive archive, int archiveLooksMax) {

    static final CrawlOptions DEFAULTS = new CrawlOptions(3, 8, 20_000, Archive.LOOK, 60);

    /** What Software Heritage is asked. */
    enum Archive {
        OFF, LOOK,

        /** To keep what it does not have, too. */
        SAVE
    }
}
