package org.bicorne.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Family;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;

/** A sheet for each software in each language, its feed, and what describes it to machines: looked up, since there may be thousands. */
record SheetPages(Around around) implements Family {

    private static final MediaType YAML = new MediaType("application/yaml; charset=utf-8");

    @Override
    public String pattern() {
        return "/catalogue/NAME/";
    }

    @Override
    public Answer lookup(WebAddress address) {
        String plain = Around.CATALOGUE.path();
        if (address.path().startsWith(plain)) {
            Optional<Page> file = file(address.path().substring(plain.length()));
            if (file.isPresent()) {
                return new Answer.Found(file.get());
            }
        }
        for (Language language : around.content().languages()) {
            String root = around.at(Around.CATALOGUE, language).path();
            if (address.path().startsWith(root)) {
                return page(address.path().substring(root.length()), language, address);
            }
        }
        return address.path().startsWith(plain) ? moved(address.path().substring(plain.length())) : new Answer.Missing();
    }

    /** In one language: without its slash, or under another name of its own, it leads to its page. */
    private Answer page(String rest, Language language, WebAddress asked) {
        if (rest.endsWith(".atom")) {
            return around.shelf().at(rest.substring(0, rest.length() - ".atom".length())).<Answer>map(one -> new Answer.Found(feed(one, language))).orElseGet(Answer.Missing::new);
        }
        return around.shelf().named(withoutSlash(rest)).<Answer>map(one -> {
            WebAddress address = around.at(one.address(), language);
            return address.equals(asked) ? new Answer.Found(sheet(one, language)) : new Answer.Moved(address.encoded());
        }).orElseGet(Answer.Missing::new);
    }

    /** Without a language it leads to the first. */
    private Answer moved(String rest) {
        boolean isFeed = rest.endsWith(".atom");
        Optional<Software> found = isFeed ? around.shelf().at(rest.substring(0, rest.length() - ".atom".length())) : around.shelf().named(withoutSlash(rest));
        return found.<Answer>map(one -> {
            WebAddress address = around.at(one.address(), around.first());
            return new Answer.Moved((isFeed ? address.withExtension("atom") : address).encoded());
        }).orElseGet(Answer.Missing::new);
    }

    private static String withoutSlash(String rest) {
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private Optional<Page> file(String rest) {
        int slash = rest.indexOf('/');
        return slash < 1 ? Optional.empty() : around.shelf().at(rest.substring(0, slash)).flatMap(one -> files(one).stream()
                .filter(page -> page.address().path().endsWith(rest.substring(slash))).findFirst());
    }

    @Override
    public long size() {
        return around.shelf().all().size();
    }

    @Override
    public List<Page> part(long from, int membersMax) {
        List<Page> pages = new ArrayList<>();
        around.shelf().all().stream().skip(from).limit(membersMax).forEach(one -> {
            around.content().languages().forEach(language -> {
                pages.add(sheet(one, language));
                pages.add(feed(one, language));
            });
            pages.addAll(files(one));
        });
        return pages;
    }

    private Page sheet(Software one, Language language) {
        return Page.listed(around.at(one.address(), language), new Entry(one.name(), language, Optional.empty()),
                () -> Version.of(around.version("sheet", language).value(), one.slug().value(), around.answers().of(one.slug()).toString(), changes(one)),
                () -> new SoftwareSheet(around, one, language).render());
    }

    private String changes(Software one) {
        return around.history().flatMap(past -> past.lastChange(one.file())).map(change -> change.commit()).orElse("");
    }

    private Page feed(Software one, Language language) {
        return new SoftwareFeeds(around).page(one.address(), language, () -> around.words(language).text("catalogue.feed.of", one.name()), () -> List.of(one));
    }

    private List<Page> files(Software one) {
        List<Page> pages = new ArrayList<>();
        PubliccodeExport publiccode = new PubliccodeExport(around, one);
        if (publiccode.isPossible()) {
            pages.add(file(one, SoftwareSheet.PUBLICCODE, YAML, () -> publiccode.text().orElse("").getBytes(StandardCharsets.UTF_8)));
        }
        pages.add(file(one, SoftwareSheet.CODEMETA, MediaType.JSON, () -> new CodemetaExport(around, one).octets()));
        pages.add(file(one, SoftwareSheet.JSON_LD, SoftwareFiles.JSON_LD, () -> new SoftwareJson(around, one, around.first()).text().getBytes(StandardCharsets.UTF_8)));
        return pages;
    }

    private Page file(Software one, String name, MediaType type, Body.Renderer renderer) {
        WebAddress address = one.address().child(name);
        return Page.computed(address, type, () -> around.version(address.path(), around.first()), renderer);
    }
}
