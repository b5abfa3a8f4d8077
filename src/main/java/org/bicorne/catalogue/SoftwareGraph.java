package org.bicorne.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.pages.JsonList;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue as linked data: DCAT 3, with the terms of ADMS-AP for software, as Turtle and as JSON-LD. */
record SoftwareGraph(Around around) {

    private static final Map<String, String> PREFIXES = prefixes();
    private static final String STATUS = "http://purl.org/adms/status/";

    /** A statement about a thing: each value is an address, a text of a language, or a plain or typed text. */
    private sealed interface Value {
        record Iri(String iri) implements Value {}

        record Text(String text, Optional<String> language, Optional<String> type) implements Value {}
    }

    /** A thing and what is said of it, by prefixed names. */
    private record Thing(String iri, Map<String, List<Value>> said) {

        void say(String name, Value value) {
            said.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }

        /** Only what can stand between angle brackets (RFC 3987). */
        void point(String name, Optional<String> iri) {
            iri.filter(one -> one.matches("https?://[^\\s<>\"{}|\\\\^`]+")).ifPresent(one -> say(name, new Value.Iri(one)));
        }

        void tell(String name, Optional<LocalizedText> text) {
            text.ifPresent(one -> one.byLanguage().forEach((language, words) -> say(name, new Value.Text(words.strip(), Optional.of(language).filter(tag -> !tag.isUndetermined()).map(Language::tag),
                    Optional.empty()))));
        }

        void tell(String name, String text) {
            say(name, new Value.Text(text, Optional.empty(), Optional.empty()));
        }

        void date(String name, PartialDate date) {
            say(name, new Value.Text(date.toString(), Optional.empty(), Optional.of(date.day() > 0 ? "xsd:date" : date.month() > 0 ? "xsd:gYearMonth" : "xsd:gYear")));
        }
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("adms", "http://www.w3.org/ns/adms#");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("schema", "https://schema.org/");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    private String root() {
        return around.absolute(Around.CATALOGUE);
    }

    private List<Thing> head() {
        Thing catalogue = new Thing(root(), new LinkedHashMap<>());
        catalogue.say("a", new Value.Iri("dcat:Catalog"));
        around.content().languages().forEach(language -> catalogue.say("dct:title",
                new Value.Text(around.words(language).text("catalogue.title") + " – " + around.content().site().name().in(language), Optional.of(language.tag()), Optional.empty())));
        catalogue.say("dct:description", new Value.Text(around.words(around.first()).text("catalogue.statistics.lead"), Optional.of(around.first().tag()), Optional.empty()));
        catalogue.say("dct:publisher", new Value.Iri(root() + "#publisher"));
        catalogue.point("dct:license", around.content().licence().flatMap(licence -> licence.href()));
        catalogue.date("dct:modified", PartialDate.of(around.today()));
        catalogue.point("foaf:homepage", Optional.of(around.absolute(around.at(Around.CATALOGUE, around.first()))));
        around.shelf().all().forEach(one -> catalogue.say("dcat:resource", new Value.Iri(iri(one))));
        Thing publisher = new Thing(root() + "#publisher", new LinkedHashMap<>());
        publisher.say("a", new Value.Iri("foaf:Agent"));
        publisher.tell("foaf:name", Optional.of(around.content().site().name()));
        return List.of(catalogue, publisher);
    }

    private String iri(Software one) {
        return around.absolute(one.address());
    }

