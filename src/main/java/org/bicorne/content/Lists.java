package org.bicorne.content;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;

/** The sections and the tags of the site, and which of them a page belongs to. */
final class Lists {

    private final List<Section> sections;
    private final List<Tag> tags;
    private final Order order;

    /** Where sections and tags stand in their lists. */
    private record Order(Map<FilePath, Integer> sectionByPage, Map<WebAddress, Integer> sectionByAddress, Map<TagName, Integer> tagByName,
            SortedSet<Language> languagesOfTags) {}

    private record TagName(Slug slug, Language language) {}

    Lists(List<Section> sections, List<Tag> tags) {
        this.sections = List.copyOf(sections);
        this.tags = List.copyOf(tags);
        this.order = new Order(new HashMap<>(), new HashMap<>(), new HashMap<>(), new TreeSet<>());
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Integer place = i;
            order.sectionByAddress().putIfAbsent(section.address(), place);
            section.index().ifPresent(page -> order.sectionByPage().put(page.path(), place));
            section.pages().forEach(page -> order.sectionByPage().put(page.path(), place));
        }
        for (int i = 0; i < tags.size(); i++) {
            order.tagByName().put(new TagName(tags.get(i).slug(), tags.get(i).language()), i);
            order.languagesOfTags().add(tags.get(i).language());
        }
    }

    private Lists(List<Section> sections, List<Tag> tags, Order order) {
        this.sections = List.copyOf(sections);
        this.tags = List.copyOf(tags);
        this.order = order;
    }

    /** These sections and tags, which have the same addresses in the same order, and the same pages in each section. */
    Lists with(List<Section> newSections, List<Tag> newTags) {
        return new Lists(newSections, newTags, order);
    }

    List<Section> sections() {
        return sections;
    }

    List<Tag> tags() {
        return tags;
    }

    /** The section that lists this page, or whose index it is. */
    Optional<Section> sectionOf(ContentPage page) {
        return placeOfSection(page).map(sections::get);
    }

    Optional<Integer> placeOfSection(ContentPage page) {
        return Optional.ofNullable(order.sectionByPage().get(page.path()));
    }

    /** The title of the section whose list is at this address. */
    Optional<String> titleAt(WebAddress address) {
        return Optional.ofNullable(order.sectionByAddress().get(address)).map(place -> sections.get(place).title());
    }

    /** Languages in which there is a tag. */
    SortedSet<Language> languagesOfTags() {
        return Collections.unmodifiableSortedSet(order.languagesOfTags());
    }

    /** The tag that a page means by these words. */
    Optional<Tag> tag(String words, Language language) {
        return ContentReader.tagSlug(words).flatMap(slug -> tag(slug, language));
    }

    Optional<Tag> tag(Slug slug, Language language) {
        return placeOfTag(slug, language).map(tags::get);
    }

    Optional<Integer> placeOfTag(Slug slug, Language language) {
        return Optional.ofNullable(order.tagByName().get(new TagName(slug, language)));
    }
}
