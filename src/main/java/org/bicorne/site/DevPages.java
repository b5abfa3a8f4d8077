package org.bicorne.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bicorne.content.Content;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.Version;
import org.bicorne.ui.FindingsView;
import org.bicorne.ui.GalleryView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Templates;

/** For those who write pages, templates and themes, in {@code serve --dev} only: what is wrong in the folder, and every component in the office's own look. */
final class DevPages implements PageSource {

    private static final WebAddress COMPONENTS = new WebAddress("/dev/components/");

    private static final WebAddress FINDINGS = new WebAddress("/dev/findings/");

    private final Content content;
    private final Supplier<List<Finding>> examination;
    private Optional<List<Finding>> findings = Optional.empty();

    /** @param examination finds everything wrong in the folder: a long work, done once, when the page is first asked for */
    DevPages(Content content, Supplier<List<Finding>> examination) {
        this.content = content;
        this.examination = examination;
    }

    @Override
    public List<Page> pages() {
        return List.of(Page.computed(COMPONENTS, MediaType.HTML, () -> Version.of("components", content.frameVersion().value()), this::components),
                Page.computed(FINDINGS, MediaType.HTML, () -> Version.of("findings", content.frameVersion().value(), known().toString()), this::findings));
    }

    /** These pages stand for one snapshot of the folder, and so does what is wrong in it. */
    private synchronized List<Finding> known() {
        if (findings.isEmpty()) {
            findings = Optional.of(examination.get());
        }
        return findings.get();
    }

    private byte[] findings() {
        Language language = content.languages().getFirst();
        String title = Messages.in(language).text("findings.title");
        return Templates.render("dev/findings.jte", FindingsView.of(content.frame(FINDINGS, language, title, Optional.empty()).unindexed(), known()));
    }

    private byte[] components() {
        Language language = content.languages().getFirst();
        String title = Messages.in(language).text("gallery.title");
        return Templates.render("dev/components.jte", GalleryView.of(content.frame(COMPONENTS, language, title, Optional.empty()).unindexed()));
    }
}
