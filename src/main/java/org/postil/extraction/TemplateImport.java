package org.postil.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.extraction.TemplatePlan.Ready;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a template read from a file would do: which variables are new, changed or as they are, and
 * what does not fit and why. What the file does not have stays: nothing is removed by an import. A
 * type is changed only when every answer can be carried over.
 *
 * @param made paths of the new variables
 * @param changed of each changed variable the path and what is changed
 * @param unchanged how many are as they are
 * @param problems what does not fit, in the order of the file
 * @param plan what has to be written; without changes when all is so already
 */
public record TemplateImport(
        List<String> made,
        List<Changed> changed,
        int unchanged,
        List<Problem> problems,
        Ready plan) {
    public TemplateImport {
        made = List.copyOf(made);
        changed = List.copyOf(changed);
        problems = List.copyOf(problems);
    }

    public record Changed(String path, List<String> what) {
        public Changed {
            what = List.copyOf(what);
        }
    }

    /**
     * @param line of the file, from 1
     * @param column in which it stands; empty when it is about the variable as a whole
     * @param words what is wrong, with the variable
     * @param place in what stands there; null where all of it is meant
     */
    public record Problem(long line, String column, String words, @Nullable Place place) {}

    /**
     * A place in a rule.
     *
     * @param words what is wrong at it
     * @param position index of its first character
     * @param length 0 where something is lacking
     */
    public record Place(String rule, String words, int position, int length) {}

    /**
     * @param rules reads rules; they are read over the template as it would be, so that a rule may
     *     speak of what the file brings itself
     */
    public static TemplateImport plan(
            Snapshot snapshot, List<TemplateEntry> entries, RuleCheck rules) {
        var kept = new ArrayList<>(entries);
        var refused = new ArrayList<Problem>();
        while (true) {
            var planning = new TemplatePlanning(snapshot);
            var plan = planning.plan(kept, rules);
            var wrong = planning.wrongRules(rules);
            if (wrong.isEmpty()) {
                return plan.with(refused);
            }
            // what speaks of a variable that does not come cannot be worked out either
            wrong.forEach((entry, problem) -> {
                kept.remove(entry);
                refused.add(problem);
            });
        }
    }

    static Problem problem(TemplateEntry entry, String column, String words) {
        return problem(entry, column, words, null);
    }

    static Problem problem(
            TemplateEntry entry, String column, String words, @Nullable Place place) {
        return new Problem(
                entry.line(),
                column,
                "%s.%s: %s".formatted(entry.level(), entry.key(), words),
                place);
    }

    private TemplateImport with(List<Problem> more) {
        var all = new ArrayList<>(problems);
        all.addAll(more);
        all.sort(Comparator.comparingLong(Problem::line));
        return new TemplateImport(made, changed, unchanged, all, plan);
    }
}
