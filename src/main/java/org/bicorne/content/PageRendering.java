package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.FencedBlock;
import org.bicorne.markup.Link;
import org.bicorne.markup.Rendering;
import org.bicorne.markup.SizedImage;
import org.bicorne.markup.Target;
import org.bicorne.ui.Messages;

/** Decides where the links of one page's text lead, and remembers what is wrong with them. */
final class PageRendering implements Rendering {

    private final ContentPage page;
    private final LinkResolver resolver;
    private final Documents documents;
    private final Blocks blocks;
    private final Pictures pictures;
    private final Messages messages;
    private final String base;
    private final List<Finding> findings = new ArrayList<>();
    private int blocksShown;
    private final List<Remark> remarks = new ArrayList<>();

    /** What is wrong with a link; the detail is what it leads to, or would. */
    record Remark(Link link, FindingCode code, String detail) {}

    /** @param base what stands before the addresses of this site: nothing in pages, the canonical address in feeds */
    PageRendering(ContentPage page, LinkResolver resolver, Documents documents, Pictures pictures, Blocks blocks, Messages messages, String base) {
        this.page = page;
        this.resolver = resolver;
        this.documents = documents;
        this.blocks = blocks;
        this.pictures = pictures;
        this.messages = messages;
        this.base = base;
    }

    @Override
    public Target target(Link link) {
        if (link.kind() == Link.Kind.FRAME) {
            return Target.outside(link.destination());
        }
        return switch (resolver.resolve(page, link.destination())) {
            case Resolution.Elsewhere(String href, var remark) -> {
                remark.ifPresent(code -> find(link, code, href));
                yield Target.outside(href);
            }
            case Resolution.ToAddress(var address, String suffix, var remark) -> {
                remark.ifPresent(code -> find(link, code, address.path()));
                yield Target.inside(base + address.encoded() + suffix);
            }
            case Resolution.ToPage toPage -> toPage(link, toPage);
            case Resolution.Dead(String href, var remark) -> {
                find(link, remark, href);
                yield Target.inside(base + href);
            }
        };
    }

    /** In feeds an image has its size and one address: readers of feeds choose for themselves. */
    @Override
    public Optional<SizedImage> image(Link link) {
        Optional<SizedImage> known = imageAddress(link).flatMap(pictures::at);
        return base.isEmpty() ? known : known.map(image -> new SizedImage(image.width(), image.height(), ""));
    }

    @Override
    public boolean hasImageBefore() {
        return base.isEmpty() && page.facts().image().filter(PageFacts.Image::isShown).isPresent();
    }

    /** Remembers what is wrong with the file, if it is an image. */
    void checkImage(Link link) {
        Optional<WebAddress> image = link.kind() == Link.Kind.IMAGE ? imageAddress(link) : Optional.empty();
        image.flatMap(pictures::findingAt).ifPresent(code -> find(link, code, ""));
    }

    /** Whether a file is missing that the folder should have. */
    boolean isDead(Link link) {
        return resolver.resolve(page, link.destination()) instanceof Resolution.Dead;
    }

    private Optional<WebAddress> imageAddress(Link link) {
        return resolver.resolve(page, link.destination()) instanceof Resolution.ToAddress(var address, _, _) ? Optional.of(address) : Optional.empty();
    }

    @Override
    public String words(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    @Override
    public Optional<String> block(FencedBlock block) {
        Blocks.Place place = new Blocks.Place(page, documents.of(page).lineOffset(), ++blocksShown, base, this::inlineHtml);
        return Optional.of(blocks.show(block, place, findings));
    }

    /** A line of Markdown in the place of a few words. */
    private String inlineHtml(String markdown) {
        String html = documents.fragment(page, markdown).render(this).strip();
        boolean isOneParagraph = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return isOneParagraph ? html.substring("<p>".length(), html.length() - "</p>".length()) : html;
    }

    /** What is wrong with blocks. */
    List<Finding> findings() {
        return findings;
    }

    /** What is wrong with links. */
    List<Remark> remarks() {
        return remarks;
    }

    private Target toPage(Link link, Resolution.ToPage target) {
        target.remark().ifPresent(code -> find(link, code, code.isAboutAddress() ? target.page().address().path() : target.page().path().value()));
        boolean isHere = target.page().path().equals(page.path());
        String address = isHere && base.isEmpty() && target.fragment().isPresent() ? "" : base + target.page().address().encoded() + target.query();
        return Target.inside(address + target.fragment().map(fragment -> fragment(link, target.page(), fragment)).orElse(""));
    }

    private String fragment(Link link, ContentPage target, String fragment) {
        if (fragment.isEmpty() || fragment.startsWith("/") || fragment.startsWith(":~:")) {
            return "#" + fragment;
        }
        Optional<String> anchor = documents.of(target).markdown().anchor(fragment);
        if (anchor.isEmpty() && isTitle(target, fragment)) {
            return target.path().equals(page.path()) && base.isEmpty() ? "#top" : "";
        }
        if (anchor.isEmpty()) {
            find(link, LinkFinding.LINK_FRAGMENT_MISSING, "#" + fragment + " (" + target.path() + ")");
        }
        return "#" + anchor.orElse(fragment);
    }

    /** The heading that became the page's title is no longer in the text; links to it lead to the top. */
    private boolean isTitle(ContentPage target, String fragment) {
        return target.hasHeadingAsTitle() && target.source().heading()
                .filter(heading -> documents.fragment(target, "# " + heading).anchor(fragment).isPresent()).isPresent();
    }

    private void find(Link link, FindingCode code, String detail) {
        remarks.add(new Remark(link, code, detail));
    }
}
