package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;

/** The pages that judge a {@code publiccode.yml} and that make one: without an account, and nothing of what is sent is kept. */
final class PubliccodePages {

    static final WebAddress JUDGE = new WebAddress("/code/publiccode/");
    static final WebAddress EDITOR = new WebAddress("/code/publiccode/editor/");

    /** Those that stand at an address without a language too. */
    static final List<WebAddress> ADDRESSES = List.of(JUDGE, EDITOR);

    private final Around around;
    private final Optional<PubliccodeDesk> desk;

    /** @param desk where there is a server that may ask others */
    PubliccodePages(Around around, Optional<PubliccodeDesk> desk) {
        this.around = around;
        this.desk = desk;
    }

    List<Page> pages(Language language) {
        List<Page> pages = new ArrayList<>();
        JudgePage judge = new JudgePage(around, desk, language);
        EditorPage editor = new EditorPage(around, language);
        pages.add(page(JUDGE, language, "publiccode.title", new Body.Posted(judge::unasked, judge::answer)));
        pages.add(page(EDITOR, language, "publiccode.editor.title", new Body.Posted(editor::unasked, editor::answer)));
        return pages;
    }

    private Page page(WebAddress address, Language language, String title, Body body) {
        return new Page(around.at(address, language), MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(), () -> around.version(address.path(), language), body,
                Optional.of(new Entry(around.words(language).text(title), language, Optional.empty())));
    }
}
