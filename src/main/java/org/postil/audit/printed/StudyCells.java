package org.postil.audit.printed;

import org.postil.audit.printed.Label.Around;
import org.postil.domain.Facet;
import org.postil.domain.SavedTable;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tables.SavedTables;
import org.postil.tables.TableRun;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cells of a study's saved tables, and of the usual ones: every facet by reviews, passages and
 * recommendations, themes by each other facet, every variable by review and by person. A cell that
 * both have is told of the saved. Cells of one variable among the reviews that have a value of
 * another are counted when a figure asks for them.
 */
final class StudyCells {
    private final Snapshot snapshot;
    private final TallyEngine engine;
    private final Layer layer;
    private final Cancellation cancellation;
    private final Labels labels;

    /** Of the usual tables. */
    private final List<Candidate> usual = new ArrayList<>();

    /** Of the saved tables, and those of the usual that no saved one has. */
    private final List<Candidate> candidates = new ArrayList<>();

    private Optional<StudyCell> sample = Optional.empty();

    private final Map<Named, Label> made = new HashMap<>();
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
            add(request(rows).withGroups(true).withUnit(Unit.PASSAGES));
            add(request(rows).withGroups(true).withUnit(Unit.RECOMMENDATIONS));
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
        addSaved();
        weights = labels.weights();
    }

    /** What a label is made of. */
    private record Named(Axis axis, Tally.Kind kind, long id, String code) {}

    private void addSaved() {
        var held = new HashSet<List<?>>();
        for (TableRun run : SavedTables.runAll(snapshot, engine)) {
            cancellation.check();
            if (run instanceof TableRun.Counted counted) {
                var table = Optional.of(counted.table());
                var request = counted.settings().request();
                candidates.addAll(rows(request, counted.tally(), table));
                candidates.addAll(cells(request, counted.tally(), table));
                candidates.addAll(passages(request, table));
                candidates.addAll(summaries(request, counted.tally(), table));
            }
        }
        candidates.stream()
                .filter(c -> !c.cell().isOfPart())
                .forEach(c -> held.add(place(c.cell())));
        usual.stream().filter(c -> !held.contains(place(c.cell()))).forEach(candidates::add);
    }

    /** The column of passages that a table of codes is printed with. */
    private List<Candidate> passages(TallyRequest request, Optional<SavedTable> table) {
        var asked = request.withUnit(Unit.PASSAGES);
        return request.rows() instanceof Axis.OfFacet
                        && request.unit() != Unit.PASSAGES
                        && engine.tally(snapshot, asked) instanceof Tally tally
                ? rows(asked, tally, table)
                : List.of();
    }

    /** Of numbers: how many are known, and how many missing. */
    private List<Candidate> summaries(
            TallyRequest request, Tally tally, Optional<SavedTable> table) {
        var found = new ArrayList<Candidate>();
        for (var row : tally.rows()) {
            var summary = row.summary();
            if (summary == null) {
                continue;
            }
            long units = summary.units();
            long missing = summary.missing().values().stream().mapToLong(Long::longValue).sum();
            found.add(summary(request, row, table, "known", summary.known(), units));
            found.add(summary(request, row, table, "missing", missing, units));
        }
        return found;
    }

    private static Candidate summary(
            TallyRequest request,
            Tally.Row row,
            Optional<SavedTable> table,
            String what,
            long n,
            long d) {
        String name = row.name() + ": " + what + unit(request) + in(table);
        var cell = new StudyCell(request, row.code(), "", table, name, n, d);
        var words = Words.of(row.name() + " " + what);
        return new Candidate(cell, new Label("", List.of(words), Set.of(), 0, ""), null);
    }

    private static List<?> place(StudyCell cell) {
        var columns = cell.request().columns();
        return List.of(
                cell.request().rows().key(),
                cell.column().isEmpty() || columns == null ? "" : columns.key(),
                cell.request().unit(),
                cell.row(),
                cell.column(),
                cell.n(),
                cell.d());
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
            usual.addAll(rows(request, tally, Optional.empty()));
        }
    }

    private List<Candidate> rows(TallyRequest request, Tally tally, Optional<SavedTable> table) {
        var found = new ArrayList<Candidate>();
        for (var row : tally.rows()) {
            boolean called =
                    switch (row.kind()) {
                        case CODE, GROUP, ANY, VALUE -> true;
                        case DIRECT, NONE, NUMBER -> false;
                    };
            if (called) {
                var cell =
                        new StudyCell(
                                request,
                                row.code(),
                                "",
                                table,
                                name(request.rows(), row) + unit(request) + in(table),
                                row.n(),
                                row.d());
                boolean again = table.isPresent() || cell.isOfOtherUnit();
                found.add(new Candidate(cell, label(again, request.rows(), row), null));
            }
        }
        return found;
    }

    private static String in(Optional<SavedTable> table) {
        return table.map(saved -> " in the table \u201c" + saved.name() + "\u201d").orElse("");
    }

    private static String unit(TallyRequest request) {
        return request.unit() == Unit.REVIEWS ? "" : " (" + request.unit().key() + ")";
    }

    private String name(Axis axis, Tally.Row row) {
        return labels.name(axis, row.code(), row.name());
    }

    /**
     * A table that is counted again, saved or by passages, takes the labels that are there: how
     * often a word stands in labels says how much it says, and that is not to depend on how often
     * it is counted.
     */
    private Label label(
            boolean again, Axis axis, Tally.Kind kind, long id, String code, String name) {
        var named = new Named(axis, kind, id, code);
        var held = again ? made.get(named) : null;
        var label = held == null ? labels.of(axis, kind, id, code, name) : held;
        made.put(named, label);
        return label;
    }

    private Label label(boolean again, Axis axis, Tally.Row row) {
        return label(again, axis, row.kind(), row.id(), row.code(), row.name());
    }

    private void addCells(TallyRequest request) {
        usual.addAll(cells(request));
    }

    private List<Candidate> cells(TallyRequest request) {
        cancellation.check();
        return engine.tally(snapshot, request) instanceof Tally tally
                ? cells(request, tally, Optional.empty())
                : List.of();
    }

    private List<Candidate> cells(TallyRequest request, Tally tally, Optional<SavedTable> table) {
        var found = new ArrayList<Candidate>();
        var columns = request.columns();
        if (columns == null) {
            return found;
        }
        for (var row : tally.rows()) {
            var rowLabel = label(table.isPresent(), request.rows(), row);
            for (int c = 0; c < tally.columns().size(); c++) {
                var column = tally.columns().get(c);
                var counted = row.cells().get(c);
                var cell =
                        new StudyCell(
                                request,
                                row.code(),
                                column.code(),
                                table,
                                name(request.rows(), row)
                                        + " \u00d7 "
                                        + labels.name(columns, column.code(), column.name())
                                        + in(table),
                                counted.n(),
                                counted.d());
                var columnLabel =
                        label(
                                table.isPresent(),
                                columns,
                                column.kind(),
                                column.id(),
                                column.code(),
                                column.name());
                found.add(new Candidate(cell, rowLabel, columnLabel));
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
            var cell =
                    new StudyCell(
                            request,
                            "",
                            "",
                            Optional.empty(),
                            "The sample",
                            tally.universe(),
                            tally.universe());
            usual.add(new Candidate(cell, new Label("", SampleWords.NAMES, Set.of(), 0, ""), null));
            sample = Optional.of(cell);
        }
    }

    /** The reviews that are counted; empty without a codebook. */
    Optional<StudyCell> sample() {
        return sample;
    }

    List<Candidate> all() {
        return candidates;
    }

    Around around(PrintedFigure figure) {
        return new Around(
                Words.of(figure.near()),
                figure.near().lines().map(Words::of).toList(),
                Words.of(figure.wide()),
                Words.initials(figure.near()),
                Words.keys(figure.near(), labels.keys()),
                Persons.of(figure));
    }

    /** Whether a folded word is in the name of any row or column. */
    boolean isInNames(String word) {
        return weights.containsKey(word);
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
        for (Candidate candidate : List.copyOf(usual)) {
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
