package org.bicorne.inventory;

import java.util.List;

/**
 * What a crawl did.
 *
 * @param targets visited to their end
 * @param postponed targets that go on in the next run
 * @param failed targets whose forge did not answer as it should, with a short code each
 * @param repositories listed
 * @param changed of them new, pushed to, moved or back
 * @param missed not met any more, or gone
 * @param read repositories whose files were read
 * @param waiting repositories whose files are to be read in the next run
 * @param requests sent
 * @param elsewhere hosts that somebody else is visiting
 */
public record CrawlSummary(int targets, int postponed, List<Failure> failed, int repositories, int changed, int missed, int read, int waiting, int requests,
        List<String> elsewhere) {

    /** A target and why it failed. */
    public record Failure(String target, String why) {}

    CrawlSummary without(List<String> hosts) {
        return new CrawlSummary(targets, postponed, failed, repositories, changed, missed, read, waiting, requests, hosts);
    }

    public CrawlSummary {
        failed = List.copyOf(failed);
        elsewhere = List.copyOf(elsewhere);
    }
}
