package org.bicorne.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bicorne.catalogue.SoftwareRequest.Sort;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.pages.PageQuery;

/**
 * What a program asks of the list of software. Unlike a visitor it is told what is wrong with its question.
 *
 * @param fields wanted; empty for all
 * @param since only what changed on this day or later
 * @param place after which the answer begins, where all are walked
 * @param page counted from 1, where a question is answered
 */
record SoftwareQuestion(SoftwareRequest request, int limit, List<String> fields, Optional<LocalDate> since, Optional<String> place, int page) {

    private static final List<String> NAMES = List.of("q", "sort", "limit", "cursor", "fields", "since");
    private static final int LIMIT_USUAL = 30;

    /** @throws InvalidValue when a parameter or its value does not exist */
    static SoftwareQuestion of(PageQuery query, List<String> facets) {
        query.parameters().stream().map(PageQuery.Parameter::name).filter(name -> !NAMES.contains(name) && !facets.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidValue("question", "\"" + name + "\" is no parameter; there are " + Stream.concat(NAMES.stream(), facets.stream()).toList());
        });
        query.value("sort").filter(key -> Sort.of(key).isEmpty()).ifPresent(key -> {
            throw new InvalidValue("sort", "\"" + key + "\" is no order; there are " + Arrays.stream(Sort.values()).map(Sort::key).toList());
        });
        List<String> fields = query.value("fields").map(text -> List.of(text.split(","))).orElse(List.of());
        fields.stream().filter(name -> !SoftwareFields.NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidValue("fields", "\"" + name + "\" is no field; there are " + SoftwareFields.NAMES);
        });
        int limit = query.value("limit").map(text -> number("limit", text)).orElse(LIMIT_USUAL);
        Optional<String> cursor = query.value("cursor").map(SoftwareQuestion::decoded);
        return new SoftwareQuestion(SoftwareRequest.of(query, facets), limit, fields, query.value("since").map(SoftwareQuestion::day),
                cursor.filter(one -> one.startsWith("after ")).map(one -> one.substring(6)), cursor.filter(one -> one.startsWith("page ")).map(one -> number("cursor", one.substring(5))).orElse(1));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException _) {
            throw new InvalidValue("since", "\"" + text.substring(0, Math.min(30, text.length())) + "\" is no day; write 2026-11-23");
        }
    }

    private static int number(String name, String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > SoftwareSearch.SIZE_MAX) {
            throw new InvalidValue(name, "\"" + text.substring(0, Math.min(30, text.length())) + "\" is not a number from 1 to " + SoftwareSearch.SIZE_MAX);
        }
        return Integer.parseInt(text);
    }

    private static String decoded(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith("page ") || text.startsWith("after ")) {
                return text;
            }
        } catch (IllegalArgumentException _) {
            // Told below, as any other text that is no cursor.
        }
        throw new InvalidValue("cursor", "this is no cursor of ours; take the one that the Link header of an answer gives");
    }

    static String cursorAfter(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("after " + place).getBytes(StandardCharsets.UTF_8));
    }

    static String cursorOfPage(int number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("page " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the index answers; else all are walked in an order that changes do not upset. */
    boolean isSearch() {
        return since.isEmpty() && !(request.isAll() && request.sort().isEmpty());
    }

    /** Programs are given what was withdrawn too, unless they say otherwise. */
    SoftwareRequest everything() {
        return request.isOfCurrentOnly() ? new SoftwareRequest(request.text(), java.util.Map.of(SoftwareSearch.STATUS, List.of("recommended", "observed", "withdrawn")), request.sort(), false, 1)
                .and(request.filters()) : request;
    }

    boolean isWanted(String field) {
        return fields.isEmpty() || Set.copyOf(fields).contains(field);
    }

    /** The same question with another cursor, as an address writes it. */
    String with(PageQuery asked, String cursor) {
        List<PageQuery.Parameter> parameters = new ArrayList<>(asked.parameters().stream().filter(one -> !one.name().equals("cursor")).toList());
        parameters.add(new PageQuery.Parameter("cursor", cursor));
        return new PageQuery(parameters).encoded();
    }
}
