package org.postil.ui.incoming;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.postil.extraction.AnswerForecast;
import org.postil.merge.AnswerIncoming;
import org.postil.ui.control.EntryCell;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;

/** What would become of the sheet: counts, what does not fit, what is replaced, what is new. */
final class LookSheet {
    private static final double WIDTH = 860;

    /** What follows. */
    interface Actions {
        void back();

        /**
         * @param keep answers that are there stay
         */
        void apply(boolean keep);
    }

    private final OverlayPane overlays;
    private final AnswerIncoming incoming;
    private final CheckBox keep = new CheckBox(Words.of("incoming.keep"));

    LookSheet(OverlayPane overlays, AnswerIncoming incoming) {
        this.overlays = overlays;
        this.incoming = incoming;
        keep.setId("incoming-keep");
    }

    void show(Actions actions) {
        var content = new ArrayList<Node>();
        content.add(counts());
        LookParts.part(
                        Words.of("incoming.problems", incoming.problems().size()),
                        incoming.problems().stream().map(LookSheet::problem).toList())
                .ifPresent(content::add);
        var conflicts =
                incoming.forecast().changes().stream()
                        .filter(AnswerForecast.Change::isConflict)
                        .map(LookSheet::change)
                        .toList();
        LookParts.part(Words.of("incoming.conflicts", conflicts.size()), conflicts)
                .ifPresent(list -> content.add(new VBox(8, list, keep)));
        var added =
                incoming.forecast().changes().stream()
                        .filter(c -> !c.isConflict())
                        .map(LookSheet::change)
                        .toList();
        LookParts.part(Words.of("incoming.new", added.size()), added).ifPresent(content::add);
        var sheet =
                new Sheet(overlays, Words.of("incoming.look_title"), content.toArray(Node[]::new))
                        .wide(WIDTH);
        sheet.step(Words.of("incoming.back"), actions::back);
        sheet.cancel();
        if (incoming.forecast().changes().isEmpty()) {
            sheet.show();
            return;
        }
        var main = sheet.main("", () -> actions.apply(keep.isSelected()));
        main.setId("incoming-apply");
        Runnable follow =
                () -> {
                    long count = incoming.added() + (keep.isSelected() ? 0 : incoming.conflicts());
                    main.setText(Words.of("incoming.apply", count));
                    main.setDisable(count == 0);
                };
        keep.selectedProperty().addListener((property, was, now) -> follow.run());
        follow.run();
        sheet.show();
        // the lists are a look before the step, which Enter takes; Shift+Tab goes to them
        main.requestFocus();
    }

    private Node counts() {
        var line =
                new HBox(
                        10,
                        LookParts.count(incoming.added(), "incoming.count_new"),
                        LookParts.count(incoming.conflicts(), "incoming.count_changed"),
                        LookParts.count(
                                incoming.forecast().outcome().same(), "incoming.count_same"),
                        LookParts.count(
                                incoming.forecast().outcome().persons(), "incoming.count_persons"),
                        LookParts.count(
                                incoming.forecast().outcome().roster().stream()
                                        .filter(told -> !told.made())
                                        .count(),
                                "incoming.count_roles"),
                        LookParts.count(incoming.problems().size(), "incoming.count_problems"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStylesheets().add(ColumnsSheet.styles());
        return line;
    }

    private static EntryCell.Entry change(AnswerForecast.Change change) {
        String after = IncomingWords.value(change.variable(), change.after());
        return new EntryCell.Entry(
                where(change),
                change.before()
                        .map(b -> IncomingWords.value(change.variable(), b) + "  \u2192  " + after)
                        .orElse(after));
    }

    private static String where(AnswerForecast.Change change) {
        var row = change.row();
        return Words.of("incoming.line", row.line())
                + " \u00b7 "
                + row.review()
                + (row.person().isEmpty() ? "" : " \u00b7 " + row.person())
                + " \u00b7 "
                + change.variable().name();
    }

    private static EntryCell.Entry problem(AnswerIncoming.Problem problem) {
        return new EntryCell.Entry(
                "! "
                        + Words.of("incoming.line", problem.line())
                        + (problem.column().isEmpty() ? "" : " \u00b7 " + problem.column())
                        + (problem.value().isEmpty()
                                ? ""
                                : " \u00b7 \u201c" + problem.value() + "\u201d"),
                problem.why());
    }
}
