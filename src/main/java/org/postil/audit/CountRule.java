package org.postil.audit;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ratio;
import org.postil.domain.Variable;
import org.postil.tally.Axis;
import org.postil.tally.DerivedRule;
import org.postil.tally.DerivedRules;
import org.postil.tally.Parsed;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds the counts against each other: parts and wholes, percentages and what they are of. */
final class CountRule implements Rule {
    @Override
    public void look(Material material, Consumer<Finding> found) {
        for (Facet facet : material.snapshot.codebook().facets()) {
            tally(material, request(material, facet))
                    .ifPresent(t -> rows(t, material.snapshot.codebook(), found));
        }
        var theme = material.facet(Facet.THEME);
        var agency = material.facet(Facet.AGENCY);
        if (theme.isPresent() && agency.isPresent()) {
            tally(
                            material,
                            request(material, theme.get())
                                    .withColumns(new Axis.OfFacet(agency.get().key())))
                    .ifPresent(t -> cells(t, found));
        }
        rules(material, found);
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

    /** A part is no more than its whole, in its row and in the row above it. */
    static void rows(Tally tally, Codebook codebook, Consumer<Finding> found) {
        Map<Long, Tally.Row> byCode = new HashMap<>();
        tally.rows().forEach(row -> byCode.put(row.id(), row));
        for (Tally.Row row : tally.rows()) {
            if (row.n() > row.d()) {
                found.accept(
                        finding(Kind.PART_ABOVE_WHOLE, tally, row, "", row.n() + " of " + row.d()));
            }
            var right =
                    new Ratio(row.n(), row.d()).percent(tally.request().decimals()).orElse(null);
            if (!Objects.equals(right, row.percent())) {
                found.accept(
                        finding(
                                Kind.PERCENT_OFF,
                                tally,
                                row,
                                "",
                                "the percentage is not " + row.n() + "/" + row.d()));
            }
            var parent = codebook.code(row.id()).map(Code::parent).map(byCode::get);
            parent.filter(p -> row.n() > p.n())
                    .ifPresent(p ->
                            found.accept(
                                    finding(
                                            Kind.PART_ABOVE_WHOLE,
                                            tally,
                                            row,
                                            "",
                                            row.n()
                                                    + ", and "
                                                    + p.code()
                                                    + " above it has "
                                                    + p.n())));
        }
    }

    /** A cell is no more than its row, its column and what it is out of. */
    static void cells(Tally tally, Consumer<Finding> found) {
        for (Tally.Row row : tally.rows()) {
            for (int c = 0; c < tally.columns().size(); c++) {
                var cell = row.cells().get(c);
                var column = tally.columns().get(c);
                long most = Math.min(row.n(), column.n());
                if (cell.n() > most || cell.n() > cell.d()) {
                    found.accept(
                            finding(
                                    Kind.PART_ABOVE_WHOLE,
                                    tally,
                                    row,
                                    column.code(),
                                    cell.n() + ", and its row or column has " + most));
                }
            }
        }
    }

    private static Finding finding(
            Kind kind, Tally tally, Tally.Row row, String column, String words) {
        var columns = tally.request().columns();
        return Finding.of(
                kind,
                row.code() + (column.isEmpty() ? "" : " \u00d7 " + column),
                words + ".",
                new Subject.OfCell(
                        tally.request().rows().key(),
                        columns == null ? "" : columns.key(),
                        row.code(),
                        column),
                row.code() + "@" + column);
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
