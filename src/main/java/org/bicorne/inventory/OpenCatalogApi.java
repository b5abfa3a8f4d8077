package org.bicorne.inventory;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.inventory.Repository.Standing;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.ApiReply;
import org.bicorne.pages.Body;
import org.bicorne.pages.Family;
import org.bicorne.pages.JsonList;
import org.bicorne.pages.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * The read side of the Open Catalog API (Developers Italia) under {@code /compat/open-catalog/v1}: the repositories that have a publiccode.yml.
 * Source: spec interfaces.md, 2.1 and 2.3. Its identifiers are random there; ours say where the repository is, so that none has to be kept.
 */
record OpenCatalogApi(Around around) implements Family {

    private static final String ROOT = "/compat/open-catalog/v1";
    private static final String CATALOG = "inventory";
    private static final int SIZE_USUAL = 25;

    /** Static sites of others ask for all at once: a list that is cut in silence is worse than a long one. */
    private static final int SIZE_MAX = 10_000;

    /** How many repositories are looked through for one answer. */
    private static final int LOOKED_THROUGH_MAX = 200_000;
    private static final int STEP = 500;

    @Override
    public String pattern() {
        return ROOT + "/software/ID";
    }

    @Override
    public Answer lookup(WebAddress address) {
        String path = address.path();
        return path.equals(ROOT) || path.startsWith(ROOT + "/") ? new Answer.Found(ApiReply.page(address, query -> reply(path.substring(ROOT.length()), query))) : new Answer.Missing();
    }

    private Body.Reply reply(String path, PageQuery query) {
        try {
            String place = path.replaceFirst("^/catalogs/" + CATALOG + "(?=/)", "").replaceFirst("/$", "");
            return switch (place) {
                case "/software" -> query.value("url").map(this::byUrl).orElseGet(() -> software(query));
                case "/publishers" -> publishers(query);
                case "/catalogs" -> page(List.of(catalog()), Optional.empty(), query);
                case "/catalogs/" + CATALOG -> ApiReply.ok(catalog(), Map.of());
                default -> one(place);
            };
        } catch (InvalidValue e) {
            return ApiReply.wrong(String.valueOf(e.getMessage()));
        }
    }

    private Body.Reply one(String place) {
        if (place.startsWith("/software/")) {
            return decoded(place.substring("/software/".length())).flatMap(this::at).filter(OpenCatalogApi::isDescribed).map(this::software)
                    .map(thing -> ApiReply.ok(thing, Map.of())).orElseGet(() -> ApiReply.missing("No software has this id"));
        }
        if (place.startsWith("/publishers/")) {
            String id = place.substring("/publishers/".length());
            return StreamSupport.stream(around.census().owners().spliterator(), false).filter(owner -> id.equals(encoded(owner.host() + "/" + owner.login())) || id.equals(owner.host() + "/" + owner.login()))
                    .findFirst().map(owner -> ApiReply.ok(publisher(owner), Map.of())).orElseGet(() -> ApiReply.missing("No publisher has this id"));
        }
        return ApiReply.missing("There are /software, /publishers and /catalogs");
    }

    private Optional<Repository> at(String place) {
        int slash = place.indexOf('/');
        return slash <= 0 ? Optional.empty() : around.repositories().at(place.substring(0, slash), place.substring(slash + 1)).filter(one -> one.standing() != Standing.HIDDEN);
    }

    /** Written in one way: no scheme, no {@code www.}, no slash at the end. */
    private Body.Reply byUrl(String url) {
        String place = url.strip().replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("(\\.git)?/*$", "");
        List<Map<String, @Nullable Object>> found = at(place).filter(OpenCatalogApi::isDescribed).map(this::software).stream().toList();
        return page(found, Optional.empty(), PageQuery.EMPTY);
    }

