package org.postil.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;

import org.postil.project.Step;
import org.postil.project.UndoForecast;
import org.postil.project.UndoForecast.Reason;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.history.ForecastTable;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.Workbench;
import org.postil.ui.task.Pending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Undo and redo, named after the step. An old, foreign or large step is shown before it is undone.
 * Presses that come faster than the work wait for their turn, so that each looks at the step that
 * it is about.
 */
final class Undoing {
    private final Workbench bench;
    private final Command undo;
    private final Command redo;
    private final Turns turns = new Turns();

    Undoing(Workbench bench) {
        this.bench = bench;
        ProjectSession session = bench.session();
        undo =
                Command.of("edit.undo", Command.Group.EDIT, "", "Shortcut+Z", this::undo)
                        .titled(
                                Bindings.createStringBinding(
                                        () ->
                                                named(
                                                        "shell.undo",
                                                        "shell.undo_named",
                                                        session.undoableProperty().get()),
                                        session.undoableProperty()))
                        .when(
                                Bindings.createBooleanBinding(
                                        () -> session.undoableProperty().get().isPresent(),
                                        session.undoableProperty()));
        redo =
                Command.of("edit.redo", Command.Group.EDIT, "", "Shortcut+Shift+Z", this::redo)
                        .titled(
                                Bindings.createStringBinding(
                                        () ->
                                                named(
                                                        "shell.redo",
                                                        "shell.redo_named",
                                                        session.redoableProperty().get()),
                                        session.redoableProperty()))
                        .when(
                                Bindings.createBooleanBinding(
                                        () -> session.redoableProperty().get().isPresent(),
                                        session.redoableProperty()));
    }

    Command undoCommand() {
        return undo;
    }

    List<Command> commands() {
        return List.of(undo, redo);
    }

    private static String named(String plain, String named, Optional<String> label) {
        return label.map(words -> Words.of(named, words)).orElse(Words.of(plain));
    }

    private void undo() {
        turns.add(over ->
                bench.session()
                        .forecastUndo()
                        .otherwise(failure -> over.run())
                        .then(forecast -> go(forecast, over)));
    }

    private void go(Optional<UndoForecast> forecast, Runnable over) {
        if (forecast.isEmpty()) {
            over.run();
            bench.notices().tell(Words.of("shell.nothing_to_undo"));
        } else if (forecast.get().reasons().isEmpty()) {
            undoAsShown(forecast.get(), over);
        } else {
            // whoever pressed on did not know of the question
            turns.forget();
            over.run();
            ask(forecast.get());
        }
    }

    private void ask(UndoForecast forecast) {
        var content = new ArrayList<Node>();
        for (Reason reason : Reason.values()) {
            if (forecast.reasons().contains(reason)) {
                content.add(
                        Labels.body(
                                switch (reason) {
                                    case OLDER_STEP -> Words.of("shell.undo_older");
                                    case OTHER_CODER -> Words.of("shell.undo_other");
                                    case MANY_ROWS -> Words.of("shell.undo_many");
                                }));
            }
        }
        content.add(new ForecastTable(forecast));
        var sheet =
                new Sheet(
                                bench.overlays(),
                                Words.of(
                                        "shell.undo_title",
                                        bench.session().words(forecast.steps().getFirst())),
                                content.toArray(Node[]::new))
                        .cancel();
        sheet.main(
                Words.of("shell.undo_step"), () -> turns.add(over -> undoAsShown(forecast, over)));
        sheet.show();
    }

    private void undoAsShown(UndoForecast shown, Runnable over) {
        end(bench.session().undo(shown), over, "shell.undone", "shell.nothing_to_undo");
    }

    private void redo() {
        turns.add(
                over -> end(bench.session().redo(), over, "shell.redone", "shell.nothing_to_redo"));
    }

    private void end(Pending<Step> step, Runnable over, String done, String nothing) {
        step.otherwise(failure -> over.run())
                .then(came -> {
                    over.run();
                    tell(came, done, nothing);
                });
    }

    /** What still waits for its turn is not done: the project is being closed. */
    void close() {
        turns.close();
    }

    private void tell(Step step, String done, String nothing) {
        switch (step) {
            case Step.Done did ->
                    bench.notices()
                            .tell(Words.of(done, bench.session().words(did.steps().getFirst())));
            case Step.Nothing none -> bench.notices().tell(Words.of(nothing));
            case Step.Blocked blocked -> bench.notices().warn(blocked.reason());
        }
    }
}
