package org.bicorne.search;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.PageQuery;

/** A few documents that a test searches. */
final class Shelf implements SearchSource {

    private static final long READY_WITHIN_MILLISECONDS = 30_000;

    private final List<SearchDocument> documents = new ArrayList<>();

    /** The number of texts that were read. */
    private int read;

    Shelf put(String address, Language language, String title, String body) {
        return put(address, language, title, body, Optional.empty());
    }

    Shelf put(String address, Language language, String title, String body, Optional<LocalDate> date, String... tags) {
        documents.removeIf(document -> document.address().path().equals(address));
        documents.add(new SearchDocument(new WebAddress(address), language, title, date, title + body.hashCode(), () -> {
            read++;
            return new SearchDocument.Text(date.isPresent() ? "post" : "page", List.of(tags), "", List.of(), body);
        }));
        return this;
    }

    /** One that is read when it is indexed. */
    void put(String address, Language language, String title, Supplier<String> body) {
        documents.add(new SearchDocument(new WebAddress(address), language, title, Optional.empty(), title, () -> {
            read++;
            return new SearchDocument.Text("page", List.of(), "", List.of(), body.get());
        }));
    }

    void remove(String address) {
        documents.removeIf(document -> document.address().path().equals(address));
    }

    int read() {
        return read;
    }

    @Override
    public List<SearchDocument> searchDocuments() {
        return List.copyOf(documents);
    }

    /** An index that holds what is on the shelf now. */
    SearchIndex index(Path folder) {
        SearchIndex index = new SearchIndex(folder);
        follow(index);
        return index;
    }

    void follow(SearchIndex index) {
        index.follow(List.of(this));
        if (!index.awaitLatest(READY_WITHIN_MILLISECONDS)) {
            throw new IllegalStateException("The index was not made in time");
        }
    }

    static Results search(SearchIndex index, String query) {
        return index.search(SearchRequest.of(PageQuery.parse(query), Language.FRENCH));
    }

    static List<String> found(SearchIndex index, String query) {
        return search(index, query).hits().stream().map(Results.Hit::address).toList();
    }
}
