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

/** GitHub’s REST interface, version 2022-11-28. Source: docs.github.com/rest. */
final class GitHub implements Forge {

    private static final String USERS = "/users/";

    private final Api api;
    private final String rawBase;

    GitHub(String host, Function<Request, Answer> fetch) {
        boolean isPublic = host.equals("github.com");
        api = new Api(isPublic ? "https://api.github.com" : "https://" + host + "/api/v3",
                Map.of("Accept", "application/vnd.github+json", "X-GitHub-Api-Version", "2022-11-28"), fetch);
        rawBase = isPublic ? "https://raw.githubusercontent.com/" : "https://" + host + "/raw/";
    }

    @Override
    public boolean listsAll() {
        return false;
    }

    @Override
    public boolean keepsOrder(Scope scope) {
        return true;
    }

    @Override
    public String firstPage(Scope scope) {
        return page("/orgs/", scope.account().orElse(""));
    }

    private String page(String kind, String login) {
        return api.at(kind + Api.encoded(login) + "/repos?" + (kind.equals(USERS) ? "type=owner" : "type=public") + "&sort=pushed&direction=desc&per_page=100");
    }

    /** An account is an organisation or somebody’s: only asking tells. */
    @Override
    public Told<ListingPage> list(Scope scope, String page, Known known) {
        Told<Api.Document> told = api.get(page, known);
        boolean isFirst = page.equals(firstPage(scope));
        Told<Api.Document> found = told instanceof Told.Gone<Api.Document> && isFirst ? api.get(page(USERS, scope.account().orElse("")), Known.NOTHING) : told;
        return api.page(found, Api.Document::json, Api::linkedNext, GitHub::listed, entry -> !Json.flag(entry, "private"));
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
        return Optional.of(new RepositoryFacts(id.get(), path.get(), url.get(), Json.text(entry, "description"), Json.address(entry, "homepage"),
                Json.text(entry, "default_branch"), Json.instant(entry, "created_at"), Json.instant(entry, "pushed_at"), Json.flag(entry, "archived"),
                Json.optionalFlag(entry, "fork"), Json.address(entry.path("parent"), "html_url"), Json.optionalFlag(entry, "is_template"), Json.words(entry, "topics"),
                Json.count(entry, "stargazers_count"), Json.count(entry, "forks_count"), Json.optionalCount(entry, "open_issues_count"),
                Json.optionalCount(entry, "subscribers_count"), Json.text(entry.path("license"), "spdx_id").filter(id2 -> !id2.equals("NOASSERTION")),
                Json.text(entry, "language")));
    }

    private String repository(RepositoryFacts facts) {
        return "/repos/" + Api.segments(facts.path());
    }

    @Override
    public Told<RepositoryFacts> detail(RepositoryFacts facts) {
        Told<Api.Document> told = api.get(api.at(repository(facts)), Known.NOTHING);
        return told.map(document -> facts(document.json()).orElse(facts));
    }

    @Override
    public Told<List<TreeFile>> tree(RepositoryFacts facts) {
        Told<Api.Document> told = api.get(api.at(repository(facts) + "/git/trees/" + Api.segments(facts.defaultBranch().orElse("HEAD"))), Known.NOTHING);
        return Trees.orEmpty(Api.list(told, json -> json.path("tree"), entry -> Trees.file(entry, "path", "sha", "tree")));
    }

    @Override
    public Told<byte[]> raw(RepositoryFacts facts, String name, int octetsMax) {
        return api.file(rawBase + Api.segments(facts.path()) + "/" + Api.segments(facts.defaultBranch().orElse("HEAD")) + "/" + Api.segments(name), octetsMax, true);
    }

    @Override
    public Told<List<ForgeRelease>> releases(RepositoryFacts facts) {
        Told<Api.Document> told = api.get(api.at(repository(facts) + "/releases?per_page=10"), Known.NOTHING);
        return Api.list(told, json -> json, entry -> Json.flag(entry, "draft") ? Optional.empty() : Trees.release(entry, "published_at", "html_url"));
    }

    @Override
    public Told<List<String>> authors(RepositoryFacts facts, Instant since) {
        Told<Api.Document> told = api.get(api.at(repository(facts) + "/commits?per_page=100&since=" + Api.encoded(since.toString())), Known.NOTHING);
        return Trees.orEmpty(Api.list(told, json -> json, entry -> Json.text(entry.path("commit").path("author"), "email")));
    }
}
