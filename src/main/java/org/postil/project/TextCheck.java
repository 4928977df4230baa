package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What must hold between texts, their layouts and the passages in them. Texts are the bulk of a
 * project: each is read once for all of it, and while the next is read the other cores look at the
 * last ones. On the project thread.
 */
final class TextCheck {
    /** Texts read and not yet looked at: a bound on memory. */
    private static final int WAITING = 4;

    private final Handle handle;
    private final Map<String, List<Version>> ofText = new HashMap<>();
    private final Map<String, List<Version>> ofLayout = new HashMap<>();
    private final Map<Long, List<StoredQuotes.Anchored>> passages;

    /** Lengths of the texts there are, by their hashes, in UTF-16 units. */
    private final Map<String, Integer> lengths = new ConcurrentHashMap<>();

    // by what they are about, so that they come in the same order every time
    private final Map<String, String> altered = new ConcurrentSkipListMap<>();
    private final Map<Long, String> ofOtherLength = new ConcurrentSkipListMap<>();
    private final Map<Long, String> badLayouts = new ConcurrentSkipListMap<>();
    private final Map<Long, String> badQuotes = new ConcurrentSkipListMap<>();

    private record Version(long id, String textHash, int length) {}

    /**
     * Problems, without report text.
     *
     * @param altered texts and bytes that do not match their hashes
     * @param lengths text versions of another length than their texts
     * @param layouts layouts that do not cover their texts
     * @param quotes passages whose words are not those of their texts
     */
    record Found(
            List<String> altered, List<String> lengths, List<String> layouts, List<String> quotes) {
        private static Found of(TextCheck check) {
            return new Found(
                    listed(check.altered.values()),
                    listed(check.ofOtherLength.values()),
                    listed(check.badLayouts.values()),
                    listed(check.badQuotes.values()));
        }

        private static List<String> listed(Collection<String> problems) {
            return List.copyOf(problems);
        }
    }

    private TextCheck(Handle handle) {
        this.handle = handle;
        passages = new StoredQuotes(handle).byVersion();
        handle.createQuery("SELECT id, text_hash, length, layout_hash FROM text_version")
                .map((r, c) -> {
                    var version = new Version(r.getLong(1), r.getString(2), r.getInt(3));
                    enter(ofText, version.textHash, version);
                    enter(ofLayout, r.getString(4), version);
                    return version;
                })
                .list();
    }

    private static void enter(Map<String, List<Version>> map, String hash, Version version) {
        map.computeIfAbsent(hash, k -> new ArrayList<>()).add(version);
    }

    static Found run(Handle handle) {
        var check = new TextCheck(handle);
        check.each("SELECT hash, body FROM text", ResultSet::getString, check::lookAtText);
        // of texts that are not there
        check.passages.values().forEach(list -> check.lookAtQuotes("", list));
        check.each("SELECT hash, bytes FROM blob", ResultSet::getBytes, check::lookAtBytes);
        return Found.of(check);
    }

    private interface Column<T> {
        T read(ResultSet row, int column) throws SQLException;
    }

    private interface Look<T> {
        void at(String hash, T content);
    }

    private <T> void each(String sql, Column<T> column, Look<T> look) {
        int cores = Runtime.getRuntime().availableProcessors();
        var failed = new ConcurrentSkipListMap<String, RuntimeException>();
        try (var others =
                new ThreadPoolExecutor(
                        1,
                        Math.max(1, cores - 1),
                        1,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING),
                        new ThreadPoolExecutor.CallerRunsPolicy())) {
            RowMapper<Runnable> work =
                    (row, context) -> {
                        String hash = row.getString(1);
                        T content = column.read(row, 2);
                        return () -> {
                            try {
                                look.at(hash, content);
                            } catch (RuntimeException e) {
                                failed.put(hash, e);
                            }
                        };
                    };
            Consumer<Runnable> handOver = others::execute;
            handle.createQuery(sql).map(work).forEach(handOver);
        }
        if (!failed.isEmpty()) {
            throw failed.firstEntry().getValue();
        }
    }

    private void lookAtText(String hash, String text) {
        lengths.put(hash, text.length());
        if (!PreparedDocument.hash(text).equals(hash)) {
            altered.put(hash, "text " + shorten(hash) + " was altered");
        }
        for (Version version : ofText.getOrDefault(hash, List.of())) {
            if (version.length != text.length()) {
                ofOtherLength.put(version.id, "text version " + version.id + " has another length");
            }
            var there = passages.remove(version.id);
            lookAtQuotes(text, there == null ? List.of() : there);
        }
    }

    private void lookAtQuotes(String text, List<StoredQuotes.Anchored> list) {
        list.forEach(passage ->
                passage.problem(text).ifPresent(words -> badQuotes.put(passage.id(), words)));
    }

    private void lookAtBytes(String hash, byte[] bytes) {
        if (!PreparedDocument.hash(bytes).equals(hash)) {
            altered.put(hash, "content " + shorten(hash) + " was altered");
        }
        var versions = ofLayout.getOrDefault(hash, List.of());
        if (versions.isEmpty()) {
            return;
        }
        int at = 0;
        for (var paragraph : LayoutCodec.decode(bytes).paragraphs()) {
            if (paragraph.span().start() != at) {
                break;
            }
            at = paragraph.span().end() + 1;
        }
        for (Version version : versions) {
            var length = lengths.get(version.textHash);
            if (length != null && length != Math.max(0, at - 1)) {
                badLayouts.put(
                        version.id,
                        "the paragraphs of text version "
                                + version.id
                                + " do not make up its text");
            }
        }
    }

    private static String shorten(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }
}
