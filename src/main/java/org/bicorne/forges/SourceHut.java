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

/** SourceHut’s GraphQL interface, which wants a token for everything. Source: git.sr.ht/graphql, man.sr.ht/git.sr.ht/graphql.md. */
final class SourceHut implements Forge {

    private static final String REPOSITORIES = "query($user: String!, $cursor: Cursor) { user(username: $user) { repositories(cursor: $cursor) { cursor results "
            + "{ id name description visibility created updated HEAD { name } } } } }";
    private static final String LOG = "query($user: String!, $name: String!) { user(username: $user) { repository(name: $name) { log { results { author { email time } } } } } }";
    private static final String TREE = "query($user: String!, $name: String!) { user(username: $user) { repository(name: $name) { path(path: \"\") { object "
            + "{ ... on Tree { entries { results { name id object { type } } } } } } } } }";
    private static final String TAGS = "query($user: String!, $name: String!) { user(username: $user) { repository(name: $name) { references { results { name } } } } }";
    private static final String BRANCH = "refs/heads/";

    private final Api api;
    private final String host;

    SourceHut(String host, Function<Request, Answer> fetch) {
        this.host = host.equals("sr.ht") ? "git.sr.ht" : host;
        api = new Api("https://" + this.host, Map.of(), fetch);
    }

    @Override
    public boolean listsAll() {
        return false;
    }

    @Override
    public boolean keepsOrder(Scope scope) {
        return false;
    }

    @Override
    public String firstPage(Scope scope) {
        return api.at("/query");
    }

    /** The cursor stands behind a hash: the address of all pages is one. */
    @Override
    public Told<ListingPage> list(Scope scope, String page, Known known) {
        String user = scope.account().orElse("").replaceFirst("^~", "");
        int hash = page.indexOf('#');
        Map<String, Object> variables = hash < 0 ? Map.of("user", user) : Map.of("user", user, "cursor", page.substring(hash + 1));
        Told<Api.Document> told = answered(api.post(api.at("/query"), Map.of("query", REPOSITORIES, "variables", variables)));
        if (told.optional().filter(document -> document.json().path("data").path("user").isNull()).isPresent()) {
            return new Told.Gone<>(404);
        }
        return api.page(told, document -> repositories(document).path("results"),
                document -> Json.text(repositories(document), "cursor").map(cursor -> api.at("/query") + "#" + cursor), entry -> listed(user, entry),
                entry -> Json.text(entry, "visibility").filter(word -> word.equalsIgnoreCase("public")).isPresent());
    }

    /** GraphQL tells errors with status 200. */
    private static Told<Api.Document> answered(Told<Api.Document> told) {
        boolean isError = told.optional().filter(document -> document.json().path("data").isMissingNode() || document.json().path("data").isNull()).isPresent();
        return isError ? new Told.Failed<>("graphql") : told;
    }

    private static JsonNode repositories(Api.Document document) {
        return document.json().path("data").path("user").path("repositories");
    }

    private Optional<Listed> listed(String user, JsonNode entry) {
        Optional<String> id = Json.id(entry, "id");
        Optional<String> path = Json.text(entry, "name").map(name -> "~" + user + "/" + name).filter(Paths::isSound);
        return id.flatMap(known -> path.map(at -> new Listed(new RepositoryFacts(known, at, "https://" + host + "/" + at, Json.text(entry, "description"),
                Optional.empty(), Json.text(entry.path("HEAD"), "name").map(name -> name.startsWith(BRANCH) ? name.substring(BRANCH.length()) : name),
                Json.instant(entry, "created"), Json.instant(entry, "updated"), false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0, 0,
                OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty()), List.of())));
    }

    private Told<Api.Document> ask(String query, RepositoryFacts facts) {
        return answered(api.post(api.at("/query"), Map.of("query", query, "variables", Map.of("user", facts.owner().replaceFirst("^~", ""), "name", facts.name()))));
    }

    private static JsonNode repository(JsonNode json) {
        return json.path("data").path("user").path("repository");
    }

    /** A listing says all that there is. */
    @Override
    public Told<RepositoryFacts> detail(RepositoryFacts facts) {
        return new Told.Here<>(facts, Optional.empty(), Optional.empty());
    }

    @Override
    public Told<List<TreeFile>> tree(RepositoryFacts facts) {
        return Api.list(ask(TREE, facts), json -> repository(json).path("path").path("object").path("entries").path("results"),
                entry -> Json.text(entry, "name").map(name -> new TreeFile(name, Json.text(entry.path("object"), "type").filter("TREE"::equals).isPresent(),
                        Json.id(entry, "id").orElse(""))));
    }

    @Override
    public Told<byte[]> raw(RepositoryFacts facts, String name, int octetsMax) {
        return api.file(api.at("/" + Api.segments(facts.path()) + "/blob/" + Api.segments(facts.defaultBranch().orElse("HEAD")) + "/" + Api.segments(name)), octetsMax, true);
    }

    /** Its references have no dates, and a release without one says nothing. */
    @Override
    public Told<List<ForgeRelease>> releases(RepositoryFacts facts) {
        return Api.list(ask(TAGS, facts), json -> repository(json).path("references").path("results"), _ -> Optional.<ForgeRelease>empty());
    }

    @Override
    public Told<List<String>> authors(RepositoryFacts facts, Instant since) {
        return Api.list(ask(LOG, facts), json -> repository(json).path("log").path("results"), entry -> Json.instant(entry.path("author"), "time")
                .filter(at -> at.isAfter(since)).flatMap(_ -> Json.text(entry.path("author"), "email")));
    }
}
