package org.bicorne.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.Slug;

/**
 * The places of a page that a fragment can mean.
 *
 * @param ids every id of the page
 * @param headings its headings in order, with what the engines make ids of
 */
record Anchors(Set<String> ids, List<Named> headings) {

    /**
     * A heading and its words before typography.
     *
     * @param html its content as man.sr.ht renders it
     */
    record Named(Heading heading, String source, String html) {
    }

    Anchors {
        ids = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(ids));
        headings = List.copyOf(headings);
    }

    Optional<String> find(String fragment) {
        if (ids.contains(fragment)) {
            return Optional.of(fragment);
        }
        String decoded = decoded(fragment);
        if (decoded.isEmpty() || ids.contains(decoded)) {
            return Optional.of(decoded).filter(id -> !id.isEmpty());
        }
        return java.util.Arrays.stream(HeadingIdStyle.values())
                .map(style -> inStyle(style, decoded)).flatMap(Optional::stream).findFirst()
                .or(() -> bySlug(Slug.of(decoded)));
    }

    /** As an engine of this style numbers the ids of its page. */
    private Optional<String> inStyle(HeadingIdStyle style, String fragment) {
        Map<String, Integer> met = new HashMap<>();
        for (Named named : headings) {
            String id = style.idOf(named.source(), named.html());
            int copy = met.merge(id, 1, Integer::sum) - 1;
            if (fragment.equals(copy == 0 ? id : id + "-" + copy)) {
                return Optional.of(named.heading().id());
            }
        }
        return Optional.empty();
    }

    private Optional<String> bySlug(Slug slug) {
        return slug.isEmpty() ? Optional.empty()
                : headings.stream().filter(named -> Slug.of(named.source()).equals(slug)).map(named -> named.heading().id()).findFirst();
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return fragment;
        }
    }
}
