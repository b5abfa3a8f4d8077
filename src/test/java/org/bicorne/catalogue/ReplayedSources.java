package org.bicorne.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bicorne.outbound.Courtesy;
import org.bicorne.outbound.Outbound;
import org.bicorne.outbound.VirtualTime;

/** Wikidata, forges, directories and archives on loopback, in the shapes of the real ones. The first segment of a path is the host that is meant. */
final class ReplayedSources implements AutoCloseable {

    static final String WIKIDATA = "www.wikidata.org/w/api.php";
    static final String COMPTOIR = "comptoir-du-libre.org/public/export/comptoir-du-libre_export_v1.json";
    static final String CNLL = "annuaire.cnll.fr/api/prestataires-sill.json";
    static final String REPOSITORY = "api.github.com/repos/owner/lemon";
    static final String GITLAB = "gitlab.gnome.org/api/v4/projects/GNOME%2Fgimp";
    static final String HAL = "api.archives-ouvertes.fr/search/";
    static final String CODEMETA = "hal.science/hal-02130801/codemeta";
    static final String ZENODO = "zenodo.org/api/records/10001";
    static final String HERITAGE = "archive.softwareheritage.org/api/1/origin/https://github.com/owner/lemon/visit/latest/";

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Reaction> reactions = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** What a source does when it is asked. */
    interface Reaction {
        void to(HttpExchange exchange) throws IOException;
    }

