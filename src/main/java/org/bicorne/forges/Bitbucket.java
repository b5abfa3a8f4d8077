package org.bicorne.forges;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.bicorne.forges.ListingPage.Listed;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;
import tools.jackson.databind.JsonNode;

/** Bitbucket Cloud’s REST interface, version 2.0; all of it at once cannot be listed any more. Source: developer.atlassian.com/cloud/bitbucket/rest. */
final class Bitbucket implements Forge {

    private final Api api;

    Bitbucket(String host, Function<Request, Answer> fetch) {
        api = new Api("https://" + (host.equals("bitbucket.org") ? "api.bitbucket.org" : host) + "/2.0", Map.of(), fetch);
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
        return api.at("/repositories/" + Api.encoded(scope.account().orElse("")) + "?pagelen=100&sort=-updated_on&q=is_private%3Dfalse");
    }

    @Override
    public Told<ListingPage> list(Scope scope, String page, Known known) {
        return api.page(api.get(page, known), document -> document.json().path("values"), document -> Json.address(document.json(), "next"), Bitbucket::listed,
                entry -> !Json.flag(entry, "is_private"));
    }

    private static Optional<Listed> listed(JsonNode entry) {
        return facts(entry).map(facts -> new Listed(facts, List.of()));
    }

    static Optional<RepositoryFacts> facts(JsonNode entry) {
        Optional<String> id = Json.id(entry, "uuid");
        Optional<String> path = Json.text(entry, "full_name").filter(Paths::isSound);
        Optional<String> url = Json.address(entry.path("links").path("html"), "href");
        if (id.isEmpty() || path.isEmpty() || url.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> parent = Json.address(entry.path("parent").path("links").path("html"), "href");
        return Optional.of(new RepositoryFacts(id.get(), path.get(), url.get(), Json.text(entry, "description"), Json.address(entry, "website"),
                Json.text(entry.path("mainbranch"), "name"), Json.instant(entry, "created_on"), Json.instant(entry, "updated_on"), false,
                Optional.of(parent.isPresent()), parent, Optional.empty(), List.of(), 0, 0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(),
                Json.text(entry, "language")));
    }

    private String repository(RepositoryFacts facts) {
        return api.at("/repositories/" + Api.segments(facts.path()));
    }

    private static String branch(RepositoryFacts facts) {
        return Api.encoded(facts.defaultBranch().orElse("HEAD"));
    }

    @Override
    public Told<RepositoryFacts> detail(RepositoryFacts facts) {
        return api.get(repository(facts), Known.NOTHING).map(document -> facts(document.json()).orElse(facts));
    }

    @Override
    public Told<List<TreeFile>> tree(RepositoryFacts facts) {
        Told<Api.Document> told = api.get(repository(facts) + "/src/" + branch(facts) + "/?pagelen=100", Known.NOTHING);
        return Trees.orEmpty(Api.list(told, json -> json.path("values"), entry -> Json.text(entry, "path")
                .map(path -> new TreeFile(path, Json.text(entry, "type").filter("commit_directory"::equals).isPresent(), ""))));
    }

    @Override
    public Told<byte[]> raw(RepositoryFacts facts, String name, int octetsMax) {
        return api.file(repository(facts) + "/src/" + branch(facts) + "/" + Api.segments(name), octetsMax, true);
    }

    /** It knows tags only. */
    @Override
    public Told<List<ForgeRelease>> releases(RepositoryFacts facts) {
        Told<Api.Document> told = api.get(repository(facts) + "/refs/tags?sort=-target.date&pagelen=10", Known.NOTHING);
        return Trees.orEmpty(Api.list(told, json -> json.path("values"), entry -> Json.text(entry, "name").flatMap(tag -> Json.instant(entry.path("target"), "date")
                .map(at -> new ForgeRelease(tag, Optional.empty(), Json.address(entry.path("links").path("html"), "href"), at)))));
    }

    /** An author is written as {@code Name <address>}. */
    @Override
    public Told<List<String>> authors(RepositoryFacts facts, Instant since) {
        Told<Api.Document> told = api.get(repository(facts) + "/commits?pagelen=100", Known.NOTHING);
        return Trees.orEmpty(Api.list(told, json -> json.path("values"), entry -> Json.instant(entry, "date").filter(at -> at.isAfter(since))
                .flatMap(_ -> Json.text(entry.path("author"), "raw"))));
    }
}
