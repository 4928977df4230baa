package org.postil.ui.merge;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.postil.merge.MergeChoices.Side;
import org.postil.merge.MergeItem;
import org.postil.merge.MergeItem.State;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.merge.MergeViewModel.Ours;

import java.util.ArrayList;
import java.util.Optional;

/** One thing of a look: why it is so, both values of what differs, and what can be decided. */
final class ItemDetail extends ScrollPane {
    private final MergeViewModel model;
    private final VBox box = new VBox(10);

    ItemDetail(MergeViewModel model) {
        this.model = model;
        box.getStyleClass().add("merge-detail");
        setContent(box);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("merge-detail-scroll");
        setId("merge-detail");
        show(null);
    }

    void show(@Nullable MergeItem item) {
        box.getChildren().clear();
        setFocusTraversable(item != null);
        if (item == null) {
            var none = Labels.body(Words.of("merge.detail_none"));
            none.getStyleClass().add("muted");
            box.getChildren().add(none);
            return;
        }
        var what = Labels.strong(item.what());
        what.setWrapText(true);
        box.getChildren()
                .add(
                        new VBox(
                                2,
                                Labels.muted(
                                        MergeWords.kind(item.table())
                                                + " \u00b7 "
                                                + MergeWords.state(item.state())),
                                what));
        if (!item.why().isEmpty()) {
            box.getChildren().add(Labels.body(item.why()));
        }
        if (item.state() == State.CONFLICTING) {
            box.getChildren().add(sides(item));
        }
        if (MergeViewModel.isTheirCode(item)) {
            box.getChildren().add(mapping(item));
        }
        for (MergeItem.Difference one : item.differences()) {
            box.getChildren().add(difference(one));
        }
    }

    private Node sides(MergeItem item) {
        var group = new ToggleGroup();
        var side = model.side(item);
        var all = new ArrayList<Node>();
        all.add(
                choice(
                        group,
                        "merge-ours",
                        Words.of("merge.take_ours"),
                        side.filter(s -> s == Side.OURS).isPresent(),
                        () -> model.decide(item, Optional.of(Side.OURS))));
        all.add(
                choice(
                        group,
                        "merge-theirs",
                        Words.of("merge.take_theirs"),
                        side.filter(s -> s == Side.THEIRS).isPresent(),
                        () -> model.decide(item, Optional.of(Side.THEIRS))));
        all.add(
                choice(
                        group,
                        "merge-by-rule",
                        Words.of(
                                side.isEmpty()
                                        ? item.takesTheirs()
                                                ? "merge.by_rule_theirs"
                                                : "merge.by_rule_ours"
                                        : "merge.by_rule"),
                        side.isEmpty(),
                        () -> model.decide(item, Optional.empty())));
        var choices = new VBox(6);
        choices.getChildren().setAll(all);
        return choices;
    }

    private static RadioButton choice(
            ToggleGroup group, String id, String words, boolean chosen, Runnable action) {
        var button = new RadioButton(words);
        button.setId(id);
        button.setToggleGroup(group);
        button.setSelected(chosen);
        button.setWrapText(true);
        // arrows move the choice as a click does
        button.selectedProperty()
                .addListener((property, was, now) -> {
                    if (now) {
                        action.run();
                    }
                });
        return button;
    }

    private Node mapping(MergeItem item) {
        var ours = new ComboBox<Ours>(FXCollections.observableArrayList(model.ours()));
        ours.setId("merge-map");
        ours.setMaxWidth(Double.MAX_VALUE);
        ours.setPromptText(Words.of("merge.map_prompt"));
        ours.setAccessibleText(Words.of("merge.map"));
        ours.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Ours one) {
                        return one == null ? "" : one.label();
                    }

                    @Override
                    public @Nullable Ours fromString(String text) {
                        return null;
                    }
                });
        // done when the list is closed: on the way through it with the arrows nothing is decided
        ours.setOnHidden(event -> {
            if (ours.getValue() != null) {
                model.map(item, ours.getValue());
            }
        });
        return new VBox(4, Labels.body(Words.of("merge.map")), ours);
    }

    private static Node difference(MergeItem.Difference one) {
        return new VBox(
                2,
                Labels.section(MergeWords.field(one.column())),
                value(Words.of("merge.ours"), one.ours()),
                value(Words.of("merge.theirs"), one.theirs()));
    }

    private static Node value(String side, String text) {
        var whose = Labels.muted(side);
        whose.getStyleClass().add("small");
        var value = new Label(text.isEmpty() ? Words.of("merge.nothing") : text);
        value.setWrapText(true);
        if (text.isEmpty()) {
            value.getStyleClass().add("muted");
        }
        var box = new VBox(1, whose, value);
        box.getStyleClass().add("merge-value");
        return box;
    }
}
