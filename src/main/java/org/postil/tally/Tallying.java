package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Person;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.Optional;

/** One request: finds what it speaks of, refuses what makes no sense, counts, puts together. */
final class Tallying {
    private final Study study;
    private final TallyRequest request;

    Tallying(Study study, TallyRequest request) {
        this.study = study;
        this.request = request;
    }

    TallyOutcome outcome() {
        String objection = objection();
        return objection == null ? counted() : new TallyOutcome.Refused(objection);
    }

    private @Nullable String objection() {
        Axis columns = request.columns();
        String unknown = unknown(request.rows());
        if (unknown == null && columns != null) {
            unknown = unknown(columns);
        }
        if (unknown == null) {
            unknown = broken(request.rows());
        }
        if (unknown == null && columns != null) {
            unknown = broken(columns);
        }
        if (unknown != null) {
            return unknown;
        }
        if (request.decimals() < 0 || request.decimals() > 10) {
            return "Decimals go from 0 to 10.";
        }
        if (columns != null && isNumber(columns) && isNumber(request.rows())) {
            return request.rows().key()
                    + " and "
                    + columns.key()
                    + " are both numbers. Put bands of one of them in the rows or columns: a"
                    + " derived variable with the rule bands("
                    + columns.key()
                    + ": 0-17, 18+).";
        }
        return request.unit() == Unit.PERSONS ? personsObjection(columns) : null;
    }

    private @Nullable String personsObjection(@Nullable Axis columns) {
        var inRows = role(request.rows());
        var inColumns = columns == null ? Optional.<Person.Role>empty() : role(columns);
        if (inRows.isEmpty() && inColumns.isEmpty()) {
            return "It is not clear which persons to count: put a variable of a role in the rows or"
                    + " columns (victim.KEY, perpetrator.KEY, child.KEY or other.KEY), or count"
                    + " another unit.";
        }
        if (inRows.isPresent() && inColumns.isPresent() && !inRows.equals(inColumns)) {
            return request.rows().key()
                    + " and "
                    + (columns == null ? "" : columns.key())
                    + " are about different persons. Count reviews instead (--unit reviews).";
        }
        return null;
    }

    private @Nullable String unknown(Axis axis) {
        boolean found =
                switch (axis) {
                    case Axis.OfFacet facet -> study.codebook.block(facet.facet()) != null;
                    case Axis.OfVariable v -> variable(v).isPresent();
                };
        return found
                ? null
                : switch (Axis.parse(axis.key(), study.snapshot)) {
                    case Parsed.Error<Axis> error -> error.message();
                    case Parsed.Ok<Axis> ok ->
                            "It is written " + Names.quoted(ok.value().key()) + ".";
                };
    }

    private @Nullable String broken(Axis axis) {
        return variable(axis)
                .flatMap(study.variables::objection)
                .map(why -> "The rule of " + axis.key() + " cannot be used: " + why)
                .orElse(null);
    }

    private Optional<Variable> variable(Axis axis) {
        return axis instanceof Axis.OfVariable v
                ? study.variables.byPath(v.path())
                : Optional.empty();
    }

    private boolean isNumber(Axis axis) {
        return variable(axis).filter(v -> v.type() == Variable.Type.NUMBER).isPresent();
    }

    private Optional<Person.Role> role(Axis axis) {
        return variable(axis).flatMap(v -> v.level().role());
    }

    private Tally counted() {
        Snapshot snapshot = study.snapshot;
        Layer asked = request.layer();
        var layer = new LayerStudy(study, asked == null ? Layer.standard(snapshot) : asked);
        Axis columnAxis = request.columns();
        Person.Role role =
                role(request.rows())
                        .or(() -> columnAxis == null ? Optional.empty() : role(columnAxis))
                        .orElse(null);
        var units = UnitList.of(layer, request, role);
        BoundAxis rows = bind(request.rows(), layer, units);
        BoundAxis columns = columnAxis == null ? null : bind(columnAxis, layer, units);
        PercentOf asksPercent = request.percent();
        PercentOf percent = asksPercent == null ? PercentOf.usual(rows, columns) : asksPercent;
        Counts counts;
        if (request.unit() == Unit.PASSAGES) {
            counts = new PassageCount(layer, units, request, rows, columns).run();
        } else {
            counts = new UnitCount(layer, units, request, rows, columns, percent).run();
        }
        UnitCount.countPassages(layer, units, rows, counts);
        return new TallyAssembly(layer, units, request, rows, columns, counts, percent).tally();
    }

    private BoundAxis bind(Axis axis, LayerStudy layer, UnitList units) {
        if (axis instanceof Axis.OfFacet facet) {
            var block = study.codebook.block(facet.facet());
            if (block != null) {
                return BoundAxis.of(block, request.groups());
            }
        }
        return BoundAxis.of(new UnitValues(layer, units, variable(axis).orElseThrow(), request));
    }
}