    private Body.Reply software(PageQuery query) {
        int size = size(query);
        String after = query.value("page[after]").map(cursor -> decoded(cursor).orElseThrow(() -> new InvalidValue("page[after]", "this is no cursor of ours"))).orElse("/");
        int slash = after.indexOf('/');
        ApiQuestion.Place place = new ApiQuestion.Place(after.substring(0, slash), after.substring(slash + 1));
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int seen = 0; seen < LOOKED_THROUGH_MAX; seen += STEP) {
            List<Repository> part = around.repositories().after(place.host(), place.path(), STEP);
            for (Repository repository : part) {
                place = new ApiQuestion.Place(repository.key().host(), repository.facts().path());
                if (isDescribed(repository)) {
                    found.add(software(repository));
                    if (found.size() == size) {
                        return page(found, Optional.of(encoded(place.host() + "/" + place.path())), query);
                    }
                }
            }
            next = part.size() < STEP ? Optional.empty() : Optional.of(encoded(place.host() + "/" + place.path()));
            if (next.isEmpty()) {
                break;
            }
        }
        return page(found, next, query);
    }

    private Body.Reply publishers(PageQuery query) {
        int size = size(query);
        String after = query.value("page[after]").flatMap(OpenCatalogApi::decoded).orElse("");
        Function<Census.Owner, String> key = owner -> owner.host() + "/" + owner.login();
        List<Census.Owner> rest = StreamSupport.stream(around.census().owners().spliterator(), false).filter(owner -> key.apply(owner).compareTo(after) > 0).limit(size + 1L).toList();
        Optional<String> next = rest.size() > size ? Optional.of(encoded(key.apply(rest.get(size - 1)))) : Optional.empty();
        return page(rest.stream().limit(size).map(this::publisher).toList(), next, query);
    }

    private static int size(PageQuery query) {
        return query.value("page[size]").map(text -> {
            if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) {
                throw new InvalidValue("page[size]", "it is not a number from 1 to " + SIZE_MAX);
            }
            return Math.min(SIZE_MAX, Integer.parseInt(text));
        }).orElse(SIZE_USUAL);
    }

    /** Links are question marks with what follows, as clients of that API expect. */
    private static Body.Reply page(List<?> found, Optional<String> next, PageQuery query) {
        Map<String, @Nullable Object> links = new LinkedHashMap<>();
        links.put("prev", null);
        links.put("next", next.map(cursor -> "?page[after]=" + cursor + query.value("page[size]").map(size -> "&page[size]=" + size).orElse("")).orElse(null));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", found);
        answer.put("links", links);
        return ApiReply.ok(answer, Map.of());
    }

    private static boolean isDescribed(Repository repository) {
        return repository.inspection().filter(found -> found.files().contains(KnownFile.PUBLICCODE)).isPresent();
    }

    private Map<String, @Nullable Object> software(Repository repository) {
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("id", encoded(repository.key().host() + "/" + repository.facts().path()));
        thing.put("url", repository.facts().url());
        thing.put("aliases", List.of());
        thing.put("publiccodeYml", around.repositories().text(repository.key(), KnownFile.PUBLICCODE).orElse(""));
        thing.put("active", repository.inspection().flatMap(Inspection::publiccode).filter(verdict -> verdict == Inspection.Verdict.INVALID).isEmpty());
        thing.put("vitality", null);
        thing.put("catalogId", CATALOG);
        thing.put("createdAt", repository.firstSeenAt().truncatedTo(ChronoUnit.SECONDS).toString());
        thing.put("updatedAt", repository.inspection().map(Inspection::readAt).orElse(repository.seenAt()).truncatedTo(ChronoUnit.SECONDS).toString());
        return thing;
    }

    private Map<String, @Nullable Object> publisher(Census.Owner owner) {
        PublicBody body = around.bodies().of(owner.account());
        String name = body.name().in(around.content().languages().getFirst());
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("id", encoded(owner.host() + "/" + owner.login()));
        thing.put("alternativeId", owner.host() + "/" + owner.login());
        thing.put("description", name.equals(owner.login()) ? owner.host() + "/" + owner.login() : name + " (" + owner.host() + "/" + owner.login() + ")");
        thing.put("email", null);
        thing.put("active", true);
        thing.put("codeHosting", List.of(JsonList.pair("url", owner.url(), "group", true)));
        return thing;
    }

    private Map<String, @Nullable Object> catalog() {
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("id", CATALOG);
        thing.put("alternativeId", CATALOG);
        thing.put("name", around.content().site().name().in(around.content().languages().getFirst()));
        thing.put("active", true);
        thing.put("scopes", List.of());
        Map<String, Object> source = JsonList.pair("driver", "json", "url", around.absolute(new WebAddress("/data/publiccode.json")));
        source.put("args", List.of("$[*].url"));
        thing.put("sources", List.of(source));
        return thing;
    }

    private static String encoded(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(String id) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8)).filter(place -> place.indexOf('/') >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
