package org.bicorne.catalogue;

import java.util.List;
import java.util.Objects;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.organisations.Organisations;
import org.bicorne.pages.Version;

/**
 * What the folder says of the catalogue.
 *
 * @param software by name
 * @param version another one whenever any of these files says something else
 * @param findings everything wrong in these files
 * @param memory what the next snapshot need not read again
 */
record CatalogueFiles(List<Software> software, Vocabulary vocabulary, Version version, List<Finding> findings, CatalogueMemory memory) {

    static final FilePath FOLDER = new FilePath("catalogue");
    static final FilePath VOCABULARY = FOLDER.child("vocabulary.yml");
    static final FilePath MARKET = FOLDER.child("market.yml");

    CatalogueFiles {
        software = List.copyOf(software);
        findings = List.copyOf(findings);
    }

    /** By what an entry of these is found. */
    EntryKeys keys(Software entry) {
        return Objects.requireNonNull(memory.linked().get(entry.slug())).keys();
    }

    static CatalogueFiles of(Snapshot snapshot, Organisations organisations) {
        return of(snapshot, organisations, CatalogueMemory.NONE);
    }

    /** @param before what an earlier snapshot of the same folder left */
    static CatalogueFiles of(Snapshot snapshot, Organisations organisations, CatalogueMemory before) {
        return new CatalogueReader(organisations, before).read(snapshot);
    }
}
