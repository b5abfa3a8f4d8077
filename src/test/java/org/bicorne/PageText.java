package org.bicorne;

import java.nio.charset.StandardCharsets;
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;

/** What a page says to a question, whatever its body is made of. */
public final class PageText {

    private PageText() {}

    /** @param question as it stands in an address; empty for none */
    public static String of(Page page, String question) {
        PageQuery query = question.isEmpty() ? PageQuery.EMPTY : PageQuery.parse(question);
        byte[] octets = switch (page.body()) {
            case Body.Rendered(var renderer) -> renderer.render();
            case Body.Asked(var unasked, var answerer) -> question.isEmpty() ? unasked.render() : answerer.answer(query);
            case Body.Posted(var unasked, var answerer) -> question.isEmpty() ? unasked.render() : answerer.answer(query);
            case Body.Acting(var unasked, var answerer) -> question.isEmpty() ? unasked.render() : answerer.answer(query);
            case Body.Streamed streamed -> streamed.octets(query);
            case Body.Replied(var replier) -> replier.reply(query).octets();
            case Body.Stored _ -> throw new AssertionError(page.address() + " is a file");
        };
        return new String(octets, StandardCharsets.UTF_8);
    }
}
