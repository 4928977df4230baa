package org.postil.project;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The words kept with passages, against what stands in the texts. On the project thread. */
final class StoredQuotes {
    private final Handle handle;

    StoredQuotes(Handle handle) {
        this.handle = handle;
    }

    /** Where a passage stands and the words kept with it. */
    record Anchored(long id, long text, int start, int end, String quote) {
        Optional<String> problem(String whole) {
            if (start < 0 || end > whole.length() || start >= end) {
                return Optional.of("passage " + id + " lies outside its text");
            }
            if (!whole.substring(start, end).equals(quote)) {
                return Optional.of("the quote of passage " + id + " is not what stands there");
            }
            return cutsACharacter(whole)
                    ? Optional.of("passage " + id + " cuts a character in two")
                    : Optional.empty();
        }

        private boolean cutsACharacter(String whole) {
            return start > 0
                            && Character.isSurrogatePair(
                                    whole.charAt(start - 1), whole.charAt(start))
                    || end < whole.length()
                            && Character.isSurrogatePair(whole.charAt(end - 1), whole.charAt(end));
        }
    }

    /** What is wrong, by the passage's id; holds no report text. One text is held at a time. */
    Map<Long, String> problems() {
        var problems = new LinkedHashMap<Long, String>();
        byVersion()
                .forEach((version, passages) -> {
                    String text = DocumentStore.text(handle, version).orElse("");
                    passages.forEach(passage ->
                            passage.problem(text)
                                    .ifPresent(words -> problems.put(passage.id, words)));
                });
        return problems;
    }

    /** All passages, by the id of the text version that they stand in; may be taken from. */
    Map<Long, List<Anchored>> byVersion() {
        var result = new ConcurrentSkipListMap<Long, List<Anchored>>();
        handle.createQuery(
                        "SELECT id, text_version, start, end, quote FROM passage ORDER BY"
                                + " text_version")
                .map((r, c) ->
                        new Anchored(
                                r.getLong(1),
                                r.getLong(2),
                                r.getInt(3),
                                r.getInt(4),
                                r.getString(5)))
                .forEach(passage ->
                        result.computeIfAbsent(passage.text, k -> new ArrayList<>()).add(passage));
        return result;
    }
}
