package org.bicorne.content;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Language;
import org.bicorne.markup.FrontMatter;

/**
 * A fenced block of a page, for the room that shows something in its place.
 *
 * @param name the first word after the fence
 * @param settings what it says
 * @param page the file that holds it
 * @param line of its fence in that file
 * @param number of the block in its page, from 1
 * @param language of the page
 * @param base what stands before the addresses of this site: nothing in pages, the canonical address in feeds
 * @param inlineHtml turns Markdown of one line into safe HTML, with links as the page's own
 */
public record Block(String name, FrontMatter settings, FilePath page, int line, int number, Language language, String base,
        UnaryOperator<String> inlineHtml) {

    /** Whether it is shown far from its page, where neither our style sheets nor our scripts are. */
    public boolean isForFeed() {
        return !base.isEmpty();
    }

    /** An id that nothing else on the page has. */
    public String id(String part) {
        return "bicorne-block-" + number + "-" + part;
    }

    /** A text that is not empty. */
    public Optional<String> text(String key) {
        return settings.text(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A finding on the line of this key, or of the fence. */
    public Finding finding(String key, FindingCode code, String... arguments) {
        return Finding.of(page, settings.line(key) == 0 ? line : settings.line(key), code, arguments);
    }
}
