package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Family;
import org.bicorne.pages.Page;

/** A page for each body that publishes code, or has one below it that does: they come with their first repository. */
record BodyPages(Around around) implements Family {

    @Override
    public String pattern() {
        return "/code/organisations/NAME/";
    }

    @Override
    public Answer lookup(WebAddress address) {
        for (Language language : around.content().languages()) {
            String root = around.at(Around.ORGANISATIONS, language).path();
            if (address.path().startsWith(root)) {
                return body(slug(address.path().substring(root.length()))).map(body -> address.isFolder() ? new Answer.Found(page(body, language))
                        : new Answer.Moved(address(body, language).encoded())).orElseGet(Answer.Missing::new);
            }
        }
        Language first = around.content().languages().getFirst();
        String root = Around.ORGANISATIONS.path();
        return address.path().startsWith(root) ? body(slug(address.path().substring(root.length()))).<Answer>map(body -> new Answer.Moved(address(body, first).encoded()))
                .orElseGet(Answer.Missing::new) : new Answer.Missing();
    }

    private static String slug(String rest) {
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** One of which there is something to tell. */
    private Optional<PublicBody> body(String slug) {
        if (!slug.matches("[a-z0-9-]{1,200}")) {
            return Optional.empty();
        }
        Census census = around.census();
        return around.bodies().at(slug).filter(body -> census.withParts(body, around.bodies()).repositories() > 0 || !around.bodies().accountsOf(body).isEmpty());
    }

    private WebAddress address(PublicBody body, Language language) {
        return around.at(Around.ORGANISATIONS.child(body.slug() + "/"), language);
    }

    /** Those that publish, and those above them. */
    private List<PublicBody> all() {
        TreeSet<String> slugs = new TreeSet<>();
        for (String slug : around.census().byBody().keySet()) {
            Optional<PublicBody> body = around.bodies().at(slug);
            for (int level = 0; level < Bodies.LEVELS_MAX && body.isPresent() && slugs.add(body.get().slug()); level++) {
                body = around.bodies().parentOf(body.get());
            }
        }
        around.bodies().listed().forEach(body -> slugs.add(body.slug()));
        return slugs.stream().flatMap(slug -> around.bodies().at(slug).stream()).toList();
    }

    @Override
    public long size() {
        return all().size();
    }

    @Override
    public List<Page> part(long from, int membersMax) {
        List<Page> pages = new ArrayList<>();
        all().stream().skip(from).limit(membersMax).forEach(body -> around.content().languages().forEach(language -> pages.add(page(body, language))));
        return pages;
    }

    private Page page(PublicBody body, Language language) {
        return Page.listed(address(body, language), new Entry(body.name().in(language), language, Optional.empty()),
                () -> around.versionOfCounts("body " + body, language), () -> new BodySheet(around, body, language).render());
    }
}
