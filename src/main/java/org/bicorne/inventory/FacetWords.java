package org.bicorne.inventory;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bicorne.inventory.RepositoryQuery.Facet;

/**
 * The values that a repository has in each facet: the same words in every index, in addresses and in files. None depends on the hour, so that an
 * index stays right as long as the repository stays the same.
 *
 * @param bodies who publishes it
 * @param signals the names of the signals that it gives
 */
record FacetWords(Bodies bodies, Function<Repository, List<String>> signals) {

    static final String YES = "yes";
    static final String NO = "no";

    List<String> of(Repository repository, Facet facet) {
        return switch (facet) {
            case ORGANISATION -> repository.accounts().isEmpty() ? List.of(bodies.of(repository).slug())
                    : repository.accounts().stream().map(bodies::of).map(PublicBody::slug).distinct().toList();
            case MINISTRY -> repository.accounts().isEmpty() ? List.of(bodies.of(repository).top())
                    : repository.accounts().stream().map(bodies::of).map(PublicBody::top).distinct().toList();
            case FORGE -> List.of(repository.key().host());
            case OWNER -> List.of(repository.key().host() + "/" + repository.facts().owner());
            case LANGUAGE -> repository.facts().language().stream().toList();
            case LICENCE -> Signals.licence(repository).stream().toList();
            case TOPIC -> repository.facts().topics().stream().map(topic -> topic.toLowerCase(Locale.ROOT)).distinct().toList();
            case FILE -> repository.inspection().stream().flatMap(found -> found.files().stream()).map(FacetWords::file).sorted().toList();
            case SIGNAL -> signals.apply(repository);
            case ACTIVITY -> repository.facts().pushedAt().map(at -> String.valueOf(at.atZone(ZoneOffset.UTC).getYear())).stream().toList();
            case FORK -> Stream.concat(repository.facts().fork().map(FacetWords::word).stream(), repository.inspection().flatMap(Inspection::copy).map(Inspection::key).stream()).toList();
            case ARCHIVED -> List.of(word(repository.facts().archived()));
        };
    }

    /** {@code CODE_OF_CONDUCT} is {@code code-of-conduct} in addresses. */
    static String file(Inspection.KnownFile file) {
        return file.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String word(boolean fact) {
        return fact ? YES : NO;
    }
}
