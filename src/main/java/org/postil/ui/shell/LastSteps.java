package org.postil.ui.shell;

import javafx.geometry.BoundingBox;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.project.HistoryEntry;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.i18n.When;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the coder did last, for coming back to a study: ten steps, each leads to the history. */
final class LastSteps {
    /** How many are listed. */
    static final int LISTED = 10;

    /** Others' steps may lie between one's own: how far back one's own are looked for. */
    private static final int LOOKED_BACK = 500;

    private static final double WIDTH = 460;
    private static final double ROW = 30;

    private final Workbench bench;
    private final Command command;

    LastSteps(Workbench bench) {
        this.bench = bench;
        command =
                Command.of(
                        "go.last.steps",
                        Command.Group.GO,
                        Words.of("shell.last_steps"),
                        "Shortcut+Alt+H",
                        this::ask);
    }

    Command command() {
        return command;
    }

    private void ask() {
        bench.session()
                .read(Words.of("history.reading"), project -> project.history(LOOKED_BACK))
                .then(this::show);
    }

    /** The steps that count, newest first: not what was undone, not undo and redo themselves. */
    static List<HistoryEntry> last(List<HistoryEntry> history, Optional<String> coder) {
        return history.stream()
                .filter(entry -> entry.kind().equals("do") && entry.state().equals("done"))
                .filter(entry -> coder.isEmpty() || entry.coder().equals(coder.get()))
                .limit(LISTED)
                .toList();
    }

    private void show(List<HistoryEntry> history) {
        var coder = bench.session().coderProperty().get().map(c -> c.guid());
        var steps = last(history, coder);
        var list = new ListView<HistoryEntry>();
        list.setId("last-steps");
        list.getItems().setAll(steps);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(Math.max(2, steps.size()) * ROW + 4);
        list.setPlaceholder(Labels.muted(Words.of("shell.last_steps_none")));
        list.setAccessibleText(Words.of("shell.last_steps"));
        list.setCellFactory(made -> new Cell(bench));
        var box = new VBox(8, Labels.strong(Words.of("shell.last_steps")), list);
        box.getStyleClass().add("last-steps");
        box.setPrefWidth(WIDTH);
        var overlay = bench.overlays().popover(box, corner());
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        go(list, overlay);
                        event.consume();
                    }
                });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> go(list, overlay));
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    private void go(ListView<HistoryEntry> list, Overlay overlay) {
        var step = list.getSelectionModel().getSelectedItem();
        if (step != null) {
            overlay.close();
            bench.navigator().go(new Destination.History(Optional.of(step.id())));
        }
    }

    /** Above the status line, where it is said what is saved. */
    private BoundingBox corner() {
        Node node = bench.overlays();
        var bounds = node.getLayoutBounds();
        return new BoundingBox(70, bounds.getMaxY() - 34, 1, 1);
    }

    private static final class Cell extends ListCell<HistoryEntry> {
        private final Workbench bench;

        Cell(Workbench bench) {
            this.bench = bench;
        }

        @Override
        protected void updateItem(@Nullable HistoryEntry item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String told = bench.session().words(item.step());
            var what = new Label(told);
            what.setMinWidth(0);
            String when = When.told(item.at(), LocalDate.now());
            var time = Labels.muted(when);
            time.getStyleClass().add("small");
            time.setMinWidth(Region.USE_PREF_SIZE);
            var row = new HBox(10, what, Labels.gap(), time);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(1);
            setGraphic(row);
            setAccessibleText(told + ", " + when);
        }
    }
}
