package org.postil.ui.merge;

import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.merge.MergeChoices.Rule;
import org.postil.merge.MergeItem;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.control.SearchField;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.merge.MergeViewModel.Look;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;

/** The look before a colleague's file is taken in. Nothing is written until it is said. */
final class MergeSheet {
    private static final double WIDTH = 1000;
    private static final double LIST = 540;
    private static final double ROWS = 6;

    private final MergeViewModel model;
    private final OverlayPane overlays;
    private final Tiles tiles = new Tiles();
    private final TextField words =
            new SearchField(Words.of("merge.filter"), Words.of("merge.filter_clear"));
    private final ListView<MergeItem> list = new ListView<>();
    private final ItemDetail detail;
    private final VBox remarks = new VBox(6);
    private final FlowPane mapped = new FlowPane(6, 6);
    private boolean filling;

    MergeSheet(OverlayPane overlays, MergeViewModel model) {
        this.overlays = overlays;
        this.model = model;
        detail = new ItemDetail(model);
    }

    /** What follows. */
    interface Actions {
        void apply();

        /** It was closed without. */
        void leave();
    }

    void show(Actions actions) {
        var first = model.look();
        var content = new VBox(12);
        content.getStylesheets().add(styles());
        boolean nothing = first.items().isEmpty() && first.unseen() == 0;
        if (nothing) {
            content.getChildren()
                    .add(
                            new EmptyState(
                                    Feather.CHECK_CIRCLE,
                                    Words.of("merge.nothing_new"),
                                    Words.of("merge.nothing_words", model.name())));
        } else {
            content.getChildren().addAll(tiles, remarks, tools(), mapped, both());
        }
        var sheet =
                new Sheet(overlays, Words.of("merge.title", model.name()), content)
                        .wide(nothing ? 560 : WIDTH);
        if (nothing) {
            sheet.main(Words.of("merge.close"), () -> {}).setId("merge-close");
            sheet.show().whenClosed(actions::leave);
            return;
        }
        var going = new boolean[1];
        sheet.cancel();
        Button main = sheet.main(Words.of("merge.apply"), () -> {});
        main.setId("merge-apply");
        main.setOnAction(event -> {
            going[0] = true;
            sheet.close();
            actions.apply();
        });
        ChangeListener<Look> changed = (property, was, now) -> fill(now, main);
        model.lookProperty().addListener(changed);
        model.busyProperty().addListener((property, was, now) -> main.setDisable(now));
        tiles.chosenProperty().addListener((property, was, now) -> filter());
        words.textProperty().addListener((property, was, now) -> filter());
        fill(first, main);
        sheet.show()
                .whenClosed(() -> {
                    model.lookProperty().removeListener(changed);
                    if (!going[0]) {
                        actions.leave();
                    }
                });
        list.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    static String styles() {
        return Objects.requireNonNull(MergeSheet.class.getResource("merge.css")).toExternalForm();
    }

    private Node tools() {
        words.setId("merge-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(LIST);
        var rule = new ChoiceBox<>(FXCollections.observableArrayList(Rule.values()));
        rule.setId("merge-rule");
        rule.setAccessibleText(Words.of("merge.rule"));
        rule.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Rule one) {
                        return one == null
                                ? ""
                                : Words.of("merge.rule_" + one.name().toLowerCase(Locale.ROOT));
                    }

                    @Override
                    public Rule fromString(String text) {
                        return model.rule();
                    }
                });
        rule.setValue(model.rule());
        rule.valueProperty().addListener((property, was, now) -> model.setRule(now));
        var busy = new ProgressIndicator();
        busy.setPrefSize(18, 18);
        busy.setMinSize(18, 18);
        busy.visibleProperty().bind(model.busyProperty());
        var about = Labels.muted(Words.of("merge.rule"));
        about.setLabelFor(rule);
        about.setMinWidth(Region.USE_PREF_SIZE);
        rule.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(10, words, Labels.gap(), busy, about, rule);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node both() {
        list.setId("merge-list");
        list.setAccessibleText(Words.of("merge.list"));
        list.getStyleClass().add("merge-list");
        list.setFixedCellSize(ItemCell.HEIGHT);
        list.setCellFactory(made -> new ItemCell());
        list.setPlaceholder(Labels.muted(Words.of("merge.no_match")));
        list.setPrefSize(LIST, ROWS * ItemCell.HEIGHT + 2);
        list.setMinHeight(3 * ItemCell.HEIGHT);
        list.setMinWidth(LIST);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> {
                    if (!filling) {
                        detail.show(now);
                    }
                });
        detail.setPrefHeight(ROWS * ItemCell.HEIGHT + 2);
        detail.setMinHeight(3 * ItemCell.HEIGHT);
        detail.setPrefWidth(1);
        HBox.setHgrow(detail, Priority.ALWAYS);
        var box = new HBox(12, list, detail);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private void fill(Look look, Button main) {
        tiles.show(look);
        remarks.getChildren().clear();
        if (look.strangeTexts() > 0) {
            remark(Feather.ALERT_TRIANGLE, Words.of("merge.strange", look.strangeTexts()));
        }
        if (look.unseen() > 0) {
            remark(Feather.EYE_OFF, Words.of("merge.unseen", look.unseen()));
        }
        if (look.plan().changesNothing()) {
            remark(Feather.INFO, Words.of("merge.changes_nothing"));
        }
        shown(remarks, !remarks.getChildren().isEmpty());
        var buttons = new ArrayList<Node>();
        for (var one : model.mapped()) {
            var button = new Button(one.words(), Icons.of(Feather.X));
            button.getStyleClass().add("flat");
            button.setAccessibleText(Words.of("merge.unmap", one.words()));
            button.setOnAction(event -> model.unmap(one));
            buttons.add(button);
        }
        mapped.getChildren().setAll(buttons);
        shown(mapped, !buttons.isEmpty());
        main.setDisable(look.plan().changesNothing());
        filter();
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void remark(Feather icon, String text) {
        var label = Labels.body(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(8, Icons.of(icon), label);
        line.getStyleClass().add("merge-remark");
        remarks.getChildren().add(line);
    }

    /** What was selected stays so, where it is still listed. */
    private void filter() {
        var before = list.getSelectionModel().getSelectedItem();
        var items = model.filtered(tiles.chosenProperty().get(), words.getText());
        filling = true;
        list.getItems().setAll(items);
        var same =
                items.stream()
                        .filter(item -> before != null && item.id().equals(before.id()))
                        .findFirst();
        same.ifPresentOrElse(
                list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        filling = false;
        detail.show(same.orElse(null));
    }
}
