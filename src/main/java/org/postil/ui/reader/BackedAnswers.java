package org.postil.ui.reader;

import org.postil.domain.Answer;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which variables' answers a passage backs. */
final class BackedAnswers {
    private static final String BETWEEN = " \u00b7 ";

    private List<Answer> answers = List.of();
    private Map<Long, String> names = Map.of();

    BackedAnswers(Snapshot snapshot) {
        follow(snapshot);
    }

    /** The names of the variables; empty when it backs none. */
    String names(long passage) {
        return names.getOrDefault(passage, "");
    }

    /** True when a name is another than before. */
    boolean follow(Snapshot now) {
        if (now.answers() == answers) {
            return false;
        }
        answers = now.answers();
        var variables =
                now.variables().stream()
                        .collect(Collectors.toMap(Variable::id, Function.identity()));
        var next = new HashMap<Long, String>();
        for (Answer answer : answers) {
            var variable = variables.get(answer.variable());
            if (variable != null) {
                answer.evidence().stream()
                        .forEach(p ->
                                next.merge(
                                        p,
                                        variable.name(),
                                        (a, b) -> a.equals(b) ? a : a + BETWEEN + b));
            }
        }
        boolean other = !next.equals(names);
        names = next;
        return other;
    }
}
