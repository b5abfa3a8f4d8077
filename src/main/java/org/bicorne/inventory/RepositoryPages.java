package org.bicorne.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.inventory.Repository.Standing;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Family;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;

/** A page for each repository in each language, and its badges: looked up, since there may be a million. */
record RepositoryPages(Around around) implements Family {

    @Override
    public String pattern() {
        return "/code/repositories/HOST/PATH/";
    }

    @Override
    public Answer lookup(WebAddress address) {
        for (Language language : around.content().languages()) {
            String root = around.at(Around.REPOSITORIES, language).path();
            if (address.path().startsWith(root)) {
                return page(address.path().substring(root.length()), language, address);
            }
        }
        String root = Around.REPOSITORIES.path();
        return address.path().startsWith(root) ? withoutLanguage(address.path().substring(root.length())) : new Answer.Missing();
    }

    /** In one language: under another name of its own it leads to its page, without one to the first. */
    private Answer page(String place, Language language, WebAddress asked) {
        Optional<Answer> badge = badge(place);
        if (badge.isPresent()) {
            return badge.get();
        }
        return at(withoutSlash(place)).<Answer>map(repository -> {
            WebAddress address = around.page(repository, language);
            return address.equals(asked) ? new Answer.Found(page(repository, language)) : new Answer.Moved(address.encoded());
        }).orElseGet(Answer.Missing::new);
    }

    /** Badges stand at addresses without a language. */
    private Answer withoutLanguage(String place) {
        Language first = around.content().languages().getFirst();
        return badge(place).or(() -> at(withoutSlash(place)).map(repository -> new Answer.Moved(around.page(repository, first).encoded()))).orElseGet(Answer.Missing::new);
    }

    private static String withoutSlash(String place) {
        return place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
    }

    private Optional<Repository> at(String place) {
        int slash = place.indexOf('/');
        return slash <= 0 || slash == place.length() - 1 ? Optional.empty()
                : around.repositories().at(place.substring(0, slash), place.substring(slash + 1)).filter(repository -> repository.standing() != Standing.HIDDEN);
    }

    private Optional<Answer> badge(String place) {
        int slash = place.lastIndexOf('/');
        Optional<Signal.Kind> kind = Badge.kind(place.substring(slash + 1));
        return slash <= 0 || kind.isEmpty() ? Optional.empty() : at(place.substring(0, slash)).map(repository -> {
            Page badge = badge(repository, kind.get());
            return badge.address().path().equals(Around.REPOSITORIES.path() + place) ? new Answer.Found(badge) : new Answer.Moved(badge.address().encoded());
        });
    }

    @Override
    public long size() {
        return around.repositories().count();
    }

    @Override
    public List<Page> part(long from, int membersMax) {
        List<Page> pages = new ArrayList<>();
        for (Repository repository : around.repositories().part(from, membersMax)) {
            around.content().languages().forEach(language -> pages.add(page(repository, language)));
            for (Signal.Kind kind : Signal.Kind.values()) {
                pages.add(badge(repository, kind));
            }
        }
        return pages;
    }

    private Page page(Repository repository, Language language) {
        Optional<LocalDate> changed = repository.facts().pushedAt().map(at -> LocalDate.ofInstant(at, around.zone()));
        return Page.listed(around.page(repository, language), new Entry(repository.facts().name(), language, changed),
                () -> Version.of(around.version("repository", language).value(), repository.toString()), () -> new RepositorySheet(around, repository, language).render());
    }

    private Page badge(Repository repository, Signal.Kind kind) {
        Language first = around.content().languages().getFirst();
        return Page.computed(Badge.address(repository, kind), new MediaType("image/svg+xml"),
                () -> Version.of("badge", kind.key(), repository.toString(), around.today().toString()), () -> Badge.svg(signal(repository, kind), around.words(first)));
    }

    private Signal signal(Repository repository, Signal.Kind kind) {
        return around.signals().of(repository, around.now()).stream().filter(signal -> signal.kind() == kind).findFirst().orElseThrow();
    }
}
