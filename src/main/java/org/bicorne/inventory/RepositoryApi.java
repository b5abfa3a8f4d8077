package org.bicorne.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bicorne.inventory.Repository.Standing;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.ApiReply;
import org.bicorne.pages.Body;
import org.bicorne.pages.Family;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.PageQuery;
import org.jspecify.annotations.Nullable;

/** Repositories for programs, under {@code /api/v1/repositories}, as {@code openapi.json} describes it. There is nothing to build: it answers questions. */
record RepositoryApi(Around around) implements Family {

    static final String ROOT = "/api/v1/";
    static final String CONTRACT = "openapi.json";

    private static final String LIST = ROOT + "repositories";
    private static final int FACET_VALUES_MAX = 50;

    @Override
    public String pattern() {
        return LIST + "/HOST/PATH";
    }

    @Override
    public Answer lookup(WebAddress address) {
        String path = address.path();
        if (!path.startsWith(ROOT)) {
            return new Answer.Missing();
        }
        return new Answer.Found(ApiReply.page(address, query -> reply(path.endsWith("/") ? path.substring(0, path.length() - 1) : path, query)));
    }

    private Body.Reply reply(String path, PageQuery query) {
        try {
            return path.equals(LIST) ? list(query) : path.equals(LIST + "/filters") ? filters(query) : path.equals(ROOT + CONTRACT) ? contract()
                    : path.startsWith(LIST + "/") ? one(path.substring(LIST.length() + 1)) : ApiReply.missing("See " + around.absolute(new WebAddress(ROOT + CONTRACT)));
        } catch (InvalidValue e) {
            return ApiReply.wrong(String.valueOf(e.getMessage()));
        }
    }

    private Body.Reply list(PageQuery query) {
        Columns columns = new Columns(around);
        ApiQuestion question = ApiQuestion.of(query, columns.all().stream().map(Columns.Column::name).toList());
        Map<String, String> headers = new LinkedHashMap<>();
        List<Repository> found;
        Optional<String> next;
        if (question.isAll()) {
            ApiQuestion.Place place = question.place().orElseGet(() -> new ApiQuestion.Place("", ""));
            found = around.repositories().after(place.host(), place.path(), question.limit());
            headers.put("Total-Count", String.valueOf(around.repositories().count()));
            next = found.size() < question.limit() ? Optional.empty() : Optional.of(ApiQuestion.cursorAfter(found.getLast()));
        } else {
            RepositoryResults results = around.repositories().find(question.query());
            found = results.repositories();
            headers.put("Total-Count", String.valueOf(results.total()));
            boolean isLast = (long) question.page() * question.limit() >= results.total() || question.page() >= RepositoryQuery.PAGES_MAX;
            next = isLast ? Optional.empty() : Optional.of(ApiQuestion.cursorOfPage(question.page() + 1));
        }
        next.ifPresent(cursor -> headers.put("Link", "<" + around.absolute(new WebAddress(LIST)) + question.with(cursor) + ">; rel=\"next\""));
        List<Map<String, @Nullable Object>> answer = new ArrayList<>();
        found.forEach(repository -> answer.add(wanted(columns.json(repository), question)));
        return ApiReply.ok(answer, headers);
    }

    private static Map<String, @Nullable Object> wanted(Map<String, @Nullable Object> all, ApiQuestion question) {
        all.keySet().removeIf(field -> !question.isWanted(field));
        return all;
    }

    /** Every facet with its values, how many repositories each would leave, and whether it is chosen. */
    private Body.Reply filters(PageQuery query) {
        ApiQuestion question = ApiQuestion.of(query, new Columns(around).all().stream().map(Columns.Column::name).toList());
        RepositoryResults results = around.repositories().find(new RepositoryQuery(question.text(), question.filters(), question.query().sort(), 1, 1));
        FacetLabels labels = new FacetLabels(around.bodies(), around.content().languages().getFirst());
        List<Map<String, Object>> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Map<String, Object>> values = new ArrayList<>();
            results.facets().getOrDefault(facet, List.of()).stream().limit(FACET_VALUES_MAX).forEach(count -> {
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("value", count.value());
                value.put("label", labels.of(facet, count.value()));
                value.put("count", count.count());
                value.put("selected", question.filters().getOrDefault(facet, List.of()).contains(count.value()));
                values.add(value);
            });
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", facet.key());
            one.put("values", values);
            facets.add(one);
        }
        return ApiReply.ok(facets, Map.of("Total-Count", String.valueOf(results.total())));
    }

    /** All that the list says, and what only its page says. */
    private Body.Reply one(String place) {
        int slash = place.indexOf('/');
        Optional<Repository> found = slash <= 0 ? Optional.empty()
                : around.repositories().at(place.substring(0, slash), place.substring(slash + 1)).filter(repository -> repository.standing() != Standing.HIDDEN);
        return found.map(repository -> {
            Map<String, @Nullable Object> thing = new Columns(around).json(repository);
            thing.put("standing", repository.standing().name().toLowerCase(java.util.Locale.ROOT));
            thing.put("accounts", repository.accounts());
            thing.put("releases", repository.inspection().stream().flatMap(inspection -> inspection.releases().stream()).map(RepositoryApi::release).toList());
            thing.put("signals", around.signals().of(repository, around.now()).stream().map(RepositoryApi::signal).toList());
            return ApiReply.ok(thing, Map.of());
        }).orElseGet(() -> ApiReply.missing("No repository is known at " + place + "; write HOST/PATH, as its page has them"));
    }

    private static Map<String, @Nullable Object> release(Inspection.Release release) {
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("tag", release.tag());
        thing.put("name", release.name().orElse(null));
        thing.put("url", release.url().orElse(null));
        thing.put("published_at", release.publishedAt().toString());
        return thing;
    }

    private static Map<String, Object> signal(Signal signal) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("kind", signal.kind().key());
        thing.put("value", signal.value());
        thing.put("as_of", signal.asOf().toString());
        thing.put("inputs", signal.inputs().stream().map(input -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("key", input.key());
            one.put("found", input.value());
            one.put("met", input.met().name().toLowerCase(java.util.Locale.ROOT));
            one.put("points", input.points());
            one.put("level", input.level());
            return one;
        }).toList());
        return thing;
    }

    static byte[] contractFile() {
        try (InputStream in = Objects.requireNonNull(RepositoryApi.class.getResourceAsStream("/openapi/openapi.json"), "the contract is a resource of the program")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Body.Reply contract() {
        return new Body.Reply(200, MediaType.JSON, Map.of(), contractFile());
    }
}
