package org.postil.extraction;

import java.util.List;

/**
 * What became of the rows of a file of answers.
 *
 * @param stored rows that are answers now
 * @param changed those of them that replaced another answer of the coder
 * @param same rows whose answer was there already
 * @param empty rows with neither value nor missing reason: nothing was answered
 * @param persons persons made
 * @param roster what the rows changed about persons, one for each, in the order of the rows
 * @param problems rows left out, with the reason
 * @param cited rows whose quoted words back their answer now
 * @param notCited rows whose answer is there, but not the words that the row quotes for it
 */
public record AnswerOutcome(
        int stored,
        int changed,
        int same,
        int empty,
        int persons,
        List<OnRoster> roster,
        List<Problem> problems,
        int cited,
        List<Problem> notCited) {
    public AnswerOutcome {
        roster = List.copyOf(roster);
        problems = List.copyOf(problems);
        notCited = List.copyOf(notCited);
    }

    /**
     * A person that was made, or got a role, or became the primary one or is so no more.
     *
     * @param review its reference
     * @param person label within the review
     * @param made the person was not there before
     * @param changes in words: "victim", "primary perpetrator", "no longer primary victim"
     */
    public record OnRoster(String review, String person, boolean made, List<String> changes) {
        public OnRoster {
            changes = List.copyOf(changes);
        }

        /** "DHR02 V2: made, primary victim" */
        public String words() {
            return review
                    + " "
                    + person
                    + ": "
                    + (made ? changes.isEmpty() ? "made" : "made, " : "")
                    + String.join(", ", changes);
        }
    }

    /**
     * A row that was left out.
     *
     * @param line of the file, from 1
     */
    public record Problem(long line, String reason) {}
}
