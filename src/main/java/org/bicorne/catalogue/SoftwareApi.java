package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.inventory.Inventory;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.ApiReply;
import org.bicorne.pages.Body;
import org.bicorne.pages.Family;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.PageQuery;
import org.jspecify.annotations.Nullable;

/** Software for programs, under {@code /api/v1/software}, as {@code openapi.json} describes it. There is nothing to build: it answers questions. */
record SoftwareApi(Around around) implements Family {

    private static final String LIST = "/api/v1/software";
    private static final String CONTRACT = "/api/v1/openapi.json";
    private static final Comparator<Software> BY_SLUG = Comparator.comparing(one -> one.slug().value());

    @Override
    public String pattern() {
        return LIST + "/NAME";
    }

    @Override
    public Answer lookup(WebAddress address) {
        String path = address.path().endsWith("/") ? address.path().substring(0, address.path().length() - 1) : address.path();
        if (!path.equals(LIST) && !path.startsWith(LIST + "/") && !path.equals(CONTRACT)) {
            return new Answer.Missing();
        }
        return new Answer.Found(ApiReply.page(address, query -> reply(path, query)));
    }

    private Body.Reply reply(String path, PageQuery query) {
        try {
            return path.equals(CONTRACT) ? new Body.Reply(200, MediaType.JSON, Map.of(), Inventory.contract()) : path.equals(LIST) ? list(query) : one(path.substring(LIST.length() + 1), query);
        } catch (InvalidValue e) {
            return ApiReply.wrong(String.valueOf(e.getMessage()));
        }
    }

    private Body.Reply one(String slug, PageQuery query) {
        SoftwareQuestion question = SoftwareQuestion.of(query, around.search().facets());
        return around.shelf().at(slug).map(one -> ApiReply.ok(wanted(one, question), Map.of()))
                .orElseGet(() -> ApiReply.missing("No software is known as " + (slug.length() > 100 ? slug.substring(0, 100) : slug) + "; " + LIST + " lists them all"));
    }

    private Body.Reply list(PageQuery query) {
        SoftwareQuestion question = SoftwareQuestion.of(query, around.search().facets());
        List<Software> found;
        long total;
        Optional<String> next;
        if (question.isSearch()) {
            SoftwareSearch.Found answer = around.search().find(question.everything(), (question.page() - 1) * question.limit(), question.limit());
            found = answer.software();
            total = answer.total();
            next = (long) question.page() * question.limit() >= total || question.page() >= SoftwareRequest.PAGES_MAX / 3 ? Optional.empty() : Optional.of(SoftwareQuestion.cursorOfPage(question.page() + 1));
        } else {
            List<Software> all = inOrder(question);
            total = all.size();
            List<Software> rest = all.stream().filter(one -> question.place().isEmpty() || place(one, question).compareTo(question.place().get()) > 0).toList();
            found = rest.stream().limit(question.limit()).toList();
            next = rest.size() > found.size() ? Optional.of(SoftwareQuestion.cursorAfter(place(found.getLast(), question))) : Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Total-Count", String.valueOf(total));
        next.ifPresent(cursor -> headers.put("Link", "<" + around.absolute(new WebAddress(LIST)) + question.with(query, cursor) + ">; rel=\"next\""));
        List<Map<String, @Nullable Object>> answer = new ArrayList<>();
        found.forEach(one -> answer.add(wanted(one, question)));
        return ApiReply.ok(answer, headers);
    }

    /** All by slug, or what changed since a day, the oldest change first: either order stays while others change. */
    private List<Software> inOrder(SoftwareQuestion question) {
        return question.since().map(day -> around.shelf().all().stream().filter(one -> Shelf.updated(one).filter(date -> !date.first().isBefore(day)).isPresent())
                .sorted(Comparator.comparing((Software one) -> place(one, question))).toList())
                .orElseGet(() -> around.shelf().all().stream().sorted(BY_SLUG).toList());
    }

    private static String place(Software one, SoftwareQuestion question) {
        return question.since().isPresent() ? Shelf.updated(one).map(date -> date.first().toString()).orElse("") + " " + one.slug() : one.slug().value();
    }

    private Map<String, @Nullable Object> wanted(Software one, SoftwareQuestion question) {
        Map<String, @Nullable Object> all = new SoftwareFields(around).json(one);
        all.keySet().removeIf(field -> !question.isWanted(field));
        return all;
    }
}
