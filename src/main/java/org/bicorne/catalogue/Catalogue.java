package org.bicorne.catalogue;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.content.Content;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.inventory.CatalogueLinks;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.organisations.Organisations;
import org.bicorne.pages.FindingSource;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.ui.PageLink;

/** The software that the office recommends, as one snapshot of the folder tells it. */
public final class Catalogue implements PageSource, FindingSource, CatalogueLinks {

    private final Content content;
    private final CatalogueFiles files;
    private final Market market;

    private Catalogue(Content content, CatalogueFiles files, Market market) {
        this.content = content;
        this.files = files;
        this.market = market;
    }

    /**
     * The catalogue of the folder.
     *
     * @param isServed whether a server answers questions, so that lists can be searched
     */
    public static Catalogue of(Content content, Snapshot snapshot, OfficeSettings settings, Organisations organisations, InstantSource clock, boolean isServed) {
        CatalogueFiles files = CatalogueFiles.of(snapshot, organisations);
        return new Catalogue(content, files, Market.of(snapshot, files.software(), organisations));
    }

    /** The same among pages that were made anew, none of which tells of software. */
    public Catalogue renewed(Content content) {
        return new Catalogue(content, files, market);
    }

    /** The sheet of the software that a programme names: by slug, name or alias. */
    public Optional<PageLink> page(String software, Language language) {
        return Optional.empty();
    }

    @Override
    public List<PageLink> sheetsOf(String repositoryUrl, Language language) {
        return List.of();
    }

    @Override
    public List<Page> pages() {
        return List.of();
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public List<Finding> findings() {
        return Stream.concat(files.findings().stream(), market.findings().stream()).toList();
    }
}
