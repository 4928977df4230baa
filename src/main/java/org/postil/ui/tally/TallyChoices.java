package org.postil.ui.tally;

import org.jspecify.annotations.Nullable;
import org.postil.tables.Presentation;
import org.postil.tables.TableSettings;
import org.postil.tally.Axis;
import org.postil.tally.Condition;
import org.postil.tally.Link;
import org.postil.tally.MissingRule;
import org.postil.tally.PercentOf;
import org.postil.tally.PersonRule;
import org.postil.tally.TallyOptions;
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
        int decimals,
        boolean groups,
        TallyOptions options,
        Presentation layout) {

    static final int MOST_DECIMALS = 2;

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
                    0,
                    false,
                    TallyOptions.NONE,
                    Presentation.PLAIN);

    /** The choices that a saved table stands for; its layer is not one of them. */
    static TallyChoices of(TableSettings settings) {
        var request = settings.request();
        Axis across = request.columns();
        Condition where = request.where();
        var universe =
                switch (where) {
                    case null -> Universe.ALL;
                    case Condition.Read read -> Universe.READ;
                    default -> Universe.WHERE;
                };
        return new TallyChoices(
                request.rows().key(),
                across == null ? "" : across.key(),
                request.unit(),
                universe,
                where == null || universe == Universe.READ ? "" : where.text(),
                request.link(),
                request.percent(),
                request.missing(),
                request.person(),
                request.decimals(),
                request.groups(),
                request.options(),
                settings.presentation());
    }

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

    /** How many of the choices that are not seen at once differ from the usual. */
    int unusual() {
        int count = percent == null ? 0 : 1;
        count += missing == MissingRule.OUT ? 0 : 1;
        count += missingOf(rows).isPresent() ? 1 : 0;
        count += !columns.equals(rows) && missingOf(columns).isPresent() ? 1 : 0;
        count += person == null ? 0 : 1;
        count += decimals == 0 ? 0 : 1;
        count += groups ? 1 : 0;
        count += options.direct() ? 1 : 0;
        count += options.notRecheckedOut() ? 1 : 0;
        count += options.interval() ? 1 : 0;
        count += options.fisher() ? 1 : 0;
        count += layout.order() == Presentation.Order.CODEBOOK ? 0 : 1;
        count += layout.hideZeros() ? 1 : 0;
        count += layout.levels() == 0 ? 0 : 1;
        return count + (layout.smallBelow() == 0 ? 0 : 1);
    }

    /** The rule that a variable in the rows or columns has of its own; empty for the table's. */
    Optional<MissingRule> missingOf(String variable) {
        return Optional.ofNullable(options.missingOf().get(variable));
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

    TallyChoices withDecimals(int places) {
        return with(draft -> draft.decimals = places);
    }

    TallyChoices withGroups(boolean shown) {
        return with(draft -> draft.groups = shown);
    }

    TallyChoices withOptions(TallyOptions wanted) {
        return with(draft -> draft.options = wanted);
    }

    TallyChoices withLayout(Presentation wanted) {
        return with(draft -> draft.layout = wanted);
    }

    TallyChoices withHideZeros(boolean hidden) {
        return withLayout(
                new Presentation(layout.order(), hidden, layout.levels(), layout.smallBelow()));
    }

    TallyChoices withOrder(Presentation.Order order) {
        return withLayout(
                new Presentation(order, layout.hideZeros(), layout.levels(), layout.smallBelow()));
    }

    TallyChoices withLevels(int levels) {
        return withLayout(
                new Presentation(layout.order(), layout.hideZeros(), levels, layout.smallBelow()));
    }

    TallyChoices withSmallBelow(int below) {
        return withLayout(
                new Presentation(layout.order(), layout.hideZeros(), layout.levels(), below));
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
        private int decimals;
        private boolean groups;
        private TallyOptions options;
        private Presentation layout;

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
            decimals = from.decimals;
            groups = from.groups;
            options = from.options;
            layout = from.layout;
        }

        TallyChoices finished() {
            return new TallyChoices(
                    rows, columns, unit, universe, where, link, percent, missing, person, decimals,
                    groups, options, layout);
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
        options.missingOf().forEach((path, rule) -> state.put("missing " + path, rule.key()));
        state.put("person", person == null ? "" : person.key());
        state.put("decimals", Integer.toString(decimals));
        state.put("groups", Boolean.toString(groups));
        state.put("direct", Boolean.toString(options.direct()));
        state.put("not_rechecked_out", Boolean.toString(options.notRecheckedOut()));
        state.put("interval", Boolean.toString(options.interval()));
        state.put("fisher", Boolean.toString(options.fisher()));
        state.put("order", layout.order().key());
        state.put("hide_zeros", Boolean.toString(layout.hideZeros()));
        state.put("levels", Integer.toString(layout.levels()));
        state.put("small_below", Integer.toString(layout.smallBelow()));
        return state;
    }

    /** What is not there, or is no longer a choice, is as at first. */
    static TallyChoices restore(Map<String, String> state) {
        var missingOf = new LinkedHashMap<String, MissingRule>();
        state.forEach((key, value) -> {
            if (key.startsWith("missing ")) {
                read(MissingRule.class, value)
                        .ifPresent(rule -> missingOf.put(key.substring("missing ".length()), rule));
            }
        });
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
                Math.min(number(state, "decimals"), MOST_DECIMALS),
                flag(state, "groups"),
                new TallyOptions(
                        missingOf,
                        flag(state, "direct"),
                        flag(state, "not_rechecked_out"),
                        flag(state, "interval"),
                        flag(state, "fisher")),
                new Presentation(
                        read(Presentation.Order.class, state.get("order"))
                                .orElse(Presentation.Order.CODEBOOK),
                        flag(state, "hide_zeros"),
                        number(state, "levels"),
                        number(state, "small_below")));
    }

    private static boolean flag(Map<String, String> state, String key) {
        return Boolean.parseBoolean(state.get(key));
    }

    private static int number(Map<String, String> state, String key) {
        var text = state.getOrDefault(key, "");
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
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
