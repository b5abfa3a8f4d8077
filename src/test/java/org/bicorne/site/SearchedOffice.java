package org.bicorne.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;

/** A sample whose searches are answered, without a web server. */
record SearchedOffice(Office office) implements AutoCloseable {

    private static final long READY_WITHIN_MILLISECONDS = 60_000;

    static SearchedOffice of(Sample sample, Path state) {
        Office office = Office.open(sample.options());
        office.search(state);
        await(office);
        return new SearchedOffice(office);
    }

    static void await(Office office) {
        if (!office.awaitSearch(READY_WITHIN_MILLISECONDS)) {
            throw new IllegalStateException("The index was not made in time");
        }
    }

    /** The page that answers a question, in HTML. */
    String answer(String address, String query) {
        Page page = office.shown().table().page(new WebAddress(address)).orElseThrow();
        byte[] octets = page.body() instanceof Body.Asked(_, var answerer) ? answerer.answer(PageQuery.parse(query)) : new byte[0];
        return new String(octets, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        office.close();
    }
}
