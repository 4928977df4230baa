package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What random tallies have been about: a dimension that was never drawn, or never gave a number, is
 * not tested.
 */
final class Drawn {
    private final TreeSet<String> seen = new TreeSet<>();

    void study(Snapshot snapshot) {
        var documents = new HashMap<Long, Integer>();
        snapshot.documents().forEach(d -> documents.merge(d.review(), 1, Integer::sum));
        note(documents.values().stream().anyMatch(n -> n > 1), "several documents of a review");
        for (Review review : snapshot.reviews()) {
            seen.add("review " + review.inclusion());
        }
    }

    void tally(Tally tally) {
        var request = tally.request();
        var columns = request.columns();
        String axes =
                kind(tally, request.rows(), true)
                        + (columns == null ? "" : " x " + kind(tally, columns, false));
        seen.add(axes);
        seen.add("unit " + request.unit() + ", " + axes);
        seen.add("layer " + layer(request.layer()) + ", unit " + request.unit());
        seen.add("person " + request.person());
        seen.add("missing " + request.missing());
        request.options().missingOf().values().forEach(rule -> seen.add("own missing " + rule));
        if (columns != null) {
            seen.add(axes + ", percent " + request.percent());
            seen.add(axes + ", link " + request.link());
        }
        Condition where = request.where();
        if (where != null) {
            seen.add("where " + where.getClass().getSimpleName());
        }
        for (var row : tally.rows()) {
            row(row);
        }
    }

    private void row(Tally.Row row) {
        note(row.n() > 0, "row " + row.kind());
        note(row.undecided() > 0, "undecided row " + row.kind());
        note(row.notRechecked() > 0, "not rechecked");
        note(row.n() == 0 && row.notRechecked() == 0, "firm zero");
        note(row.direct() < row.n() && row.direct() > 0, "rolled up");
        row.missing().forEach((reason, n) -> note(n > 0, "missing " + reason));
        for (var cell : row.cells()) {
            note(cell.undecided() > 0, "undecided cell");
            note(cell.n() > 0 && cell.n() < cell.d(), "part of a denominator");
            note(spread(cell.summary()), "spread of a cell");
        }
        note(spread(row.summary()), "spread of a row");
    }

    private static boolean spread(Tally.@Nullable Summary summary) {
        return summary != null && summary.values() > 2;
    }

    private void note(boolean is, String what) {
        if (is) {
            seen.add(what);
        }
    }

    private static String kind(Tally tally, Axis axis, boolean rows) {
        if (axis instanceof Axis.OfFacet) {
            return "facet";
        }
        boolean number =
                rows
                        ? tally.rows().stream().anyMatch(r -> r.kind() == Tally.Kind.NUMBER)
                        : tally.columns().stream().anyMatch(c -> c.kind() == Tally.Kind.NUMBER);
        return number ? "number" : "variable";
    }

    private static String layer(@Nullable Layer layer) {
        return switch (layer) {
            case Layer.Of one -> "one";
            case Layer.Any any -> "any";
            case Layer.Final last -> "final";
            case null -> "none";
        };
    }

    void checkAll() {
        var axes =
                Stream.of("facet", "variable", "number")
                        .flatMap(rows ->
                                Stream.of("facet", "variable", "number")
                                        .map(columns -> rows + " x " + columns))
                        // two numbers are refused
                        .filter(both -> !both.equals("number x number"))
                        .toList();
        assertThat(seen).containsAll(axes).contains("facet", "variable", "number");
        for (var unit : Unit.values()) {
            assertThat(seen)
                    .contains("unit " + unit + ", facet x variable")
                    .contains("unit " + unit + ", variable x facet")
                    .contains("layer one, unit " + unit)
                    .contains("layer any, unit " + unit)
                    .contains("layer final, unit " + unit);
            if (unit != Unit.PERSONS) {
                assertThat(seen).contains("unit " + unit + ", facet x facet");
            }
        }
        for (String both : axes) {
            assertThat(seen)
                    .contains(both + ", percent null")
                    .containsAll(
                            Arrays.stream(PercentOf.values())
                                    .map(of -> both + ", percent " + of)
                                    .toList());
        }
        all("facet x facet, link ", Link.values());
        all("missing ", MissingRule.values());
        all("own missing ", MissingRule.values());
        all("person ", PersonRule.values());
        all("review ", Review.Inclusion.values());
        all("row ", Tally.Kind.values());
        assertThat(seen).contains("person null");
        for (var absence : Absence.values()) {
            assertThat(seen).contains("missing " + absence.key());
        }
        for (String condition :
                new String[] {
                    "And",
                    "Or",
                    "Not",
                    "Read",
                    "Coded",
                    "AnyCode",
                    "Count",
                    "InDocument",
                    "CodedBy",
                    "Marked",
                    "Answered"
                }) {
            assertThat(seen).contains("where " + condition);
        }
        assertThat(seen)
                .contains(
                        "several documents of a review",
                        "undecided row CODE",
                        "undecided row NONE",
                        "undecided row VALUE",
                        "undecided cell",
                        "not rechecked",
                        "firm zero",
                        "rolled up",
                        "part of a denominator",
                        "spread of a row",
                        "spread of a cell");
    }

    private void all(String before, Enum<?>[] values) {
        for (var value : values) {
            assertThat(seen).contains(before + value);
        }
    }
}
