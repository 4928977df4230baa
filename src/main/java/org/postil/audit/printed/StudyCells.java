package org.postil.audit.printed;

import org.postil.audit.printed.Label.Around;
import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.PercentOf;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;
import org.postil.task.Cancellation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cells of a study's usual tables: every facet, themes by each other facet, every variable by
 * review and by person. Cells of one variable among the reviews that have a value of another are
 * counted when a figure asks for them.
 */
final class StudyCells {
    private final Snapshot snapshot;
    private final TallyEngine engine;
    private final Layer layer;
    private final Cancellation cancellation;
    private final Labels labels;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<List<String>, List<Candidate>> crossed = new HashMap<>();
    private final Map<String, Double> weights;

    StudyCells(Snapshot snapshot, TallyEngine engine, Layer layer, Cancellation cancellation) {
        this.snapshot = snapshot;
        this.engine = engine;
        this.layer = layer;
        this.cancellation = cancellation;
        labels = new Labels(snapshot);
        for (Facet facet : snapshot.codebook().facets()) {
            var rows = new Axis.OfFacet(facet.key());
            add(request(rows).withGroups(true));
            if (facet.key().equals(Facet.THEME)) {
                snapshot.codebook().facets().stream()
                        .filter(f -> !f.key().equals(facet.key()))
                        .forEach(f ->
                                addCells(
                                        request(rows)
                                                .withGroups(true)
                                                .withColumns(new Axis.OfFacet(f.key()))));
            }
        }
        for (Variable variable : snapshot.variables()) {
            if (isCounted(variable)) {
                var rows = new Axis.OfVariable(variable.path());
                add(request(rows));
                if (variable.level() != Variable.Level.REVIEW) {
                    add(request(rows).withUnit(Unit.PERSONS));
                }
            }
        }
        addSample();
        weights = labels.weights();
    }

    /** A variable with values that can be rows. */
    private static boolean isCounted(Variable variable) {
        return variable.isDerived()
                || switch (variable.type()) {
                    case CATEGORY, CATEGORIES, YES_NO -> true;
                    case NUMBER, DATE, TEXT -> false;
                };
    }

    private TallyRequest request(Axis rows) {
        return TallyRequest.of(rows).withLayer(layer);
    }

    private void add(TallyRequest request) {
        cancellation.check();
        if (engine.tally(snapshot, request) instanceof Tally tally) {
            for (var row : tally.rows()) {
                if (row.kind() != Tally.Kind.NUMBER && row.kind() != Tally.Kind.NONE) {
                    var cell =
                            new StudyCell(
                                    request,
                                    row.code(),
                                    "",
                                    name(request.rows(), row) + unit(request),
                                    row.n(),
                                    row.d());
                    candidates.add(new Candidate(cell, label(request.rows(), row), null));
                }
            }
        }
    }

    private static String unit(TallyRequest request) {
        return request.unit() == Unit.PERSONS ? " (persons)" : "";
    }

    private String name(Axis axis, Tally.Row row) {
        return labels.name(axis, row.code(), row.name());
    }

    private Label label(Axis axis, Tally.Row row) {
        return labels.of(axis, row.kind(), row.id(), row.code(), row.name());
    }

    private void addCells(TallyRequest request) {
        candidates.addAll(cells(request));
    }

    private List<Candidate> cells(TallyRequest request) {
        cancellation.check();
        var found = new ArrayList<Candidate>();
        var columns = request.columns();
        if (columns != null && engine.tally(snapshot, request) instanceof Tally tally) {
            for (var row : tally.rows()) {
                var rowLabel = label(request.rows(), row);
                for (int c = 0; c < tally.columns().size(); c++) {
                    var column = tally.columns().get(c);
                    var counted = row.cells().get(c);
                    var cell =
                            new StudyCell(
                                    request,
                                    row.code(),
                                    column.code(),
                                    name(request.rows(), row)
                                            + " \u00d7 "
                                            + labels.name(columns, column.code(), column.name()),
                                    counted.n(),
                                    counted.d());
                    var columnLabel =
                            labels.of(
                                    columns,
                                    column.kind(),
                                    column.id(),
                                    column.code(),
                                    column.name());
                    found.add(new Candidate(cell, rowLabel, columnLabel));
                }
            }
        }
        return found;
    }

    /** The reviews themselves: "The sample comprised 33 DHRs". */
    private void addSample() {
        var facets = snapshot.codebook().facets();
        if (facets.isEmpty()) {
            return;
        }
        var request = request(new Axis.OfFacet(facets.getFirst().key()));
        if (engine.tally(snapshot, request) instanceof Tally tally) {
            candidates.add(
                    new Candidate(
                            new StudyCell(
                                    request,
                                    "",
                                    "",
                                    "The sample",
                                    tally.universe(),
                                    tally.universe()),
                            new Label(
                                    "", List.of(Set.of("sample"), Set.of("included")), Set.of(), 0),
                            null));
        }
    }

    List<Candidate> all() {
        return candidates;
    }

    Around around(PrintedFigure figure) {
        return new Around(
                Words.of(figure.near()),
                Words.of(figure.wide()),
                Words.initials(figure.near()),
                Words.keys(figure.near(), labels.keys()));
    }

    double fit(Candidate candidate, Around around) {
        return candidate.fits(around, weights);
    }

    /**
     * The cells of one axis among the reviews that have a value of a variable.
     *
     * @param rows of the candidate that a figure is called after
     * @param units how many reviews have the value
     */
    List<Candidate> among(Axis rows, long units) {
        var result = new ArrayList<Candidate>();
        for (Candidate candidate : List.copyOf(candidates)) {
            var cell = candidate.cell();
            var axis = cell.request().rows();
            if (candidate.column() == null
                    && cell.request().unit() == Unit.REVIEWS
                    && axis instanceof Axis.OfVariable
                    && cell.n() == units
                    && !axis.equals(rows)) {
                crossed
                        .computeIfAbsent(
                                List.of(rows.key(), axis.key()),
                                k ->
                                        cells(
                                                request(rows)
                                                        .withColumns(axis)
                                                        .withPercent(PercentOf.COLUMN)))
                        .stream()
                        .filter(c -> c.cell().column().equals(cell.row()))
                        .forEach(result::add);
            }
        }
        return result;
    }
}
