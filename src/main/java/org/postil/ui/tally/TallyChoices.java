package org.postil.ui.tally;

import org.jspecify.annotations.Nullable;
import org.postil.tally.Link;
import org.postil.tally.MissingRule;
import org.postil.tally.PercentOf;
import org.postil.tally.PersonRule;
import org.postil.tally.Unit;
import org.postil.ui.nav.Destination;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a person chose to count, as words: it outlives the codebook it was chosen from.
 *
 * @param rows a facet's key or a variable's path
 * @param columns the same, empty for none
 * @param where the condition as typed; counts only for the universe WHERE
 * @param percent null for the usual one
 * @param person null for the usual one
 */
record TallyChoices(
        String rows,
        String columns,
        Unit unit,
        Universe universe,
        String where,
        Link link,
        @Nullable PercentOf percent,
        MissingRule missing,
        @Nullable PersonRule person,
        boolean groups,
        boolean hideZeros,
        boolean largestFirst) {

    /** The reviews counted over. */
    enum Universe {
        ALL,
        READ,
        WHERE
    }

    static final TallyChoices FIRST =
            new TallyChoices(
                    "theme",
                    "agency",
                    Unit.REVIEWS,
                    Universe.ALL,
                    "",
                    Link.PASSAGE,
                    null,
                    MissingRule.OUT,
                    null,
                    false,
                    false,
                    false);

    /** The table that is gone to, with groups: its cell may be one. */
    static TallyChoices of(Destination.Counted table) {
        return FIRST.withRows(table.rows())
                .withColumns(table.columns())
                .withUnit(Unit.valueOf(table.unit().toUpperCase(Locale.ROOT)))
                .withGroups(true);
    }

    /** The condition that the universe stands for; empty for all included reviews. */
    String condition() {
        return switch (universe) {
            case ALL -> "";
            case READ -> "read";
            case WHERE -> where.strip();
        };
    }

    TallyChoices withRows(String axis) {
        return with(draft -> draft.rows = axis);
    }

    TallyChoices withColumns(String axis) {
        return with(draft -> draft.columns = axis);
    }

    TallyChoices withUnit(Unit counted) {
        return with(draft -> draft.unit = counted);
    }

    TallyChoices withUniverse(Universe over, String condition) {
        return with(draft -> {
            draft.universe = over;
            draft.where = condition;
        });
    }

    TallyChoices withLink(Link by) {
        return with(draft -> draft.link = by);
    }

    TallyChoices withPercent(@Nullable PercentOf of) {
        return with(draft -> draft.percent = of);
    }

    TallyChoices withMissing(MissingRule rule) {
        return with(draft -> draft.missing = rule);
    }

    TallyChoices withPerson(@Nullable PersonRule rule) {
        return with(draft -> draft.person = rule);
    }

    TallyChoices withGroups(boolean shown) {
        return with(draft -> draft.groups = shown);
    }

    TallyChoices withHideZeros(boolean hidden) {
        return with(draft -> draft.hideZeros = hidden);
    }

    TallyChoices withLargestFirst(boolean sorted) {
        return with(draft -> draft.largestFirst = sorted);
    }

    private TallyChoices with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** These choices with some about to be changed. */
    private static final class Draft {
        private String rows;
        private String columns;
        private Unit unit;
        private Universe universe;
        private String where;
        private Link link;
        private @Nullable PercentOf percent;
        private MissingRule missing;
        private @Nullable PersonRule person;
        private boolean groups;
        private boolean hideZeros;
        private boolean largestFirst;

        Draft(TallyChoices from) {
            rows = from.rows;
            columns = from.columns;
            unit = from.unit;
            universe = from.universe;
            where = from.where;
            link = from.link;
            percent = from.percent;
            missing = from.missing;
            person = from.person;
            groups = from.groups;
            hideZeros = from.hideZeros;
            largestFirst = from.largestFirst;
        }

        TallyChoices finished() {
            return new TallyChoices(
                    rows,
                    columns,
                    unit,
                    universe,
                    where,
                    link,
                    percent,
                    missing,
                    person,
                    groups,
                    hideZeros,
                    largestFirst);
        }
    }

    Map<String, String> save() {
        var state = new LinkedHashMap<String, String>();
        state.put("rows", rows);
        state.put("columns", columns);
        state.put("unit", unit.key());
        state.put("universe", universe.name().toLowerCase(Locale.ROOT));
        state.put("where", where);
        state.put("link", link.key());
        state.put("percent", percent == null ? "" : percent.key());
        state.put("missing", missing.key());
        state.put("person", person == null ? "" : person.key());
        state.put("groups", Boolean.toString(groups));
        state.put("hide_zeros", Boolean.toString(hideZeros));
        state.put("largest_first", Boolean.toString(largestFirst));
        return state;
    }

    /** What is not there, or is no longer a choice, is as at first. */
    static TallyChoices restore(Map<String, String> state) {
        return new TallyChoices(
                state.getOrDefault("rows", FIRST.rows),
                state.getOrDefault("columns", FIRST.columns),
                read(Unit.class, state.get("unit")).orElse(FIRST.unit),
                read(Universe.class, state.get("universe")).orElse(FIRST.universe),
                state.getOrDefault("where", ""),
                read(Link.class, state.get("link")).orElse(FIRST.link),
                read(PercentOf.class, state.get("percent")).orElse(null),
                read(MissingRule.class, state.get("missing")).orElse(FIRST.missing),
                read(PersonRule.class, state.get("person")).orElse(null),
                Boolean.parseBoolean(state.get("groups")),
                Boolean.parseBoolean(state.get("hide_zeros")),
                Boolean.parseBoolean(state.get("largest_first")));
    }

    private static <E extends Enum<E>> Optional<E> read(Class<E> type, @Nullable String word) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
