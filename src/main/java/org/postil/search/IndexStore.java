package org.postil.search;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.postil.domain.TextLayout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The index files of one project. Made anew when they are missing, damaged or of another edition;
 * in memory where the folder cannot be used or another program has it.
 */
final class IndexStore implements AutoCloseable {
    private static final String EDITION = "postil.edition";
    private static final double BUFFER_MB = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final boolean onDisk;

    private IndexStore(Directory directory, TextAnalysis analysis, boolean onDisk)
            throws IOException {
        this.directory = directory;
        this.onDisk = onDisk;
        var config = new IndexWriterConfig(analysis.analyzer());
        config.setRAMBufferSizeMB(BUFFER_MB);
        writer = new IndexWriter(directory, config);
        if (!isStamped(writer)) {
            writer.setLiveCommitData(Map.of(EDITION, edition()).entrySet());
        }
        searchers = new SearcherManager(writer, null);
    }

    /** To stamp it again would be a change, and each opening would write. */
    private static boolean isStamped(IndexWriter writer) {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(EDITION)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String edition() {
        return "paragraphs-" + TextAnalysis.EDITION;
    }

    /**
     * @param folder which exists; empty to keep the index in memory
     */
    static IndexStore open(Optional<Path> folder, TextAnalysis analysis) throws IOException {
        if (folder.isPresent()) {
            try {
                return onDisk(folder.get(), analysis);
            } catch (IOException e) {
                // locked by another program, or the disk is full or cannot be written
                return new IndexStore(new ByteBuffersDirectory(), analysis, false);
            }
        }
        return new IndexStore(new ByteBuffersDirectory(), analysis, false);
    }

    private static IndexStore onDisk(Path folder, TextAnalysis analysis) throws IOException {
        var directory = FSDirectory.open(folder);
        boolean opened = false;
        try {
            if (!isSound(directory)) {
                clear(directory);
            }
            var store = opened(directory, analysis);
            opened = true;
            return store;
        } finally {
            if (!opened) {
                directory.close();
            }
        }
    }

    private static IndexStore opened(Directory directory, TextAnalysis analysis)
            throws IOException {
        try {
            return new IndexStore(directory, analysis, true);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // sound to the eye, but not to the writer
            clear(directory);
            return new IndexStore(directory, analysis, true);
        }
    }

    /** Reads every file against its checksum. An empty folder is sound. */
    private static boolean isSound(Directory directory) throws IOException {
        if (directory.listAll().length == 0) {
            return true;
        }
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            return edition().equals(reader.getIndexCommit().getUserData().get(EDITION));
        } catch (IOException | RuntimeException e) {
            // Lucene meets damage with either kind
            return false;
        }
    }

    private static void clear(Directory directory) throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    boolean isOnDisk() {
        return onDisk;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** May be called by several threads. */
    void add(String key, String text, TextLayout layout) throws IOException {
        writer.addDocuments(TextDocuments.of(key, text, layout));
    }

    void remove(String key) throws IOException {
        writer.deleteDocuments(new Term(TextDocuments.KEY, key));
    }

    /** Shows to searches what was added and removed. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            // in this order, from the last
        }
    }
}