    ReplayedSources() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getRawPath().substring(1);
            if (!path.endsWith("/robots.txt")) {
                asked.add(exchange.getRequestURI().toString().substring(1) + (exchange.getRequestHeaders().containsKey("If-None-Match") ? " if-none-match" : ""));
            }
            try (exchange) {
                Reaction reaction = reactions.get(path);
                if (reaction == null) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    reaction.to(exchange);
                }
            }
        });
        server.start();
    }

    void answers(String path, String body) {
        answers(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** With an entity tag, and 304 to those who have it. */
    void answers(String path, String type, byte[] body) {
        String tag = "\"" + java.util.Arrays.hashCode(body) + "\"";
        reactions.put(path, exchange -> {
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Content-Type", type);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    void reacts(String path, Reaction reaction) {
        reactions.put(path, reaction);
    }

    void fails(String path, int status, Map<String, String> headers) {
        reactions.put(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    Outbound outbound(VirtualTime time, int requestsMax) {
        Outbound.Manners manners = new Outbound.Manners("Bicorne (+office@example.org)", Duration.ofMillis(100), false, Duration.ofMinutes(5), requestsMax, Map.<String, Courtesy>of());
        return new Outbound(manners, new Outbound.Surroundings(time, time, _ -> new InetAddress[] {InetAddress.getByName("1.1.1.1")}, this::route, new Random(7)));
    }

    private URI route(URI uri) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + uri.getHost() + uri.getRawPath() + query);
    }

    /** All of them in good health. */
    ReplayedSources inGoodHealth() {
        reacts(WIKIDATA, exchange -> {
            boolean isSoftware = exchange.getRequestURI().getQuery().contains("descriptions");
            byte[] body = (isSoftware ? SOFTWARE_ITEMS : OTHER_ITEMS).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        answers(COMPTOIR, EXPORT);
        answers(CNLL, "[{\"sill_id\": 47, \"nom\": \"GIMP\", \"prestataires\": [{\"nom\": \"Atelier Vague\", \"siren\": \"123456789\", \"url\": \"https://annuaire.cnll.fr/societes/123456789\"}]}]");
        answers(REPOSITORY, forgeFacts("AGPL-3.0-or-later", false));
        answers(REPOSITORY + "/releases", release("v2.1.0-rc1", "2026-10-01T10:00:00Z", release("v2.0.4", "2026-09-01T10:00:00Z", "")));
        answers(GITLAB, "{\"id\": 1848, \"path_with_namespace\": \"GNOME/gimp\", \"web_url\": \"https://gitlab.gnome.org/GNOME/gimp\", \"archived\": false, \"visibility\": \"public\","
                + "\"last_activity_at\": \"2026-11-20T10:00:00.000Z\", \"license\": {\"key\": \"gpl-3.0\", \"name\": \"GNU General Public License v3.0\"}, \"topics\": [\"painting\"], \"star_count\": 5, \"forks_count\": 2}");
        answers("gitlab.gnome.org/api/v4/projects/1848/releases", "[{\"tag_name\": \"GIMP_3_0_4\", \"name\": \"GIMP 3.0.4\", \"released_at\": \"2025-05-18T10:00:00.000Z\", \"_links\": {\"self\": \"https://gitlab.gnome.org/GNOME/gimp/-/releases/GIMP_3_0_4\"}}]");
        answers(HAL, "{\"response\": {\"numFound\": 1, \"docs\": [{\"docid\": \"2130801\", \"halId_s\": \"hal-02130801\", \"uri_s\": \"https://hal.science/hal-02130801v1\", \"title_s\": [\"Parmap\"],"
                + "\"en_title_s\": [\"Parmap: minimalistic parallelism\"], \"keyword_s\": [\"OCaml\", \"parallelism\"], \"softVersion_s\": [\"1.1.1\"], \"softProgrammingLanguage_s\": [\"OCaml\"],"
                + "\"releasedDate_tdate\": \"2020-04-06T00:00:00Z\", \"swhidId_s\": [\"swh:1:dir:9dc3ad6f10d8dcc4a5f1e5b7d6f9d4d9c9a0b1c2;origin=https://example.org\"], \"openAccess_bool\": true}]}}");
        answers(CODEMETA, "{\"@type\": \"SoftwareSourceCode\", \"name\": \"Parmap\", \"license\": [\"https://spdx.org/licenses/LGPL-2.0-or-later\"], \"identifier\": [{\"@type\": \"PropertyValue\","
                + "\"propertyID\": \"doi\", \"value\": \"10.5281/zenodo.10001\"}], \"author\": [{\"@type\": \"role\", \"roleName\": \"aut\", \"author\": {\"@type\": \"Person\", \"givenName\": \"Ada\","
                + "\"familyName\": \"Lace\", \"@id\": [\"https://orcid.org/0000-0002-1825-0097\"]}}], \"codeRepository\": [\"https://github.com/owner/parmap\"]}");
        answers(ZENODO, "{\"id\": 10001, \"conceptrecid\": \"10000\", \"doi\": \"10.5281/zenodo.10001\", \"metadata\": {\"title\": \"Parmap\", \"version\": \"1.2.3\", \"publication_date\": \"2022-03-11\","
                + "\"license\": {\"id\": \"mit\"}, \"creators\": [{\"name\": \"Lace, Ada\", \"orcid\": \"0000-0002-1825-0097\"}], \"keywords\": [\"ocaml\"], \"access_right\": \"open\","
                + "\"related_identifiers\": [{\"identifier\": \"https://github.com/owner/parmap/tree/1.2.3\", \"relation\": \"isSupplementTo\"}]}, \"swh\": {}}");
        answers(HERITAGE, "{\"origin\": \"https://github.com/owner/lemon\", \"date\": \"2026-01-01T00:00:00Z\", \"status\": \"full\", \"snapshot\": \"" + "ab".repeat(20) + "\"}");
        return this;
    }

    static String forgeFacts(String licence, boolean isArchived) {
        return "{\"id\": 7, \"full_name\": \"owner/lemon\", \"html_url\": \"https://github.com/owner/lemon\", \"description\": \"Single sign-on\", \"homepage\": \"https://lemon.example\","
                + "\"pushed_at\": \"2026-11-01T10:00:00Z\", \"archived\": " + isArchived + ", \"fork\": false, \"private\": false, \"language\": \"Perl\", \"topics\": [\"sso\"], \"stargazers_count\": 3,"
                + "\"license\": {\"spdx_id\": \"" + licence + "\"}}";
    }

    private static String release(String tag, String at, String others) {
        String own = "{\"tag_name\": \"" + tag + "\", \"name\": \"\", \"html_url\": \"https://github.com/owner/lemon/releases/" + tag + "\", \"draft\": false, \"published_at\": \"" + at + "\"}";
        return others.isEmpty() ? "[" + own + "]" : "[" + own + "," + others.substring(1);
    }

    private static final String SOFTWARE_ITEMS = """
            {"success": 1, "entities": {"Q8038": {"type": "item", "id": "Q8038", "labels": {"fr": {"language": "fr", "value": "GIMP"}},
              "descriptions": {"fr": {"language": "fr", "value": "logiciel de retouche d’images"}, "en": {"language": "en", "value": "raster graphics editor"}}, "claims": {
              "P856": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": "https://www.gimp.org/", "type": "string"}}, "rank": "normal"}],
              "P154": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": "The GIMP icon.svg", "type": "string"}}, "rank": "normal"}],
              "P275": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"entity-type": "item", "id": "Q27016754"}, "type": "wikibase-entityid"}}, "rank": "preferred"},
                       {"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q1"}}}, "rank": "normal"}],
              "P277": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q15777"}}}, "rank": "normal"}],
              "P178": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q1234"}}}, "rank": "normal"}, {"mainsnak": {"snaktype": "novalue"}, "rank": "normal"}],
              "P348": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": "2.10.38", "type": "string"}}, "rank": "normal"},
                       {"mainsnak": {"snaktype": "value", "datavalue": {"value": "2.99.18", "type": "string"}}, "rank": "deprecated"},
                       {"mainsnak": {"snaktype": "value", "datavalue": {"value": "3.0.6-rc1", "type": "string"}}, "rank": "preferred",
                        "qualifiers": {"P577": [{"snaktype": "value", "datavalue": {"value": {"time": "+2025-11-01T00:00:00Z", "precision": 11}}}]}},
                       {"mainsnak": {"snaktype": "value", "datavalue": {"value": "3.0.4", "type": "string"}}, "rank": "preferred",
                        "qualifiers": {"P577": [{"snaktype": "value", "datavalue": {"value": {"time": "+2025-05-18T00:00:00Z", "precision": 11}}}]}}],
              "P4107": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": "gimp", "type": "string"}}, "rank": "normal"}]}},
              "Q404": {"id": "Q404", "missing": ""}}}""";

    private static final String OTHER_ITEMS = """
            {"entities": {"Q27016754": {"id": "Q27016754", "labels": {"fr": {"value": "licence publique générale GNU, version 3 ou ultérieure"}},
              "claims": {"P2479": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": "GPL-3.0-or-later"}}, "rank": "normal"}]}},
              "Q15777": {"id": "Q15777", "labels": {"fr": {"value": "C"}}, "claims": {}}, "Q1234": {"id": "Q1234", "labels": {"en": {"value": "The GIMP Team"}}, "claims": {}}}}""";

    private static final String EXPORT = """
            {"date_of_export": "2026-11-22T02:00:02+00:00", "number_of_software": 2, "softwares": [
              {"id": 49, "url": "https://comptoir-du-libre.org/fr/softwares/49", "name": "GIMP", "licence": "GNU GPL", "external_resources": {"website": "http://www.gimp.org",
               "repository": "https://gitlab.gnome.org/GNOME/gimp", "framalibre": {"slug": "gimp", "url": "https://framalibre.org/content/gimp"}, "sill": {"id": 47, "url": "…"},
               "wikidata": {"id": "Q8038", "url": "…", "data": "…"}, "cnll": []},
               "providers": [{"id": 3, "url": "https://comptoir-du-libre.org/fr/users/3", "name": "Atelier Vague", "type": "Company", "external_resources": {"website": "https://vague.example"}}],
               "users": []},
              {"id": 50, "url": "https://comptoir-du-libre.org/fr/softwares/50", "name": "Autre", "licence": "MIT", "external_resources": {"website": null, "sill": [], "wikidata": []}, "providers": []}]}""";

    @Override
    public void close() {
        server.stop(0);
    }
}
