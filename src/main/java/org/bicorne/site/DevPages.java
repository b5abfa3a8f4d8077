package org.bicorne.site;

import java.util.List;
import java.util.Optional;
import org.bicorne.content.Content;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.Version;
import org.bicorne.ui.GalleryView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Templates;

/** The gallery of components in the office's own look, for those who write templates and themes: in {@code serve --dev} only. */
final class DevPages implements PageSource {

    private static final WebAddress COMPONENTS = new WebAddress("/dev/components/");

    private final Content content;

    DevPages(Content content) {
        this.content = content;
    }

    @Override
    public List<Page> pages() {
        return List.of(Page.computed(COMPONENTS, MediaType.HTML, () -> Version.of("components", content.frameVersion().value()), this::components));
    }

    private byte[] components() {
        Language language = content.languages().getFirst();
        String title = Messages.in(language).text("gallery.title");
        return Templates.render("dev/components.jte", GalleryView.of(content.frame(COMPONENTS, language, title, Optional.empty()).unindexed()));
    }
}
