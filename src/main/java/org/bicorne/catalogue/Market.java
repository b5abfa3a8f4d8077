package org.bicorne.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisations;

/**
 * The support market, as {@code catalogue/market.yml} has it: who may ask for help with which software, from whom, and what came of it.
 *
 * @param software by name
 * @param contributions the newest first
 * @param findings everything wrong in this file
 */
record Market(List<Contract> contracts, List<Covered> software, List<Study> studies, List<Contribution> contributions, List<Finding> findings) {

    static final Market EMPTY = new Market(List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * An agreement with those who help.
     *
     * @param id never changes; {@code software} refers to it
     * @param holder and the next two: as the registry of organisations knows them
     */
    record Contract(Slug id, LocalizedText name, ContractKind kind, Optional<LocalizedText> scope, Optional<String> holder, List<String> subcontractors, Optional<String> buyer,
            Optional<PartialDate> since, Optional<PartialDate> until, Optional<String> url, List<Beneficiary> beneficiaries) {

        public Contract {
            subcontractors = List.copyOf(subcontractors);
            beneficiaries = List.copyOf(beneficiaries);
        }
    }

    /** What can be asked for. */
    enum ContractKind {
        SUPPORT, EXPERTISE, OTHER;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who may ask. */
    record Beneficiary(String organisation, Optional<PartialDate> since, Optional<PartialDate> until) {}

    /**
     * Software that a contract covers.
     *
     * @param line of the file where it stands
     * @param name as the contract has it
     * @param entry of the catalogue, where it has one
     * @param contracts that cover it
     * @param number that the contract gave it
     * @param versions as the contract writes them
     * @param category of the contract, not of the catalogue
     * @param isCritical whether help comes sooner
     */
    record Covered(int line, String name, Optional<Slug> entry, List<Slug> contracts, Optional<String> number, Optional<String> versions, Optional<String> category,
            boolean isCritical, Optional<PartialDate> since, Optional<PartialDate> until) {

        public Covered {
            contracts = List.copyOf(contracts);
        }
    }

    /** Something that was looked into for all. */
    record Study(LocalizedText title, Optional<PartialDate> date, Optional<Slug> contract, List<Named> software, Optional<String> url) {

        public Study {
            software = List.copyOf(software);
        }
    }

    /** Software by the name that was written, with its entry where the catalogue has one. */
    record Named(String name, Optional<Slug> entry) {}

    /**
     * What a company gave back to the community.
     *
     * @param company as the registry of organisations knows it
     */
    record Contribution(String company, Named software, Optional<PartialDate> date, String subject, Optional<String> url, ContributionKind kind) {}

    /** What was given back. */
    enum ContributionKind {
        COMMIT, REQUEST, ISSUE, CVE, OTHER;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Market {
        contracts = List.copyOf(contracts);
        software = List.copyOf(software);
        studies = List.copyOf(studies);
        contributions = List.copyOf(contributions);
        findings = List.copyOf(findings);
    }

    /** What the folder says of it; empty where there is no such file. */
    static Market of(Snapshot snapshot, Collection<Software> entries, Organisations organisations) {
        return snapshot.file(CatalogueFiles.MARKET).map(file -> new MarketReader(EntryNames.of(List.copyOf(entries)), organisations).read(file)).orElse(EMPTY);
    }

    boolean isEmpty() {
        return contracts.isEmpty() && software.isEmpty() && studies.isEmpty() && contributions.isEmpty();
    }

    Optional<Contract> contract(Slug id) {
        return contracts.stream().filter(contract -> contract.id().equals(id)).findFirst();
    }

    /** How the market covers an entry: once for each name under which a contract has it. */
    List<Covered> coverOf(Slug entry) {
        return software.stream().filter(one -> one.entry().equals(Optional.of(entry))).toList();
    }

    List<Contribution> contributionsOf(Slug entry) {
        return contributions.stream().filter(one -> one.software().entry().equals(Optional.of(entry))).toList();
    }

    List<Study> studiesOf(Slug entry) {
        return studies.stream().filter(study -> study.software().stream().anyMatch(named -> named.entry().equals(Optional.of(entry)))).toList();
    }
}
