package org.bicorne.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an attribute list such as {@code {.warning #limits lang=en}} gives to the element before it.
 *
 * @param id empty when none is given
 * @param others in the order written, only those of the allow-list
 */
record AttributeList(List<String> classes, String id, Map<String, String> others) {

    static final AttributeList NONE = new AttributeList(List.of(), "", Map.of());

    /** Attributes that Markdown may set; everything else is read and left out. */
    private static final Set<String> ALLOWED = Set.of("lang", "title", "role", "width", "height");

    AttributeList {
        classes = List.copyOf(classes);
        others = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    AttributeList and(AttributeList more) {
        List<String> allClasses = new java.util.ArrayList<>(classes);
        allClasses.addAll(more.classes);
        Map<String, String> allOthers = new LinkedHashMap<>(others);
        allOthers.putAll(more.others);
        return new AttributeList(allClasses, more.id.isEmpty() ? id : more.id, allOthers);
    }

    /** Whether the value of an allowed attribute may stand in HTML. */
    static boolean accepts(String name, String value) {
        return switch (name) {
            case "role" -> value.equals("presentation") || value.equals("none") || value.equals("note");
            case "lang" -> HtmlNames.isLanguageTag(value);
            case "width", "height" -> HtmlNames.isNumber(value);
            default -> ALLOWED.contains(name);
        };
    }
}
