package org.postil.tally;

import org.postil.domain.Person;
import org.postil.domain.ReviewNoun;
import org.postil.domain.Variable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says how derived variables are made, and of a review's which persons they look at. */
final class RuleLines {
    private final Study study;
    private final ReviewNoun review;

    RuleLines(Study study, ReviewNoun review) {
        this.study = study;
        this.review = review;
    }

    /** Of those among them that are derived, and of the derived ones behind these; each once. */
    List<String> of(Collection<Variable> variables) {
        var lines = new ArrayList<String>();
        var open = new ArrayDeque<>(variables);
        var seen = new HashSet<Long>();
        while (!open.isEmpty()) {
            Variable variable = open.poll();
            var rule = study.variables.rule(variable);
            if (rule.isPresent() && seen.add(variable.id())) {
                lines.add(variable.path() + " is made by " + rule.get().text().strip() + ".");
                if (variable.level() == Variable.Level.REVIEW) {
                    whom(variable, rule.get(), lines);
                }
                open.addAll(rule.get().uses());
            }
        }
        return lines;
    }

    private void whom(Variable variable, DerivedRule rule, List<String> lines) {
        switch (rule.form) {
            case RuleForm.Bands bands -> primary(variable, List.of(bands.source()), lines);
            case RuleForm.Recode recode -> primary(variable, List.of(recode.source()), lines);
            case RuleForm.First first -> primary(variable, first.sources(), lines);
            case RuleForm.CountOf count ->
                    lines.add(
                            variable.path()
                                    + " counts every "
                                    + noun(count.role())
                                    + ", not only the primary one.");
            case RuleForm.Any any -> {
                var role = any.role();
                if (role != null) {
                    lines.add(
                            variable.path()
                                    + " is yes when it holds of any "
                                    + noun(role)
                                    + ", not only of the primary one.");
                }
            }
        }
    }

    private void primary(Variable variable, List<Variable> sources, List<String> lines) {
        Set<Person.Role> roles = new LinkedHashSet<>();
        sources.forEach(source -> source.level().role().ifPresent(roles::add));
        for (Person.Role role : roles) {
            lines.add(
                    variable.path()
                            + ": "
                            + review.a()
                            + " has the value of its primary "
                            + noun(role)
                            + "; where it names none, of any "
                            + noun(role)
                            + ".");
        }
    }

    private static String noun(Person.Role role) {
        return role == Person.Role.OTHER ? "other person" : role.key();
    }
}
