package org.bicorne.inventory;

import java.util.List;
import org.bicorne.kernel.Language;
import org.bicorne.ui.PageLink;

/** What the catalogue of recommended software says of repositories. This room shows it on their pages; the catalogue implements it. */
@FunctionalInterface
public interface CatalogueLinks {

    /** No catalogue. */
    CatalogueLinks NONE = (_, _) -> List.of();

    /** The sheets that recommend the software of this repository. */
    List<PageLink> sheetsOf(String repositoryUrl, Language language);
}
