package org.postil.tally;

import org.postil.domain.Ids;

import java.util.List;

/**
 * Answers "which?" for every number of a tally. Rows and columns are given by their index from 0.
 * Computed when asked.
 */
public interface Evidence {
    /** What is behind n of a row. */
    List<InReview> row(int row);

    /** What is behind the undecided of a row. */
    List<InReview> undecided(int row);

    /** What is behind n of a cell. */
    List<InReview> cell(int row, int column);

    /** What is behind the undecided of a cell. */
    List<InReview> undecided(int row, int column);

    /** The reviews whose units have no value of the row's variable, for this reason. */
    List<InReview> missing(Absence reason);

    /** The reviews to look at again: read before the row's code was made or changed its meaning. */
    List<InReview> notRechecked(int row);

    /**
     * What one review gives.
     *
     * @param units ids of the documents, recommendations or persons counted; of the review itself
     *     when reviews or passages are counted
     * @param passages ids of the passages behind it, in the order of the documents: those that
     *     carry the codes, or those that back the answers
     */
    record InReview(long review, Ids units, List<Long> passages) {
        public InReview {
            passages = List.copyOf(passages);
        }
    }
}
