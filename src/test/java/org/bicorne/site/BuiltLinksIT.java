package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Nothing in the demo office leads nowhere: links, images, fragments, twins in other languages, canonical addresses. */
class BuiltLinksIT {

    private final BuiltSite site = BuiltSite.of(Sample.DEMO);

    @Test
    void everyLinkImageAndFragmentExists() {
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (var page : site.all()) {
            for (Element element : site.html(page).select("[href], [src]")) {
                String target = element.absUrl(element.hasAttr("href") ? "href" : "src");
                links++;
                if (target.startsWith(site.url() + "/") && !exists(target)) {
                    dead.add(page + " -> " + target);
                }
            }
        }

        assertThat(links).isGreaterThan(1_000);
        assertThat(dead).isEmpty();
    }

    @Test
    void twinsInOtherLanguagesNameEachOther() {
        List<String> alone = new ArrayList<>();
        int twins = 0;
        for (var page : site.all()) {
            Document html = site.html(page);
            for (Element twin : html.select("link[rel=alternate][hreflang]")) {
                twins++;
                Optional<Document> other = site.htmlAt(twin.attr("href"));
                boolean namesUs = other.filter(there -> there.select("link[rel=alternate][hreflang]").eachAttr("href").contains(html.baseUri())).isPresent();
                boolean saysItsLanguage = other.filter(there -> there.select("html").attr("lang").equals(twin.attr("hreflang"))).isPresent();
                if (!namesUs || !saysItsLanguage) {
                    alone.add(page + " -> " + twin.attr("href"));
                }
            }
        }

        assertThat(twins).isGreaterThan(20);
        assertThat(alone).isEmpty();
    }

    @Test
    void everyPageThatSearchEnginesMayListIsCanonicalAtItsOwnAddress() {
        List<String> wrong = new ArrayList<>();
        for (var page : site.all()) {
            Document html = site.html(page);
            boolean isListed = html.select("meta[name=robots][content=noindex]").isEmpty();
            String canonical = html.select("link[rel=canonical]").attr("href");
            if (!canonical.equals(isListed ? html.baseUri() : "")) {
                wrong.add(page + " -> " + canonical);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private boolean exists(String target) {
        URI uri = URI.create(target);
        String withoutFragment = target.replaceFirst("#.*$", "");
        boolean hasFragment = uri.getFragment() != null && !uri.getFragment().isEmpty();
        return hasFragment ? site.htmlAt(withoutFragment).filter(there -> there.getElementById(uri.getFragment()) != null).isPresent()
                : site.file(withoutFragment).isPresent();
    }
}
