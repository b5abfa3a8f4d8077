package org.bicorne.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bicorne.content.Content;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.CsvLine;
import org.bicorne.pages.JsonList;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.Version;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue as CSV, JSON and linked data, at the list’s address with an extension, the first two for the same questions as the list. */
record SoftwareFiles(Around around) {

    static final WebAddress SCHEMA = new WebAddress("/catalogue.schema.json");
    static final MediaType TURTLE = new MediaType("text/turtle; charset=utf-8");
    static final MediaType JSON_LD = MediaType.ofExtension("jsonld");

    /** Of so many entries whole files are kept once they were asked for; of more they are written anew for each visitor. */
    private static final int KEPT_MAX = 2_000;

    List<Page> pages() {
        return List.of(streamed(Around.CATALOGUE.withExtension("csv"), MediaType.CSV, this::csv), streamed(Around.CATALOGUE.withExtension("json"), MediaType.JSON, this::json),
                streamed(Around.CATALOGUE.withExtension("ttl"), TURTLE, (_, out) -> new SoftwareGraph(around).turtle(out)),
                streamed(Around.CATALOGUE.withExtension("jsonld"), JSON_LD, (_, out) -> new SoftwareGraph(around).json(out)),
                Page.computed(SCHEMA, MediaType.JSON, () -> Version.of(schema()), SoftwareFiles::schema));
    }

    Page streamed(WebAddress address, MediaType type, Body.Streamer streamer) {
        return new Page(address, type, Page.Origin.COMPUTED, Optional.empty(), () -> around.version(address.path(), around.first()), new Body.Streamed(streamer, around.shelf().all().size() <= KEPT_MAX), Optional.empty());
    }

    private List<Software> asked(PageQuery query) {
        return around.search().all(SoftwareRequest.of(query, around.search().facets()));
    }

    private void csv(PageQuery query, OutputStream out) throws IOException {
        SoftwareFields fields = new SoftwareFields(around);
        out.write(CsvLine.of(SoftwareFields.COLUMNS).getBytes(StandardCharsets.UTF_8));
        for (Software one : asked(query)) {
            out.write(CsvLine.of(fields.cells(one)).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** With its schema, licence and date, so that a copy of it still says what it is. */
    private void json(PageQuery query, OutputStream out) throws IOException {
        SoftwareFields fields = new SoftwareFields(around);
        Content content = around.content();
        String head = "{\"$schema\":" + quoted(around.absolute(SCHEMA)) + ",\"publisher\":" + quoted(content.site().name().in(around.first())) + ",\"licence\":"
                + content.licence().map(licence -> quoted(licence.href().orElse(licence.name()))).orElse("null") + ",\"date\":" + quoted(around.today().toString()) + ",\"software\":";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        JsonList list = new JsonList(out);
        for (Software one : asked(query)) {
            list.add(fields.json(one));
        }
        list.end();
        out.write("}\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    static byte[] schema() {
        try (InputStream in = Objects.requireNonNull(SoftwareFiles.class.getResourceAsStream("/catalogue/export.schema.json"), "the schema is a resource of the program")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
