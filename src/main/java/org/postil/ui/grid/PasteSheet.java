package org.postil.ui.grid;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.postil.domain.AnswerValue;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerWords;
import org.postil.ui.control.EntryCell;
import org.postil.ui.control.EntryCell.Entry;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what pasting would change and what does not fit, before anything is written. */
final class PasteSheet {
    private static final double WIDTH = 720;
    private static final double LINE = 40;

    private final OverlayPane overlays;
    private final GridPlan plan;

    PasteSheet(OverlayPane overlays, GridPlan plan) {
        this.overlays = overlays;
        this.plan = plan;
    }

    void show(Runnable apply) {
        var summary =
                Labels.body(
                        Words.of(
                                "grid.paste_words",
                                plan.changes().size(),
                                plan.replacing(),
                                plan.same(),
                                plan.left()));
        var parts = new ArrayList<Node>(List.of(summary));
        if (!plan.problems().isEmpty()) {
            parts.add(
                    part(
                            Words.of("grid.paste_wrong", plan.problems().size()),
                            plan.problems().stream().map(PasteSheet::problem).toList()));
        }
        if (!plan.changes().isEmpty()) {
            parts.add(
                    part(
                            Words.of("grid.paste_changes", plan.changes().size()),
                            plan.changes().stream().map(PasteSheet::change).toList()));
        }
        var sheet =
                new Sheet(overlays, Words.of("grid.paste_title"), parts.toArray(Node[]::new))
                        .wide(WIDTH)
                        .cancel();
        if (plan.changes().isEmpty()) {
            sheet.show();
            return;
        }
        var main = sheet.main(Words.of("grid.paste_step", plan.changes().size()), apply);
        main.setId("grid-paste");
        sheet.show();
        // the lists are a look before the step, which Enter takes; Shift+Tab goes to them
        main.requestFocus();
    }

    private static Entry change(GridPlan.Change change) {
        return entry(
                change.row().name() + " \u00b7 " + change.variable().name(),
                (change.before().isEmpty() ? Words.of("grid.open") : change.before())
                        + "  \u2192  "
                        + after(change.variable(), change.value()));
    }

    private static String after(Variable variable, Optional<AnswerValue> value) {
        return value.map(v ->
                        v instanceof AnswerValue.Missing missing
                                ? GridWords.reason(missing.reason())
                                : AnswerWords.written(variable, v))
                .orElse(Words.of("grid.open"));
    }

    private static Entry problem(GridPlan.Problem problem) {
        return entry(
                "! " + problem.row() + " \u00b7 " + problem.column(),
                Words.of("grid.paste_problem", problem.given(), problem.why()));
    }

    private static Entry entry(String where, String what) {
        return new Entry(where, what.replace('\n', ' '));
    }

    private static Node part(String title, List<Entry> entries) {
        var list = new ListView<Entry>();
        list.getItems().setAll(entries);
        list.setCellFactory(made -> new EntryCell());
        list.setPrefHeight(Math.min(200, entries.size() * LINE + 4));
        list.setMinHeight(Math.min(90, entries.size() * LINE + 4));
        list.setAccessibleText(title);
        list.getStyleClass().add("grid-entries");
        return new VBox(6, Labels.section(title), list);
    }
}
