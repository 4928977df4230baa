package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Person;
import org.postil.domain.ReviewNoun;
import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Says in sentences by which rules a table was counted. */
final class Caption {
    private final LayerStudy study;
    private final UnitList units;
    private final TallyRequest request;
    private final BoundAxis rows;
    private final @Nullable BoundAxis columns;
    private final Counts counts;
    private final PercentOf percent;
    private final int read;
    private final boolean tested;
    private final ReviewNoun review;

    Caption(
            LayerStudy study,
            UnitList units,
            TallyRequest request,
            BoundAxis rows,
            @Nullable BoundAxis columns,
            Counts counts,
            PercentOf percent,
            int read,
            boolean tested) {
        this.study = study;
        this.units = units;
        this.request = request;
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
        this.percent = percent;
        this.read = read;
        this.tested = tested;
        review = ReviewNoun.of(study.study.snapshot);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(unit());
        lines.add(whose());
        if (read < units.reviews.size()) {
            lines.add(
                    read + " of " + units.reviews.size() + " read: not read yet is not evidence.");
        }
        Condition where = request.where();
        if (where != null) {
            lines.add("Only where " + where.text() + ".");
            boolean each =
                    request.unit() == Unit.DOCUMENTS || request.unit() == Unit.RECOMMENDATIONS;
            if (where.asksDocuments() && !each) {
                lines.add(aReview() + " has a document's role when one of its documents has it.");
            }
        }
        nothing(rows, "rows", lines);
        nothing(columns, "columns", lines);
        lines.addAll(new RuleLines(study.study, review).of(variables()));
        if (columns != null) {
            lines.add(percentage());
        }
        lines.addAll(missing());
        if (request.options().notRecheckedOut() && request.unit() != Unit.PASSAGES) {
            lines.add(
                    "Without a code in "
                            + review.a()
                            + " that was read before the code was made or changed its meaning: left"
                            + " out of the denominator.");
        }
        if (aboutPersons(rows) || aboutPersons(columns) || asksPersons()) {
            lines.add(persons());
        }
        if (rows.block != null && columns != null && columns.block != null) {
            lines.add(link());
            if (request.groups()) {
                lines.add(without());
            }
        }
        if (several(rows) || several(columns)) {
            lines.add(aReview() + " with several persons gives each of their values.");
        }
        unborn(rows, lines);
        unborn(columns, lines);
        if (study.layer instanceof Layer.Any) {
            new CodersDiffer(units, request.unit(), review)
                    .lines(rows, columns)
                    .forEach(lines::add);
        }
        if (numeric(rows) || numeric(columns)) {
            lines.add(
                    "SD of a sample (n - 1); quartiles interpolated between values (definition 7"
                            + " of Hyndman and Fan 1996).");
        }
        statistics(lines);
        return lines;
    }

    /** Why a table has no rows or columns: they are the answers, and there are none. */
    private static void nothing(@Nullable BoundAxis axis, String which, List<String> lines) {
        if (axis != null && axis.size() == 0) {
            var values = axis.values;
            lines.add(
                    (values == null
                                    ? "The codebook has no codes for the "
                                    : switch (values.variable.type()) {
                                        case CATEGORY, CATEGORIES ->
                                                values.variable.path()
                                                        + " has no categories for the ";
                                        default ->
                                                "Nobody whose work is counted has answered "
                                                        + values.variable.path()
                                                        + ", which gives the ";
                                    })
                            + which
                            + ": there are none.");
        }
    }

    /** How many of the ages that were counted as 0 are of children not born yet. */
    private static void unborn(@Nullable BoundAxis axis, List<String> lines) {
        if (axis != null && axis.values != null) {
            int persons = axis.values.unborn();
            if (persons > 0) {
                lines.add(
                        axis.values.variable.path()
                                + ": unborn counted as age 0 ("
                                + persons
                                + ").");
            }
        }
    }

    private void statistics(List<String> lines) {
        if (request.options().interval()) {
            lines.add("Intervals: 95%, Wilson's score method.");
        }
        if (request.options().fisher()) {
            lines.add(
                    tested
                            ? "p: Fisher's exact test, two-sided, of each row by the two columns."
                            : "No test: Fisher's needs two columns of a variable that exclude each"
                                    + " other, and no passages as unit.");
        }
    }

    /** One sentence, or one for each variable where their rules differ. */
    private List<String> missing() {
        var variables = new ArrayList<Variable>();
        for (BoundAxis axis : Arrays.asList(rows, columns)) {
            if (axis != null && axis.values != null) {
                variables.add(axis.values.variable);
            }
        }
        var rules =
                variables.stream()
                        .map(v -> request.missingOf(new Axis.OfVariable(v.path())))
                        .toList();
        if (rules.stream().distinct().count() < 2) {
            return rules.stream().limit(1).map(r -> missing("", r)).toList();
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < rules.size(); i++) {
            lines.add(missing(" to " + variables.get(i).path(), rules.get(i)));
        }
        return lines;
    }

    private static String missing(String of, MissingRule rule) {
        return switch (rule) {
            case OUT -> "Missing answers" + of + " are left out of the denominator.";
            case NO -> "Missing answers" + of + " stay in the denominator: they count as no.";
        };
    }

