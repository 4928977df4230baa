package org.postil.ui.merge;

import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.postil.domain.Coder;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.merge.AssignViewModel.Progress;
import org.postil.ui.merge.AssignViewModel.Row;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Who codes which reviews: all, some, or a share drawn at random; and how far everyone is. */
public final class AssignSheet {
    private static final double WIDTH = 900;
    private static final double LEFT = 380;
    private static final double ROWS_HEIGHT = 270;
    private static final int SEEDS = 1_000_000;
    private static final int USUAL_SHARE = 20;

    private final Workbench bench;
    private final AssignViewModel model;

    public AssignSheet(Workbench bench) {
        this.bench = bench;
        model = new AssignViewModel(bench.session());
    }

    public Command command() {
        return Command.of(
                Command.ASSIGN,
                Command.Group.PROJECT,
                Words.of("assign.command"),
                "",
                () -> new Shown().show());
    }

    /** One opening of the sheet. */
    private final class Shown {
        private final ListView<Progress> coders = new ListView<>();
        private final ListView<Row> reviews = new ListView<>();
        private final TextField newName = new TextField();
        private final Button add = new Button(Words.of("assign.add"));
        private final Button all = new Button();
        private final Button selected = new Button(Words.of("assign.selected"));
        private final Button release = new Button(Words.of("assign.release"));
        private final Spinner<Integer> percent = new Spinner<>(1, 100, USUAL_SHARE);
        private final TextField seed =
                new TextField(String.valueOf(new SecureRandom().nextInt(SEEDS)));
        private final Label drawn = Labels.body("");
        private final Button share = new Button();

        void show() {
            prepare();
            var content = new VBox(12, new HBox(16, left(), right()), drawing());
            content.getStylesheets().add(MergeSheet.styles());
            var about = Labels.body(Words.of("assign.about"));
            about.getStyleClass().add("muted");
            var sheet =
                    new Sheet(bench.overlays(), Words.of("assign.title"), about, content)
                            .wide(WIDTH);
            sheet.main(Words.of("assign.done"), () -> {}).setId("assign-done");
            ChangeListener<Snapshot> changed = (property, was, now) -> fill();
            bench.session().snapshotProperty().addListener(changed);
            fill();
            sheet.show()
                    .whenClosed(() -> bench.session().snapshotProperty().removeListener(changed));
            coders.requestFocus();
        }

        private void prepare() {
            coders.setId("assign-coders");
            coders.setAccessibleText(Words.of("assign.coders"));
            coders.setCellFactory(made -> new ProgressCell());
            coders.setFixedCellSize(ProgressCell.HEIGHT);
            coders.getSelectionModel()
                    .selectedItemProperty()
                    .addListener((property, was, now) -> follow());
            reviews.setId("assign-reviews");
            reviews.setAccessibleText(Words.of("assign.reviews"));
            reviews.setCellFactory(made -> new AssignedCell());
            reviews.setFixedCellSize(AssignedCell.HEIGHT);
            reviews.setPlaceholder(Labels.muted(Words.of("assign.no_reviews")));
            reviews.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
            reviews.getSelectionModel()
                    .getSelectedIndices()
                    .addListener((ListChangeListener<Integer>) change -> follow());
            coders.getStyleClass().add("merge-list");
            reviews.getStyleClass().add("merge-list");
            newName.setId("assign-name");
            newName.setPromptText(Words.of("assign.new_prompt"));
            newName.setAccessibleText(Words.of("assign.new_prompt"));
            newName.textProperty().addListener((property, was, now) -> follow());
            add.setId("assign-add");
            add.setOnAction(event ->
                    model.addCoder(newName.getText())
                            .then(made -> {
                                newName.clear();
                                fill();
                                choose(made);
                            }));
            all.setId("assign-all");
            all.setOnAction(event -> coder().ifPresent(model::assignAll));
            selected.setId("assign-selected");
            selected.setOnAction(event -> coder().ifPresent(c -> model.assign(chosen(), c)));
            release.setId("assign-release");
            release.setOnAction(event -> coder().ifPresent(c -> model.release(chosen(), c)));
            percent.setId("assign-percent");
            percent.setEditable(true);
            percent.setPrefWidth(90);
            percent.setMinWidth(90);
            percent.getEditor().setAccessibleText(Words.of("assign.percent"));
            percent.valueProperty().addListener((property, was, now) -> follow());
            seed.setId("assign-seed");
            seed.setPrefWidth(100);
            seed.setMinWidth(100);
            seed.setAccessibleText(Words.of("assign.seed"));
            seed.textProperty().addListener((property, was, now) -> follow());
            share.setId("assign-share");
            share.setMinWidth(Region.USE_PREF_SIZE);
            share.setOnAction(event ->
                    coder().ifPresent(c ->
                            AssignViewModel.seed(seed.getText())
                                    .ifPresent(s -> model.assignShare(percent.getValue(), s, c))));
            drawn.setId("assign-drawn");
        }

