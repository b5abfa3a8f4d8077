package org.bicorne.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.FrontMatter;

/**
 * A page of the folder that tells of an event, for the room that knows what its front matter means.
 *
 * @param file of the folder
 * @param frontMatter as written
 * @param bodyLine the line of the file where the text starts, counted from 1
 * @param address where the page is
 * @param language of its text
 * @param title as people read it
 * @param translationKey what all translations of this page share
 * @param description one sentence
 * @param published the day of publication, or the day that an older engine gave the page
 * @param tags as written
 * @param isHidden in no list
 */
public record EventPage(SourceFile file, FrontMatter frontMatter, int bodyLine, WebAddress address, Language language, String title,
        String translationKey, Optional<String> description, Optional<LocalDate> published, List<String> tags, boolean isHidden) {

    public EventPage {
        tags = List.copyOf(tags);
    }

    static EventPage of(ContentPage page) {
        return new EventPage(page.source().file(), page.source().frontMatter(), page.source().bodyLine(), page.address(), page.language(), page.title(),
                page.translationKey(), page.facts().description(), page.published(), page.facts().tags(), page.facts().isHidden());
    }
}
