package org.postil.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Checks the column names of a file against those that mean something. */
public final class ColumnNames {
    private ColumnNames() {}

    /** "In scope" and "IN_SCOPE" are the column in_scope. */
    public static String folded(String name) {
        return Nearest.folded(name.replace('-', ' ')).replace(' ', '_');
    }

    /**
     * One sentence for each name that is unknown, stands twice or is missing; what is allowed is
     * said once, in a sentence of its own.
     */
    public static List<String> problems(
            List<String> header, List<String> required, List<String> allowed) {
        var problems = new ArrayList<String>();
        var seen = new HashSet<String>();
        boolean unknown = false;
        for (String name : header) {
            var column = folded(name);
            if (!seen.add(column)) {
                problems.add("column %s stands twice".formatted(column));
            } else if (!allowed.contains(column)) {
                unknown = true;
                problems.add(
                        "unknown column \"%s\"%s"
                                .formatted(
                                        name,
                                        Nearest.to(column, allowed)
                                                .map(n -> ", did you mean " + n + "?")
                                                .orElse("")));
            }
        }
        if (unknown) {
            problems.add("columns may be " + String.join(", ", allowed));
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                problems.add("column %s is missing".formatted(column));
            }
        }
        return problems;
    }
}
