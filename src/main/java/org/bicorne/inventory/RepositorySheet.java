package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.kernel.Language;
import org.bicorne.ui.CodeListView;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.RepositoryView;
import org.bicorne.ui.TalksView;
import org.bicorne.ui.Templates;

/** The page of one repository in one language. */
record RepositorySheet(Around around, Repository repository, Language language) {

    private static final int RELATED_MAX = 5;
    private static final int RELATED_LOOKED_AT = 20;
    private static final int RELEASES_MAX = 10;
    private static final String HERITAGE = "https://archive.softwareheritage.org/";

    byte[] render() {
        return Templates.render("inventory/repository.jte", view());
    }

    RepositoryView view() {
        RepositoryFacts facts = repository.facts();
        Frame frame = around.content().frame(around.page(repository, language), language, facts.name(), facts.description().map(RowViews::shortened))
                .withJsonLd(new SourceCodeJson(around, repository).text());
        SignalViews signals = new SignalViews(around, repository, language);
        return new RepositoryView(isShownToAll() ? frame : frame.unindexed(), facts.name(), facts.description(), marks(), facts(), around.catalogue().sheetsOf(facts.url(), language),
                signals.all(), files(), judged(), releases(), archive(), related(), words().text("inventory.source", around.day(repository.seenAt(), language).text()),
                around.elsewhere(language));
    }

    private boolean isShownToAll() {
        return repository.standing() != Repository.Standing.GONE;
    }

    private Messages words() {
        return around.words(language);
    }

    /** Is it there, is it free, is it alive. */
    private List<RepositoryView.Mark> marks() {
        List<RepositoryView.Mark> marks = new ArrayList<>();
        if (repository.standing() == Repository.Standing.GONE) {
            marks.add(new RepositoryView.Mark(words().text("inventory.mark.gone"), "bad"));
        }
        Optional<String> licence = Signals.licence(repository);
        marks.add(licence.map(id -> new RepositoryView.Mark(words().text("inventory.mark.licence", id), "good"))
                .orElseGet(() -> new RepositoryView.Mark(words().text("inventory.mark.no-licence"), "bad")));
        int maintenance = around.signals().maintenance(repository, around.now()).value();
        if (repository.facts().archived()) {
            marks.add(new RepositoryView.Mark(words().text("inventory.mark.archived"), "bad"));
        } else {
            marks.add(new RepositoryView.Mark(words().text(maintenance > 0 ? "inventory.mark.alive" : "inventory.mark.quiet"), maintenance > 0 ? "good" : "plain"));
        }
        RowViews.copy(repository).ifPresent(kind -> marks.add(new RepositoryView.Mark(words().text(kind), "plain")));
        return marks;
    }

    private List<TalksView.Fact> facts() {
        RepositoryFacts facts = repository.facts();
        List<TalksView.Fact> list = new ArrayList<>();
        add(list, "organisation", repository.accounts().stream().map(around.bodies()::of).distinct().map(body -> around.link(body, language)).toList());
        add(list, "address", List.of(new PageLink(repository.key().host() + "/" + facts.path(), facts.url())));
        add(list, "homepage", facts.homepage().filter(url -> url.matches("https?://\\S+")).map(url -> new PageLink(url.replaceFirst("^https?://", "").replaceFirst("/$", ""), url)).stream().toList());
        add(list, "licence", Signals.licence(repository).map(id -> filter(Facet.LICENCE, id, id)).stream().toList());
        add(list, "language", facts.language().map(name -> filter(Facet.LANGUAGE, name, name)).stream().toList());
        add(list, "topics", facts.topics().stream().map(topic -> filter(Facet.TOPIC, topic.toLowerCase(java.util.Locale.ROOT), topic)).toList());
        facts.createdAt().ifPresent(at -> add(list, "created", List.of(new PageLink(around.day(at, language).text(), ""))));
        facts.pushedAt().ifPresent(at -> add(list, "pushed", List.of(new PageLink(around.day(at, language).text(), ""))));
        add(list, "popularity", List.of(new PageLink(words().text("inventory.stars", facts.stars()), ""), new PageLink(words().text("inventory.forks", facts.forks()), "")));
        facts.openIssues().ifPresent(count -> add(list, "issues", List.of(new PageLink(words().number(count), ""))));
        facts.defaultBranch().ifPresent(branch -> add(list, "branch", List.of(new PageLink(branch, ""))));
        facts.parentUrl().filter(url -> url.matches("https?://\\S+")).ifPresent(url -> add(list, "parent", List.of(parent(url))));
        return list;
    }

