package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.pages.Body;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RepositoryApiTest {

    private static final String LIST = "/api/v1/repositories";

    @TempDir
    Path root;

    private InventoryOffice office;

    @BeforeEach
    void writeAnOffice() {
        office = InventoryOffice.at(root).withList();
    }

    @Test
    void turnsPagesByCursor() {
        List<String> urls = new ArrayList<>();
        String question = "limit=2&fields=url";

        for (int page = 0; page < 3 && !question.isEmpty(); page++) {
            Body.Reply reply = office.reply(LIST, question);
            assertThat(reply.headers()).containsEntry("Total-Count", "3");
            JsonMapper.shared().readTree(reply.octets()).forEach(one -> urls.add(one.get("url").asString()));
            question = reply.headers().getOrDefault("Link", "").replaceAll(".*\\?|>; rel=\"next\"", "");
        }

        assertThat(urls).containsExactly("https://forge.example/lab/ardoise", "https://forge.example/port/ardoise", "https://forge.example/port/marees");
    }

    @Test
    void filtersAsTheListDoes() {
        assertThat(office.json(LIST, "language=Python&fork=no&fields=name,licence").toString()).isEqualTo("[{\"name\":\"ardoise\",\"licence\":\"EUPL-1.2\"}]");
        assertThat(office.json(LIST, "sort=stars&limit=1").get(0).get("stars").asInt()).isEqualTo(12);
        assertThat(office.reply(LIST, "sort=stars&limit=1").headers().get("Link")).startsWith("<https://office.example/api/v1/repositories?sort=stars&limit=1&cursor=");
    }

    @Test
    void countsEveryFilterAndSaysWhatIsChosen() {
        JsonNode filters = office.json(LIST + "/filters", "language=Rust");

        assertThat(filters).extracting(one -> one.get("name").asString()).containsExactlyElementsOf(Arrays.stream(Facet.values()).map(Facet::key).toList());
        assertThat(filters.get(Facet.LANGUAGE.ordinal()).get("values").toString()).isEqualTo("[{\"value\":\"Python\",\"label\":\"Python\",\"count\":2,\"selected\":false},"
                + "{\"value\":\"Rust\",\"label\":\"Rust\",\"count\":1,\"selected\":true}]");
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        for (String question : List.of("langage=x", "sort=upwards", "limit=0", "limit=x", "fields=nome", "cursor=%21", "cursor=YWJj", "cursor=cGFnZSAw")) {
            Body.Reply reply = office.reply(LIST, question);
            assertThat(reply.status()).as(question).isEqualTo(400);
            assertThat(reply.mediaType().value()).isEqualTo("application/problem+json");
            assertThat(JsonMapper.shared().readTree(reply.octets()).get("detail").asString()).isNotBlank();
        }
        assertThat(office.reply(LIST + "/forge.example/port/none", "").status()).isEqualTo(404);
        assertThat(office.reply("/api/v1/none", "").status()).isEqualTo(404);
    }

    @Test
    void answersAsItsContractSays() {
        JsonNode contract = JsonMapper.shared().readTree(RepositoryApi.contractFile());
        JsonNode schemas = contract.get("components").get("schemas");
        JsonNode parameters = contract.get("paths").get("/repositories").get("get").get("parameters");

        assertThat(contract.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(parameters).extracting(one -> one.get("name").asString()).containsExactlyInAnyOrderElementsOf(
                Stream.concat(ApiQuestion.OWN.stream(), Arrays.stream(Facet.values()).map(Facet::key)).toList());
        assertThat(parameters.valueStream().filter(one -> one.get("name").asString().equals("sort")).findFirst().orElseThrow().get("schema").get("enum"))
                .extracting(JsonNode::asString).containsExactlyElementsOf(Arrays.stream(Sort.values()).map(Sort::key).toList());
        assertThat(office.json(LIST, "").get(0).propertyNames()).containsExactlyElementsOf(schemas.get("Repository").get("properties").propertyNames());
        JsonNode one = office.json(LIST + "/forge.example/port/ardoise", "");
        assertThat(one.propertyNames()).containsAll(schemas.get("RepositoryInFull").get("allOf").get(1).get("properties").propertyNames());
        assertThat(one.get("signals").get(0).propertyNames()).containsExactlyElementsOf(schemas.get("Signal").get("properties").propertyNames());
        assertThat(contract.toString().split("#/components/schemas/")).filteredOn(part -> !part.startsWith("{\"openapi\""))
                .allMatch(part -> schemas.has(part.substring(0, part.indexOf('"'))));
    }

    @Test
    void speaksTheOpenCatalogApi() {
        String software = "/compat/open-catalog/v1/software";

        JsonNode all = office.json(software, "page[size]=10000");
        String id = all.get("data").get(0).get("id").asString();

        assertThat(all.get("data")).hasSize(1);
        assertThat(all.get("data").get(0).propertyNames()).containsExactly("id", "url", "aliases", "publiccodeYml", "active", "vitality", "catalogId", "createdAt", "updatedAt");
        assertThat(all.get("links").get("next").isNull()).isTrue();
        assertThat(office.json(software + "/" + id, "").get("url").asString()).isEqualTo("https://forge.example/port/ardoise");
        assertThat(office.json(software, "url=https://www.forge.example/port/ardoise.git/").get("data")).hasSize(1);
        assertThat(office.json(software, "url=https://forge.example/none/at-all").get("data")).isEmpty();
        assertThat(office.reply(software + "/none", "").status()).isEqualTo(404);
        assertThat(office.reply(software, "page[size]=many").status()).isEqualTo(400);
        JsonNode publishers = office.json("/compat/open-catalog/v1/publishers", "page[size]=1");
        assertThat(publishers.get("links").get("next").asString()).startsWith("?page[after]=").endsWith("&page[size]=1");
        assertThat(office.json("/compat/open-catalog/v1/publishers", publishers.get("links").get("next").asString().substring(1)).get("data").get(0).get("alternativeId").asString())
                .isEqualTo("forge.example/port");
        assertThat(office.json("/compat/open-catalog/v1/catalogs", "").get("data").get(0).get("sources").get(0).get("driver").asString()).isEqualTo("json");
    }
}
