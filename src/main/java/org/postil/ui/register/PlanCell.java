package org.postil.ui.register;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.coding.suggest.PlanLine.Item;
import org.postil.coding.suggest.PlanLine.Value;
import org.postil.coding.suggest.PlanRow;
import org.postil.domain.Recommendation.Reach;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A row of an action plan: where it stands, whose it is, and what it would fill in or change. */
final class PlanCell extends ListCell<PlanItem> {
    private static final int LONGEST = 190;

    private final CheckBox taken = new CheckBox();
    private @Nullable BooleanProperty bound;

    PlanCell() {
        setPrefWidth(0);
        taken.setFocusTraversable(false);
    }

    @Override
    protected void updateItem(@Nullable PlanItem item, boolean empty) {
        super.updateItem(item, empty);
        if (bound != null) {
            taken.selectedProperty().unbindBidirectional(bound);
            bound = null;
        }
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        bound = item.takenProperty();
        taken.selectedProperty().bindBidirectional(item.takenProperty());
        taken.setText(place(item));
        taken.getStyleClass().setAll("check-box", "strong");
        var match = new Label(match(item));
        match.getStyleClass()
                .setAll("label", item.line().record().isEmpty() ? "plan-new" : "muted");
        match.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(10, taken, Labels.gap(), match);
        var words = Labels.muted(shortened(item.line().row().words()));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setStyle("-fx-padding: 0 0 0 26px;");
        var box = new VBox(head, words, values(item));
        box.getStyleClass().add("plan-line");
        setGraphic(box);
        setAccessibleText(place(item) + ". " + match(item));
    }

    private static String shortened(String words) {
        String flat = words.replaceAll("\\s+", " ");
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST - 1) + "\u2026";
    }

    private static String place(PlanItem item) {
        var place = item.line().row().place();
        var parts = new ArrayList<String>(List.of(item.review().reference()));
        if (!place.label().isEmpty() && !place.label().equals(Integer.toString(place.row()))) {
            parts.add(place.label());
        }
        parts.add(Words.of("register.plan_row", place.row()));
        if (place.page() > 0) {
            parts.add(Words.of("register.page", place.page()));
        }
        return String.join(" \u00b7 ", parts);
    }

    private static String match(PlanItem item) {
        PlanRow row = item.line().row();
        if (item.line().record().isEmpty()) {
            return Words.of("register.plan_new");
        }
        String label = item.line().record().get().label();
        return Words.of(
                "register.plan_match_" + row.match().name().toLowerCase(Locale.ROOT),
                label.isEmpty() ? Words.of("register.plan_unnamed") : label);
    }

    private static Node values(PlanItem item) {
        var grid = new GridPane();
        grid.getStyleClass().add("plan-values");
        var names = new ColumnConstraints(96);
        var says = new ColumnConstraints();
        says.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, says);
        int line = 0;
        for (Value value : item.line().values()) {
            if (value.fills() || value.differs()) {
                grid.add(Labels.muted(name(value.item())), 0, line);
                grid.add(says(item, value), 1, line);
                line++;
            }
        }
        if (item.line().links() && line == 0) {
            grid.add(Labels.muted(Words.of("register.plan_links")), 0, line, 2, 1);
        }
        return grid;
    }

    private static Node says(PlanItem item, Value value) {
        var replace = item.replace().get(value.item());
        if (replace == null) {
            var label = new Label(Words.of("register.plan_fills", shown(value, value.planned())));
            label.getStyleClass().add("plan-fills");
            label.setWrapText(true);
            return label;
        }
        var choice =
                new CheckBox(
                        Words.of(
                                "register.plan_replace",
                                shown(value, value.there()),
                                shown(value, value.planned())));
        choice.setWrapText(true);
        choice.setSelected(replace.get());
        choice.selectedProperty()
                .addListener((property, was, now) -> {
                    replace.set(now);
                    if (now) {
                        item.takenProperty().set(true);
                    }
                });
        return choice;
    }

    private static String shown(Value value, String words) {
        return value.item() == Item.REACH
                ? ScopeWords.of(Reach.valueOf(words.toUpperCase(Locale.ROOT)))
                : shortened(words);
    }

    private static String name(Item item) {
        return switch (item) {
            case LABEL -> Words.of("register.label");
            case ADDRESSEE -> Words.of("register.addressee");
            case TARGET -> Words.of("register.target");
            case OUTCOME -> Words.of("register.outcome");
            case REACH -> Words.of("register.reach");
        };
    }
}