    /** The software, and its source code as something to fetch. */
    private List<Thing> things(Software one) {
        Thing thing = new Thing(iri(one), new LinkedHashMap<>());
        thing.say("a", new Value.Iri("adms:Asset"));
        thing.say("a", new Value.Iri("schema:SoftwareApplication"));
        thing.tell("dct:title", one.name());
        one.aliases().forEach(alias -> thing.tell("dct:alternative", alias));
        thing.tell("dct:description", one.texts().summary().or(() -> one.texts().description()));
        thing.point("foaf:homepage", one.links().website());
        thing.point("dcat:landingPage", Optional.of(around.absolute(around.at(one.address(), around.first()))));
        thing.point("foaf:page", one.links().documentation());
        one.ids().forEach((id, value) -> thing.tell("dct:identifier", id.key() + ":" + value));
        one.classification().keywords().forEach(word -> thing.tell("dcat:keyword", word));
        Shelf.categories(around.vocabulary(), one).forEach((slug, _) -> thing.say("dcat:theme", new Value.Iri(around.absolute(Around.CATEGORIES.child(slug + "/")))));
        Shelf.added(one).ifPresent(date -> thing.date("dct:issued", date));
        Shelf.updated(one).ifPresent(date -> thing.date("dct:modified", date));
        thing.say("adms:status", new Value.Iri(STATUS + switch (one.recommendation().status()) {
            case RECOMMENDED -> "Completed";
            case OBSERVED -> "UnderDevelopment";
            case WITHDRAWN -> "Withdrawn";
        }));
        thing.say("dct:publisher", new Value.Iri(root() + "#publisher"));
        List<Thing> things = new ArrayList<>(List.of(thing));
        one.links().repositories().stream().findFirst().ifPresent(url -> {
            Thing source = new Thing(iri(one) + "#source", new LinkedHashMap<>());
            source.say("a", new Value.Iri("dcat:Distribution"));
            source.say("a", new Value.Iri("adms:AssetDistribution"));
            source.point("dcat:accessURL", Optional.of(url));
            source.point("dct:license", new SoftwareJson(around, one, around.first()).licence());
            thing.say("dcat:distribution", new Value.Iri(source.iri()));
            things.add(source);
        });
        return things;
    }

    void turtle(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        PREFIXES.forEach((prefix, iri) -> text.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
        head().forEach(thing -> turtle(thing, text));
        flush(text, out);
        for (Software one : around.shelf().all()) {
            things(one).forEach(thing -> turtle(thing, text));
            flush(text, out);
        }
    }

    private static void flush(StringBuilder text, OutputStream out) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private static void turtle(Thing thing, StringBuilder text) {
        text.append("\n<").append(thing.iri()).append('>');
        String between = " ";
        for (Map.Entry<String, List<Value>> said : thing.said().entrySet()) {
            text.append(between).append(said.getKey()).append(' ').append(String.join(", ", said.getValue().stream().map(SoftwareGraph::turtle).toList()));
            between = " ;\n    ";
        }
        text.append(" .\n");
    }

    private static String turtle(Value value) {
        return switch (value) {
            case Value.Iri(String iri) -> iri.contains("://") ? "<" + iri + ">" : iri;
            // JSON’s escapes are Turtle’s too (RDF 1.1 Turtle, section 6.4), save that of the slash, which Jackson does not write.
            case Value.Text(var words, var language, var type) -> JsonMapper.shared().writeValueAsString(words) + language.map(tag -> "@" + tag).orElse("") + type.map(name -> "^^" + name).orElse("");
        };
    }

    void json(OutputStream out) throws IOException {
        out.write(("{\"@context\":" + JsonMapper.shared().writeValueAsString(PREFIXES) + ",\"@graph\":").getBytes(StandardCharsets.UTF_8));
        JsonList list = new JsonList(out);
        for (Thing thing : head()) {
            list.add(json(thing));
        }
        for (Software one : around.shelf().all()) {
            for (Thing thing : things(one)) {
                list.add(json(thing));
            }
        }
        list.end();
        out.write("}\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> json(Thing thing) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@id", thing.iri());
        thing.said().forEach((name, values) -> object.put(name.equals("a") ? "@type" : name, values.stream().map(value -> json(value, name.equals("a"))).toList()));
        return object;
    }

    private static Object json(Value value, boolean isType) {
        return switch (value) {
            case Value.Iri(String iri) -> isType ? iri : Map.of("@id", iri);
            case Value.Text(var words, var language, var type) -> language.isPresent() ? JsonList.pair("@value", words, "@language", language.get())
                    : type.isPresent() ? JsonList.pair("@value", words, "@type", type.get()) : words;
        };
    }
}
