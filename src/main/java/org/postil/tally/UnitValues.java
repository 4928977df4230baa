package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The values of one variable for each unit counted, as sets of bits: one bit a category. */
final class UnitValues {
    final Variable variable;
    final List<CodebookIndex.Item> items = new ArrayList<>();
    final int words;
    final long[] sure;
    final long[] wide;

    /** Null where the unit has a value. */
    final @Nullable Absence[] absences;

    /** Of a numeric variable: the agreed numbers of each unit. */
    final List<List<BigDecimal>> numbers = new ArrayList<>();

    /** What was known of the persons or the review that stand for each unit. */
    final List<List<AnswerTable.Held>> held = new ArrayList<>();

    private final Map<Object, Integer> scale = new HashMap<>();

    UnitValues(LayerStudy study, UnitList units, Variable variable, TallyRequest request) {
        this.variable = variable;
        var answers = study.answers(variable);
        var role = variable.level().role();
        for (int u = 0; u < units.size(); u++) {
            Review review = units.reviews.get(units.reviewOf.get(u));
            if (role.isEmpty()) {
                held.add(List.of(answers.of(review.id())));
            } else if (request.unit() == Unit.PERSONS) {
                held.add(List.of(answers.of(units.ids.get(u))));
            } else {
                List<Person> standing =
                        Persons.standing(
                                study.study.persons(review.id()), role.get(), request.personRule());
                held.add(standing.stream().map(p -> answers.of(p.id())).toList());
            }
        }
        makeScale();
        words = Math.max(1, Bits.words(items.size()));
        sure = new long[units.size() * words];
        wide = new long[units.size() * words];
        absences = new Absence[units.size()];
        boolean all = request.personRule() == PersonRule.ALL && request.unit() != Unit.PERSONS;
        for (int u = 0; u < units.size(); u++) {
            combine(u, held.get(u), all);
        }
    }

    boolean numeric() {
        return variable.type() == Variable.Type.NUMBER;
    }

    /** No unit has two agreed values. */
    boolean exclusive() {
        for (int u = 0; u < absences.length; u++) {
            int has = 0;
            for (int w = 0; w < words; w++) {
                has += Long.bitCount(sure[u * words + w]);
            }
            if (has > 1) {
                return false;
            }
        }
        return true;
    }

    /** How many persons' ages are "unborn" and stand as 0 in the values, or behind them. */
    int unborn() {
        var persons = new HashSet<Long>();
        held.forEach(list ->
                list.stream()
                        .filter(h -> h.unborn() == Unborn.SURE)
                        .flatMap(h -> h.answers().stream())
                        .filter(a -> Unborn.of(a.value()) == Unborn.SURE)
                        .forEach(a -> persons.add(a.person())));
        return persons.size();
    }

    /** The bit of a value, -1 when the variable no longer has it. */
    int bit(Object value) {
        if (numeric()) {
            return 0;
        }
        return scale.getOrDefault(variable.type() == Variable.Type.DATE ? year(value) : value, -1);
    }

    private static String year(Object date) {
        String iso = date.toString();
        return iso.length() < 4 ? iso : iso.substring(0, 4);
    }

    private void makeScale() {
        switch (variable.type()) {
            case CATEGORY, CATEGORIES ->
                    variable.categories()
                            .forEach(c -> addItem(c.id(), c.name(), Math.max(0, c.id())));
            case YES_NO -> {
                addItem(true, "yes", 0);
                addItem(false, "no", 0);
            }
            case NUMBER ->
                    items.add(
                            new CodebookIndex.Item(
                                    variable.path(),
                                    variable.name(),
                                    1,
                                    Tally.Kind.NUMBER,
                                    0,
                                    Instant.MIN));
            case DATE -> {
                var years = new TreeSet<String>();
                held.forEach(list -> list.forEach(h -> h.wide().forEach(v -> years.add(year(v)))));
                years.forEach(y -> addItem(y, y, 0));
            }
            case TEXT -> {
                var texts = new TreeSet<String>();
                held.forEach(
                        list -> list.forEach(h -> h.wide().forEach(v -> texts.add(v.toString()))));
                texts.forEach(t -> addItem(t, t, 0));
            }
        }
    }

    private void addItem(Object value, String name, long id) {
        scale.put(value, items.size());
        items.add(new CodebookIndex.Item(name, name, 1, Tally.Kind.VALUE, id, Instant.MIN));
    }

    /** Any person: union, known when one is. All persons: intersection, known when all are. */
    private void combine(int unit, List<AnswerTable.Held> persons, boolean all) {
        var unitNumbers = new ArrayList<BigDecimal>();
        numbers.add(unitNumbers);
        Absence absence = persons.isEmpty() ? Absence.NO_PERSON : null;
        int known = 0;
        var own = new long[2 * words];
        boolean first = true;
        for (AnswerTable.Held person : persons) {
            Absence none = person.absence();
            if (none != null) {
                absence = absence == null ? none : absence.first(none);
            } else {
                known++;
            }
            Arrays.fill(own, 0);
            setBits(own, 0, person.sure());
            setBits(own, words, person.wide());
            for (int w = 0; w < words; w++) {
                int at = unit * words + w;
                sure[at] = all && !first ? sure[at] & own[w] : sure[at] | own[w];
                wide[at] = all && !first ? wide[at] & own[words + w] : wide[at] | own[words + w];
            }
            first = false;
            if (numeric()) {
                person.sure().forEach(v -> unitNumbers.add((BigDecimal) v));
            }
        }
        boolean isKnown = all ? known > 0 && known == persons.size() : known > 0;
        absences[unit] = isKnown ? null : absence;
        if (!isKnown) {
            unitNumbers.clear();
            for (int w = 0; w < words; w++) {
                sure[unit * words + w] = 0;
                wide[unit * words + w] = 0;
            }
        }
    }

    private void setBits(long[] words, int from, Iterable<Object> values) {
        for (Object value : values) {
            int bit = bit(value);
            if (bit >= 0) {
                Bits.set(words, from, bit);
            }
        }
    }
}
