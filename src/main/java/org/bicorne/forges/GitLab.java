package org.bicorne.forges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.forges.ListingPage.Listed;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;
import tools.jackson.databind.JsonNode;

/** GitLab’s REST interface, version 4. Source: docs.gitlab.com/api/projects, /api/groups. */
final class GitLab implements Forge {

    private static final String NEWEST = "&order_by=last_activity_at&sort=desc&per_page=100";

    /** GitLab names licences with small letters, after licensee. */
    private static final Map<String, String> LICENCES = Map.ofEntries(Map.entry("agpl-3.0", "AGPL-3.0"), Map.entry("apache-2.0", "Apache-2.0"),
            Map.entry("artistic-2.0", "Artistic-2.0"), Map.entry("bsd-2-clause", "BSD-2-Clause"), Map.entry("bsd-3-clause", "BSD-3-Clause"),
            Map.entry("bsd-4-clause", "BSD-4-Clause"), Map.entry("bsl-1.0", "BSL-1.0"), Map.entry("0bsd", "0BSD"), Map.entry("cc-by-4.0", "CC-BY-4.0"),
            Map.entry("cc-by-sa-4.0", "CC-BY-SA-4.0"), Map.entry("cc0-1.0", "CC0-1.0"), Map.entry("cecill-2.1", "CECILL-2.1"), Map.entry("cecill-b", "CECILL-B"),
            Map.entry("cecill-c", "CECILL-C"), Map.entry("epl-1.0", "EPL-1.0"), Map.entry("epl-2.0", "EPL-2.0"), Map.entry("eupl-1.1", "EUPL-1.1"),
            Map.entry("eupl-1.2", "EUPL-1.2"), Map.entry("gpl-2.0", "GPL-2.0"), Map.entry("gpl-3.0", "GPL-3.0"), Map.entry("isc", "ISC"),
            Map.entry("etalab-2.0", "etalab-2.0"), Map.entry("lgpl-2.1", "LGPL-2.1"), Map.entry("lgpl-3.0", "LGPL-3.0"), Map.entry("mit", "MIT"), Map.entry("mit-0", "MIT-0"),
            Map.entry("mpl-2.0", "MPL-2.0"), Map.entry("ncsa", "NCSA"), Map.entry("ofl-1.1", "OFL-1.1"), Map.entry("osl-3.0", "OSL-3.0"),
            Map.entry("postgresql", "PostgreSQL"), Map.entry("unlicense", "Unlicense"), Map.entry("upl-1.0", "UPL-1.0"), Map.entry("wtfpl", "WTFPL"),
            Map.entry("zlib", "Zlib"));

    private final Api api;

    GitLab(String host, Function<Request, Answer> fetch) {
        api = new Api("https://" + host, Map.of(), fetch);
    }

    @Override
    public boolean listsAll() {
        return true;
    }

    @Override
    public boolean keepsOrder(Scope scope) {
        return scope.order() == Order.NEWEST_FIRST;
    }

    /** All of an instance is gone through by identifiers: they do not move while others push. */
    @Override
    public String firstPage(Scope scope) {
        return scope.account().map(this::groupPage).orElseGet(() -> api.at("/api/v4/projects?visibility=public"
                + (scope.order() == Order.STEADY ? "&pagination=keyset&order_by=id&sort=asc&per_page=100" : NEWEST)));
    }

    private String groupPage(String account) {
        return api.at("/api/v4/groups/" + Api.encoded(account) + "/projects?include_subgroups=true&with_shared=true&visibility=public" + NEWEST);
    }

    /** An account is a group or somebody’s: only asking tells. */
    @Override
    public Told<ListingPage> list(Scope scope, String page, Known known) {
        Told<Api.Document> told = api.get(page, known);
        boolean isFirst = scope.account().isPresent() && page.equals(firstPage(scope));
        Told<Api.Document> found = told instanceof Told.Gone<Api.Document> && isFirst
                ? api.get(api.at("/api/v4/users/" + Api.encoded(scope.account().get()) + "/projects?visibility=public" + NEWEST), Known.NOTHING) : told;
        return api.page(found, Api.Document::json, Api::linkedNext, GitLab::listed, entry -> Json.text(entry, "visibility").orElse("public").equals("public"));
    }

