package org.bicorne.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.kernel.Language;
import org.jspecify.annotations.Nullable;

/** What the list of repositories says in its files, and in the API: names, types and values in one place, so that schema and data cannot disagree. */
final class Columns {

    private final List<Column> columns = new ArrayList<>();
    private final Around around;

    /** @param type of Table Schema; {@code value} is nothing, a text, a number, a truth, or a list of texts */
    record Column(String name, String type, String description, Function<Repository, @Nullable Object> value) {}

    Columns(Around around) {
        this.around = around;
        Language language = around.content().languages().getFirst();
        text("url", "Address of the repository on its forge", one -> Optional.of(one.facts().url()));
        text("page", "Its page on this site", one -> Optional.of(around.absolute(around.page(one, language))));
        text("name", "Last part of its path", one -> Optional.of(one.facts().name()));
        text("path", "Account or group, and name", one -> Optional.of(one.facts().path()));
        text("host", "Forge", one -> Optional.of(one.key().host()));
        text("forge", "Program that the forge runs", one -> Optional.of(one.kind().key()));
        text("organisation", "Body that publishes it", one -> Optional.of(around.bodies().of(one).name().in(language)));
        text("organisation_slug", "The same, as facets and addresses name it", one -> Optional.of(around.bodies().of(one).slug()));
        text("description", "As its owner wrote it", one -> one.facts().description());
        text("homepage", "Its web site", one -> one.facts().homepage());
        text("licence", "SPDX identifier", Signals::licence);
        text("language", "Main programming language", one -> one.facts().language());
        columns.add(new Column("topics", "array", "Words that its owner chose", one -> one.facts().topics()));
        text("default_branch", "Branch that is shown first", one -> one.facts().defaultBranch());
        time("created_at", "When it was made", one -> one.facts().createdAt());
        time("pushed_at", "Last push or activity", one -> one.facts().pushedAt());
        columns.add(new Column("archived", "boolean", "Whether it is read only", one -> one.facts().archived()));
        columns.add(new Column("fork", "boolean", "Whether it started as a copy; empty where the forge does not say", one -> one.facts().fork().orElse(null)));
        text("copy", "Kind of copy, as its publiccode.yml tells: technical, variant, git, mistake", one -> one.inspection().flatMap(Inspection::copy).map(Inspection::key));
        text("parent_url", "What it is a copy of", one -> one.facts().parentUrl());
        number("stars", "People who marked it", one -> one.facts().stars());
        number("forks", "Copies on the same forge", one -> one.facts().forks());
        number("open_issues", "Open issues", one -> one.facts().openIssues().isPresent() ? one.facts().openIssues().getAsInt() : null);
        columns.add(new Column("files", "array", "Files that matter and are there; empty where nobody has looked", one -> one.inspection()
                .map(found -> found.files().stream().map(FacetWords::file).sorted().toList()).orElse(null)));
        text("publiccode", "How its publiccode.yml was judged: valid, valid-with-warnings, invalid", one -> one.inspection().flatMap(Inspection::publiccode)
                .map(verdict -> verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        text("latest_release", "Tag of the newest release", one -> one.inspection().flatMap(found -> found.releases().stream().findFirst()).map(Inspection.Release::tag));
        time("latest_release_at", "When it was published", one -> one.inspection().flatMap(found -> found.releases().stream().findFirst()).map(Inspection.Release::publishedAt));
        for (Signal.Kind kind : Signal.Kind.values()) {
            number(kind.key(), kind.levels() == 0 ? "Signal, in points" : "Signal, level 0 to " + kind.levels(), one -> signal(one, kind));
        }
        columns.add(new Column("software_heritage", "boolean", "Whether Software Heritage has it; empty where it was not asked", one -> one.archive().map(Repository.Archive::known).orElse(null)));
        text("swhid", "Of its last snapshot there", one -> one.archive().flatMap(Repository.Archive::swhid));
        time("seen_at", "When its forge last named it", one -> Optional.of(one.seenAt()));
    }

    private int signal(Repository repository, Signal.Kind kind) {
        Signals signals = around.signals();
        return switch (kind) {
            case OPENNESS -> signals.openness(repository).value();
            case MAINTENANCE -> signals.maintenance(repository, around.now()).value();
            case REUSE -> signals.reuse(repository).value();
            case SECURITY -> signals.security(repository).value();
        };
    }

    private void text(String name, String description, Function<Repository, Optional<String>> value) {
        columns.add(new Column(name, "string", description, one -> value.apply(one).orElse(null)));
    }

    private void time(String name, String description, Function<Repository, Optional<Instant>> value) {
        columns.add(new Column(name, "datetime", description, one -> value.apply(one).map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(null)));
    }

    private void number(String name, String description, Function<Repository, @Nullable Integer> value) {
        columns.add(new Column(name, "integer", description, value::apply));
    }

    List<Column> all() {
        return columns;
    }

    Map<String, @Nullable Object> json(Repository repository) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        columns.forEach(column -> object.put(column.name(), column.value().apply(repository)));
        return object;
    }

    /** Lists stand with spaces between their words. */
    List<String> cells(Repository repository) {
        return columns.stream().map(column -> {
            Object value = column.value().apply(repository);
            return value == null ? "" : value instanceof List<?> list ? String.join(" ", list.stream().map(String::valueOf).toList()) : value.toString();
        }).toList();
    }
}
