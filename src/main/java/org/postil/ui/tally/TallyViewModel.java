package org.postil.ui.tally;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.postil.domain.Snapshot;
import org.postil.tally.Axis;
import org.postil.tally.Condition;
import org.postil.tally.Conditions;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyOutcome;
import org.postil.tally.TallyRequest;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table that is shown: counted again, off the FX thread, whenever a choice, the layer or the
 * project changes. While the count runs the last table stays. Knows no nodes.
 */
public final class TallyViewModel {
    private final ProjectSession session;
    private final LatestOnly counting;
    private final ObjectProperty<TallyChoices> choices =
            new SimpleObjectProperty<>(TallyChoices.FIRST);
    private final ReadOnlyObjectWrapper<Optional<Tally>> tally =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<CellKey>> changed =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final Set<String> folded = new HashSet<>();
    private final List<Runnable> shown = new ArrayList<>();
    private boolean active;

    /** Why there is no table, and where in the condition it went wrong; -1 for elsewhere. */
    record Problem(String message, int position) {}

    /**
     * A number of the table by what it stands for, so that it is found again in another count.
     *
     * @param column empty for the row's own number
     */
    record CellKey(String row, String column) {}

    /** A count and what it was asked with. */
    private record Answer(TallyChoices choices, TallyOutcome outcome) {}

    public TallyViewModel(ProjectSession session, Threads threads, Failures failures) {
        this.session = session;
        this.counting = new LatestOnly(threads.background(), threads.fx(), failures);
        choices.addListener((property, was, now) -> chosen(was, now));
        session.snapshotProperty().addListener((property, was, now) -> count());
        session.layerProperty().addListener((property, was, now) -> count());
    }

    ObjectProperty<TallyChoices> choicesProperty() {
        return choices;
    }

    /** The newest count; empty before the first, and where the choices make no table. */
    ReadOnlyObjectProperty<Optional<Tally>> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /** The rows shown, folded and ordered as chosen. */
    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The numbers that the last edit changed. */
    ReadOnlyObjectProperty<Set<CellKey>> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether the count answers the choices of now, and not those before. */
    boolean isCurrent() {
        var layer = session.layerProperty().get();
        return request(choices.get(), session.snapshot(), layer)
                        instanceof Parsed.Ok<TallyRequest>(var asked)
                && tally.get().filter(now -> now.request().equals(asked)).isPresent();
    }

    /** Whether cells show a percentage beside their count. */
    boolean showsPercent() {
        return choices.get().percent() != null;
    }

    /**
     * Adds what is done whenever there is something to show, be it equal to what was shown before:
     * the same numbers may be of other units, another layer, or have other passages behind them.
     */
    void whenShown(Runnable show) {
        shown.add(show);
    }

    ProjectSession session() {
        return session;
    }

    void activate() {
        active = true;
        count();
    }

    void deactivate() {
        active = false;
    }

    /** Shows or folds away what stands below a row. */
    void turn(Line line) {
        if (line.parent()) {
            String code = line.row().code();
            if (!folded.remove(code)) {
                folded.add(code);
            }
            order();
        }
    }

    Set<String> folded() {
        return Set.copyOf(folded);
    }

    void fold(Set<String> codes) {
        folded.clear();
        folded.addAll(codes);
        order();
    }

    private void chosen(TallyChoices was, TallyChoices now) {
        boolean sameCount = was.withLayout(now.layout()).equals(now);
        if (sameCount) {
            order();
        } else {
            count();
        }
    }

    private void count() {
        if (!active) {
            return;
        }
        var asked = choices.get();
        var snapshot = session.snapshot();
        var layer = session.layerProperty().get();
        switch (request(asked, snapshot, layer)) {
            case Parsed.Error<TallyRequest> error ->
                    // asked as well, so that an older count does not come in later
                    counting.ask(
                            Words.of("tally.counting"),
                            () -> new Problem(error.message(), error.position()),
                            this::show);
            case Parsed.Ok<TallyRequest> ok -> {
                TallyEngine engine = session.tallies();
                counting.ask(
                        Words.of("tally.counting"),
                        () -> new Answer(asked, engine.tally(snapshot, ok.value())),
                        this::show);
            }
        }
    }

    /** What to ask the engine; an error points into the condition, or to -1. */
    static Parsed<TallyRequest> request(TallyChoices asked, Snapshot snapshot, Layer layer) {
        if (!(Axis.parse(asked.rows(), snapshot) instanceof Parsed.Ok<Axis>(var rows))) {
            return new Parsed.Error<>(Words.of("tally.rows_gone"), -1);
        }
        Axis columns = null;
        if (!asked.columns().isEmpty()) {
            if (!(Axis.parse(asked.columns(), snapshot) instanceof Parsed.Ok<Axis>(var found))) {
                return new Parsed.Error<>(Words.of("tally.columns_gone"), -1);
            }
            columns = found;
        }
        Condition where = null;
        if (!asked.condition().isEmpty()) {
            switch (Conditions.parse(asked.condition(), snapshot)) {
                case Parsed.Ok<Condition> ok -> where = ok.value();
                case Parsed.Error<Condition> error -> {
                    return new Parsed.Error<>(error.message(), error.position());
                }
            }
        }
        return new Parsed.Ok<>(
                new TallyRequest(
                        rows,
                        columns,
                        asked.unit(),
                        where,
                        layer,
                        asked.missing(),
                        asked.person(),
                        asked.link(),
                        columns == null ? null : asked.percent(),
                        asked.decimals(),
                        asked.groups(),
                        asked.options()));
    }

    private void show(Problem found) {
        tally.set(Optional.empty());
        lines.set(List.of());
        problem.set(Optional.of(found));
        shown.forEach(Runnable::run);
    }

    private void show(Answer answer) {
        switch (answer.outcome) {
            case TallyOutcome.Refused refused -> show(new Problem(refused.message(), -1));
            case Tally now -> {
                var before = tally.get();
                problem.set(Optional.empty());
                tally.set(Optional.of(now));
                order();
                changed.set(
                        before.filter(was -> was.request().equals(now.request()))
                                .map(was -> differing(was, now))
                                .orElse(Set.of()));
            }
        }
    }

    private void order() {
        tally.get()
                .ifPresent(now -> {
                    lines.set(Lines.of(now, choices.get(), folded));
                    shown.forEach(Runnable::run);
                });
    }

    private static Set<CellKey> differing(Tally was, Tally now) {
        var before = numbers(was);
        var keys = new HashSet<CellKey>();
        numbers(now)
                .forEach((key, n) -> {
                    if (!n.equals(before.getOrDefault(key, n))) {
                        keys.add(key);
                    }
                });
        return keys;
    }

    private static Map<CellKey, Long> numbers(Tally tally) {
        var numbers = new HashMap<CellKey, Long>();
        for (var row : tally.rows()) {
            numbers.put(new CellKey(row.code(), ""), row.n());
            for (int i = 0; i < row.cells().size(); i++) {
                var column = tally.columns().get(i).code();
                numbers.put(new CellKey(row.code(), column), row.cells().get(i).n());
            }
        }
        return numbers;
    }
}
