package org.bicorne.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.inventory.ListRequest.Column;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.kernel.Language;
import org.bicorne.ui.CodeListView;

/** Repositories as the pages of other rooms show them. */
record RepositoryBriefs(Around around, Language language) {

    private static final int COPIES_LOOKED_AT = 50;
    private static final int COPIES_MAX = 10;

    Optional<CodeListView.Row> row(String url) {
        return at(url).map(repository -> new RowViews(around, language).row(repository,
                List.of(Column.ORGANISATION, Column.LANGUAGE, Column.LICENCE, Column.ACTIVITY, Column.MAINTENANCE, Column.OPENNESS)));
    }

    private Optional<Repository> at(String url) {
        String place = place(url);
        int slash = place.indexOf('/');
        return slash <= 0 || slash == place.length() - 1 ? Optional.empty()
                : around.repositories().at(place.substring(0, slash), place.substring(slash + 1)).filter(repository -> repository.standing() != Repository.Standing.HIDDEN);
    }

    private static String place(String url) {
        return url.strip().replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[?#].*$", "").replaceFirst("(\\.git)?/*$", "");
    }

    /** Copies have the name of what they are copies of, save those that were renamed. */
    List<CodeListView.Row> copiesOf(String url) {
        String place = place(url);
        String name = place.substring(place.lastIndexOf('/') + 1);
        if (around.repositories().count() == 0 || name.isBlank()) {
            return List.of();
        }
        RowViews rows = new RowViews(around, language);
        return around.repositories().find(new RepositoryQuery(name, Map.of(Facet.FORK, List.of(FacetWords.YES)), Sort.RELEVANCE, 1, COPIES_LOOKED_AT)).repositories().stream()
                .filter(one -> one.facts().parentUrl().filter(parent -> place(parent).equalsIgnoreCase(place)).isPresent()).limit(COPIES_MAX)
                .map(one -> rows.row(one, List.of(Column.ORGANISATION, Column.ACTIVITY))).toList();
    }
}
