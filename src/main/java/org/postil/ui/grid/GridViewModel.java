package org.postil.ui.grid;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Coder;
import org.postil.domain.Variable.Level;
import org.postil.extraction.AnswerEdits;
import org.postil.ui.control.CellRange;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Edits;
import org.postil.ui.nav.ProjectSession;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The answers of the coder as a grid; knows no nodes. On the FX thread only. */
final class GridViewModel {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final ProjectSession session;
    private final Edits edits;
    private final ReadOnlyObjectWrapper<GridQuery> query =
            new ReadOnlyObjectWrapper<>(GridQuery.all(Level.REVIEW));
    private final ReadOnlyObjectWrapper<GridData> data =
            new ReadOnlyObjectWrapper<>(GridData.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<CellRange>> selection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<GridQuery> shown = Optional.empty();
    private Optional<Coder> shownCoder = Optional.empty();
    private long asked;
    private boolean active;

    GridViewModel(ProjectSession session) {
        this.session = session;
        edits = new Edits(session);
        session.snapshotProperty().addListener((property, was, now) -> follow());
        session.coderProperty().addListener((property, was, now) -> follow());
    }

    ReadOnlyObjectProperty<GridQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<GridData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<CellRange>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    GridData data() {
        return data.get();
    }

    Optional<CellRange> selection() {
        return selection.get();
    }

    boolean hasCoder() {
        return session.coderProperty().get().isPresent();
    }

    /** Nothing is asked at any level. */
    boolean hasNoTemplate() {
        return session.snapshot().variables().isEmpty();
    }

    void activate() {
        active = true;
        follow();
    }

    void deactivate() {
        active = false;
    }

    // ---- what is shown

    void ask(GridQuery wanted) {
        if (!wanted.equals(query.get())) {
            if (wanted.level() != query.get().level()) {
                selection.set(Optional.empty());
            }
            query.set(wanted);
            follow();
        }
    }

    /** Orders by a column: up, then down, then as the reviews stand. */
    void sort(long variable) {
        var now = query.get();
        if (now.sort() != variable) {
            ask(now.sorted(variable, false));
        } else if (now.descending()) {
            ask(now.sorted(0, false));
        } else {
            ask(now.sorted(variable, true));
        }
    }

    private void follow() {
        var coder = session.coderProperty().get();
        if (!active) {
            return;
        }
        if (coder.isEmpty()) {
            data.set(GridData.NOTHING);
            selection.set(Optional.empty());
            shown = Optional.empty();
            return;
        }
        var of = session.snapshot();
        var wanted = query.get();
        boolean still = shown.filter(wanted::equals).isPresent() && coder.equals(shownCoder);
        var before = still ? Optional.of(data.get()) : Optional.<GridData>empty();
        long mine = ++asked;
        session.read(
                        Words.of("grid.reading"),
                        project ->
                                new GridReading(of, coder.get(), wanted, session.tallies())
                                        .read(before))
                .then(read -> {
                    if (mine == asked) {
                        shown = Optional.of(wanted);
                        shownCoder = coder;
                        show(read);
                    }
                });
    }

    private void show(GridData read) {
        var old = data.get();
        var at = selection.get();
        data.set(read);
        if (read.rows().isEmpty() || read.columns().isEmpty()) {
            selection.set(Optional.empty());
        } else if (at.isEmpty()) {
            selection.set(Optional.of(CellRange.cell(0, 0)));
        } else if (!old.rows().equals(read.rows()) && old.isIn(at.get().row(), 0)) {
            // what was selected is somewhere else now, or gone
            var key = old.rows().get(at.get().row()).key();
            var keys = read.rows().stream().map(GridRow::key).toList();
            int row = keys.indexOf(key);
            selection.set(
                    Optional.of(
                            (row == at.get().row()
                                            ? at.get()
                                            : CellRange.cell(Math.max(row, 0), at.get().column()))
                                    .within(read.rows().size(), read.columns().size())));
        } else {
            selection.set(Optional.of(at.get().within(read.rows().size(), read.columns().size())));
        }
    }

    // ---- the selection

    void select(CellRange range) {
        if (!data.get().rows().isEmpty() && !data.get().columns().isEmpty()) {
            selection.set(
                    Optional.of(
                            range.within(data.get().rows().size(), data.get().columns().size())));
        }
    }

    /**
     * @param extending the selection grows to there
     */
    void move(int rows, int columns, boolean extending) {
        selection
                .get()
                .ifPresent(at -> {
                    int row = at.toRow() + rows;
                    int column = at.toColumn() + columns;
                    select(
                            extending
                                    ? new CellRange(at.row(), at.column(), row, column)
                                    : CellRange.cell(row, column));
                });
    }

    void selectAll() {
        select(new CellRange(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    // ---- edits

    private Optional<GridPlan> planned(Function<CellRange, GridPlan> plan) {
        return selection.get().map(plan);
    }

    void setMissing(MissingReason reason) {
        planned(at ->
                        GridPlanning.give(
                                data.get(), at, Optional.of(new AnswerValue.Missing(reason))))
                .ifPresent(plan -> apply("grid.did_missing", plan));
    }

    /** Back to not answered. */
    void clear() {
        planned(at -> GridPlanning.give(data.get(), at, Optional.empty()))
                .ifPresent(plan -> apply("grid.did_clear", plan));
    }

    void fillDown() {
        planned(at -> GridPlanning.fillDown(data.get(), at))
                .ifPresent(plan -> apply("grid.did_fill", plan));
    }

    /**
     * Takes what was typed.
     *
     * @param all into every selected cell, not only the one worked on
     * @return what does not fit; nothing is done then
     */
    List<GridPlan.Problem> type(String text, boolean all) {
        var plan =
                planned(at ->
                        GridPlanning.type(
                                data.get(),
                                all ? at : CellRange.cell(at.row(), at.column()),
                                text));
        var problems = plan.map(GridPlan::problems).orElse(List.of());
        if (problems.isEmpty()) {
            plan.ifPresent(p -> apply("grid.did_answer", p));
        }
        return problems;
    }

    GridPlan planPaste(String text) {
        return planned(at -> GridPlanning.paste(data.get(), at, ClipboardCells.parse(text)))
                .orElse(new GridPlan(List.of(), 0, 0, List.of()));
    }

    void paste(GridPlan plan) {
        apply("grid.did_paste", plan);
    }

    String copied() {
        return selection
                .get()
                .map(at -> ClipboardCells.write(GridPlanning.copy(data.get(), at)))
                .orElse("");
    }

    /** One step, however many cells it is about. */
    private void apply(String label, GridPlan plan) {
        var coder = session.coderProperty().get();
        if (plan.changes().isEmpty() || coder.isEmpty()) {
            return;
        }
        edits.act(
                Words.of(label, plan.changes().size(), plan.changes().getFirst().variable().name()),
                (edit, before) -> {
                    var answers = new AnswerEdits(edit, before, coder.get());
                    for (GridPlan.Change change : plan.changes()) {
                        var subject = change.row().subject(change.variable());
                        if (change.value().isPresent()) {
                            answers.set(subject, change.value().get());
                        } else {
                            answers.given(subject).ifPresent(answers::clear);
                        }
                    }
                });
    }

    // ---- where one was

    Map<String, String> save() {
        var state = new HashMap<String, String>();
        var now = query.get();
        state.put("level", now.level().key());
        state.put("text", now.text());
        state.put("condition", now.condition());
        state.put("open", Boolean.toString(now.openOnly()));
        state.put("sort", Long.toString(now.sort()));
        state.put("descending", Boolean.toString(now.descending()));
        selection
                .get()
                .ifPresent(at -> {
                    state.put("row", Integer.toString(at.row()));
                    state.put("column", Integer.toString(at.column()));
                });
        return state;
    }

    void restore(Map<String, String> state) {
        if (state.isEmpty()) {
            return;
        }
        var level = Level.REVIEW;
        for (Level one : Level.values()) {
            if (one.key().equals(state.get("level"))) {
                level = one;
            }
        }
        ask(
                new GridQuery(
                        level,
                        state.getOrDefault("text", ""),
                        state.getOrDefault("condition", ""),
                        Boolean.parseBoolean(state.get("open")),
                        number(state, "sort"),
                        Boolean.parseBoolean(state.get("descending"))));
        if (state.containsKey("row")) {
            selection.set(
                    Optional.of(
                            CellRange.cell(
                                    (int) Math.min(number(state, "row"), Integer.MAX_VALUE),
                                    (int) Math.min(number(state, "column"), Integer.MAX_VALUE))));
        }
        follow();
    }

    private static long number(Map<String, String> state, String key) {
        String text = state.getOrDefault(key, "");
        return ID.matcher(text).matches() ? Long.parseLong(text) : 0;
    }
}
