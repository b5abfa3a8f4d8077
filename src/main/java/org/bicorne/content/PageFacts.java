package org.bicorne.content;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.markup.PublicationDate;

/**
 * What a page's front matter says, whichever engine's keys it says it with. Source: spec content.md, 1.2.
 *
 * @param title of the page, when it is given
 * @param description one sentence for cards, feeds and search engines
 * @param lead a paragraph in Markdown, shown before the body
 * @param published the day or the moment of publication
 * @param changed the day of the last change, when the author gives one
 * @param tags as written, without repeats, categories included
 * @param categories that an engine puts into addresses
 * @param language of the page, when it is given
 * @param permalink where it is
 * @param slug the last word of its address, when it is given
 * @param aliases former addresses
 * @param isDraft left out of what is published
 * @param isHidden published, but in no list
 * @param order rank among the pages of its folder
 * @param menuTitle its short name in lists and breadcrumbs
 * @param image for its card and its head
 * @param contents whether a table of contents is wished
 * @param translationKey what it shares with its translations
 * @param embeds videos and slides shown after the body
 * @param attachments files offered after the body
 * @param authors names
 * @param glossary whether the words that the glossary explains are linked to it
 * @param layout the template that its engine used: a hint for what kind of page it is
 */
record PageFacts(Optional<String> title, Optional<String> description, Optional<String> lead, Optional<PublicationDate> published,
        Optional<PublicationDate> changed, List<String> tags, List<String> categories, Optional<Language> language, Permalink permalink, Optional<String> slug,
        List<String> aliases, boolean isDraft, boolean isHidden, Optional<Integer> order, Optional<String> menuTitle, Optional<Image> image,
        Optional<Boolean> contents, Optional<String> translationKey, List<Embed> embeds, List<Attachment> attachments,
        List<String> authors, Optional<Boolean> glossary, Optional<String> layout) {

    /** An image of the head: {@code isShown} is false when only cards show it. */
    record Image(String path, String alternative, boolean isShown) {}

    /** A video or slides kept elsewhere. */
    record Embed(String title, String address, boolean isSlides) {}

    /** A file offered for download. */
    record Attachment(String title, String path) {}
}
