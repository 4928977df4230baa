package org.postil.ui.compare;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.compare.WorkItem;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which of the differences are listed, and how far all of them are decided. */
final class DifferenceFilters {
    private final CompareViewModel model;
    private final SearchField search =
            new SearchField(Words.of("compare.search"), Words.of("history.clear"));
    private final ComboBox<Optional<WorkItem.Kind>> kinds = new ComboBox<>();
    private final ComboBox<Optional<Integer>> missing = new ComboBox<>();
    private final ToggleButton undecided = new ToggleButton(Words.of("compare.undecided_only"));
    private final HBox ofCode = new HBox();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label progress = Labels.strong("");
    private final VBox root = new VBox(8);

    DifferenceFilters(CompareViewModel model) {
        this.model = model;
        build();
        model.worklistProperty().addListener((property, was, now) -> showProgress());
        model.codersProperty().addListener((property, was, now) -> offerCoders());
    }

    Node node() {
        return root;
    }

    SearchField search() {
        return search;
    }

    private void build() {
        search.textProperty().bindBidirectional(model.filterProperty());
        search.setId("compare-search");
        kinds.setId("compare-kind");
        kinds.getItems().add(Optional.empty());
        for (WorkItem.Kind one : WorkItem.Kind.values()) {
            kinds.getItems().add(Optional.of(one));
        }
        cells(kinds, k -> k.map(CompareWords::kind).orElse(Words.of("compare.all_kinds")));
        kinds.setAccessibleText(Words.of("compare.of_kind"));
        kinds.valueProperty().bindBidirectional(model.kindProperty());
        missing.setId("compare-missing");
        missing.setAccessibleText(Words.of("compare.of_coder"));
        offerCoders();
        missing.valueProperty().bindBidirectional(model.missingProperty());
        undecided.setId("compare-undecided");
        undecided.getStyleClass().add("compare-part");
        undecided.selectedProperty().bindBidirectional(model.undecidedOnlyProperty());
        undecided.setMinWidth(Region.USE_PREF_SIZE);
        kinds.setMaxWidth(Double.MAX_VALUE);
        missing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kinds, Priority.ALWAYS);
        HBox.setHgrow(missing, Priority.ALWAYS);
        HBox.setHgrow(search, Priority.ALWAYS);
        model.codeProperty()
                .addListener((property, was, now) -> {
                    ofCode.getChildren().clear();
                    now.ifPresent(c ->
                            ofCode.getChildren()
                                    .add(
                                            new Chip(CompareWords.name(c), c.colour())
                                                    .removable(
                                                            Words.of("compare.all_codes"),
                                                            () ->
                                                                    model.codeProperty()
                                                                            .set(
                                                                                    Optional
                                                                                            .empty()))));
                    ofCode.setVisible(now.isPresent());
                    ofCode.setManaged(now.isPresent());
                });
        ofCode.setId("compare-of-code");
        ofCode.setVisible(false);
        ofCode.setManaged(false);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("compare-bar");
        root.getChildren()
                .setAll(
                        new HBox(8, search, undecided),
                        new HBox(8, kinds, missing),
                        ofCode,
                        progress,
                        bar);
        root.getStyleClass().add("compare-filters");
    }

    private void offerCoders() {
        var coders = model.codersProperty().get();
        missing.getItems().setAll(List.of(Optional.empty()));
        for (int c = 0; c < coders.size(); c++) {
            missing.getItems().add(Optional.of(c));
        }
        cells(
                missing,
                c ->
                        c.filter(i -> i < coders.size())
                                .map(i -> Words.of("compare.missed_by", coders.get(i).name()))
                                .orElse(Words.of("compare.any_coder")));
        if (missing.getValue() == null) {
            missing.setValue(Optional.empty());
        }
    }

    private static <T> void cells(ComboBox<T> box, Function<T, String> words) {
        box.setButtonCell(new WordsCell<>(words));
        box.setCellFactory(view -> new WordsCell<>(words));
    }

    private static final class WordsCell<T> extends ListCell<T> {
        private final Function<T, String> words;

        WordsCell(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : words.apply(item));
        }
    }

    private void showProgress() {
        model.worklistProperty()
                .get()
                .ifPresent(w -> {
                    int all = w.items().size();
                    progress.setId("compare-progress");
                    progress.setText(Words.of("compare.progress", w.decided(), all));
                    bar.setProgress(all == 0 ? 0 : w.decided() / (double) all);
                });
    }
}
