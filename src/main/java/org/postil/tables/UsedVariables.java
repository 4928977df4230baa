package org.postil.tables;

import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tally.Axis;
import org.postil.tally.Condition;
import org.postil.tally.DerivedRules;
import org.postil.tally.Parsed;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which variables a table goes by, with those that its derived ones are worked out from. */
final class UsedVariables {
    private UsedVariables() {}

    /** Their ids. */
    static Set<Long> of(Snapshot snapshot, TallyRequest request) {
        var open = new ArrayDeque<Variable>();
        Axis columns = request.columns();
        var axes = columns == null ? List.of(request.rows()) : List.of(request.rows(), columns);
        for (Axis axis : axes) {
            if (axis instanceof Axis.OfVariable of) {
                snapshot.variable(of.path()).ifPresent(open::add);
            }
        }
        Condition where = request.where();
        if (where != null) {
            where.variables().stream().flatMap(id -> called(snapshot, id)).forEach(open::add);
        }
        var used = new HashSet<Long>();
        while (!open.isEmpty()) {
            var variable = open.remove();
            if (used.add(variable.id()) && variable.isDerived()) {
                var rule = DerivedRules.parse(variable.rule(), variable, snapshot);
                if (rule instanceof Parsed.Ok(var understood)) {
                    open.addAll(understood.uses());
                }
            }
        }
        return used;
    }

    private static Stream<Variable> called(Snapshot snapshot, long id) {
        return snapshot.variables().stream().filter(v -> v.id() == id);
    }

    /** Whether it matters who is in a review, and as what. */
    static boolean arePersons(Snapshot snapshot, TallyRequest request, Set<Long> used) {
        return request.unit() == Unit.PERSONS
                || snapshot.variables().stream()
                        .anyMatch(v -> used.contains(v.id()) && v.level().role().isPresent());
    }
}
