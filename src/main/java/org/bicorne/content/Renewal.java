package org.bicorne.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
                before.rules(), before.lists().with(sections(), tags), before.computed(), folders(), Set.copyOf(fresh.keySet())));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>(before.lists().sections());
        for (Changed page : pages) {
            before.lists().placeOfSection(page.was()).ifPresent(place -> sections.set(place, sections.get(place).with(replaced(sections.get(place).pages(), List.of(page)))));
        }
        return sections;
    }

    /** Each page at the place of its former self: lists are in an order that did not change. */
    private static List<ContentPage> replaced(List<ContentPage> pages, List<Changed> changed) {
        List<ContentPage> replaced = new ArrayList<>(pages);
        for (Changed page : changed) {
            int place = replaced.indexOf(page.was());
            if (place >= 0) {
                replaced.set(place, page.is());
            }
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
                List<ContentPage> known = members.getOrDefault(place.get(), tags.get(place.get()).pages());
                members.put(place.get(), was.contains(slug) && is.contains(slug) ? replaced(known, List.of(page)) : moved(known, page, is.contains(slug)));
            }
        }
        for (Map.Entry<Integer, List<ContentPage>> entry : members.entrySet()) {
            Tag former = tags.get(entry.getKey());
            if (ListPages.countOf(entry.getValue()) != ListPages.countOf(former.pages()) || entry.getValue().isEmpty()) {
                return Optional.empty();
            }
            tags.set(entry.getKey(), reading.tag(former.slug(), former.language(), first(former, entry.getValue()), entry.getValue()));
        }
        return Optional.of(tags);
    }

    /** The first by path: as before, unless that page or one before it came or went. */
    private ContentPage first(Tag former, List<ContentPage> members) {
        boolean isSure = members.size() == former.pages().size() && pages.stream().allMatch(page -> page.was().path().compareTo(former.first().path()) > 0);
        return isSure ? former.first() : Collections.min(members, Comparator.comparing(ContentPage::path));
    }

    /** The members of a tag that a page got or lost. */
    private static List<ContentPage> moved(List<ContentPage> members, Changed page, boolean isMember) {
        List<ContentPage> moved = new ArrayList<>(members);
        moved.remove(page.was());
        if (isMember) {
            moved.add(page.is());
            moved.sort(ContentIndex.NEWEST_FIRST);
        }
        return moved;
    }

    private Map<WebAddress, FolderList> folders() {
        Map<WebAddress, FolderList> folders = new TreeMap<>(before.folders());
        pages.stream().map(page -> FolderList.parent(page.is().address())).distinct().filter(folders::containsKey)
                .forEach(folder -> folders.computeIfPresent(folder, (_, list) -> list.with(replaced(list.pages(), pages))));
        return folders;
    }
}
