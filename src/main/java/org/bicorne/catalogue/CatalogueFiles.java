package org.bicorne.catalogue;

import java.util.List;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.organisations.Organisations;

/**
 * What the folder says of the catalogue.
 *
 * @param software by name
 * @param findings everything wrong in these files
 */
record CatalogueFiles(List<Software> software, Vocabulary vocabulary, List<Finding> findings) {

    static final FilePath FOLDER = new FilePath("catalogue");
    static final FilePath VOCABULARY = FOLDER.child("vocabulary.yml");
    static final FilePath MARKET = FOLDER.child("market.yml");

    CatalogueFiles {
        software = List.copyOf(software);
        findings = List.copyOf(findings);
    }

    static CatalogueFiles of(Snapshot snapshot, Organisations organisations) {
        return new CatalogueReader(organisations).read(snapshot);
    }
}
