package org.bicorne.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bicorne.folder.PageCollection;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;

/**
 * Makes the parts of the next content from those of the one before when only pages changed, and none of them in a way that other pages
 * are arranged by: the same files, addresses, languages, dates and ranks. That is what a save mostly is, and it costs what changed
 * rather than what there is. Anything else is read as a whole.
 */
final class Renewal {

    private static final int PAGES_MAX = 50;

    private final Parts before;
    private final Edition edition;
    private final Snapshot snapshot;
    private final ContentReader reader;
    private final List<Changed> pages = new ArrayList<>();
    private final Map<FilePath, Memory.Known> known = new HashMap<>();

    /** A page as it was and as it is. */
    private record Changed(ContentPage was, ContentPage is) {}

    private Renewal(Parts before, Edition edition, Snapshot snapshot) {
        this.before = before;
        this.edition = edition;
        this.snapshot = snapshot;
        this.reader = before.reader().on(snapshot);
    }

    /** Empty when more than the text of some pages changed. */
    static Optional<Parts> of(Parts before, Edition edition, Snapshot snapshot) {
        Optional<List<SourceFile>> changed = snapshot.changedSince(before.snapshot()).filter(files -> files.size() <= PAGES_MAX);
        Renewal renewal = new Renewal(before, edition, snapshot);
        return changed.filter(renewal::reads).flatMap(_ -> renewal.parts());
    }

    /** Whether the pages of these files stand where they stood. */
    private boolean reads(List<SourceFile> files) {
        for (SourceFile file : files) {
            Optional<Memory.Known> former = before.memory().known().get(file.path());
            if (former.isEmpty() || former.get().page().isEmpty()) {
                return false;
            }
            Memory.Known fresh = reader.again(former.get(), file, before.index().defaultLanguage());
            if (fresh.page().isEmpty() || !isArrangedAlike(former.get(), fresh)) {
                return false;
            }
            known.put(file.path(), fresh);
            pages.add(new Changed(former.get().page().get(), fresh.page().get()));
        }
        return true;
    }

    private boolean isArrangedAlike(Memory.Known former, Memory.Known fresh) {
        ContentPage was = former.page().orElseThrow();
        ContentPage is = fresh.page().orElseThrow();
        PageFacts wasSaid = was.facts();
        PageFacts isSaid = is.facts();
        boolean isAtSamePlace = was.address().equals(is.address()) && was.language().equals(is.language()) && was.dialect() == is.dialect()
                && was.collection().equals(is.collection()) && was.translationKey().equals(is.translationKey())
                && wasSaid.aliases().equals(isSaid.aliases()) && wasSaid.language().equals(isSaid.language())
                && former.source().probableLanguage().equals(fresh.source().probableLanguage());
        boolean isInSameOrder = was.kind() == is.kind() && was.published().equals(is.published()) && wasSaid.order().equals(isSaid.order())
                && wasSaid.isHidden() == isSaid.isHidden();
        boolean isAlone = is.kind() != PageCollection.Kind.EVENT && !Glossary.isGlossary(is) && edition.guides().step(was).isEmpty() && !introducesAList(was);
        return isAtSamePlace && isInSameOrder && isAlone;
    }

    private boolean introducesAList(ContentPage page) {
        return before.lists().sections().stream().anyMatch(section -> section.index().filter(page::equals).isPresent())
                || before.lists().tags().stream().anyMatch(tag -> tag.introduction().filter(page::equals).isPresent());
    }

    private Optional<Parts> parts() {
        Map<FilePath, ContentPage> fresh = new HashMap<>();
        pages.forEach(page -> fresh.put(page.is().path(), page.is()));
        ContentIndex index = before.index().with(fresh);
        ListsReader reading = new ListsReader(index, edition.settings(), before.rules());
        return tags(reading).map(tags -> new Parts(snapshot, reader, new Memory(before.memory().known().with(known), before.memory().ground()), index,
                before.rules(), before.lists().with(sections(fresh), tags), before.computed(), folders(fresh), Set.copyOf(fresh.keySet())));
    }

    private List<Section> sections(Map<FilePath, ContentPage> fresh) {
        Set<Section> touched = new HashSet<>();
        List<Section> sections = new ArrayList<>(before.lists().sections());
        pages.forEach(page -> before.lists().placeOfSection(page.was()).ifPresent(place -> {
            if (touched.add(before.lists().sections().get(place))) {
                sections.set(place, sections.get(place).with(replaced(sections.get(place).pages(), fresh)));
            }
        }));
        return sections;
    }

    private static List<ContentPage> replaced(List<ContentPage> pages, Map<FilePath, ContentPage> fresh) {
        List<ContentPage> replaced = new ArrayList<>(pages.size());
        for (ContentPage page : pages) {
            replaced.add(fresh.getOrDefault(page.path(), page));
        }
        return replaced;
    }

    /** Empty when a tag came or went, or its list has another number of pages. */
    private Optional<List<Tag>> tags(ListsReader reading) {
        List<Tag> tags = new ArrayList<>(before.lists().tags());
        Map<Integer, List<ContentPage>> members = new HashMap<>();
        for (Changed page : pages) {
            Set<Slug> was = reading.slugs(page.was());
            Set<Slug> is = reading.slugs(page.is());
            Set<Slug> all = new HashSet<>(was);
            all.addAll(is);
            for (Slug slug : all) {
                Optional<Integer> place = before.lists().placeOfTag(slug, reading.listLanguage(page.is()));
                if (place.isEmpty()) {
                    return Optional.empty();
                }
                List<ContentPage> others = members.computeIfAbsent(place.get(), at -> new ArrayList<>(tags.get(at).pages()));
                others.remove(page.was());
                if (is.contains(slug)) {
                    others.add(page.is());
                }
            }
        }
        for (Map.Entry<Integer, List<ContentPage>> entry : members.entrySet()) {
            Tag former = tags.get(entry.getKey());
            if (ListPages.countOf(entry.getValue()) != ListPages.countOf(former.pages()) || entry.getValue().isEmpty()) {
                return Optional.empty();
            }
            entry.getValue().sort(java.util.Comparator.comparing(ContentPage::path));
            tags.set(entry.getKey(), reading.tag(former.slug(), former.language(), entry.getValue()));
        }
        return Optional.of(tags);
    }

    private Map<WebAddress, FolderList> folders(Map<FilePath, ContentPage> fresh) {
        Map<WebAddress, FolderList> folders = new TreeMap<>(before.folders());
        pages.stream().map(page -> FolderList.parent(page.is().address())).distinct().filter(folders::containsKey)
                .forEach(folder -> folders.computeIfPresent(folder, (_, list) -> list.with(replaced(list.pages(), fresh))));
        return folders;
    }
}