    private void add(List<TalksView.Fact> facts, String key, List<PageLink> values) {
        if (!values.isEmpty()) {
            facts.add(new TalksView.Fact(words().text("inventory.fact." + key), values));
        }
    }

    private PageLink filter(Facet facet, String value, String label) {
        return new PageLink(label, around.isServed() ? around.at(Around.CODE, language).encoded() + ListRequest.ALL.with(facet, value).parameters().encoded() : "");
    }

    /** Its own page where it is in the inventory too. */
    private PageLink parent(String url) {
        String place = url.replaceFirst("^https?://", "").replaceFirst("(\\.git)?/*$", "");
        int slash = place.indexOf('/');
        Optional<Repository> known = slash < 0 ? Optional.empty() : around.repositories().at(place.substring(0, slash), place.substring(slash + 1));
        return new PageLink(place, known.map(one -> around.page(one, language).encoded()).orElse(url));
    }

    private List<RepositoryView.Check> files() {
        return repository.inspection().map(found -> Arrays.stream(KnownFile.values()).map(file -> {
            boolean isThere = found.files().contains(file);
            return new RepositoryView.Check(FacetLabels.file(FacetWords.file(file), words()), isThere, words().text(isThere ? "inventory.there" : "inventory.not-there"));
        }).toList()).orElse(List.of());
    }

    /** How its descriptions for machines were judged. */
    private List<String> judged() {
        List<String> judged = new ArrayList<>();
        repository.inspection().flatMap(Inspection::publiccode)
                .ifPresent(verdict -> judged.add(words().text("inventory.publiccode." + verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))));
        around.repositories().text(repository.key(), KnownFile.CODEMETA).ifPresent(text -> {
            List<String> problems = CodemetaCheck.problems(text).stream().map(problem -> words().text(problem.key())).toList();
            judged.add(problems.isEmpty() ? words().text("inventory.codemeta.good") : words().text("inventory.codemeta.wrong", String.join("; ", problems)));
        });
        return judged;
    }

    private List<RepositoryView.Release> releases() {
        return repository.inspection().stream().flatMap(found -> found.releases().stream()).limit(RELEASES_MAX)
                .map(release -> new RepositoryView.Release(release.name().filter(name -> !name.isBlank()).orElse(release.tag()), release.url().filter(url -> url.matches("https?://\\S+")),
                        around.day(release.publishedAt(), language))).toList();
    }

    private Optional<RepositoryView.Archive> archive() {
        return repository.archive().map(archive -> new RepositoryView.Archive(
                words().text(archive.known() ? "inventory.archive.known" : "inventory.archive.unknown", around.day(archive.askedAt(), language).text()),
                archive.known() ? Optional.of(HERITAGE + "browse/origin/?origin_url=" + java.net.URLEncoder.encode(repository.facts().url(), java.nio.charset.StandardCharsets.UTF_8)) : Optional.empty(),
                archive.swhid()));
    }

    /** Those that share a topic, the most shared first; without a topic, those of the same account. */
    private List<CodeListView.Row> related() {
        FacetWords words = around.words();
        List<String> topics = words.of(repository, Facet.TOPIC);
        Map<Facet, List<String>> filters = topics.isEmpty() ? Map.of(Facet.OWNER, words.of(repository, Facet.OWNER)) : Map.of(Facet.TOPIC, topics);
        RowViews rows = new RowViews(around, language);
        return around.repositories().find(new RepositoryQuery("", filters, Sort.OPENNESS, 1, RELATED_LOOKED_AT)).repositories().stream()
                .filter(one -> !one.key().equals(repository.key()))
                .sorted(java.util.Comparator.comparing((Repository one) -> one.facts().topics().stream().filter(repository.facts().topics()::contains).count()).reversed())
                .limit(RELATED_MAX).map(one -> rows.row(one, List.of(ListRequest.Column.ORGANISATION, ListRequest.Column.LANGUAGE, ListRequest.Column.ACTIVITY))).toList();
    }
}