    /** Those that the table speaks of. */
    private List<Variable> variables() {
        var named = new ArrayList<Variable>();
        for (BoundAxis axis : Arrays.asList(rows, columns)) {
            if (axis != null && axis.values != null) {
                named.add(axis.values.variable);
            }
        }
        Condition where = request.where();
        if (where != null) {
            where.variables().forEach(id -> study.study.variables.byId(id).ifPresent(named::add));
        }
        return named;
    }

    private String unit() {
        String scope = units.reviews.size() + " " + review.of(units.reviews.size());
        return switch (request.unit()) {
            case REVIEWS ->
                    "Counted: " + review.several() + " with at least one, of " + scope + ".";
            case DOCUMENTS ->
                    "Counted: documents with at least one, " + counts.units + " in " + scope + ".";
            case RECOMMENDATIONS ->
                    "Counted: recommendations in scope, " + counts.units + " in " + scope + ".";
            case PASSAGES ->
                    "Counted: passages, overlapping ones with the same code once, "
                            + counts.units
                            + " in "
                            + scope
                            + ".";
            case PERSONS -> "Counted: persons, " + counts.units + " in " + scope + ".";
        };
    }

    private String whose() {
        return switch (study.layer) {
            case Layer.Of one -> "Coded by " + one.coderName() + ".";
            case Layer.Any any -> "Layer any: what at least one coder found.";
            case Layer.Final last ->
                    "Layer final: what all coders of "
                            + review.a()
                            + " share, else the only coder's;"
                            + " undecided differences are shown apart.";
        };
    }

    private String percentage() {
        String of =
                switch (percent) {
                    case ROW -> "row: of the " + noun() + " in the row";
                    case COLUMN -> "column: of the " + noun() + " in the column";
                    case TOTAL -> "total: of all " + noun() + " counted";
                };
        return "Percentages by " + of + ".";
    }

    private String noun() {
        return request.unit() == Unit.REVIEWS
                ? review.several()
                : request.unit().name().toLowerCase(Locale.ROOT);
    }

    /** At the start of a sentence. */
    private String aReview() {
        String words = review.a();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String persons() {
        if (request.unit() == Unit.PERSONS) {
            return switch (request.personRule()) {
                case PRIMARY -> "Primary persons only.";
                case ANY, ALL -> "All persons of the role.";
            };
        }
        return switch (request.personRule()) {
            case PRIMARY ->
                    aReview()
                            + " has the value of its primary person; where it names none, of any"
                            + " person of the role.";
            case ANY -> aReview() + " has a value when any person of the role has it.";
            case ALL -> aReview() + " has a value when all persons of the role have it.";
        };
    }

    private String link() {
        return switch (request.link()) {
            case PASSAGE -> "Both codes on the same passage.";
            case RECOMMENDATION ->
                    "Both codes on the same recommendation, or on the same passage where it is on"
                            + " none.";
            case REVIEW ->
                    request.unit() == Unit.REVIEWS
                            ? "Both codes anywhere in the same " + review.one() + "."
                            : "Both codes anywhere in the same one of the " + noun() + ".";
        };
    }

    /** What "no code" is said of where codes meet codes: in cells and totals the same. */
    private String without() {
        String which = noName(rows);
        BoundAxis other = columns;
        if (other != null && !noName(other).equals(which)) {
            which += " and " + noName(other);
        }
        if (request.meetAnywhere()) {
            return which + ": none anywhere in the same " + oneUnit() + ".";
        }
        String of = which + ", in the cells and in the totals of rows and columns: ";
        if (request.unit() == Unit.PASSAGES) {
            return of + "passages without one.";
        }
        return of
                + noun()
                + (request.link() == Link.PASSAGE
                        ? " with a passage that has none."
                        : " with a recommendation that has none, or with a passage that has none"
                                + " where it is on no recommendation.");
    }

    private static String noName(BoundAxis axis) {
        return axis.items.getLast().name();
    }

    private String oneUnit() {
        return switch (request.unit()) {
            case REVIEWS -> review.one();
            case DOCUMENTS -> "document";
            case RECOMMENDATIONS -> "recommendation";
            case PASSAGES -> "passage";
            case PERSONS -> "person's " + review.one();
        };
    }

    private static boolean aboutPersons(@Nullable BoundAxis axis) {
        return axis != null
                && axis.values != null
                && axis.values.variable.level().role().isPresent();
    }

    private boolean asksPersons() {
        Condition where = request.where();
        if (where == null) {
            return false;
        }
        for (var role : Person.Role.values()) {
            if (where.asks(role)) {
                return true;
            }
        }
        return false;
    }

    private static boolean numeric(@Nullable BoundAxis axis) {
        return axis != null && axis.values != null && axis.numeric();
    }

    private boolean several(@Nullable BoundAxis axis) {
        return request.unit() != Unit.PERSONS
                && axis != null
                && axis.values != null
                && axis.numeric()
                && axis.values.held.stream().anyMatch(h -> h.size() > 1);
    }
}
