package org.bicorne.forges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgesTest {

    private static final Forge.Scope CITY = new Forge.Scope(Optional.of("city"), Forge.Order.NEWEST_FIRST);
    private static final Forge.Scope ALL = new Forge.Scope(Optional.empty(), Forge.Order.STEADY);

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    private Answer answer(Request request) {
        asked.add(request.address());
        return answers.getOrDefault(request.address(), new Answer.Gone(404));
    }

    private Forge forge(ForgeKind kind, String host) {
        return Forges.of(kind, host, this::answer);
    }

    private void says(String address, String body, String... headers) {
        Map<String, String> told = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            told.put(headers[i], headers[i + 1]);
        }
        answers.put(address, new Answer.Fetched(address, told, body.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static RepositoryFacts facts(String id, String path, String url) {
        return new RepositoryFacts(id, path, url, Optional.empty(), Optional.empty(), Optional.of("main"), Optional.empty(), Optional.empty(), false,
                Optional.of(false), Optional.empty(), Optional.empty(), List.of(), 0, 0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void readsGitHub() {
        says("https://api.github.com/orgs/city/repos?type=public&sort=pushed&direction=desc&per_page=100", """
                [{"id": 12, "full_name": "city/bus", "private": false, "html_url": "https://github.com/city/bus", "description": "Buses\\u001b[31m", "fork": false,
                  "homepage": "", "default_branch": "main", "created_at": "2020-01-01T00:00:00Z", "pushed_at": "2026-11-01T10:00:00Z", "archived": false,
                  "is_template": true, "topics": ["transport"], "stargazers_count": 4, "forks_count": 2, "open_issues_count": 1,
                  "license": {"key": "eupl-1.2", "spdx_id": "EUPL-1.2"}, "language": "Java"},
                 {"id": 13, "full_name": "city/secret", "private": true, "html_url": "https://github.com/city/secret"},
                 {"id": 14, "full_name": "../..", "html_url": "https://github.com/"}, 7]""",
                "link", "<https://api.github.com/organizations/9/repos?page=2>; rel=\"next\", <https://api.github.com/x?page=3>; rel=\"last\"", "etag", "W/\"a\"");

        Told<ListingPage> told = forge(ForgeKind.GITHUB, "github.com").list(CITY, forge(ForgeKind.GITHUB, "github.com").firstPage(CITY), Forge.Known.NOTHING);

        ListingPage page = told.optional().orElseThrow();
        RepositoryFacts bus = page.repositories().getFirst().facts();
        assertThat(told).isInstanceOfSatisfying(Told.Here.class, here -> assertThat(here.entityTag()).isEqualTo(Optional.of("W/\"a\"")));
        assertThat(page.repositories()).hasSize(1);
        assertThat(page.unreadable()).isEqualTo(2);
        assertThat(page.next()).contains("https://api.github.com/organizations/9/repos?page=2");
        assertThat(bus.path()).isEqualTo("city/bus");
        assertThat(bus.description()).contains("Buses [31m");
        assertThat(bus.template()).contains(true);
        assertThat(bus.licence()).contains("EUPL-1.2");
        assertThat(bus.pushedAt()).contains(Instant.parse("2026-11-01T10:00:00Z"));
    }

    @Test
    void takesAnAccountThatIsNoOrganisationForSomebodys() {
        says("https://api.github.com/users/city/repos?type=owner&sort=pushed&direction=desc&per_page=100", "[]");
        Forge forge = forge(ForgeKind.GITHUB, "github.com");

        assertThat(forge.list(CITY, forge.firstPage(CITY), Forge.Known.NOTHING).optional().orElseThrow().repositories()).isEmpty();
        assertThat(forge(ForgeKind.GITLAB, "gitlab.example").list(CITY, forge(ForgeKind.GITLAB, "gitlab.example").firstPage(CITY), Forge.Known.NOTHING))
                .isEqualTo(new Told.Gone<>(404));
    }

    @Test
    void readsGitLab() {
        Forge forge = forge(ForgeKind.GITLAB, "gitlab.example");
        says("https://gitlab.example/api/v4/projects?visibility=public&pagination=keyset&order_by=id&sort=asc&per_page=100", """
                [{"id": 7, "path_with_namespace": "city/maps/tiles", "web_url": "https://gitlab.example/city/maps/tiles", "description": null, "topics": ["map"],
                  "default_branch": "main", "created_at": "2020-01-01T00:00:00.000+01:00", "last_activity_at": "2026-11-01T10:00:00.000Z", "archived": true,
                  "visibility": "public", "star_count": 3, "forks_count": 0, "forked_from_project": {"web_url": "https://gitlab.example/up/tiles"},
                  "license": {"key": "agpl-3.0"}, "shared_with_groups": [{"group_id": 3, "group_full_path": "region"}]}]""",
                "link", "<https://gitlab.example/api/v4/projects?id_after=7>; rel=\"next\"", "x-total", "44");

        ListingPage page = forge.list(ALL, forge.firstPage(ALL), Forge.Known.NOTHING).optional().orElseThrow();

        ListingPage.Listed tiles = page.repositories().getFirst();
        assertThat(page.total()).hasValue(44);
        assertThat(tiles.sharedWith()).containsExactly("region");
        assertThat(tiles.facts().owner()).isEqualTo("city/maps");
        assertThat(tiles.facts().licence()).contains("AGPL-3.0");
        assertThat(tiles.facts().parentUrl()).contains("https://gitlab.example/up/tiles");
        assertThat(tiles.facts().createdAt()).contains(Instant.parse("2019-12-31T23:00:00Z"));
    }

    @Test
    void readsGiteaAndItsKin() {
        Forge forge = forge(ForgeKind.FORGEJO, "code.example");
        says("https://code.example/api/v1/repos/search?sort=id&order=asc&limit=50&page=1", """
                {"ok": true, "data": [{"id": 5, "full_name": "city/bus", "html_url": "https://code.example/city/bus", "updated_at": "2026-11-01T10:00:00+01:00",
                  "stars_count": 1, "watchers_count": 4, "licenses": ["MIT"], "language": "Go", "website": "https://bus.example", "fork": false}]}""", "x-total-count", "1");
        says("https://code.example/api/v1/repos/city/bus/contents?ref=main", """
                [{"name": "LICENSE", "sha": "abc", "type": "file"}, {"name": "LICENSES", "sha": "def", "type": "dir"}]""");

        ListingPage page = forge.list(ALL, forge.firstPage(ALL), Forge.Known.NOTHING).optional().orElseThrow();
        Told<List<TreeFile>> tree = forge.tree(facts("5", "city/bus", "https://code.example/city/bus"));

        assertThat(page.repositories().getFirst().facts().licence()).contains("MIT");
        assertThat(page.repositories().getFirst().facts().subscribers()).hasValue(4);
        assertThat(tree.optional().orElseThrow()).containsExactly(new TreeFile("LICENSE", false, "abc"), new TreeFile("LICENSES", true, "def"));
        assertThat(forge.keepsOrder(CITY)).isFalse();
    }

    @Test
    void readsBitbucket() {
        Forge forge = forge(ForgeKind.BITBUCKET, "bitbucket.org");
        says(forge.firstPage(CITY), """
                {"values": [{"uuid": "{1-2}", "full_name": "city/bus", "is_private": false, "links": {"html": {"href": "https://bitbucket.org/city/bus"}},
                  "mainbranch": {"name": "trunk"}, "updated_on": "2026-11-01T10:00:00.123456+00:00"}], "next": "https://api.bitbucket.org/2.0/repositories/city?page=2"}""");

        ListingPage page = forge.list(CITY, forge.firstPage(CITY), Forge.Known.NOTHING).optional().orElseThrow();

        assertThat(page.next()).contains("https://api.bitbucket.org/2.0/repositories/city?page=2");
        assertThat(page.repositories().getFirst().facts().defaultBranch()).contains("trunk");
        assertThat(page.repositories().getFirst().facts().forgeId()).isEqualTo("{1-2}");
    }

    @Test
    void readsSourceHut() {
        Forge forge = forge(ForgeKind.SOURCEHUT, "git.sr.ht");
        says("https://git.sr.ht/query", """
                {"data": {"user": {"repositories": {"cursor": "next", "results": [{"id": 3, "name": "bus", "description": "Buses", "visibility": "PUBLIC",
                  "created": "2020-01-01T00:00:00Z", "updated": "2026-11-01T10:00:00Z", "HEAD": {"name": "refs/heads/main"}},
                  {"id": 4, "name": "own", "visibility": "PRIVATE"}]}}}}""");

        ListingPage page = forge.list(CITY, forge.firstPage(CITY), Forge.Known.NOTHING).optional().orElseThrow();

        assertThat(page.next()).contains("https://git.sr.ht/query#next");
        assertThat(page.repositories()).extracting(listed -> listed.facts().path()).containsExactly("~city/bus");
        assertThat(page.repositories().getFirst().facts().defaultBranch()).contains("main");
    }

    @Test
    void readsGitAlone() {
        Forge.Scope scope = new Forge.Scope(Optional.of("pub/bus.git"), Forge.Order.STEADY);
        Forge forge = forge(ForgeKind.GIT, "git.example");
        String commit = "0123456789abcdef0123456789abcdef01234567";
        String head = commit + " HEAD\0multi_ack symref=HEAD:refs/heads/trunk agent=git/2\n";
        says("https://git.example/pub/bus.git/info/refs?service=git-upload-pack",
                "001e# service=git-upload-pack\n0000" + String.format("%04x", head.length() + 4) + head + "0000");

        Told<ListingPage> first = forge.list(scope, forge.firstPage(scope), Forge.Known.NOTHING);
        Told<ListingPage> second = forge.list(scope, forge.firstPage(scope), new Forge.Known(Optional.of(commit), Optional.empty()));

        assertThat(first.optional().orElseThrow().repositories().getFirst().facts().defaultBranch()).contains("trunk");
        assertThat(second).isEqualTo(new Told.Same<>());
    }

    @ParameterizedTest
    @EnumSource(ForgeKind.class)
    void explainsWhateverAForgeSays(ForgeKind kind) {
        for (String body : List.of("", "{}", "[]", "null", "7", "\"x\"", "<html>", "[[[[", "{\"data\": 3, \"values\": 4, \"tree\": []}", "[".repeat(5_000),
                "[{\"id\": {}, \"full_name\": 3, \"web_url\": [], \"path_with_namespace\": null}]", "[{\"tag_name\": 1, \"published_at\": \"soon\", \"commit\": 5}]",
                "{\"values\": [{\"uuid\": 9}], \"next\": \"file:///etc/passwd\"}", "ffff# service=git-upload-pack", "001e# service=git-upload-pack\n0000zzzz")) {
            Forge forge = Forges.of(kind, "forge.example", request -> new Answer.Fetched(request.address(), Map.of("x-total", "many", "link", "<x>; rel=next"),
                    body.getBytes(StandardCharsets.UTF_8)));
            RepositoryFacts facts = facts("1", "city/bus", "https://forge.example/city/bus");

            assertThat(forge.list(CITY, forge.firstPage(CITY), Forge.Known.NOTHING)).isNotNull();
            assertThat(forge.list(ALL, forge.firstPage(ALL), Forge.Known.NOTHING)).isNotNull();
            assertThat(List.of(forge.detail(facts), forge.tree(facts), forge.raw(facts, "LICENSE", 9), forge.releases(facts), forge.authors(facts, Instant.EPOCH)))
                    .doesNotContainNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<https://evil.example/x>; rel=\"next\"", "<http://169.254.169.254/>; rel=next"})
    void followsNoPageToAnotherHost(String link) {
        Forge forge = forge(ForgeKind.GITHUB, "github.com");
        says(forge.firstPage(CITY), "[{\"id\": 1}]", "link", link);

        assertThat(forge.list(CITY, forge.firstPage(CITY), Forge.Known.NOTHING)).isEqualTo(new Told.Failed<>("foreign-page"));
    }

    @Test
    void readsReleasesAndAuthors() {
        Forge forge = forge(ForgeKind.GITHUB, "github.com");
        RepositoryFacts bus = facts("12", "city/bus", "https://github.com/city/bus");
        says("https://api.github.com/repos/city/bus/releases?per_page=10", """
                [{"tag_name": "v2", "name": "Two", "html_url": "https://github.com/city/bus/releases/v2", "published_at": "2026-10-01T00:00:00Z", "draft": false},
                 {"tag_name": "v3", "published_at": null, "draft": true}]""");
        says("https://api.github.com/repos/city/bus/commits?per_page=100&since=2025-11-23T00%3A00%3A00Z", """
                [{"commit": {"author": {"email": "a@example.org"}}}, {"commit": {"author": {"email": "b@example.org"}}}]""");

        assertThat(forge.releases(bus).optional().orElseThrow()).extracting(ForgeRelease::tag).containsExactly("v2");
        assertThat(forge.authors(bus, Instant.parse("2025-11-23T00:00:00Z")).optional().orElseThrow()).containsExactly("a@example.org", "b@example.org");
    }
}
