package org.bicorne.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.ApiReply;
import org.bicorne.pages.Body;
import org.bicorne.pages.Family;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.PageQuery;

/**
 * Addresses that France’s catalogue gave its pages in four generations, with the software in the question: {@code /detail?name=}, {@code /fr/software?id=}. They lead to
 * the sheet, at the root and under {@code /sill/}. Source: spec catalogue.md, 1.2.
 */
record OldLinks(Around around) implements Family {

    private static final Set<String> SHEETS = Set.of("detail", "software", "users-and-referents", "declaration", "update");
    private static final Set<String> LISTS = Set.of("list", "explore", "");
    private static final MediaType PLAIN = MediaType.TEXT;

    @Override
    public String pattern() {
        return "/detail?name=NAME";
    }

    @Override
    public Answer lookup(WebAddress address) {
        String path = address.path().substring(1).replaceFirst("/$", "");
        boolean isBelow = path.equals("sill") || path.startsWith("sill/");
        String rest = isBelow ? path.substring(Math.min(path.length(), "sill/".length())) : path;
        Language language = around.first();
        for (Language one : around.content().languages()) {
            if (rest.equals(one.tag()) && isBelow || rest.startsWith(one.tag() + "/")) {
                language = one;
                rest = rest.substring(Math.min(rest.length(), one.tag().length() + 1));
                break;
            }
        }
        boolean isSheet = SHEETS.contains(rest);
        boolean isList = LISTS.contains(rest) && (isBelow || rest.equals("list"));
        Language shown = language;
        return isSheet || isList ? new Answer.Found(ApiReply.page(address, query -> isList ? moved(around.at(Around.CATALOGUE, shown).encoded() + searched(query)) : sheet(query, shown)))
                : new Answer.Missing();
    }

    private static String searched(PageQuery query) {
        return query.value("search").map(words -> new PageQuery(List.of(new PageQuery.Parameter("q", words))).encoded()).orElse("");
    }

    /** By number or by name; an unknown name is looked for, an unknown number leads to the list. */
    private Body.Reply sheet(PageQuery query, Language language) {
        Optional<Software> known = query.value("id").or(() -> query.value("softwareId")).flatMap(around.shelf()::numbered)
                .or(() -> query.value("name").or(() -> query.value("softwareName")).flatMap(around.shelf()::named));
        String list = around.at(Around.CATALOGUE, language).encoded();
        return known.map(one -> moved(around.at(one.address(), language).encoded()))
                .orElseGet(() -> found(list + query.value("name").map(name -> new PageQuery(List.of(new PageQuery.Parameter("q", name))).encoded()).orElse("")));
    }

    private static Body.Reply moved(String to) {
        return new Body.Reply(301, PLAIN, Map.of("Location", to), new byte[0]);
    }

    /** For now: it may come into the catalogue. */
    private static Body.Reply found(String to) {
        return new Body.Reply(302, PLAIN, Map.of("Location", to), new byte[0]);
    }
}
