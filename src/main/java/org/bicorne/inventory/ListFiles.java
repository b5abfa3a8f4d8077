package org.bicorne.inventory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.CsvLine;
import org.bicorne.pages.Feed;
import org.bicorne.pages.FeedEntry;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.Version;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The list of repositories as CSV, JSON and Atom, at the list’s address with an extension, for the same questions; and the schema of its table. */
record ListFiles(Around around) {

    static final WebAddress SCHEMA = new WebAddress("/code.schema.json");

    /** A filtered list is given up to here; a whole one is given whole. */
    static final int FILTERED_MAX = RepositoryQuery.PAGES_MAX * RepositoryQuery.SIZE_MAX;

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
        around.content().languages().forEach(language -> pages.add(atom(language)));
        return pages;
    }

    Page streamed(WebAddress address, MediaType type, Body.Streamer streamer) {
        Language first = around.content().languages().getFirst();
        return new Page(address, type, Page.Origin.COMPUTED, Optional.empty(), () -> around.version(address.path(), first), new Body.Streamed(streamer), Optional.empty());
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

    private Page atom(Language language) {
        WebAddress address = around.at(Around.CODE, language).withExtension("atom");
        return new Page(address, MediaType.ATOM, Page.Origin.COMPUTED, Optional.empty(), () -> around.version(address.path(), language),
                new Body.Asked(() -> feed(PageQuery.EMPTY, language, address), query -> feed(query, language, address)), Optional.empty());
    }

    /** The newest repositories that answer a question; where nothing is asked, those of the whole inventory. */
    private byte[] feed(PageQuery question, Language language, WebAddress address) {
        ListRequest request = ListRequest.of(question);
        List<Repository> newest = around.repositories().find(new RepositoryQuery(request.text(), request.filters(), Sort.CREATED, 1, Feed.ENTRIES_MAX)).repositories();
        String parameters = request.filtersOnly().encoded();
        String office = around.content().site().name().in(language);
        String self = around.absolute(address);
        FacetLabels labels = new FacetLabels(around.bodies(), language);
        List<String> chosen = request.filters().entrySet().stream().flatMap(entry -> entry.getValue().stream().map(value -> labels.of(entry.getKey(), value))).toList();
        String title = around.words(language).text("inventory.feed.repositories") + (chosen.isEmpty() ? "" : " (" + String.join(", ", chosen) + ")") + " – " + office;
        return new Feed(title, Optional.empty(), language, around.absolute(around.at(Around.CODE, language)) + parameters, self.substring(0, self.lastIndexOf('.')), office,
                around.content().licence(), newest.stream().map(repository -> entry(repository, language)).toList()).atom();
    }

    FeedEntry entry(Repository repository, Language language) {
        ZonedDateTime made = repository.facts().createdAt().orElse(Instant.EPOCH).atZone(around.zone());
        String body = around.bodies().of(repository).name().in(language);
        String text = repository.facts().description().orElse("");
        return new FeedEntry(around.absolute(around.page(repository, language)), body + around.words(language).text("inventory.colon") + repository.facts().name(), language, made, made,
                Optional.of(text).filter(words -> !words.isBlank()), () -> "<p>" + Entities.escape(text) + "</p><p><a href=\"" + Entities.escape(repository.facts().url()) + "\">"
                        + Entities.escape(repository.facts().url()) + "</a></p>", repository.facts().topics(), List.of(body), Version.of(repository.toString()));
    }
}