        private Node left() {
            coders.setPrefHeight(ROWS_HEIGHT);
            coders.setMinHeight(2 * ProgressCell.HEIGHT);
            HBox.setHgrow(newName, Priority.ALWAYS);
            var box =
                    new VBox(
                            8,
                            Labels.section(Words.of("assign.coders")),
                            coders,
                            new HBox(8, newName, add));
            box.setPrefWidth(LEFT);
            box.setMinWidth(LEFT);
            VBox.setVgrow(coders, Priority.ALWAYS);
            return box;
        }

        private Node right() {
            reviews.setPrefHeight(ROWS_HEIGHT);
            reviews.setMinHeight(2 * AssignedCell.HEIGHT);
            reviews.setPrefWidth(1);
            var box =
                    new VBox(
                            8,
                            Labels.section(Words.of("assign.reviews")),
                            reviews,
                            new HBox(8, all, selected, release));
            HBox.setHgrow(box, Priority.ALWAYS);
            VBox.setVgrow(reviews, Priority.ALWAYS);
            return box;
        }

        private Node drawing() {
            var of = label("assign.percent", percent);
            var with = label("assign.seed", seed);
            var line = new HBox(8, of, percent, with, seed, Labels.gap(), share);
            line.setAlignment(Pos.CENTER_LEFT);
            var box = new VBox(8, Labels.section(Words.of("assign.share")), line, drawn);
            box.getStyleClass().add("merge-remark");
            return box;
        }

        private static Label label(String key, Node field) {
            var label = Labels.muted(Words.of(key));
            label.setLabelFor(field);
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }

        /** What is there now; who and what was selected stays so. */
        private void fill() {
            var coder = coder();
            var before = new HashSet<>(reviews.getSelectionModel().getSelectedIndices());
            coders.getItems().setAll(model.progress());
            coder.ifPresent(this::choose);
            if (coders.getSelectionModel().isEmpty()) {
                coders.getSelectionModel().selectFirst();
            }
            reviews.getItems().setAll(model.rows());
            before.stream()
                    .filter(i -> i < reviews.getItems().size())
                    .forEach(reviews.getSelectionModel()::select);
            follow();
        }

        private void choose(Coder coder) {
            for (Progress one : coders.getItems()) {
                if (one.coder().guid().equals(coder.guid())) {
                    coders.getSelectionModel().select(one);
                }
            }
        }

        private Optional<Coder> coder() {
            return Optional.ofNullable(coders.getSelectionModel().getSelectedItem())
                    .map(Progress::coder);
        }

        private List<Review> chosen() {
            return reviews.getSelectionModel().getSelectedItems().stream()
                    .filter(row -> row != null)
                    .map(Row::review)
                    .toList();
        }

        private void follow() {
            String name = coder().map(Coder::name).orElse("");
            int size = reviews.getItems().size();
            all.setText(Words.of("assign.all", size));
            boolean nobody = name.isEmpty() || size == 0;
            all.setDisable(nobody);
            selected.setDisable(nobody || chosen().isEmpty());
            release.setDisable(nobody || chosen().isEmpty());
            add.setDisable(!model.isNewName(newName.getText()));
            var number = AssignViewModel.seed(seed.getText());
            share.setText(Words.of("assign.share_go", name.isEmpty() ? 0 : 1, name));
            share.setDisable(nobody || number.isEmpty());
            if (number.isEmpty()) {
                drawn.setText(Words.of("assign.seed_wrong"));
            } else {
                var would = model.draw(percent.getValue(), number.getAsLong());
                drawn.setText(
                        Words.of("assign.drawn", would.size(), size, AssignViewModel.told(would)));
            }
        }
    }
}
