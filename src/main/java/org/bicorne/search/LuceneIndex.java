package org.bicorne.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** A faceted index kept by Lucene, in this program. */
final class LuceneIndex implements FacetedIndex {

    /** Changes when documents are made otherwise: an index of another format is made anew. */
    private static final String FORMAT = "2";
    private static final String MADE_BY = "bicorne.made-by";
    private static final String STAMP = "bicorne.stamp";

    /** Fewer and larger parts at once: a first index of a million entries is made in them. */
    private static final double BUFFER_MEGABYTES = 64;

    private final IndexMapping mapping;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final LuceneEntries entries;
    private final FacetValues.Kept values = new FacetValues.Kept();
    private final ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            task -> Thread.ofPlatform().name("faceted-search").daemon().unstarted(task));
    private volatile Optional<String> stamp;

    /** A state of the index with what is counted in it. */
    private static final class Counting extends IndexSearcher {
        private final LuceneState state;

        Counting(IndexReader reader, IndexMapping mapping, FacetValues.Kept values, ExecutorService pool) throws IOException {
            super(reader, pool);
            setQueryCache(null);
            this.state = new LuceneState(this, mapping, values);
        }
    }

    private LuceneIndex(Directory directory, IndexMapping mapping) throws IOException {
        this.mapping = mapping;
        this.directory = directory;
        this.entries = new LuceneEntries(mapping);
        Optional<Map<String, String>> kept = kept(directory, mapping);
        this.stamp = kept.flatMap(data -> Optional.ofNullable(data.get(STAMP)));
        this.writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.SURFACES).setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setOpenMode(kept.isPresent() ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE));
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                return new Counting(reader, mapping, values, pool);
            }
        });
    }

    static LuceneIndex inMemory(IndexMapping mapping) {
        try {
            return new LuceneIndex(new ByteBuffersDirectory(), mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LuceneIndex inFolder(Path folder, IndexMapping mapping) {
        try {
            Directory directory = FSDirectory.open(Files.createDirectories(folder));
            try {
                return new LuceneIndex(directory, mapping);
            } catch (LockObtainFailedException _) {
                directory.close();
                return inMemory(mapping);
            } catch (IOException | IllegalArgumentException _) {
                // What cannot be read is not worth keeping: everything in it can be made again.
                for (String file : directory.listAll()) {
                    directory.deleteFile(file);
                }
                return new LuceneIndex(directory, mapping);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Map<String, String>> kept(Directory directory, IndexMapping mapping) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            return madeBy(mapping).equals(data.get(MADE_BY)) ? Optional.of(data) : Optional.empty();
        }
    }

    private static String madeBy(IndexMapping mapping) {
        return FORMAT + "-" + mapping.fingerprint();
    }

    @Override
    public void put(Collection<IndexEntry> added) {
        try {
            boolean isFirst = writer.getDocStats().maxDoc == 0 && added.stream().map(IndexEntry::id).distinct().count() == added.size();
            for (IndexEntry entry : added) {
                Document document = entries.of(entry);
                if (isFirst) {
                    writer.addDocument(document);
                } else {
                    writer.updateDocument(new Term(LuceneEntries.ID, entry.id()), document);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(Collection<String> ids) {
        try {
            writer.deleteDocuments(ids.stream().map(id -> new Term(LuceneEntries.ID, id)).toArray(Term[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void commit(String made) {
        try {
            writer.setLiveCommitData(Map.of(MADE_BY, madeBy(mapping), STAMP, made).entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
            stamp = Optional.of(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> stamp() {
        return stamp;
    }

    @Override
    public FacetAnswer answer(FacetQuestion question) {
        return inState(state -> state.answer(question));
    }

    @Override
    public long count(String text) {
        return inState(state -> state.count(FacetQuestion.words(text)));
    }

    private interface Asking<T> {
        T of(LuceneState state) throws IOException;
    }

    private <T> T inState(Asking<T> asking) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return asking.of(((Counting) searcher).state);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Closeable part : List.<Closeable>of(searchers, writer::rollback, directory)) {
                part.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
