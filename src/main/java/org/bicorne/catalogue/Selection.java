package org.bicorne.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;

/**
 * Software that belongs together, which has a page, and mostly a feed.
 *
 * @param slug of what it is about; empty for new and withdrawn software, which are one selection each
 * @param software those that may be used first
 */
record Selection(Kind kind, String slug, List<Software> software) {

    private static final int NEW_MAX = 60;
    private static final Comparator<Software> CURRENT_FIRST = Comparator.comparing(one -> !Shelf.isCurrent(one));

    /** What software has in common. */
    enum Kind {
        CATEGORY(Around.CATEGORIES), ORGANISATION(Around.ORGANISATIONS), REPLACED(Around.ALTERNATIVES), NEW(Around.NEWS), WITHDRAWN(Around.WITHDRAWN);

        private final WebAddress address;

        Kind(WebAddress address) {
            this.address = address;
        }

        WebAddress address() {
            return address;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean isSingle() {
            return this == NEW || this == WITHDRAWN;
        }
    }

    /** Those of a kind that have something in them, in the order in which people look for them. */
    static Stream<Selection> of(Kind kind, Around around) {
        Shelf shelf = around.shelf();
        return switch (kind) {
            case CATEGORY -> around.vocabulary().categories().keySet().stream()
                    .flatMap(slug -> Optional.ofNullable(shelf.byCategory().get(slug)).map(software -> new Selection(kind, slug, software)).stream());
            case ORGANISATION -> shelf.byOrganisation().entrySet().stream().map(one -> new Selection(kind, one.getKey(), one.getValue()));
            case REPLACED -> shelf.byReplaced().values().stream().map(one -> new Selection(kind, one.slug(), one.by()));
            case NEW -> Stream.of(new Selection(kind, "", shelf.all().stream().filter(one -> Shelf.isCurrent(one) && Shelf.added(one).isPresent())
                    .sorted(Comparator.comparing((Software one) -> Shelf.added(one).orElseThrow()).reversed()).limit(NEW_MAX).toList()));
            case WITHDRAWN -> Stream.of(new Selection(kind, "", shelf.all().stream().filter(one -> !Shelf.isCurrent(one)).toList()));
        };
    }

    static Optional<Selection> at(Kind kind, String slug, Around around) {
        Shelf shelf = around.shelf();
        return switch (kind) {
            case CATEGORY -> Optional.ofNullable(shelf.byCategory().get(slug)).map(all -> new Selection(kind, slug, all));
            case ORGANISATION -> Optional.ofNullable(shelf.byOrganisation().get(slug)).map(all -> new Selection(kind, slug, all));
            case REPLACED -> Optional.ofNullable(shelf.byReplaced().get(slug)).map(one -> new Selection(kind, slug, one.by()));
            case NEW, WITHDRAWN -> of(kind, around).findFirst();
        };
    }

    Selection {
        software = kind.isSingle() ? List.copyOf(software) : software.stream().sorted(CURRENT_FIRST).toList();
    }

    WebAddress address() {
        return slug.isEmpty() ? kind.address() : kind.address().child(slug + "/");
    }

    /** What it is about: Maps, the City of Port-Liberté, Adobe Photoshop. */
    String name(Around around, Language language) {
        return switch (kind) {
            case CATEGORY -> around.label(slug, language);
            case ORGANISATION -> around.organisation(slug, language).title();
            case REPLACED -> Optional.ofNullable(around.shelf().byReplaced().get(slug)).map(Shelf.Replaced::name).orElse(slug);
            case NEW, WITHDRAWN -> around.words(language).text("catalogue." + kind.key());
        };
    }

    String title(Around around, Language language) {
        return around.words(language).text("catalogue.title-of." + kind.key(), name(around, language));
    }

    String lead(Around around, Language language) {
        Optional<String> told = kind == Kind.CATEGORY ? Optional.ofNullable(around.vocabulary().categories().get(slug)).flatMap(category -> Around.in(category.description(), language))
                : Optional.empty();
        return told.orElseGet(() -> around.words(language).text("catalogue.lead-of." + kind.key(), software.size()));
    }
}
