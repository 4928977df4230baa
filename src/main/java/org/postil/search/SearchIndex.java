package org.postil.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.postil.domain.Document;
import org.postil.domain.Snapshot;
import org.postil.project.Project;
import org.postil.tally.Parsed;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The texts of one open project, made searchable. Updated on one thread, searched from any; a
 * search does not wait for an update and finds what is indexed so far. Closed before the project.
 */
public final class SearchIndex implements AutoCloseable {
    private final Project project;
    private final Supplier<Optional<Path>> folder;
    private final TextAnalysis analysis = new TextAnalysis();
    private final Map<Long, String> keys = new ConcurrentHashMap<>();
    private final Map<Object, SegmentTexts> segments = new ConcurrentHashMap<>();
    private final Cancellation closing = new Cancellation();
    private volatile @Nullable IndexStore store;

    SearchIndex(Project project, Supplier<Optional<Path>> folder) {
        this.project = project;
        this.folder = folder;
    }

    /** How far the index is with the current texts. */
    public record Coverage(int indexed, int documents) {
        public boolean isComplete() {
            return indexed == documents;
        }
    }

    /**
     * Brings the index to the project's current texts: adds those it lacks, removes those no longer
     * there, until nothing differs. A damaged index is made again. Holds the project's thread for
     * one text at a time.
     *
     * @throws CancellationException when asked to stop, or when the index was closed
     * @throws IndexFailure when the disk fails
     */
    public synchronized void update(Progress progress, Cancellation cancellation) {
        try {
            var open = store();
            boolean changed = false;
            while (bringUpToDate(open, progress, cancellation)) {
                changed = true;
            }
            if (changed) {
                open.commit();
            }
        } catch (IOException e) {
            throw new IndexFailure(e);
        }
    }

    /**
     * True when an update would have nothing to do. Reads the index files when asked first.
     *
     * @throws CancellationException when the index was closed
     */
    public synchronized boolean isCurrent() {
        try {
            return indexedKeys(store()).equals(wantedKeys().keySet());
        } catch (IOException e) {
            throw new IndexFailure(e);
        }
    }

    private IndexStore store() throws IOException {
        closing.check();
        var open = store;
        if (open == null) {
            open = IndexStore.open(folder.get(), analysis);
            store = open;
        }
        return open;
    }

    /** False when nothing had to be done. */
    private boolean bringUpToDate(IndexStore open, Progress progress, Cancellation cancellation)
            throws IOException {
        var wanted = wantedKeys();
        var there = indexedKeys(open);
        var gone = new HashSet<>(there);
        gone.removeAll(wanted.keySet());
        for (String key : gone) {
            open.remove(key);
        }
        if (!gone.isEmpty()) {
            open.refresh();
        }
        var missing = new HashMap<>(wanted);
        missing.keySet().removeAll(there);
        add(open, missing, progress, cancellation);
        return !gone.isEmpty() || !missing.isEmpty();
    }

    private Map<String, Document> wantedKeys() {
        var snapshot = project.snapshot();
        if (snapshot.documents().stream().anyMatch(d -> !keys.containsKey(d.text()))) {
            keys.putAll(project.textKeys());
        }
        var wanted = new HashMap<String, Document>();
        for (Document document : snapshot.documents()) {
            var key = keys.get(document.text());
            if (key != null) {
                wanted.putIfAbsent(key, document);
            }
        }
        return wanted;
    }

    private void add(
            IndexStore open,
            Map<String, Document> missing,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        try {
            new TextAdding(project, open, missing, progress)
                    .run(() -> {
                        cancellation.check();
                        closing.check();
                    });
        } finally {
            open.refresh();
        }
    }

    private Set<String> indexedKeys(IndexStore open) throws IOException {
        var searcher = open.searchers().acquire();
        try {
            var found = new HashSet<String>();
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                texts(segment).live(segment.reader()).forEach(text -> found.add(text.key()));
            }
            return found;
        } finally {
            open.searchers().release(searcher);
        }
    }

    /** Kept as long as the segment is read. */
    private SegmentTexts texts(LeafReaderContext segment) throws IOException {
        var cache = segment.reader().getCoreCacheHelper();
        if (cache == null) {
            return SegmentTexts.of(segment.reader());
        }
        var held = segments.get(cache.getKey());
        if (held == null) {
            held = SegmentTexts.of(segment.reader());
            segments.put(cache.getKey(), held);
            cache.addClosedListener(segments::remove);
        }
        return held;
    }

    /** How many of the snapshot's documents can be searched now. */
    public Coverage coverage(Snapshot snapshot) {
        var open = store;
        if (open == null) {
            return new Coverage(0, snapshot.documents().size());
        }
        try {
            var there = indexedKeys(open);
            int indexed = 0;
            for (Document document : snapshot.documents()) {
                var key = keys.get(document.text());
                indexed += key != null && there.contains(key) ? 1 : 0;
            }
            return new Coverage(indexed, snapshot.documents().size());
        } catch (IOException e) {
            throw new IndexFailure(e);
        }
    }

    /**
     * Searches what is indexed of the snapshot's documents.
     *
     * @param tallies the project's engine, for conditions and codes
     * @throws IndexFailure when the index cannot be read
     */
    public SearchResult search(SearchRequest request, Snapshot snapshot, TallyEngine tallies) {
        return switch (QueryReading.read(request.query(), analysis, request.stemming())) {
            case Parsed.Error<SearchQuery> error ->
                    new SearchResult.Misread(error.message(), error.position());
            case Parsed.Ok<SearchQuery> query -> {
                var narrowed = new NarrowedTexts(request.narrowing(), snapshot, tallies, keys);
                yield search(request, query.value(), narrowed);
            }
        };
    }

    private SearchResult search(SearchRequest request, SearchQuery query, NarrowedTexts texts) {
        var open = store;
        if (open == null) {
            return texts.nothing();
        }
        try {
            IndexSearcher searcher = open.searchers().acquire();
            try {
                var segments = new LinkedHashMap<LeafReaderContext, SegmentTexts>();
                for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                    segments.put(segment, texts(segment));
                }
                var search = new Search(request, query, texts, analysis);
                search.in(segments);
                return search.result();
            } finally {
                open.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new IndexFailure(e);
        }
    }

    @Override
    public void close() {
        closing.request();
        synchronized (this) {
            var open = store;
            store = null;
            if (open != null) {
                try {
                    open.close();
                } catch (IOException e) {
                    // it is only a cache: the next opening finds it damaged and makes it again
                    return;
                }
            }
        }
    }

    /** The order of documents in results. */
    static List<Document> inOrder(Snapshot snapshot) {
        var byReview = snapshot.documentsByReview();
        return snapshot.reviews().stream()
                .flatMap(review -> byReview.getOrDefault(review.id(), List.of()).stream())
                .toList();
    }
}
