package org.postil.ui.template;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.domain.Snapshot;
import org.postil.extraction.Recoding;
import org.postil.extraction.TemplatePlan;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.List;

/** What a change does to answers: so many go from one value to another, and which cannot. */
final class RecodeTable extends VBox {
    /** What is more is counted in a last line, so that the sheet stays quick. */
    private static final int MOST = 60;

    private static final double HIGHEST = 260;
    private static final int LONGEST = 70;

    private final Snapshot snapshot;

    RecodeTable(Snapshot snapshot) {
        super(12);
        this.snapshot = snapshot;
    }

    void show(TemplatePlan.Ready plan) {
        getChildren().clear();
        var recoding = plan.recoding();
        if (!recoding.turns().isEmpty()) {
            getChildren().add(scrolled(lines(recoding)));
        }
        if (!recoding.stuck().isEmpty()) {
            getChildren()
                    .addAll(
                            Labels.strong(Words.of("template.stuck", recoding.stuck().size())),
                            scrolled(stuck(recoding.stuck())));
        }
        if (recoding.kept() > 0) {
            getChildren().add(Labels.muted(Words.of("template.kept", recoding.kept())));
        }
        if (!plan.rewritten().isEmpty()) {
            getChildren()
                    .add(
                            Labels.body(
                                    Words.of(
                                            "template.rewritten",
                                            String.join(", ", plan.rewritten()))));
        }
        if (!plan.mentions().isEmpty()) {
            var words =
                    Labels.body(Words.of("template.mentions", String.join(", ", plan.mentions())));
            words.getStyleClass().add("template-warning");
            getChildren().add(words);
        }
    }

    private static ScrollPane scrolled(GridPane grid) {
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("template-preview");
        return scroll;
    }

    private static GridPane grid(boolean counted) {
        var grid = new GridPane(12, 5);
        grid.getStyleClass().add("template-preview-grid");
        var half = new ColumnConstraints();
        half.setPercentWidth(counted ? 44 : 26);
        var other = new ColumnConstraints();
        other.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(half, other);
        return grid;
    }

    private static GridPane lines(Recoding recoding) {
        var grid = grid(true);
        grid.addRow(
                0,
                Labels.muted(Words.of("template.preview_from")),
                Labels.muted(Words.of("template.preview_to")),
                Labels.muted(Words.of("template.preview_answers")));
        var lines = recoding.lines();
        int row = 1;
        for (var line : lines.subList(0, Math.min(MOST, lines.size()))) {
            var count = new Label(Integer.toString(line.answers()));
            GridPane.setHalignment(count, HPos.RIGHT);
            grid.addRow(row++, cut(line.from()), cut("\u2192 " + line.to()), count);
        }
        more(grid, row, lines.size());
        return grid;
    }

    private GridPane stuck(List<Recoding.Stuck> stuck) {
        var grid = grid(false);
        int row = 0;
        for (var one : stuck.subList(0, Math.min(MOST, stuck.size()))) {
            grid.addRow(row++, Labels.muted(subject(one)), cut(one.from()), cut(one.why()));
        }
        more(grid, row, stuck.size());
        return grid;
    }

    private static void more(GridPane grid, int row, int of) {
        if (of > MOST) {
            grid.addRow(row, Labels.muted(Words.of("template.preview_more", of - MOST)));
        }
    }

    private String subject(Recoding.Stuck stuck) {
        String review =
                snapshot.reviews().stream()
                        .filter(r -> r.id() == stuck.answer().review())
                        .map(r -> r.reference())
                        .findFirst()
                        .orElse("");
        return snapshot.persons().stream()
                .filter(p -> p.id() == stuck.answer().person())
                .findFirst()
                .map(p -> review + " " + p.label())
                .orElse(review);
    }

    private static Label cut(String words) {
        String line = words.replace('\n', ' ');
        return new Label(
                line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "\u2026" : line);
    }
}
