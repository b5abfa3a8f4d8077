package org.bicorne.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** The index of one office: written by one thread, read by any. */
final class Lucene implements Closeable {

    /** Changes when documents are made otherwise: an index of another format is made anew. */
    private static final String FORMAT = "1";
    private static final String FORMAT_KEY = "bicorne.format";

    /** After so many documents those indexed so far can be found. */
    private static final int BATCH = 200;
    private static final double BUFFER_MEGABYTES = 8;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> versions = new HashMap<>();
    private final FacetsConfig facets = Documents.facets();

    private Lucene(Directory directory) throws IOException {
        this.directory = directory;
        boolean isKnown = DirectoryReader.indexExists(directory) && isOfThisFormat(directory);
        this.writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.SURFACES).setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(new SerialMergeScheduler())
                .setOpenMode(isKnown ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE));
        this.searchers = new SearcherManager(writer, null);
        readVersions();
    }

    /** The index kept in this folder, or a new one; in memory when another process writes there. */
    static Lucene open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(Files.createDirectories(folder));
        try {
            return new Lucene(directory);
        } catch (LockObtainFailedException _) {
            directory.close();
            return new Lucene(new ByteBuffersDirectory());
        } catch (IOException | IllegalArgumentException _) {
            // What cannot be read is not worth keeping: everything in it can be made again.
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            return new Lucene(directory);
        }
    }

    private static boolean isOfThisFormat(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return FORMAT.equals(reader.getIndexCommit().getUserData().get(FORMAT_KEY));
        }
    }

    private void readVersions() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            StoredFields stored = searcher.storedFields();
            for (var hit : searcher.search(new MatchAllDocsQuery(), Math.max(1, searcher.getIndexReader().maxDoc())).scoreDocs) {
                var document = stored.document(hit.doc, Set.of(Documents.ADDRESS, Documents.VERSION));
                versions.put(document.get(Documents.ADDRESS), document.get(Documents.VERSION));
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /**
     * Makes the index hold these documents and no other.
     *
     * @param progress is told how many are in it, and says whether to go on
     * @return whether all are in it
     */
    boolean update(List<SearchDocument> documents, IntPredicate progress) throws IOException {
        Set<String> present = documents.stream().map(document -> document.address().path()).collect(Collectors.toSet());
        List<String> gone = versions.keySet().stream().filter(address -> !present.contains(address)).toList();
        List<SearchDocument> fresh = documents.stream().filter(document -> !document.version().equals(versions.get(document.address().path()))).toList();
        for (String address : gone) {
            writer.deleteDocuments(new Term(Documents.ADDRESS, address));
            versions.remove(address);
        }
        int done = documents.size() - fresh.size();
        boolean isWanted = true;
        for (SearchDocument document : fresh) {
            String address = document.address().path();
            writer.updateDocument(new Term(Documents.ADDRESS, address), facets.build(Documents.of(document)));
            versions.put(address, document.version());
            isWanted = progress.test(++done);
            if (!isWanted) {
                break;
            }
            if (done % BATCH == 0) {
                searchers.maybeRefreshBlocking();
            }
        }
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        }
        return isWanted;
    }

    Results search(SearchRequest request) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return new Search(searcher, facets, request).results();
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        List<Closeable> parts = new ArrayList<>(List.of(searchers, writer, directory));
        for (Closeable part : parts) {
            part.close();
        }
    }
}
