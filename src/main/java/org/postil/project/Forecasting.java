package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.project.UndoForecast.Reason;
import org.postil.project.UndoForecast.TableRows;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Says what an undo would change. On the project thread. */
final class Forecasting {
    private final History history;
    private final long firstOfOpening;
    private final Handle handle;

    Forecasting(History history, long firstOfOpening, Handle handle) {
        this.history = history;
        this.firstOfOpening = firstOfOpening;
        this.handle = handle;
    }

    Optional<UndoForecast> next(String coder) throws SQLException {
        var action = history.nextUndo();
        if (action.isEmpty()) {
            return Optional.empty();
        }
        long newest = history.newest();
        return history.preview(action.get().id(), coder, firstOfOpening)
                .map(preview ->
                        new UndoForecast(
                                newest,
                                List.of(StepName.of(preview.action())),
                                preview.tables(),
                                preview.needsConfirmation()));
    }

    /** Tries it and takes it back: only so are steps that undo one another counted rightly. */
    Optional<UndoForecast> to(long action, String coder, Instant at) throws SQLException {
        // before the trial, which adds actions of its own
        long newest = history.newest();
        handle.begin();
        try {
            return switch (history.undoTo(action, coder, at)) {
                case UndoResult.Done done -> Optional.of(forecast(newest, done, coder));
                case UndoResult.Nothing nothing -> Optional.empty();
                case UndoResult.Blocked blocked -> Optional.empty();
            };
        } finally {
            handle.rollback();
        }
    }

    private UndoForecast forecast(long newest, UndoResult.Done done, String coder)
            throws SQLException {
        var rows =
                history.changes(done.first(), done.last()).tables().entrySet().stream()
                        .map(entry ->
                                new TableRows(
                                        entry.getKey(),
                                        entry.getValue().added().size(),
                                        entry.getValue().changed().size(),
                                        entry.getValue().removed().size()))
                        .toList();
        var reasons = EnumSet.noneOf(Reason.class);
        if (done.actions().stream().anyMatch(a -> a.id() < firstOfOpening)) {
            reasons.add(Reason.OLDER_STEP);
        }
        if (done.actions().stream().anyMatch(a -> !a.coder().equals(coder))) {
            reasons.add(Reason.OTHER_CODER);
        }
        if (rows.stream().mapToInt(TableRows::all).sum() > History.MANY_ROWS) {
            reasons.add(Reason.MANY_ROWS);
        }
        return new UndoForecast(
                newest, done.actions().stream().map(StepName::of).toList(), rows, reasons);
    }
}
