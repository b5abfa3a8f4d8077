package org.bicorne.forges;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.forges.ListingPage.Listed;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;
import tools.jackson.databind.JsonNode;

/** The REST interface of Gitea and Forgejo, and as much of it as Gogs has. Source: docs.gitea.com/api, codeberg.org/api/swagger. */
final class Gitea implements Forge {

    private final Api api;
    private final boolean isGogs;

    Gitea(String host, boolean isGogs, Function<Request, Answer> fetch) {
        api = new Api("https://" + host + "/api/v1", Map.of(), fetch);
        this.isGogs = isGogs;
    }

    @Override
    public boolean listsAll() {
        return true;
    }

    /** Only a search sorts; what an organisation has comes by identifier. */
    @Override
    public boolean keepsOrder(Scope scope) {
        return scope.account().isEmpty() && !isGogs;
    }

    @Override
    public String firstPage(Scope scope) {
        return scope.account().map(account -> api.at("/orgs/" + Api.encoded(account) + "/repos?limit=50&page=1"))
                .orElseGet(() -> api.at("/repos/search?" + (scope.order() == Order.STEADY ? "sort=id&order=asc" : "sort=updated&order=desc") + "&limit=50&page=1"));
    }

    /** An account is an organisation or somebody’s: only asking tells. */
    @Override
    public Told<ListingPage> list(Scope scope, String page, Known known) {
        Told<Api.Document> told = api.get(page, known);
        boolean isFirst = scope.account().isPresent() && page.equals(firstPage(scope));
        Told<Api.Document> found = told instanceof Told.Gone<Api.Document> && isFirst
                ? api.get(api.at("/users/" + Api.encoded(scope.account().get()) + "/repos?limit=50&page=1"), Known.NOTHING) : told;
        return api.page(found, document -> document.json().isArray() ? document.json() : document.json().path("data"), Api::linkedNext, Gitea::listed,
                entry -> !Json.flag(entry, "private") && !Json.flag(entry, "internal"));
    }

    private static Optional<Listed> listed(JsonNode entry) {
        return facts(entry).map(facts -> new Listed(facts, List.of()));
    }

    static Optional<RepositoryFacts> facts(JsonNode entry) {
        Optional<String> id = Json.id(entry, "id");
        Optional<String> path = Json.text(entry, "full_name").filter(Paths::isSound);
        Optional<String> url = Json.address(entry, "html_url");
        if (id.isEmpty() || path.isEmpty() || url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RepositoryFacts(id.get(), path.get(), url.get(), Json.text(entry, "description"), Json.address(entry, "website"),
                Json.text(entry, "default_branch"), Json.instant(entry, "created_at"), Json.instant(entry, "updated_at"), Json.flag(entry, "archived"),
                Json.optionalFlag(entry, "fork"), Json.address(entry.path("parent"), "html_url"), Json.optionalFlag(entry, "template"), Json.words(entry, "topics"),
                Json.count(entry, "stars_count"), Json.count(entry, "forks_count"), Json.optionalCount(entry, "open_issues_count"),
                Json.optionalCount(entry, "watchers_count"), Json.words(entry, "licenses").stream().findFirst(), Json.text(entry, "language")));
    }

    private String repository(RepositoryFacts facts) {
        return api.at("/repos/" + Api.segments(facts.path()));
    }

    @Override
    public Told<RepositoryFacts> detail(RepositoryFacts facts) {
        return api.get(repository(facts), Known.NOTHING).map(document -> facts(document.json()).orElse(facts));
    }

    @Override
    public Told<List<TreeFile>> tree(RepositoryFacts facts) {
        String branch = facts.defaultBranch().map(name -> "?ref=" + Api.encoded(name)).orElse("");
        Told<Api.Document> told = api.get(repository(facts) + "/contents" + branch, Known.NOTHING);
        return Trees.orEmpty(Api.list(told, json -> json, entry -> Trees.file(entry, "name", "sha", "dir")));
    }

    @Override
    public Told<byte[]> raw(RepositoryFacts facts, String name, int octetsMax) {
        String branch = facts.defaultBranch().map(Api::encoded).orElse("HEAD");
        return api.file(repository(facts) + "/raw/" + (isGogs ? branch + "/" + Api.segments(name) : Api.segments(name) + "?ref=" + branch), octetsMax, true);
    }

    @Override
    public Told<List<ForgeRelease>> releases(RepositoryFacts facts) {
        Told<Api.Document> told = api.get(repository(facts) + "/releases?limit=10", Known.NOTHING);
        return Trees.orEmpty(Api.list(told, json -> json, entry -> Json.flag(entry, "draft") ? Optional.empty() : Trees.release(entry, "published_at", "html_url")));
    }

    /** What is not wanted of each commit is left out, which spares the forge most of the work. */
    @Override
    public Told<List<String>> authors(RepositoryFacts facts, Instant since) {
        Told<Api.Document> told = api.get(repository(facts) + "/commits?limit=50&stat=false&verification=false&files=false&since=" + Api.encoded(since.toString()),
                Known.NOTHING);
        return Trees.orEmpty(Api.list(told, json -> json, entry -> Json.text(entry.path("commit").path("author"), "email")));
    }
}