    private static Optional<Listed> listed(JsonNode entry) {
        List<String> shared = new ArrayList<>();
        entry.path("shared_with_groups").forEach(group -> Json.text(group, "group_full_path").filter(_ -> shared.size() < 100).ifPresent(shared::add));
        return facts(entry).map(facts -> new Listed(facts, shared));
    }

    static Optional<RepositoryFacts> facts(JsonNode entry) {
        Optional<String> id = Json.id(entry, "id");
        Optional<String> path = Json.text(entry, "path_with_namespace").filter(Paths::isSound);
        Optional<String> url = Json.address(entry, "web_url");
        if (id.isEmpty() || path.isEmpty() || url.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> parent = Json.address(entry.path("forked_from_project"), "web_url");
        boolean tellsForks = entry.has("visibility");
        Optional<Boolean> fork = entry.path("forked_from_project").isObject() ? Optional.of(true) : tellsForks ? Optional.of(false) : Optional.empty();
        List<String> topics = entry.has("topics") ? Json.words(entry, "topics") : Json.words(entry, "tag_list");
        return Optional.of(new RepositoryFacts(id.get(), path.get(), url.get(), Json.text(entry, "description"), Optional.empty(), Json.text(entry, "default_branch"),
                Json.instant(entry, "created_at"), Json.instant(entry, "last_activity_at"), Json.flag(entry, "archived"), fork, parent, Optional.empty(), topics,
                Json.count(entry, "star_count"), Json.count(entry, "forks_count"), Json.optionalCount(entry, "open_issues_count"), java.util.OptionalInt.empty(),
                Json.text(entry.path("license"), "key").flatMap(key -> Optional.ofNullable(LICENCES.get(key))), Optional.empty()));
    }

    private String project(RepositoryFacts facts) {
        return api.at("/api/v4/projects/" + Api.encoded(facts.forgeId()));
    }

    @Override
    public Told<RepositoryFacts> detail(RepositoryFacts facts) {
        return api.get(project(facts) + "?license=true", Known.NOTHING).map(document -> facts(document.json()).orElse(facts));
    }

    @Override
    public Told<List<TreeFile>> tree(RepositoryFacts facts) {
        String branch = facts.defaultBranch().map(name -> "&ref=" + Api.encoded(name)).orElse("");
        Told<Api.Document> told = api.get(project(facts) + "/repository/tree?per_page=100" + branch, Known.NOTHING);
        return Trees.orEmpty(Api.list(told, json -> json, entry -> Trees.file(entry, "path", "id", "tree")));
    }

    @Override
    public Told<byte[]> raw(RepositoryFacts facts, String name, int octetsMax) {
        return api.file(project(facts) + "/repository/files/" + Api.encoded(name) + "/raw?ref=" + Api.encoded(facts.defaultBranch().orElse("HEAD")), octetsMax, true);
    }

    @Override
    public Told<List<ForgeRelease>> releases(RepositoryFacts facts) {
        Told<Api.Document> told = api.get(project(facts) + "/releases?per_page=10", Known.NOTHING);
        return Trees.orEmpty(Api.list(told, json -> json, entry -> Trees.release(entry, "released_at", "web_url")
                .map(release -> new ForgeRelease(release.tag(), release.name(), Json.address(entry.path("_links"), "self"), release.publishedAt()))));
    }

    @Override
    public Told<List<String>> authors(RepositoryFacts facts, Instant since) {
        Told<Api.Document> told = api.get(project(facts) + "/repository/commits?per_page=100&since=" + Api.encoded(since.toString()), Known.NOTHING);
        return Trees.orEmpty(Api.list(told, json -> json, entry -> Json.text(entry, "author_email")));
    }
}
