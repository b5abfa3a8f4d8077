package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.catalogue.Software.Status;
import org.bicorne.pages.Version;

/** All entries in the order of their names, with the ways by which they are found. Immutable. */
final class Shelf {

    private final List<Software> all;
    private final Version version;
    private final Map<String, Software> bySlug = new HashMap<>();
    private final Map<String, Software> byName = new HashMap<>();
    private final Map<String, Software> byNumber = new HashMap<>();
    private final Map<String, List<Software>> byRepository = new HashMap<>();
    private final Map<String, List<Software>> byCategory = new TreeMap<>();
    private final Map<String, List<Software>> byOrganisation = new TreeMap<>();
    private final Map<String, List<Software>> bySupport = new HashMap<>();
    private final Map<String, Replaced> byReplaced = new TreeMap<>();

    /** A proprietary product with what stands in for it. */
    record Replaced(String slug, String name, List<Software> by) {}

    Shelf(CatalogueFiles files) {
        this.all = files.software();
        this.version = files.version();
        for (Software one : all) {
            EntryKeys keys = files.keys(one);
            bySlug.putIfAbsent(one.slug().value(), one);
            byName.putIfAbsent(keys.name(), one);
            keys.repositories().forEach(url -> add(byRepository, url, one));
            one.classification().categories().stream().filter(files.vocabulary().categories()::containsKey).forEach(category -> add(byCategory, category, one));
            keys.users().forEach(slug -> add(byOrganisation, slug, one));
            keys.supporters().forEach(slug -> add(bySupport, slug, one));
            for (int at = 0; at < keys.replaced().size(); at++) {
                String product = one.replaces().get(at);
                byReplaced.computeIfAbsent(keys.replaced().get(at), slug -> new Replaced(slug, product, new ArrayList<>())).by().add(one);
            }
            Optional.ofNullable(one.ids().get(Identifier.SILL)).ifPresent(number -> byNumber.putIfAbsent(number, one));
        }
        byReplaced.remove("");
        all.forEach(one -> files.keys(one).aliases().forEach(alias -> byName.putIfAbsent(alias, one)));
    }

    private static void add(Map<String, List<Software>> map, String key, Software one) {
        List<Software> list = map.computeIfAbsent(key, _ -> new ArrayList<>());
        if (list.isEmpty() || list.getLast() != one) {
            list.add(one);
        }
    }

    List<Software> all() {
        return all;
    }

    Version version() {
        return version;
    }

    Optional<Software> at(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** By its slug, its name or an alias; case, accents and hyphens do not count. */
    Optional<Software> named(String text) {
        return at(text).or(() -> Optional.ofNullable(byName.get(Names.key(text))));
    }

    /** By the number that the catalogue once gave it. */
    Optional<Software> numbered(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    List<Software> ofRepository(String url) {
        return byRepository.getOrDefault(Names.repository(url), List.of());
    }

    /** By slug: those of the vocabulary that an entry is in. */
    Map<String, List<Software>> byCategory() {
        return Collections.unmodifiableMap(byCategory);
    }

    /** By slug: those of the registry that use something. */
    Map<String, List<Software>> byOrganisation() {
        return Collections.unmodifiableMap(byOrganisation);
    }

    /** What an organisation of the registry gives support for. */
    List<Software> supportedBy(String organisation) {
        return bySupport.getOrDefault(organisation, List.of());
    }

    /** By slug. */
    Map<String, Replaced> byReplaced() {
        return Collections.unmodifiableMap(byReplaced);
    }

    /** Whether somebody may take it. */
    static boolean isCurrent(Software software) {
        return software.recommendation().status() != Status.WITHDRAWN;
    }

    /** When it came into the catalogue, as far as anybody wrote. */
    static Optional<PartialDate> added(Software software) {
        return software.recommendation().since().or(() -> software.history().stream().filter(change -> change.what() == Software.ChangeKind.ADDED).map(Software.Change::date)
                .min(Comparator.naturalOrder()));
    }

    /** The last change that is written in its file. */
    static Optional<PartialDate> updated(Software software) {
        return software.history().stream().map(Software.Change::date).max(Comparator.naturalOrder()).or(() -> added(software));
    }

    /** Labels in the order of the vocabulary. */
    static Map<String, Vocabulary.Category> categories(Vocabulary vocabulary, Software software) {
        Map<String, Vocabulary.Category> categories = new LinkedHashMap<>();
        software.classification().categories().forEach(slug -> Optional.ofNullable(vocabulary.categories().get(slug)).ifPresent(category -> categories.put(slug, category)));
        return categories;
    }
}
