package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.Language;
import org.bicorne.pages.PageQuery;
import org.bicorne.publiccode.PubliccodeText;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PubliccodeEditorView.Choice;
import org.bicorne.ui.PubliccodeEditorView.Field;
import org.bicorne.ui.PubliccodeEditorView.Group;
import org.bicorne.ui.PubliccodeEditorView.Kind;

/** The fields of the form that makes a {@code publiccode.yml}, and the file that they make. */
final class EditorFields {

    private static final String OTHER = "other-licence";

    /** Licences that French administrations may choose, which are what most of them look for. */
    private static final List<String> LICENCES = List.of("EUPL-1.2", "AGPL-3.0-or-later", "GPL-3.0-or-later", "LGPL-3.0-or-later", "MPL-2.0", "CECILL-2.1", "Apache-2.0", "MIT",
            "BSD-3-Clause", "CECILL-B");
    private static final Set<String> EXPLAINED = Set.of("url", "releaseDate", "language", "shortDescription", "longDescription", "features", OTHER, "organisationUri", "maintenance", "until",
            "languages");
    private static final Set<String> LABELLED = Set.of("name", "url", "landingURL", "softwareVersion", "releaseDate", "developmentStatus", "softwareType", "platforms", "language",
            "shortDescription", "longDescription", "features", "documentation", "license", "organisationName", "organisationUri", "maintenance", "contact", "email", "contractor", "until",
            "ready", "languages");
    private static final int CATEGORIES = 3;
    private final Messages words;
    private final Language language;
    private final PageQuery typed;
    private final Map<String, String> errors;

    /** @param errors by the name of the field */
    EditorFields(Messages words, Language language, PageQuery typed, Map<String, String> errors) {
        this.words = words;
        this.language = language;
        this.typed = typed;
        this.errors = errors;
    }

    List<Group> groups() {
        List<Field> software = new ArrayList<>(List.of(line("name", true), line("url", true), line("landingURL", false), line("softwareVersion", false), line("releaseDate", false),
                select("developmentStatus", PubliccodeText.values("developmentStatus"), true), select("softwareType", PubliccodeText.values("softwareType"), true),
                checks("platforms", PubliccodeText.values("platforms"))));
        for (int i = 1; i <= CATEGORIES; i++) {
            software.add(choice("category" + i, words.text("publiccode.field.category", i), PubliccodeText.values("categories"), false));
        }
        return List.of(new Group(words.text("publiccode.group.software"), software), new Group(words.text("publiccode.group.description"), description()),
                new Group(words.text("publiccode.group.legal"), List.of(select("license", LICENCES, false), line(OTHER, false), line("organisationName", false), line("organisationUri", false))),
                new Group(words.text("publiccode.group.maintenance"), List.of(select("maintenance", PubliccodeText.values("maintenance.type"), true), line("contact", false),
                        line("email", false), line("contractor", false), line("until", false))),
                new Group(words.text("publiccode.group.localisation"), List.of(select("ready", List.of("true", "false"), true), line("languages", true))));
    }

    private List<Field> description() {
        return List.of(line("language", true), line("shortDescription", true), lines("longDescription", true), lines("features", true), line("documentation", false),
                line("language2", false), line("shortDescription2", false), lines("longDescription2", false), lines("features2", false));
    }

    /** What was typed, in the order of the standard. */
    PubliccodeText file() {
        List<String> categories = new ArrayList<>();
        for (int i = 1; i <= CATEGORIES; i++) {
            value("category" + i).ifPresent(categories::add);
        }
        PubliccodeText file = new PubliccodeText();
        List.of("name", "url", "landingURL", "softwareVersion", "releaseDate", "developmentStatus", "softwareType").forEach(key -> file.with(key, value(key).orElse("")));
        file.with("platforms", typed.values("platforms")).with("categories", categories).with("legal.license", value(OTHER).or(() -> value("license")).orElse(""))
                .with("organisation.uri", value("organisationUri").orElse("")).with("organisation.name", value("organisationName").orElse(""))
                .with("maintenance.type", value("maintenance").orElse(""))
                .adding("maintenance.contractors", Map.of("name", value("contractor").orElse(""), "until", value("until").orElse("")))
                .adding("maintenance.contacts", Map.of("name", value("contact").orElse(""), "email", value("email").orElse("")))
                .with("localisation.localisationReady", value("ready").orElse("")).with("localisation.availableLanguages", separated(value("languages").orElse("")));
        describe(file, "");
        describe(file, "2");
        return file;
    }

