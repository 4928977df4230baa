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
 * @param problems rows left out, with the reason
 */
public record AnswerOutcome(
        int stored, int changed, int same, int empty, int persons, List<Problem> problems) {
    public AnswerOutcome {
        problems = List.copyOf(problems);
    }

    /**
     * A row that was left out.
     *
     * @param line of the file, from 1
     */
    public record Problem(long line, String reason) {}
}
