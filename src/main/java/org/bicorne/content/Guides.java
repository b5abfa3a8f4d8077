package org.bicorne.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;

/** The pages of one folder and language that have a rank are the parts of a guide; the folder's index page comes before them. */
final class Guides {

    private final Map<FilePath, Step> steps = new HashMap<>();

    /**
     * Where a page stands in its guide.
     *
     * @param pages of the guide, in the order of reading
     * @param place of the page among them
     */
    record Step(List<ContentPage> pages, int place) {

        Optional<ContentPage> previous() {
            return at(place - 1);
        }

        Optional<ContentPage> next() {
            return at(place + 1);
        }

        private Optional<ContentPage> at(int other) {
            return other < 0 || other >= pages.size() ? Optional.empty() : Optional.of(pages.get(other));
        }
    }

    Guides(ContentIndex index) {
        for (FilePath folder : index.folders()) {
            Map<Language, List<ContentPage>> byLanguage = new TreeMap<>();
            index.in(folder).forEach(page -> byLanguage.computeIfAbsent(page.language(), key -> new ArrayList<>()).add(page));
            byLanguage.values().forEach(this::add);
        }
    }

    Optional<Step> step(ContentPage page) {
        return Optional.ofNullable(steps.get(page.path()));
    }

    private void add(List<ContentPage> pages) {
        List<ContentPage> parts = pages.stream().filter(page -> page.facts().order().isPresent() && !page.isIndex()).sorted(FolderList.BY_RANK).toList();
        if (parts.isEmpty()) {
            return;
        }
        List<ContentPage> sequence = new ArrayList<>(parts);
        pages.stream().filter(ContentPage::isIndex).findFirst().ifPresent(sequence::addFirst);
        for (int place = 0; place < sequence.size(); place++) {
            ContentPage page = sequence.get(place);
            // Pages at the top of the site have a rank for the menu; they are no guide.
            if (page.isIndex() || !page.path().parent().isRoot()) {
                steps.put(page.path(), new Step(sequence, place));
            }
        }
    }
}
