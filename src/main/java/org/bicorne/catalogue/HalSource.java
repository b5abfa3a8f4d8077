package org.bicorne.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bicorne.catalogue.SourceAnswer.Field;
import org.bicorne.forges.Told;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;
import tools.jackson.databind.JsonNode;

/** HAL, the open archive: its search tells what it calls a software, its CodeMeta the licence, the version, the people and identifiers. */
final class HalSource implements SourceAdapter {

    private static final String SEARCH = "https://api.archives-ouvertes.fr/search/?wt=json&rows=2&fl=docid,halId_s,uri_s,title_s,fr_title_s,en_title_s,fr_abstract_s,en_abstract_s,"
            + "keyword_s,softVersion_s,softCodeRepository_s,softProgrammingLanguage_s,licence_s,releasedDate_tdate,swhidId_s,doiId_s,authFullName_s,relatedPublication_s&q=";
    private static final String PAGES = "https://hal.science/";

    @Override
    public SourceAnswer.Source source() {
        return SourceAnswer.Source.HAL;
    }

    @Override
    public Optional<String> subject(Software software) {
        return Optional.ofNullable(software.ids().get(Identifier.HAL)).map(id -> id.replaceFirst("v\\d+$", "")).filter(id -> id.matches("\\d{1,12}|[a-z]+-\\d{1,12}"));
    }

    @Override
    public int subjectsMax() {
        return 1;
    }

    @Override
    public Map<String, Told<SourceFacts>> ask(List<String> subjects, Function<Request, Answer> fetch) {
        return SourceApi.each(subjects, subject -> ask(subject, fetch));
    }

    private static Told<SourceFacts> ask(String subject, Function<Request, Answer> fetch) {
        String field = Character.isDigit(subject.charAt(0)) ? "docid:" : "halId_s:";
        Told<JsonNode> told = SourceApi.get(SEARCH + field + subject, Optional.empty(), fetch);
        if (!(told instanceof Told.Here<JsonNode>(JsonNode document, Optional<String> tag, Optional<String> date))) {
            return told.map(_ -> new SourceFacts(Optional.empty(), Map.of()));
        }
        JsonNode found = document.path("response").path("docs");
        if (!found.isArray()) {
            return new Told.Failed<>("not-a-list");
        }
        if (found.isEmpty()) {
            return new Told.Gone<>(404);
        }
        String id = SourceApi.text(found.path(0).path("halId_s")).filter(name -> name.matches("[a-z]+-\\d{1,12}")).orElse(subject);
        Told<JsonNode> codemeta = SourceApi.get(PAGES + id + "/codemeta", Optional.empty(), fetch);
        if (codemeta instanceof Told.Later<JsonNode> || codemeta instanceof Told.Failed<JsonNode>) {
            return codemeta.map(_ -> new SourceFacts(Optional.empty(), Map.of()));
        }
        return new Told.Here<>(facts(id, found.path(0), codemeta.optional()), tag, date);
    }

    private static SourceFacts facts(String id, JsonNode found, Optional<JsonNode> codemeta) {
        SourceValues values = new SourceValues();
        values.add(Field.NAME, SourceApi.first(found.path("title_s")));
        values.add(Field.SUMMARY_FR, SourceApi.first(found.path("fr_title_s"))).add(Field.SUMMARY_EN, SourceApi.first(found.path("en_title_s")));
        values.add(Field.KEYWORD, SourceApi.texts(found.path("keyword_s"))).add(Field.LICENCE, SourceApi.texts(found.path("licence_s")));
        values.add(Field.REPOSITORY, SourceApi.texts(found.path("softCodeRepository_s"))).add(Field.PROGRAMMING_LANGUAGE, SourceApi.texts(found.path("softProgrammingLanguage_s")));
        values.add(Field.VERSION, SourceApi.first(found.path("softVersion_s"))).add(Field.RELEASED, SourceApi.first(found.path("releasedDate_tdate")));
        values.add(Field.SWHID, SourceApi.texts(found.path("swhidId_s"))).add(Field.DOI, SourceApi.first(found.path("doiId_s")));
        values.add(Field.PUBLICATION, SourceApi.texts(found.path("relatedPublication_s")));
        codemeta.ifPresent(meta -> add(meta, values));
        if (codemeta.isEmpty()) {
            SourceApi.texts(found.path("authFullName_s")).forEach(name -> values.add(Field.AUTHOR, Optional.of(name), Optional.empty(), Optional.empty()));
        }
        return values.facts(SourceApi.text(found.path("uri_s")).or(() -> Optional.of(PAGES + id)));
    }

    /** What is only here, then what the search left open. */
    private static void add(JsonNode meta, SourceValues values) {
        values.add(Field.LICENCE, SourceApi.texts(meta.path("license"))).add(Field.REPOSITORY, SourceApi.texts(meta.path("codeRepository")));
        values.add(Field.PROGRAMMING_LANGUAGE, SourceApi.texts(meta.path("programmingLanguage"))).add(Field.WEBSITE, SourceApi.text(meta.path("url")).filter(url -> !url.contains("hal.science")));
        values.add(Field.PUBLICATION, SourceApi.texts(meta.path("referencePublication")));
        for (JsonNode identifier : SourceApi.items(meta.path("identifier"))) {
            Optional<String> value = SourceApi.text(identifier.path("value"));
            values.add(Field.SWHID, value.filter(text -> text.startsWith("swh:"))).add(Field.DOI, value.filter(text -> text.startsWith("10.")));
        }
        for (JsonNode role : SourceApi.items(meta.path("author"))) {
            JsonNode person = role.path("author").isObject() ? role.path("author") : role;
            String name = Stream.of("givenName", "familyName").flatMap(part -> SourceApi.text(person.path(part)).stream()).reduce((a, b) -> a + " " + b)
                    .orElseGet(() -> SourceApi.text(person.path("name")).orElse(""));
            values.add(Field.AUTHOR, Optional.of(name), SourceApi.first(person.path("@id")), Optional.empty());
        }
    }
}
