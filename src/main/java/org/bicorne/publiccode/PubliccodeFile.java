package org.bicorne.publiccode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@code publiccode.yml} says, for readers: former keys count as those that follow them. Source: spec publiccode.md, 1.3, 7. */
public final class PubliccodeFile {

    static final PubliccodeFile EMPTY = new PubliccodeFile(Content.Fields.EMPTY);

    private final Content.Fields fields;

    PubliccodeFile(Content.Fields fields) {
        this.fields = withSuccessors(fields);
    }

    private static Content.Fields withSuccessors(Content.Fields read) {
        Map<String, Content> fields = new LinkedHashMap<>(read.fields());
        Optional.ofNullable(fields.get("it")).ifPresent(old -> fields.putIfAbsent("IT", old));
        Optional<String> code = new Content.Fields(fields).section("IT").section("riuso").text("codiceIPA").filter(value -> !value.isEmpty());
        if (code.isPresent() && !fields.containsKey("organisation")) {
            Map<String, Content> organisation = new LinkedHashMap<>(Map.of("uri", new Content.Text("urn:x-italian-pa:" + code.get())));
            read.section("legal").field("repoOwner").ifPresent(owner -> organisation.put("name", owner));
            fields.put("organisation", new Content.Fields(organisation));
        }
        return new Content.Fields(fields);
    }

    /** The text at a key, {@code legal.license} or {@code description.en.shortDescription}; empty when there is none. */
    public Optional<String> text(String key) {
        return section(key).flatMap(section -> section.field(last(key))).flatMap(content -> switch (content) {
            case Content.Text(String value) -> Optional.of(value);
            case Content.Flag(boolean value) -> Optional.of(Boolean.toString(value));
            case Content.Nothing _, Content.Items _, Content.Fields _ -> Optional.empty();
        });
    }

    /** The texts of a list: {@code platforms}, {@code description.en.features}. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        section(key).map(section -> section.items(last(key))).orElse(List.of()).forEach(item -> {
            if (item instanceof Content.Text(String value)) {
                texts.add(value);
            }
        });
        return List.copyOf(texts);
    }

    /** Of each section of a list the texts: {@code maintenance.contacts}. */
    public List<Map<String, String>> sections(String key) {
        List<Map<String, String>> sections = new ArrayList<>();
        section(key).map(section -> section.items(last(key))).orElse(List.of()).forEach(item -> {
            if (item instanceof Content.Fields(var inside)) {
                Map<String, String> texts = new LinkedHashMap<>();
                inside.forEach((name, content) -> {
                    if (content instanceof Content.Text(String value)) {
                        texts.put(name, value);
                    }
                });
                sections.add(texts);
            }
        });
        return List.copyOf(sections);
    }

    /** The languages in which it describes the software, in its order. */
    public List<String> languages() {
        return List.copyOf(fields.section("description").fields().keySet());
    }

    Content.Fields fields() {
        return fields;
    }

    private Optional<Content.Fields> section(String key) {
        Content.Fields section = fields;
        String[] names = key.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            section = section.section(names[i]);
        }
        return Optional.of(section);
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
