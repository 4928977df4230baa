package org.postil.audit;

import org.postil.domain.Span;

/** What a finding is about, and so where to go to mend it. Ids are those of the snapshot. */
public sealed interface Subject {
    record OfReview(long review) implements Subject {}

    record OfCode(long code) implements Subject {}

    record OfPlace(long document, Span span) implements Subject {}

    record OfDocument(long document) implements Subject {}

    /** What is written about the project as a whole. */
    record OfProject() implements Subject {}

    record OfRecommendation(long recommendation) implements Subject {}

    /** The form of a review. */
    record OfAnswers(long review) implements Subject {}

    /**
     * A field of the form.
     *
     * @param person 0 for a variable of the review
     */
    record OfAnswer(long review, long variable, long person) implements Subject {}

    record OfVariable(long variable) implements Subject {}

    /** How a passage is quoted. */
    record OfQuote(long passage) implements Subject {}

    /**
     * A saved table, or a cell of it.
     *
     * @param table GUID
     * @param row empty for the table as a whole
     * @param column empty for a row
     */
    record OfTable(String table, String row, String column) implements Subject {}

    /** A cell of a facet's table, or of two facets'; column empty for a row. */
    record OfCell(String rows, String columns, String row, String column) implements Subject {}
}
