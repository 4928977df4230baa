package org.postil.agreement.comparison;

import org.postil.agreement.CodingMatrix;
import org.postil.agreement.Estimate;
import org.postil.agreement.UnitBootstrap;
import org.postil.domain.Variable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far coders agree on the answers to one variable. "Not recorded" is an answer here; not yet
 * answered is missing.
 *
 * @param answers units are the reviews or persons asked about, ratings the answers
 * @param units how many two coders at least have answered
 * @param alike on how many of these all who answered say the same
 * @param statistics nominal ones; for choices of several those of sets, for numbers also ordinal
 *     and interval alpha over the answers that are numbers
 * @param drawn the bootstrap of each, reviews drawn
 */
public record VariableAgreement(
        Variable variable,
        RatedUnits answers,
        long units,
        long alike,
        Map<String, Estimate> statistics,
        Map<String, UnitBootstrap.Outcome> drawn) {
    public VariableAgreement {
        statistics = Collections.unmodifiableMap(new LinkedHashMap<>(statistics));
        drawn = Collections.unmodifiableMap(new LinkedHashMap<>(drawn));
    }

    /** An answer as it is compared; empty where there is none yet. */
    public String answer(int unit, int coder) {
        int rating = answers.matrix().rating(unit, coder);
        return rating == CodingMatrix.MISSING ? "" : answers.matrix().categories().get(rating);
    }

    /** The units on which answers differ, in order. */
    public List<Integer> differing() {
        var matrix = answers.matrix();
        return java.util.stream.IntStream.range(0, matrix.rows())
                .filter(row -> VariableComparison.differs(matrix, row))
                .boxed()
                .toList();
    }
}
