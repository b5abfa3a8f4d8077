package org.bicorne.catalogue;

import java.util.List;

/**
 * What one page or table tells of the market, in words as they were written; an empty text where it tells nothing.
 *
 * @param name of the file
 * @param unread lines that could not be placed
 */
record MarketList(String name, List<Software> software, List<Contribution> contributions, List<Beneficiaries> beneficiaries, List<String> unread) {

    /** @param critical {@code true} or {@code false}, or empty */
    record Software(String name, String number, String critical, String category, String versions, String contract, String since, String until) {

        static Software of(String name) {
            return new Software(name, "", "", "", "", "", "", "");
        }
    }

    record Contribution(String company, String software, String date, String subject, String url, String kind) {}

    /** @param heading under which they stand, which says of which contract they are */
    record Beneficiaries(String heading, List<String> organisations) {

        public Beneficiaries {
            organisations = List.copyOf(organisations);
        }
    }

    MarketList {
        software = List.copyOf(software);
        contributions = List.copyOf(contributions);
        beneficiaries = List.copyOf(beneficiaries);
        unread = List.copyOf(unread);
    }

    boolean isEmpty() {
        return software.isEmpty() && contributions.isEmpty() && beneficiaries.isEmpty();
    }
}
