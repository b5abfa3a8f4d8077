package org.bicorne.content;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;

/** The sections and the tags of the site, and which of them a page belongs to. */
final class Lists {

    private final List<Section> sections;
    private final List<Tag> tags;
    private final Map<FilePath, Section> sectionByPage = new HashMap<>();
    private final Map<TagName, Tag> tagByName = new HashMap<>();

    private final Map<WebAddress, Section> sectionByAddress = new HashMap<>();
    private final SortedSet<Language> languagesOfTags = new TreeSet<>();

    /** Tags as pages write them; there are as many as pages say, and each is asked for on every page that has it. */
    private final Map<String, Optional<Slug>> slugs = new ConcurrentHashMap<>();

    private record TagName(Slug slug, Language language) {}

    Lists(List<Section> sections, List<Tag> tags) {
        this.sections = List.copyOf(sections);
        this.tags = List.copyOf(tags);
        for (Section section : sections) {
            sectionByAddress.putIfAbsent(section.address(), section);
            section.index().ifPresent(page -> sectionByPage.put(page.path(), section));
            section.pages().forEach(page -> sectionByPage.put(page.path(), section));
        }
        for (Tag tag : tags) {
            tagByName.put(new TagName(tag.slug(), tag.language()), tag);
            languagesOfTags.add(tag.language());
        }
    }

    List<Section> sections() {
        return sections;
    }

    List<Tag> tags() {
        return tags;
    }

    /** The section that lists this page, or whose index it is. */
    Optional<Section> sectionOf(ContentPage page) {
        return Optional.ofNullable(sectionByPage.get(page.path()));
    }

    /** The title of the section whose list is at this address. */
    Optional<String> titleAt(WebAddress address) {
        return Optional.ofNullable(sectionByAddress.get(address)).map(Section::title);
    }

    /** Languages in which there is a tag. */
    SortedSet<Language> languagesOfTags() {
        return Collections.unmodifiableSortedSet(languagesOfTags);
    }

    /** The tag that a page means by these words. */
    Optional<Tag> tag(String words, Language language) {
        return slugs.computeIfAbsent(words, ContentReader::tagSlug).flatMap(slug -> tag(slug, language));
    }

    Optional<Tag> tag(Slug slug, Language language) {
        return Optional.ofNullable(tagByName.get(new TagName(slug, language)));
    }
}
