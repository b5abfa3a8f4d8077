package org.bicorne.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.bicorne.kernel.WebAddress;

/** The index of a site without a server, as files that a browser fetches part by part. It is filled while pages are written, by any number of threads. */
public final class StaticIndex {

    /** Beyond it the index would weigh more on the site, and on those who search, than it helps: a server does it better. */
    private static final int DOCUMENTS_MAX = 20_000;

    private final Map<WebAddress, SearchDocument> waiting = new ConcurrentHashMap<>();
    private final Queue<IndexedDocument> indexed = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Scribe>> idle = new HashMap<>();
    private final int leftOut;

    /**
     * One file of the index.
     *
     * @param name relative to the site's root
     */
    public record File(String name, byte[] octets) {}

    /** Of what these rooms have. */
    public StaticIndex(List<? extends SearchSource> sources) {
        this(sources, DOCUMENTS_MAX);
    }

    /** Documents without a date are kept first, then the newest. */
    StaticIndex(List<? extends SearchSource> sources, int documentsMax) {
        List<SearchDocument> documents = sources.stream().flatMap(source -> source.searchDocuments().stream()).toList();
        documents.stream().sorted(Comparator.comparing((SearchDocument document) -> document.date().isPresent())
                        .thenComparing(document -> document.date().map(day -> -day.toEpochDay()).orElse(0L)).thenComparing(SearchDocument::address))
                .limit(documentsMax).forEach(document -> waiting.put(document.address(), document));
        leftOut = documents.size() - waiting.size();
        Analysis.ALL.forEach(analysis -> idle.put(analysis, new ConcurrentLinkedQueue<>()));
    }

    /** How many documents cannot be found because there are too many. */
    public int leftOut() {
        return leftOut;
    }

    /** Reads what is at this address, best when its page was just made and its text is at hand. */
    public void read(WebAddress address) {
        SearchDocument document = waiting.remove(address);
        if (document == null) {
            return;
        }
        String analysis = Analysis.root(document.language());
        Queue<Scribe> scribes = idle.getOrDefault(analysis, new ConcurrentLinkedQueue<>());
        Scribe known = scribes.poll();
        Scribe scribe = known == null ? new Scribe(analysis) : known;
        indexed.add(scribe.read(document));
        scribes.add(scribe);
    }

    /** Reads what is left and gives all files; the same for the same documents, in whatever order they were read. */
    public List<File> files() {
        List.copyOf(waiting.keySet()).parallelStream().forEach(this::read);
        Map<Scribe, String> scribes = idle.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(scribe -> Map.entry(scribe, entry.getKey()))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Collection<IndexedDocument> documents = indexed.stream().sorted(Comparator.comparing(IndexedDocument::address)).toList();
        return new IndexFiles(List.copyOf(documents), scribes).all();
    }
}
