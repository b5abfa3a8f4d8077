package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.Fields;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.Organisations;

/** Follows what an import refers to: other entries, and organisations, which are those of the registry and no free text. */
final class References {

    private final Map<String, Slug> numbers;
    private final Organisations organisations;
    private final Map<String, Slug> byName = new HashMap<>();

    /** @param numbers of the catalogue */
    References(Map<String, Slug> numbers, Map<Slug, EntryDraft> entries, Map<Imported, EntryDraft> imported, Organisations organisations) {
        this.numbers = numbers;
        this.organisations = organisations;
        entries.values().forEach(entry -> entry.names().forEach(name -> byName.putIfAbsent(Names.key(name), entry.slug())));
        imported.forEach((one, entry) -> byName.putIfAbsent(Names.key(one.name()), entry.slug()));
    }

    /** The value as an entry can say it. */
    Optional<Object> resolved(String place, Object value, Slug own, List<String> unplaced) {
        if (!(value instanceof List<?> items)) {
            return Optional.of(value);
        }
        List<Object> resolved = new ArrayList<>();
        for (Object item : items) {
            Optional<Object> one = switch (place) {
                case Imported.SIMILAR -> similar(item, own);
                case "used-by", "instances", "providers" -> organisation(item);
                default -> Optional.of(item);
            };
            if (one.isEmpty() && !isItself(item, own)) {
                unplaced.add(place + ": " + Fields.shortened(told(item)));
            }
            one.filter(some -> !resolved.contains(some)).ifPresent(resolved::add);
        }
        return resolved.isEmpty() ? Optional.empty() : Optional.of(resolved);
    }

    private static String told(Object item) {
        return switch (item) {
            case Imported.ByNumber(String number) -> number;
            case Map<?, ?> map -> map.containsKey("organisation") ? String.valueOf(map.get("organisation")) : map.toString();
            default -> String.valueOf(item);
        };
    }

    private Optional<Object> similar(Object item, Slug own) {
        Optional<Slug> entry = item instanceof Imported.ByNumber(String number) ? Optional.ofNullable(numbers.get(number))
                : item instanceof Map<?, ?> map ? Optional.ofNullable(byName.get(Names.key(String.valueOf(map.get("name"))))) : Optional.empty();
        if (entry.isPresent()) {
            return entry.filter(slug -> !slug.equals(own)).map(Slug::value);
        }
        return item instanceof Imported.ByNumber ? Optional.empty() : Optional.of(item);
    }

    private boolean isItself(Object item, Slug own) {
        return item instanceof Imported.ByNumber(String number) && own.equals(numbers.get(number)) || item instanceof Map<?, ?> map && own.equals(byName.get(Names.key(String.valueOf(map.get("name")))));
    }

    private Optional<Object> organisation(Object item) {
        if (!(item instanceof Map<?, ?> map) || !map.containsKey("organisation")) {
            return Optional.of(item);
        }
        Optional<Organisation> known = organisations.find(String.valueOf(map.get("organisation")));
        Map<String, Object> told = new LinkedHashMap<>();
        map.forEach((key, one) -> told.put(String.valueOf(key), one));
        known.ifPresent(organisation -> told.put("organisation", organisation.slug().value()));
        if (known.isEmpty()) {
            told.remove("organisation");
        }
        return known.isEmpty() && !told.containsKey("url") ? Optional.empty() : Optional.of(told);
    }
}
