package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bicorne.catalogue.Selection.Kind;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Family;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.ui.CodeListView;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Pagination;
import org.bicorne.ui.SoftwareListView;
import org.bicorne.ui.Templates;

/** Pages by category, by organisation, by replaced product, of new and of withdrawn software, each with its feed. */
record SelectionPages(Around around) implements Family {

    private static final Pattern PLACE = Pattern.compile("([a-z0-9-]{1,100}/)?(?:page-(\\d{1,3})/)?");

    @Override
    public String pattern() {
        return "/catalogue/categories/NAME/";
    }

    @Override
    public Answer lookup(WebAddress address) {
        for (Kind kind : Kind.values()) {
            for (Language language : around.content().languages()) {
                Optional<Answer> found = lookup(kind, language, address);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            if (address.path().startsWith(kind.address().path()) || address.equals(kind.address().withExtension("atom"))) {
                return new Answer.Moved(around.at(address, around.first()).encoded());
            }
        }
        return new Answer.Missing();
    }

    private Optional<Answer> lookup(Kind kind, Language language, WebAddress address) {
        WebAddress root = around.at(kind.address(), language);
        if (kind.isSingle() && address.equals(root.withExtension("atom"))) {
            return Selection.at(kind, "", around).map(selection -> new Answer.Found(feed(selection, language)));
        }
        if (!address.path().startsWith(root.path())) {
            return Optional.empty();
        }
        String rest = address.path().substring(root.path().length());
        boolean isFeed = rest.endsWith(".atom");
        boolean isFolder = isFeed || rest.isEmpty() || rest.endsWith("/");
        Matcher place = PLACE.matcher(isFeed ? rest.substring(0, rest.length() - ".atom".length()) + "/" : isFolder ? rest : rest + "/");
        if (!place.matches() || kind.isSingle() != (place.group(1) == null)) {
            return Optional.of(new Answer.Missing());
        }
        int number = place.group(2) == null ? 1 : Integer.parseInt(place.group(2));
        String slug = place.group(1) == null ? "" : place.group(1).substring(0, place.group(1).length() - 1);
        return Optional.of(Selection.at(kind, slug, around).filter(selection -> number >= 1 && number <= pages(selection)).<Answer>map(selection -> {
            Page page = isFeed ? feed(selection, language) : page(selection, language, number);
            return page.address().equals(address) ? new Answer.Found(page) : new Answer.Moved(page.address().encoded());
        }).orElseGet(Answer.Missing::new));
    }

    private Stream<Selection> all() {
        return Arrays.stream(Kind.values()).flatMap(kind -> Selection.of(kind, around));
    }

    @Override
    public long size() {
        return all().count();
    }

    @Override
    public List<Page> part(long from, int membersMax) {
        List<Page> pages = new ArrayList<>();
        all().skip(from).limit(membersMax).forEach(selection -> around.content().languages().forEach(language -> {
            for (int number = 1; number <= pages(selection); number++) {
                pages.add(page(selection, language, number));
            }
            pages.add(feed(selection, language));
        }));
        return pages;
    }

    private static int pages(Selection selection) {
        return (int) Math.clamp((selection.software().size() + SoftwareRequest.ROWS - 1L) / SoftwareRequest.ROWS, 1, SoftwareRequest.PAGES_MAX);
    }

    private Page page(Selection selection, Language language, int number) {
        WebAddress address = around.at(SoftwareList.built(selection.address(), number), language);
        return new Page(address, MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(), () -> around.version(address.path(), language),
                new org.bicorne.pages.Body.Rendered(() -> Templates.render("catalogue/list.jte", view(selection, language, number))),
                number > 1 ? Optional.empty() : Optional.of(new Entry(selection.title(around, language), language, Optional.empty())));
    }

    private Page feed(Selection selection, Language language) {
        return new SoftwareFeeds(around).page(selection.address(), language, () -> selection.title(around, language), selection::software);
    }

    private SoftwareListView view(Selection selection, Language language, int number) {
        String title = selection.title(around, language);
        String lead = selection.lead(around, language);
        List<FeedLink> feeds = List.of(new SoftwareFeeds(around).link(selection.address(), title, language));
        Frame frame = around.frame(SoftwareList.built(selection.address(), number), language, title, Optional.of(lead)).withFeeds(feeds);
        int pages = pages(selection);
        Pagination pagination = pages < 2 ? Pagination.NONE : new Pagination(number, IntStream.rangeClosed(1, pages)
                .mapToObj(other -> around.at(SoftwareList.built(selection.address(), other), language).encoded()).toList());
        SoftwareRows rows = new SoftwareRows(around, language);
        boolean isEmpty = selection.software().isEmpty();
        CodeListView list = new CodeListView(number == 1 && !isEmpty ? frame : frame.unindexed(), title, lead, around.at(Around.CATALOGUE, language).encoded(), "", false, List.of(), List.of(), List.of(),
                around.words(language).text("catalogue.count", selection.software().size()), List.of(), List.of(), List.of(), pagination, List.of(), feeds, List.of(), around.elsewhere(language));
        return new SoftwareListView(list, Optional.empty(), false, Optional.empty(), List.of(), rows.rows(SoftwareList.page(selection.software(), number), false),
                around.isServed() && selection.software().size() > 1 ? Optional.of(around.at(Around.COMPARE, language).encoded()) : Optional.empty());
    }
}
