package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.ReviewNoun;
import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says in layer any that coders gave one subject different values of a variable that has one. The
 * layer is a union, so that each of the values counts: a victim of 34 by one coder and of 35 by
 * another adds two ages to a mean.
 */
final class CodersDiffer {
    private final UnitList units;
    private final Unit unit;
    private final ReviewNoun review;

    CodersDiffer(UnitList units, Unit unit, ReviewNoun review) {
        this.units = units;
        this.unit = unit;
        this.review = review;
    }

    /** A sentence for each of the variables of which it is so. */
    List<String> lines(BoundAxis rows, @Nullable BoundAxis columns) {
        var lines = new ArrayList<String>();
        add(rows, lines);
        if (columns != null) {
            add(columns, lines);
        }
        return lines;
    }

    private void add(BoundAxis axis, List<String> lines) {
        var values = axis.values;
        if (values == null || values.variable.type() == Variable.Type.CATEGORIES) {
            return;
        }
        var there = new HashSet<Integer>();
        for (int u = 0; u < units.size(); u++) {
            if (values.held.get(u).stream().anyMatch(CodersDiffer::differ)) {
                there.add(unit == Unit.PERSONS ? u : units.reviewOf.get(u));
            }
        }
        int n = there.size();
        if (n > 0) {
            String whose =
                    unit == Unit.PERSONS
                            ? n == 1 ? "Of 1 person" : "Of " + n + " persons"
                            : "In " + n + " " + review.of(n);
            lines.add(
                    whose
                            + " the coders give "
                            + values.variable.path()
                            + " different values: in layer any each of them counts.");
        }
    }

    /** Different coders gave one subject different values of one variable. */
    private static boolean differ(AnswerTable.Held held) {
        if (held.sure().size() < 2) {
            return false;
        }
        Map<List<Long>, Set<AnswerValue>> given = new HashMap<>();
        for (Answer answer : held.answers()) {
            if (!(answer.value() instanceof AnswerValue.Missing)) {
                var subject = List.of(answer.variable(), answer.review(), answer.person());
                given.computeIfAbsent(subject, s -> new HashSet<>()).add(answer.value());
            }
        }
        return given.values().stream().anyMatch(values -> values.size() > 1);
    }
}
