package org.bicorne.inventory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.CsvLine;
import org.bicorne.pages.JsonList;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.Version;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The list of repositories as CSV and JSON, at the list’s address with an extension, for the same questions; and the schema of its table. */
record ListFiles(Around around) {

    static final WebAddress SCHEMA = new WebAddress("/code.schema.json");

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Something done with each repository, which may fail to be written. */
    @FunctionalInterface
    interface Action {
        void take(Repository repository) throws IOException;
    }

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.add(streamed(Around.CODE.withExtension("csv"), MediaType.CSV, this::csv));
        pages.add(streamed(Around.CODE.withExtension("json"), MediaType.JSON, this::json));
        pages.add(Page.computed(SCHEMA, MediaType.JSON, () -> Version.of(schema()), this::schema));
        pages.addAll(new CodeFeeds(around).pages());
        return pages;
    }

    Page streamed(WebAddress address, MediaType type, Body.Streamer streamer) {
        Language first = around.content().languages().getFirst();
        return new Page(address, type, Page.Origin.COMPUTED, Optional.empty(),
                () -> Version.of(around.version(address.path(), first).value(), String.valueOf(around.censuses().revisionSoFar())), new Body.Streamed(streamer, false), Optional.empty());
    }

    private void csv(PageQuery query, OutputStream out) throws IOException {
        Columns columns = new Columns(around);
        out.write(CsvLine.of(columns.all().stream().map(Columns.Column::name).toList()).getBytes(StandardCharsets.UTF_8));
        each(query, repository -> out.write(CsvLine.of(columns.cells(repository)).getBytes(StandardCharsets.UTF_8)));
    }

    private void json(PageQuery query, OutputStream out) throws IOException {
        Columns columns = new Columns(around);
        JsonList list = new JsonList(out);
        each(query, repository -> list.add(columns.json(repository)));
        list.end();
    }

    /** One after the other, never all in memory. */
    void each(PageQuery question, Action action) throws IOException {
        ListRequest request = ListRequest.of(question);
        if (request.isAll()) {
            try {
                around.repositories().forEach(repository -> taken(repository, action));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            return;
        }
        RepositoryQuery query = request.query();
        for (int page = 1; page <= RepositoryQuery.PAGES_MAX; page++) {
            List<Repository> found = around.repositories().find(new RepositoryQuery(query.text(), query.filters(), query.sort(), page, RepositoryQuery.SIZE_MAX)).repositories();
            for (Repository repository : found) {
                action.take(repository);
            }
            if (found.size() < RepositoryQuery.SIZE_MAX) {
                return;
            }
        }
    }

    private static void taken(Repository repository, Action action) {
        try {
            action.take(repository);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Table Schema (specs.frictionlessdata.io). */
    private byte[] schema() {
        List<Map<String, Object>> fields = new Columns(around).all().stream().map(column -> {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", column.name());
            field.put("type", column.type().equals("array") ? "string" : column.type());
            field.put("description", column.description() + (column.type().equals("array") ? "; separated by spaces" : ""));
            if (column.name().equals("url")) {
                field.put("constraints", JsonList.pair("required", true, "unique", true));
                field.put("format", "uri");
            }
            return field;
        }).toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://frictionlessdata.io/schemas/table-schema.json");
        schema.put("name", "code");
        schema.put("title", "Repositories of source code");
        schema.put("path", around.absolute(Around.CODE.withExtension("csv")));
        schema.put("fields", fields);
        schema.put("primaryKey", List.of("url"));
        return JSON.writeValueAsBytes(schema);
    }
}
