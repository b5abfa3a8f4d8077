package org.bicorne.inventory;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * How much public source code there is, as of a revision of the repositories: what spec inventory.md, 2.4, has in its file of statistics, and more over time.
 * Lists name the most frequent first; values that nobody told are counted apart.
 *
 * @param revision of the repositories that were counted
 * @param repositories that are shown
 * @param accounts that list at least one
 * @param archived among the repositories
 * @param forks among those whose forge tells
 * @param templates meant to start from
 * @param withLicence whose licence is known
 * @param withLanguage whose language is known
 * @param withPubliccode whose publiccode.yml is there
 * @param inSoftwareHeritage known to the archive, among {@code askedOfSoftwareHeritage}
 * @param askedOfSoftwareHeritage of which the archive was asked
 * @param stars of all together
 * @param medianPerAccount repositories of the account in the middle
 * @param forges repositories by host
 * @param kinds repositories by the program of the forge
 * @param licences repositories by SPDX identifier, or as the list wrote it
 * @param languages repositories by language
 * @param files inspected repositories that have each of the files that matter
 * @param inspected whose files were read
 * @param created new repositories by month of creation, the first month first, none left out
 * @param active repositories by the year of the last push, the first year first
 * @param topByRepositories accounts with most repositories
 * @param topByStars accounts whose repositories have most stars
 * @param mostStarred repositories
 * @param mostForked repositories
 */
record InventoryStatistics(long revision, long repositories, long accounts, long archived, long forks, long templates, long withLicence, long withLanguage, long withPubliccode,
        long inSoftwareHeritage, long askedOfSoftwareHeritage, long stars, double medianPerAccount, List<Counted> forges, List<Counted> kinds, List<Counted> licences,
        List<Counted> languages, Map<Inspection.KnownFile, Long> files, long inspected, List<Month> created, List<Counted> active, List<Counted> topByRepositories,
        List<Counted> topByStars, List<Counted> mostStarred, List<Counted> mostForked) {

    /** Values that a list of the most frequent holds. */
    static final int LISTED_MAX = 100;

    /** Accounts or repositories that a list of the largest holds. */
    static final int TOP_MAX = 10;

    /** A value and how often it is there. */
    record Counted(String value, long count) {}

    /** What came into being in a month. */
    record Month(YearMonth month, long created, long sinceTheBeginning) {}

    /** Nothing was counted. */
    static final InventoryStatistics NONE = new InventoryStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), Map.of(), 0, List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of());

    InventoryStatistics {
        forges = List.copyOf(forges);
        kinds = List.copyOf(kinds);
        licences = List.copyOf(licences);
        languages = List.copyOf(languages);
        files = Map.copyOf(files);
        created = List.copyOf(created);
        active = List.copyOf(active);
        topByRepositories = List.copyOf(topByRepositories);
        topByStars = List.copyOf(topByStars);
        mostStarred = List.copyOf(mostStarred);
        mostForked = List.copyOf(mostForked);
    }
}
