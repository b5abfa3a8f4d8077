package org.bicorne.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The pages that a room computes, found by their address: made once somebody asks for one of them again. */
public final class PagesByAddress {

    private final Supplier<List<Page>> pages;
    private volatile Optional<Map<String, Page>> known = Optional.empty();

    public PagesByAddress(Supplier<List<Page>> pages) {
        this.pages = pages;
    }

    /** As {@link PageSource#now}: a page with a file of its own is another room’s. */
    public Page now(Page former) {
        if (former.source().isPresent()) {
            return former;
        }
        Optional<Map<String, Page>> byAddress = known;
        if (byAddress.isEmpty()) {
            byAddress = Optional.of(pages.get().stream().collect(Collectors.toMap(page -> page.address().path(), page -> page, (first, _) -> first)));
            known = byAddress;
        }
        return byAddress.get().getOrDefault(former.address().path(), former);
    }
}
