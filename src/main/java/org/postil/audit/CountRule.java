package org.postil.audit;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ratio;
import org.postil.domain.SavedTable;
import org.postil.domain.Variable;
import org.postil.tables.TableRun;
import org.postil.tally.Axis;
import org.postil.tally.DerivedRule;
import org.postil.tally.DerivedRules;
import org.postil.tally.Parsed;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds the counts against each other, in the usual tables and in the saved ones: parts and wholes,
 * percentages and what they are of.
 */
final class CountRule implements Rule {
    @Override
    public void look(Material material, Consumer<Finding> found) {
        for (Facet facet : material.snapshot.codebook().facets()) {
            tally(material, request(material, facet))
                    .ifPresent(t -> table(material, Table.usual(t), found));
        }
        var theme = material.facet(Facet.THEME);
        var agency = material.facet(Facet.AGENCY);
        if (theme.isPresent() && agency.isPresent()) {
            tally(
                            material,
                            request(material, theme.get())
                                    .withColumns(new Axis.OfFacet(agency.get().key())))
                    .ifPresent(t -> cells(Table.usual(t), found));
        }
        for (TableRun run : material.saved()) {
            if (run instanceof TableRun.Counted counted) {
                table(material, new Table(counted.tally(), Optional.of(run.table())), found);
            }
        }
        rules(material, found);
    }

    /**
     * @param saved empty for a usual table
     */
    record Table(Tally tally, Optional<SavedTable> saved) {
        static Table usual(Tally tally) {
            return new Table(tally, Optional.empty());
        }
    }

    private static TallyRequest request(Material material, Facet facet) {
        return TallyRequest.of(new Axis.OfFacet(facet.key())).withLayer(material.layer);
    }

    private static Optional<Tally> tally(Material material, TallyRequest request) {
        material.cancellation.check();
        return material.engine.tally(material.snapshot, request) instanceof Tally tally
                ? Optional.of(tally)
                : Optional.empty();
    }

    private static void table(Material material, Table table, Consumer<Finding> found) {
        // passages of one code that overlap are one in its row, and may be two in its cells
        boolean passages = table.tally().request().unit() == Unit.PASSAGES;
        if (!passages) {
            rows(material.snapshot.codebook(), table, found);
            cells(table, found);
        }
    }

    static void rows(Codebook codebook, Table table, Consumer<Finding> found) {
        var tally = table.tally();
        Map<Long, Tally.Row> byCode = new HashMap<>();
        tally.rows().stream()
                .filter(row -> row.kind() == Tally.Kind.CODE)
                .forEach(row -> byCode.put(row.id(), row));
        for (Tally.Row row : tally.rows()) {
            if (row.n() > row.d()) {
                found.accept(
                        finding(Kind.PART_ABOVE_WHOLE, table, row, "", row.n() + " of " + row.d()));
            }
            if (isOff(table, row.n(), row.d(), row.percent())) {
                found.accept(finding(Kind.PERCENT_OFF, table, row, "", off(row.n(), row.d())));
            }
            if (row.kind() == Tally.Kind.CODE) {
                codebook.code(row.id())
                        .map(Code::parent)
                        .map(byCode::get)
                        .filter(p -> row.n() > p.n())
                        .ifPresent(p ->
                                found.accept(
                                        finding(
                                                Kind.PART_ABOVE_WHOLE,
                                                table,
                                                row,
                                                "",
                                                row.n()
                                                        + ", and "
                                                        + p.code()
                                                        + " above it has "
                                                        + p.n())));
            }
        }
    }

    private static boolean isOff(Table table, long n, long d, @Nullable BigDecimal percent) {
        int decimals = table.tally().request().decimals();
        return !Objects.equals(new Ratio(n, d).percent(decimals).orElse(null), percent);
    }

    private static String off(long n, long d) {
        return "the percentage is not " + n + "/" + d;
    }

    static void cells(Table table, Consumer<Finding> found) {
        var tally = table.tally();
        for (Tally.Row row : tally.rows()) {
            for (int c = 0; c < tally.columns().size(); c++) {
                var cell = row.cells().get(c);
                var column = tally.columns().get(c);
                long most = Math.min(row.n(), column.n());
                if (cell.n() > most || cell.n() > cell.d()) {
                    found.accept(
                            finding(
                                    Kind.PART_ABOVE_WHOLE,
                                    table,
                                    row,
                                    column.code(),
                                    cell.n() + ", and its row or column has " + most));
                }
                if (isOff(table, cell.n(), cell.d(), cell.percent())) {
                    found.accept(
                            finding(
                                    Kind.PERCENT_OFF,
                                    table,
                                    row,
                                    column.code(),
                                    off(cell.n(), cell.d())));
                }
            }
        }
    }

    private static Finding finding(
            Kind kind, Table table, Tally.Row row, String column, String words) {
        var request = table.tally().request();
        var columns = request.columns();
        String cell = row.code() + (column.isEmpty() ? "" : " \u00d7 " + column);
        return Finding.of(
                kind,
                table.saved().map(saved -> cell + " in " + saved.name()).orElse(cell),
                words + ".",
                table.saved()
                        .<Subject>map(
                                saved -> new Subject.OfTable(saved.guid(), row.code(), column))
                        .orElseGet(() ->
                                new Subject.OfCell(
                                        request.rows().key(),
                                        columns == null ? "" : columns.key(),
                                        row.code(),
                                        column)),
                table.saved().map(saved -> saved.guid() + ":").orElse("")
                        + row.code()
                        + "@"
                        + column);
    }

    private static void rules(Material material, Consumer<Finding> found) {
        for (Variable variable : material.snapshot.variables()) {
            if (variable.isDerived()
                    && DerivedRules.parse(variable.rule(), variable, material.snapshot)
                            instanceof Parsed.Error<DerivedRule> error) {
                found.accept(
                        Finding.of(
                                Kind.RULE_UNREADABLE,
                                variable.name(),
                                error.message(),
                                new Subject.OfVariable(variable.id()),
                                variable.guid()));
            }
        }
    }
}
