package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.domain.SkippedSuggestion;
import org.postil.domain.Span;

import java.util.List;

/** What was suggested to a coder and skipped by them; what was taken is a passage like others. */
public final class SuggestionStore {
    private final Rows rows;

    SuggestionStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * Notes that a coder wants nothing of a suggestion.
     *
     * @return id of the note
     */
    public long skip(long document, long text, Span span, long coder) {
        return rows.add(
                "skipped_suggestion",
                Rows.values()
                        .set("document", document)
                        .set("text_version", text)
                        .set("start", span.start())
                        .set("end", span.end())
                        .set("coder", coder));
    }

    /** Suggests it again. */
    public void offerAgain(long skipped) {
        rows.remove("skipped_suggestion", skipped);
    }

    static List<SkippedSuggestion> load(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT id, document, text_version, start, end, coder FROM skipped_suggestion
                         ORDER BY document, start, id\
                        """)
                .map((r, c) ->
                        new SkippedSuggestion(
                                r.getLong(1),
                                r.getLong(2),
                                r.getLong(3),
                                new Span(r.getInt(4), r.getInt(5)),
                                r.getLong(6)))
                .list();
    }
}