    private void describe(PubliccodeText file, String number) {
        value("language" + number).filter(tag -> !tag.contains(".")).ifPresent(tag -> {
            String before = "description." + tag + ".";
            file.with(before + "shortDescription", value("shortDescription" + number).orElse("")).with(before + "longDescription", value("longDescription" + number).orElse(""))
                    .with(before + "documentation", number.isEmpty() ? value("documentation").orElse("") : "")
                    .with(before + "features", Arrays.stream(value("features" + number).orElse("").split("\n")).map(line -> line.strip().replaceFirst("^[-*•]\\s+", "")).toList());
        });
    }

    private static List<String> separated(String text) {
        return Arrays.stream(text.split("[,; \n]+")).filter(word -> !word.isBlank()).toList();
    }

    /** The field that a key of the file comes from. */
    static Optional<String> field(String key, PageQuery typed) {
        String plain = key.replaceAll("\\[\\d+]", "");
        if (plain.startsWith("description")) {
            boolean isSecond = typed.value("language2").filter(tag -> plain.startsWith("description." + tag + ".") || plain.startsWith("description[" + tag + "]")).isPresent();
            String last = plain.substring(plain.lastIndexOf('.') + 1);
            return Optional.of((last.startsWith("description") ? "language" : last) + (isSecond ? "2" : ""));
        }
        return Optional.of(Map.ofEntries(Map.entry("legal.license", "license"), Map.entry("organisation.uri", "organisationUri"), Map.entry("organisation.name", "organisationName"),
                Map.entry("maintenance.type", "maintenance"), Map.entry("maintenance.contractors", "contractor"), Map.entry("maintenance.contractors.name", "contractor"),
                Map.entry("maintenance.contractors.until", "until"), Map.entry("maintenance.contacts", "contact"), Map.entry("maintenance.contacts.name", "contact"),
                Map.entry("maintenance.contacts.email", "email"), Map.entry("localisation.localisationReady", "ready"), Map.entry("localisation.availableLanguages", "languages"),
                Map.entry("categories", "category1")).getOrDefault(plain, plain));
    }

    /** What the form calls a field; keys that are no field of it keep their name. */
    static Optional<String> label(Messages words, String name) {
        return LABELLED.contains(name) ? Optional.of(words.text("publiccode.field." + name)) : Optional.empty();
    }

    static String id(String name) {
        return "publiccode-" + name;
    }

    private Optional<String> value(String name) {
        return typed.value(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Field line(String name, boolean isRequired) {
        return field(name, Kind.LINE, isRequired, List.of());
    }

    private Field lines(String name, boolean isRequired) {
        return field(name, Kind.LINES, isRequired, List.of());
    }

    private Field select(String name, List<String> values, boolean isRequired) {
        return choice(name, words.text("publiccode.field." + name), values, isRequired);
    }

    private Field choice(String name, String label, List<String> values, boolean isRequired) {
        String chosen = value(name).orElse("");
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", words.text("publiccode.choose"), chosen.isEmpty())));
        values.forEach(value -> choices.add(new Choice(value, label(name, value), value.equals(chosen))));
        return new Field(id(name), name, label, hint(name), Kind.SELECT, chosen, isRequired, choices, Optional.ofNullable(errors.get(name)));
    }

    private String label(String name, String value) {
        return name.equals("ready") ? words.text("publiccode." + (value.equals("true") ? "yes" : "no")) : value;
    }

    private Field checks(String name, List<String> values) {
        List<Choice> choices = values.stream().map(value -> new Choice(value, value, typed.values(name).contains(value))).toList();
        return field(name, Kind.CHECKS, true, choices);
    }

    private Field field(String name, Kind kind, boolean isRequired, List<Choice> choices) {
        boolean isSecond = name.endsWith("2");
        String base = isSecond ? name.substring(0, name.length() - 1) : name;
        String label = isSecond ? words.text("publiccode.field.second", words.text("publiccode.field." + base)) : words.text("publiccode.field." + base);
        String value = typed.value(name).orElse(typed.parameters().isEmpty() && (name.equals("language") || name.equals("languages")) ? language.tag() : "");
        return new Field(id(name), name, label, hint(base), kind, value, isRequired, choices, Optional.ofNullable(errors.get(name)));
    }

    private Optional<String> hint(String name) {
        return EXPLAINED.contains(name) ? Optional.of(words.text("publiccode.hint." + name)) : Optional.empty();
    }
}
