package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bicorne.OfficeFolder;
import org.bicorne.publiccode.PubliccodeExample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that are sent to a page: the judge of publiccode.yml and its editor, as visitors without JavaScript use them. */
class FormsTest {

    private static final String JUDGE = "/code/publiccode/";
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    static Path folder;

    private static Office office;
    private static WebServer server;
    private static HttpClient client;

    @BeforeAll
    static void serve() {
        OfficeFolder.at(folder).with("bicorne.yml", "languages: [en]").with("index.md", "# Office").with("inventory/repositories.csv",
                "name,organization_name,platform,repository_url,license", "app,office,gitea,https://forge.example.org/office/app,EUPL-1.2");
        office = Office.open(OfficeOptions.of(folder));
        server = WebServer.start(office, "127.0.0.1", 0, folder.resolveSibling(folder.getFileName() + "-state"));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
        office.close();
    }

    @Test
    void judgesWhatIsPasted() throws IOException, InterruptedException {
        HttpResponse<String> answer = post(JUDGE, FORM, "text=" + encoded(PubliccodeExample.TEXT.replace("stable", "<b>stabel").replace("\n", "\r\n")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).contains("This file is not valid", "It describes free software: EUPL-1.2.", "href=\"#line-6\"", "id=\"line-6\"", "&lt;b&gt;stabel").doesNotContain("<b>stabel");
    }

    @Test
    void takesPlainTextFromPrograms() throws IOException, InterruptedException {
        assertThat(post(JUDGE, "text/plain; charset=utf-8", PubliccodeExample.TEXT).body()).contains("This file is valid");
    }

    @Test
    void refusesWhatItDoesNotTake() throws IOException, InterruptedException {
        assertThat(post(JUDGE, "application/json", "{}").statusCode()).isEqualTo(415);
        assertThat(post(JUDGE, "text/plain", "x".repeat(300_001)).statusCode()).isEqualTo(413);
        assertThat(post("/code/", FORM, "a=b").statusCode()).isEqualTo(405);
        assertThat(post("/nothing/", FORM, "a=b").statusCode()).isEqualTo(405);
    }

    @Test
    void asksForNoPrivateAddress() throws IOException, InterruptedException {
        assertThat(post(JUDGE, FORM, "address=" + encoded("http://127.0.0.1:" + server.port() + "/publiccode.yml")).body()).contains("Nothing was checked", "No publiccode.yml can be fetched");
        assertThat(post(JUDGE, FORM, "address=file%3A%2F%2F%2Fetc%2Fpasswd").body()).contains("not an address of the web");
        assertThat(post(JUDGE, FORM, "address=").body()).contains("neither an address nor a text");
    }

    @Test
    void makesAFile() throws IOException, InterruptedException {
        String typed = "name=Meridian&url=" + encoded("https://github.com/office/meridian") + "&platforms=web&developmentStatus=stable&softwareType=library&language=en&shortDescription=Maps"
                + "&longDescription=" + encoded("Maps for everybody, of every town.\r\n".repeat(6)) + "&features=" + encoded("Draws\r\nPrints") + "&license=EUPL-1.2&maintenance=none&ready=true&languages=en%2C+fr";

        String made = post(JUDGE + "editor/", FORM, typed).body();

        assertThat(made).contains("Here is your file: it is valid", "download=\"publiccode.yml\"", "https://github.com/office/meridian/new/HEAD?filename=publiccode.yml&amp;value=publiccodeYmlVersion");
        assertThat(post(JUDGE + "editor/", FORM, typed.replace("name=Meridian", "name=")).body()).contains("Something is missing yet", "href=\"#publiccode-name\"", "aria-invalid=\"true\"", "Prints");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
