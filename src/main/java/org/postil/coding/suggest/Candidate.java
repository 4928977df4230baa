package org.postil.coding.suggest;

import org.postil.domain.Span;

import java.util.Set;

/**
 * A place that looks like a recommendation, before repeats are put together.
 *
 * @param span without the label
 * @param rank 0 for the place that is most likely to be the main one
 * @param row of a table, from 1; 0 when it is in none
 * @param context what stands around it
 */
record Candidate(
        SourceText source,
        Span span,
        String label,
        Part part,
        int rank,
        int row,
        Set<Reason> reasons,
        Context context) {
    static final int OF_SECTION = 0;
    static final int WITHIN_TEXT = 1;
    static final int OF_SECTION_TABLE = 2;
    static final int OF_SUMMARY = 3;
    static final int OF_PLAN = 4;

    /**
     * What is said around a recommendation, each empty where nothing is.
     *
     * @param heading that it stands under
     * @param leadIn sentence that opens its list
     * @param lead column of who is responsible
     */
    record Context(
            String heading,
            String leadIn,
            String lead,
            String targetDate,
            String outcome,
            String scope) {
        static final Context NONE = new Context("", "", "", "", "", "");

        static Context of(String heading, String leadIn) {
            return new Context(heading, leadIn, "", "", "", "");
        }
    }

    String words() {
        return span.of(source.text());
    }

    Place place() {
        return new Place(
                source.document(), span, label, part, source.layout().pageAt(span.start()), row);
    }
}
