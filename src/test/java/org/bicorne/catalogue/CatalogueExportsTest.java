package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bicorne.OfficeFolder;
import org.bicorne.pages.Answer;
import org.bicorne.pages.Body;
import org.bicorne.publiccode.Judge;
import org.bicorne.publiccode.Judgement;
import org.bicorne.publiccode.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueExportsTest {

    @TempDir
    Path root;

    private CatalogueOffice office;

    @BeforeEach
    void writeAnOffice() {
        office = CatalogueOffice.at(root);
    }

    @ParameterizedTest
    @CsvSource({"/data/sill.json, sill", "/data/catalogi.json, catalogi", "/data/v2/catalogi.json, catalogi-2"})
    void givesTheShapesThatOthersRead(String address, String schema) throws IOException {
        assertThat(wrong(resource("/catalogue/" + schema + ".schema.json"), office.text(address, ""))).isEmpty();
        assertThat(office.json(address, "")).hasSize(4).extracting(one -> one.get("id").asLong() + " " + one.get("name").asString()).containsExactly("47 GIMP", "48 Krita", "3 OldPaint", "50 QGIS");
    }

    /** Names, numbers, licences and needs: what both know. */
    @ParameterizedTest
    @CsvSource({"/data/sill.json", "/data/catalogi.json", "/data/v2/catalogi.json"})
    void isReadBackAsTheSameEntries(String address, @TempDir Path other) throws IOException {
        Path file = Files.writeString(root.resolve("exported.json"), office.text(address, ""));

        CatalogueImport.write(CatalogueImport.sill(List.of(file), other), other);

        CatalogueOffice read = new CatalogueOffice(OfficeFolder.at(other).with("bicorne.yml", "name: Bureau").with("index.md", "# A"));
        assertThat(read.table().families()).isNotEmpty();
        // The second shape has no word for software that is only observed.
        assertThat(told(read)).isEqualTo(told(office).stream().map(one -> address.contains("/v2/") ? one.replace("observed", "recommended") : one).toList());
    }

    private static List<String> told(CatalogueOffice office) {
        List<String> told = new ArrayList<>();
        office.json("/catalogue.json", "").get("software").forEach(one -> told.add(one.get("name").asString() + " " + one.get("ids").get("sill").asString() + " " + one.get("licence").asString()
                + " " + one.get("website").asString("") + " " + one.get("status").asString()));
        return told;
    }

    @Test
    void keepsToItsOwnSchema() {
        assertThat(wrong(new String(SoftwareFiles.schema(), StandardCharsets.UTF_8), office.text("/catalogue.json", ""))).isEmpty();
        assertThat(office.json("/catalogue.json", "").get("date").asString()).isEqualTo("2026-11-22");
    }

    private static List<String> wrong(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(CatalogueExportsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void seesAFileThatKeepsToNoSchema() throws IOException {
        assertThat(wrong(resource("/catalogue/sill.schema.json"), "[{\"id\": \"47\"}]")).isNotEmpty();
    }

    @Test
    void givesFilesForTheSameQuestionsAsTheList() {
        assertThat(office.text("/catalogue.csv", "category=maps")).startsWith("slug,name,url,status,").contains("qgis,QGIS,https://office.example/fr/catalogue/qgis/,recommended,2018-03-04").doesNotContain("gimp");
        assertThat(office.json("/catalogue.json", "q=photoshop").get("software")).extracting(one -> one.get("slug").asString()).containsExactly("gimp", "krita");
        assertThat(office.text("/catalogue.csv", "").lines()).hasSize(5);
    }

    @Test
    void writesPubliccodeThatItsJudgeTakes() {
        String written = office.text("/catalogue/gimp/publiccode.yml", "");

        Judgement judged = Judge.judge(written.getBytes(StandardCharsets.UTF_8), Surroundings.NONE);
        assertThat(judged.results()).as(written).isEmpty();
        assertThat(written).contains("categories:\n  - graphic-design", "Ville du Port");
        assertThat(office.answer("/catalogue/krita/publiccode.yml")).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void describesItForCodemetaAndSchemaOrg() {
        JsonNode code = office.json("/catalogue/gimp/codemeta.json", "");

        assertThat(code.get("@context").asString()).isEqualTo("https://w3id.org/codemeta/3.1");
        assertThat(code.get("codeRepository").asString()).isEqualTo("https://gitlab.gnome.org/GNOME/gimp.git");
        assertThat(office.json("/catalogue/gimp/index.jsonld", "").get("@type").asString()).isEqualTo("SoftwareApplication");
    }

    @Test
    void givesLinkedData() {
        String turtle = office.text("/catalogue.ttl", "");
        JsonNode graph = office.json("/catalogue.jsonld", "").get("@graph");

        assertThat(turtle).contains("<https://office.example/catalogue/gimp/> a adms:Asset, schema:SoftwareApplication ;", "dct:title \"GIMP\"", "adms:status <http://purl.org/adms/status/Withdrawn>",
                "dct:issued \"2018-03-04\"^^xsd:date", "dct:license <https://spdx.org/licenses/GPL-3.0-or-later>");
        assertThat(graph.get(0).get("@type").get(0).asString()).isEqualTo("dcat:Catalog");
        assertThat(graph).extracting(one -> one.get("@id").asString()).contains("https://office.example/catalogue/gimp/", "https://office.example/catalogue/gimp/#source");
    }

    @Test
    void letsNobodyWriteTriplesOfTheirOwn() {
        office.with("catalogue/evil.yml", "name: \"A\\\" . <x> <y> <z> .\\n\"", "website: \"https://a.example/> <b\"", "recommendation: {status: recommended}");

        assertThat(office.text("/catalogue.ttl", "")).contains("dct:title \"A\\\" . <x> <y> <z> .").doesNotContain("<https://a.example/> <b");
    }

    @Test
    void givesTablesAndFeedsOfFormerYears() {
        assertThat(office.text("/data/sill.tsv", "")).isEqualTo("Logiciel\tVersion\tLicence\tAjouté\nGIMP\t2.10\tGPL-3.0-or-later\t01/01/2014\nKrita\t\tGPL-3.0-only\t01/05/2024\nQGIS\t\tGPL-2.0-or-later\t04/03/2018\n");
        assertThat(office.text("/data/latest-sill.xml", "")).containsSubsequence("<title>Krita</title>", "<title>QGIS</title>", "<title>GIMP</title>").contains("https://office.example/fr/catalogue/krita/");
    }

    @ParameterizedTest
    @CsvSource({"/detail, name=GIMP, 301, /fr/catalogue/gimp/", "/software, id=50, 301, /fr/catalogue/qgis/", "/en/software, id=50, 301, /en/catalogue/qgis/", "/sill/detail, name=Krita, 301, /fr/catalogue/krita/",
        "/sill/fr/software, id=3, 301, /fr/catalogue/old-paint/", "/software, name=Unknown, 302, /fr/catalogue/?q=Unknown", "/sill/list, search=map, 301, /fr/catalogue/?q=map", "/detail, id=999, 302, /fr/catalogue/"})
    void leadsFromFormerAddresses(String address, String question, int status, String to) {
        Body.Reply reply = office.reply(address, question);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers()).containsEntry("Location", to);
    }

    @Test
    void leadsNowhereElse() {
        Body.Reply reply = office.reply("/detail", "name=https%3A%2F%2Fevil.example%2F");

        assertThat(reply.headers().get("Location")).startsWith("/fr/catalogue/?q=");
        assertThat(office.answer("/fr/nothing/")).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void turnsPagesByCursor() {
        List<String> slugs = new ArrayList<>();
        String question = "limit=3&fields=slug";

        for (int page = 0; page < 3 && !question.isEmpty(); page++) {
            Body.Reply reply = office.reply("/api/v1/software", question);
            assertThat(reply.headers()).containsEntry("Total-Count", "4");
            JsonMapper.shared().readTree(reply.octets()).forEach(one -> slugs.add(one.get("slug").asString()));
            question = reply.headers().getOrDefault("Link", "").replaceAll(".*\\?|>; rel=\"next\"", "");
        }

        assertThat(slugs).containsExactly("gimp", "krita", "old-paint", "qgis");
    }

    @Test
    void filtersAndTellsWhatChanged() {
        assertThat(office.json("/api/v1/software", "status=withdrawn&fields=name").toString()).isEqualTo("[{\"name\":\"OldPaint\"}]");
        assertThat(office.json("/api/v1/software", "category=graphics&sort=users&fields=slug")).hasSize(3);
        assertThat(office.json("/api/v1/software", "since=2019-01-01&fields=slug,updated").toString())
                .isEqualTo("[{\"slug\":\"gimp\",\"updated\":\"2020-02-10\"},{\"slug\":\"krita\",\"updated\":\"2024-05\"}]");
        assertThat(office.json("/api/v1/software/gimp", "fields=ids").toString()).isEqualTo("{\"ids\":{\"sill\":\"47\",\"wikidata\":\"Q8038\",\"comptoir-du-libre\":\"49\"}}");
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        for (String question : List.of("licens=x", "sort=upwards", "limit=0", "limit=x", "fields=nome", "cursor=%21", "since=yesterday")) {
            Body.Reply reply = office.reply("/api/v1/software", question);
            assertThat(reply.status()).as(question).isEqualTo(400);
            assertThat(reply.mediaType().value()).isEqualTo("application/problem+json");
        }
        assertThat(office.reply("/api/v1/software/none", "").status()).isEqualTo(404);
    }

    @Test
    void answersAsItsContractSays() {
        JsonNode contract = JsonMapper.shared().readTree(org.bicorne.inventory.Inventory.contract());
        JsonNode schema = contract.get("components").get("schemas").get("Software");

        assertThat(wrong(schema.toString(), office.text("/api/v1/software/gimp", ""))).isEmpty();
        assertThat(schema.get("properties").propertyNames()).containsExactlyElementsOf(SoftwareFields.NAMES);
        assertThat(contract.get("paths").get("/software").get("get").get("parameters")).extracting(one -> one.get("name").asString())
                .contains("q", "category", "kind", "platform", "licence", "organisation", "status", "market", "since", "sort", "limit", "cursor", "fields");
        assertThat(office.json("/api/v1/openapi.json", "").get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void givesNothingPrivateAway() throws IOException {
        Files.writeString(root.resolve("catalogue/gimp.yml"), Files.readString(root.resolve("catalogue/gimp.yml")) + "\nreferents: [secret@port.example]\ncontact: secret@port.example\n");

        for (String address : List.of("/data/sill.json", "/data/catalogi.json", "/data/v2/catalogi.json", "/catalogue.json", "/catalogue.csv", "/catalogue.ttl", "/catalogue.jsonld", "/fr/catalogue/gimp/",
                "/catalogue/gimp/publiccode.yml", "/catalogue/gimp/codemeta.json", "/api/v1/software")) {
            assertThat(office.text(address, "")).as(address).contains("GIMP").doesNotContain("secret");
        }
    }

    @Test
    void givesAnEditorsWordsAndNothingMerged() {
        office.with("catalogue/krita.yml", "name: Krita", "keywords: [draw]", "recommendation: {status: recommended}");
        JsonNode before = office.json("/api/v1/software/krita", "");
        office.with("catalogue/krita.yml", "name: Krita", "recommendation: {status: recommended}");

        assertThat(before.get("keywords")).hasSize(1);
        assertThat(office.json("/api/v1/software/krita", "").get("keywords")).isEmpty();
    }

    @Test
    void answersAreOfOneVersionAsLongAsNothingChanges() {
        Map<String, String> first = Map.of("json", office.page("/data/sill.json").version().get().value(), "sheet", office.page("/fr/catalogue/gimp/").version().get().value());

        assertThat(office.page("/data/sill.json").version().get().value()).isEqualTo(first.get("json"));
        office.with("catalogue/krita.yml", "name: Krita 5", "recommendation: {status: recommended}");
        assertThat(office.page("/data/sill.json").version().get().value()).isNotEqualTo(first.get("json"));
    }
}
