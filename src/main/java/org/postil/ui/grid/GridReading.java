package org.postil.ui.grid;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Coder;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerEdits;
import org.postil.extraction.AnswerEdits.Subject;
import org.postil.tally.Condition;
import org.postil.tally.Conditions;
import org.postil.tally.DerivedValue;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;
import org.postil.tally.PersonRule;
import org.postil.tally.ReviewFilter;
import org.postil.tally.TallyEngine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the lines and values of the grid from a snapshot: pure, and off the FX thread. Excluded
 * reviews are left out.
 */
final class GridReading {
    private final Snapshot snapshot;
    private final Coder coder;
    private final GridQuery query;
    private final TallyEngine engine;

    GridReading(Snapshot snapshot, Coder coder, GridQuery query, TallyEngine engine) {
        this.snapshot = snapshot;
        this.coder = coder;
        this.query = query;
        this.engine = engine;
    }

    /**
     * @param before what was shown for the same query: while nothing came or went, its lines keep
     *     their places, whatever was written into them; empty to look afresh
     */
    GridData read(Optional<GridData> before) {
        var columns =
                snapshot.variables().stream().filter(v -> v.level() == query.level()).toList();
        var all = all();
        var keys = new LinkedHashSet<GridRow.Key>();
        all.forEach(row -> keys.add(row.key()));
        var held =
                new GridData(all, columns, keys, answers(columns), derived(columns), Map.of(), "");
        var kept = before.filter(b -> b.all().equals(keys));
        if (kept.isPresent()) {
            var byKey = new HashMap<GridRow.Key, GridRow>();
            all.forEach(row -> byKey.put(row.key(), row));
            var rows = kept.get().rows().stream().map(row -> byKey.get(row.key())).toList();
            return with(held, rows, kept.get().conditionError());
        }
        var error = new StringBuilder();
        var wanted = condition(error);
        var rows =
                new ArrayList<>(
                        all.stream().filter(wanted).filter(row -> fits(held, row)).toList());
        columns.stream()
                .filter(v -> v.id() == query.sort())
                .findFirst()
                .ifPresent(v -> rows.sort(order(held, v)));
        return with(held, rows, error.toString());
    }

    private static GridData with(GridData held, List<GridRow> rows, String error) {
        var answered = new HashMap<Long, Integer>();
        for (Variable variable : held.columns()) {
            int count = 0;
            for (GridRow row : rows) {
                count += held.answers().containsKey(row.subject(variable)) ? 1 : 0;
            }
            answered.put(variable.id(), count);
        }
        return new GridData(
                List.copyOf(rows),
                held.columns(),
                held.all(),
                held.answers(),
                held.derived(),
                answered,
                error);
    }

    private List<GridRow> all() {
        var reviews =
                snapshot.reviews().stream()
                        .filter(r -> r.inclusion() != Review.Inclusion.EXCLUDED)
                        .toList();
        var role = query.level().role();
        if (role.isEmpty()) {
            return reviews.stream().map(r -> new GridRow(r, Optional.empty())).toList();
        }
        var persons = new HashMap<Long, List<Person>>();
        for (Person person : snapshot.persons()) {
            if (person.has(role.get())) {
                persons.computeIfAbsent(person.review(), made -> new ArrayList<>()).add(person);
            }
        }
        var rows = new ArrayList<GridRow>();
        for (Review review : reviews) {
            persons.getOrDefault(review.id(), List.of()).stream()
                    .sorted(Comparator.comparingInt(Person::position))
                    .forEach(p -> rows.add(new GridRow(review, Optional.of(p))));
        }
        return rows;
    }

    private Map<Subject, Answer> answers(List<Variable> columns) {
        var ids = new HashSet<Long>();
        columns.forEach(v -> ids.add(v.id()));
        var answers = new HashMap<Subject, Answer>();
        for (Answer answer : snapshot.answers()) {
            if (answer.coder() == coder.id() && ids.contains(answer.variable())) {
                answers.put(AnswerEdits.subject(answer), answer);
            }
        }
        return answers;
    }

    private Map<Long, Map<Long, DerivedValue>> derived(List<Variable> columns) {
        var derived = new HashMap<Long, Map<Long, DerivedValue>>();
        for (Variable variable : columns) {
            if (variable.isDerived()) {
                derived.put(variable.id(), engine.derived(snapshot, variable, layer()));
            }
        }
        return derived;
    }

    private Layer layer() {
        return new Layer.Of(coder.id(), coder.name());
    }

    // ---- which lines

    private Predicate<GridRow> condition(StringBuilder error) {
        if (query.condition().isBlank()) {
            return row -> true;
        }
        return switch (Conditions.parse(query.condition(), snapshot)) {
            case Parsed.Ok<Condition>(var condition) -> {
                var filter = new ReviewFilter(engine, snapshot, layer(), PersonRule.ANY);
                Set<Long> holding = new HashSet<>();
                snapshot.reviews().stream()
                        .filter(r -> filter.holds(condition, r))
                        .forEach(r -> holding.add(r.id()));
                yield row -> holding.contains(row.review().id());
            }
            case Parsed.Error<Condition> wrong -> {
                error.append(wrong.pointing(query.condition()));
                yield row -> true;
            }
        };
    }

    private boolean fits(GridData held, GridRow row) {
        if (query.openOnly()
                && held.columns().stream()
                        .filter(v -> !v.isDerived())
                        .allMatch(v -> held.answers().containsKey(row.subject(v)))) {
            return false;
        }
        String wanted = query.text().strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || has(row.name(), wanted)
                || has(row.about(), wanted)
                || held.columns().stream().anyMatch(v -> has(held.written(row, v), wanted));
    }

    private static boolean has(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    // ---- in which order

    /** Numbers by size, categories as the template has them, else by letters; open ones last. */
    private Comparator<GridRow> order(GridData held, Variable variable) {
        Comparator<GridRow> byValue =
                Comparator.comparing(row -> rank(held, row, variable), GridReading::compareRanks);
        Comparator<GridRow> openLast =
                Comparator.comparing(row -> held.written(row, variable).isEmpty());
        return openLast.thenComparing(query.descending() ? byValue.reversed() : byValue);
    }

    private record Rank(BigDecimal number, String words) {}

    private static int compareRanks(Rank one, Rank other) {
        int byNumber = one.number().compareTo(other.number());
        return byNumber != 0 ? byNumber : one.words().compareToIgnoreCase(other.words());
    }

    private static Rank rank(GridData held, GridRow row, Variable variable) {
        var value = held.answer(row, variable).map(Answer::value);
        String words = held.written(row, variable);
        if (value.isPresent() && value.get() instanceof AnswerValue.Number number) {
            return new Rank(number.value(), words);
        }
        if (value.isPresent() && value.get() instanceof AnswerValue.Chosen chosen) {
            int place = 0;
            for (Variable.Category category : variable.categories()) {
                if (chosen.categories().contains(category.id())) {
                    return new Rank(BigDecimal.valueOf(place), words);
                }
                place++;
            }
        }
        if (value.isPresent() && value.get() instanceof AnswerValue.PartialDate date) {
            return new Rank(BigDecimal.ZERO, date.iso());
        }
        return new Rank(BigDecimal.ZERO, words);
    }
}
