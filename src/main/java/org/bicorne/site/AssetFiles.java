package org.bicorne.site;

import java.util.ArrayList;
import java.util.List;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.Version;
import org.bicorne.ui.Asset;
import org.bicorne.ui.Assets;
import org.bicorne.ui.Theme;

/** Style sheets, fonts and scripts; their names change with their content, so that browsers may keep them for good. */
final class AssetFiles implements PageSource {

    static final String FOLDER = "/assets/";

    private final Theme theme;

    AssetFiles(Theme theme) {
        this.theme = theme;
    }

    @Override
    public List<Page> pages() {
        List<Asset> assets = new ArrayList<>(Assets.all());
        assets.addAll(theme.assets());
        return assets.stream().map(asset -> Page.computed(new WebAddress(asset.path()), new MediaType(asset.mediaType()),
                () -> Version.of(asset.path()), asset::content)).toList();
    }
}
