package org.postil.tally;

import org.jspecify.annotations.Nullable;

/**
 * What to count, and how.
 *
 * @param columns null for a tally without columns
 * @param where restricts the included reviews (with persons as unit: the persons too); null for all
 * @param layer null for the standard one: the only coder, else final
 * @param person null for the primary person; for all persons when persons are counted
 * @param percent null for the usual one: of the units having the variable's value, and without a
 *     variable of all units
 * @param decimals of percentages
 * @param missing rule for variables without one of their own
 * @param groups adds rows and columns for code groups, any code and no code
 */
public record TallyRequest(
        Axis rows,
        @Nullable Axis columns,
        Unit unit,
        @Nullable Condition where,
        @Nullable Layer layer,
        MissingRule missing,
        @Nullable PersonRule person,
        Link link,
        @Nullable PercentOf percent,
        int decimals,
        boolean groups,
        TallyOptions options) {
    /** Without options. */
    public TallyRequest(
            Axis rows,
            @Nullable Axis columns,
            Unit unit,
            @Nullable Condition where,
            @Nullable Layer layer,
            MissingRule missing,
            @Nullable PersonRule person,
            Link link,
            @Nullable PercentOf percent,
            int decimals,
            boolean groups) {
        this(
                rows,
                columns,
                unit,
                where,
                layer,
                missing,
                person,
                link,
                percent,
                decimals,
                groups,
                TallyOptions.NONE);
    }

    /** Reviews in the standard layer, without columns. */
    public static TallyRequest of(Axis rows) {
        return new TallyRequest(
                rows,
                null,
                Unit.REVIEWS,
                null,
                null,
                MissingRule.OUT,
                null,
                Link.PASSAGE,
                null,
                0,
                false);
    }

    public TallyRequest withColumns(@Nullable Axis axis) {
        return new TallyRequest(
                rows, axis, unit, where, layer, missing, person, link, percent, decimals, groups,
                options);
    }

    public TallyRequest withUnit(Unit counted) {
        return new TallyRequest(
                rows, columns, counted, where, layer, missing, person, link, percent, decimals,
                groups, options);
    }

    public TallyRequest withWhere(@Nullable Condition condition) {
        return new TallyRequest(
                rows, columns, unit, condition, layer, missing, person, link, percent, decimals,
                groups, options);
    }

    public TallyRequest withLayer(@Nullable Layer whose) {
        return new TallyRequest(
                rows, columns, unit, where, whose, missing, person, link, percent, decimals, groups,
                options);
    }

    public TallyRequest withMissing(MissingRule rule) {
        return new TallyRequest(
                rows, columns, unit, where, layer, rule, person, link, percent, decimals, groups,
                options);
    }

    public TallyRequest withPerson(@Nullable PersonRule rule) {
        return new TallyRequest(
                rows, columns, unit, where, layer, missing, rule, link, percent, decimals, groups,
                options);
    }

    public TallyRequest withLink(Link by) {
        return new TallyRequest(
                rows, columns, unit, where, layer, missing, person, by, percent, decimals, groups,
                options);
    }

    public TallyRequest withPercent(@Nullable PercentOf of) {
        return new TallyRequest(
                rows, columns, unit, where, layer, missing, person, link, of, decimals, groups,
                options);
    }

    public TallyRequest withDecimals(int places) {
        return new TallyRequest(
                rows, columns, unit, where, layer, missing, person, link, percent, places, groups,
                options);
    }

    public TallyRequest withGroups(boolean shown) {
        return new TallyRequest(
                rows, columns, unit, where, layer, missing, person, link, percent, decimals, shown,
                options);
    }

    public TallyRequest withOptions(TallyOptions more) {
        return new TallyRequest(
                rows, columns, unit, where, layer, missing, person, link, percent, decimals, groups,
                more);
    }

    /** What becomes of units without a value of an axis. */
    public MissingRule missingOf(Axis axis) {
        return options.missingOf().getOrDefault(axis.key(), missing);
    }

    /**
     * Where rows and columns are codes: whether two of them meet anywhere in the unit counted, and
     * not on one passage or one recommendation in it. Then "no code" is said of the unit; else of
     * the passage or recommendation, in the cells and in the totals of rows and columns.
     */
    boolean meetAnywhere() {
        return switch (unit) {
            case PASSAGES -> false;
            case RECOMMENDATIONS -> link != Link.PASSAGE;
            case REVIEWS, DOCUMENTS, PERSONS -> link == Link.REVIEW;
        };
    }

    /** The rule that says which persons stand for a review, or are counted. */
    PersonRule personRule() {
        if (person != null) {
            return person;
        }
        return unit == Unit.PERSONS ? PersonRule.ALL : PersonRule.PRIMARY;
    }

    /** The rule for persons in the condition that are not the unit counted. */
    PersonRule conditionRule() {
        return person == null ? PersonRule.PRIMARY : person;
    }
}
