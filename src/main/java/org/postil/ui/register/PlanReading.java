package org.postil.ui.register;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.postil.coding.suggest.PlanEdits;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;
import org.postil.ui.register.PlanFinding.Found;

import java.util.List;
import java.util.Optional;

/** Reads action plans, shows what would be filled in, and fills in what is chosen: one step. */
final class PlanReading {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 430;

    private final Workbench bench;
    private final RegisterViewModel model;

    PlanReading(Workbench bench, RegisterViewModel model) {
        this.bench = bench;
        this.model = model;
    }

    /**
     * @param only id of a review; empty for all that are included
     */
    void begin(Optional<Long> only) {
        var project = bench.session().project();
        var snapshot = model.snapshot();
        bench.jobs()
                .start(
                        Words.of("register.plans_job"),
                        (progress, cancellation) ->
                                PlanFinding.find(project, snapshot, only, progress, cancellation),
                        this::show);
    }

    private void show(Found found) {
        if (found.rows() == 0) {
            bench.notices().tell(Words.of("register.plans_none"));
        } else if (found.items().isEmpty()) {
            bench.notices().tell(Words.of("register.plans_nothing_new", found.rows()));
        } else {
            preview(found);
        }
    }

    private void preview(Found found) {
        var items = FXCollections.observableArrayList(found.items());
        var list = new ListView<>(items);
        list.setId("plan-list");
        list.getStyleClass().add("plan-list");
        list.getStylesheets().add(RegisterScreen.STYLE);
        list.setAccessibleText(Words.of("register.plans_title"));
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(view -> new PlanCell());
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    var item = list.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.SPACE && item != null && list.isFocused()) {
                        item.takenProperty().set(!item.takenProperty().get());
                        event.consume();
                    }
                });
        var all = new Button(Words.of("register.plans_all"));
        all.setOnAction(event -> items.forEach(i -> i.takenProperty().set(true)));
        var none = new Button(Words.of("register.plans_take_none"));
        none.setOnAction(event -> items.forEach(i -> i.takenProperty().set(false)));
        var taken = Labels.muted("");
        taken.setId("plan-count");
        var flags = items.stream().map(PlanItem::takenProperty).toArray(BooleanProperty[]::new);
        var count = Bindings.createIntegerBinding(() -> taken(items).size(), flags);
        taken.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Words.of("register.plans_taken", count.get(), items.size()),
                                count));
        var tools = new HBox(8, all, none, Labels.gap(), taken);
        tools.setStyle("-fx-alignment: center-left;");
        var sheet =
                new Sheet(
                                bench.overlays(),
                                Words.of("register.plans_title"),
                                Labels.body(
                                        Words.of(
                                                "register.plans_words",
                                                found.rows(),
                                                found.rows() - items.size())),
                                tools,
                                list)
                        .wide(WIDTH)
                        .cancel();
        var main = sheet.main(Words.of("register.plans_step"), () -> apply(items));
        ObservableBooleanValue nothing = count.isEqualTo(0);
        main.disableProperty().bind(nothing);
        sheet.show();
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    private static List<PlanItem> taken(List<PlanItem> items) {
        return items.stream().filter(i -> i.takenProperty().get()).toList();
    }

    private void apply(List<PlanItem> items) {
        var chosen = taken(items).stream().map(PlanItem::chosen).toList();
        bench.session()
                .act(
                        Words.of("register.step_plans", chosen.size()),
                        edit -> PlanEdits.apply(edit, chosen))
                .then(done ->
                        bench.notices()
                                .tell(Words.of("register.plans_done", done.rows(), done.made())));
    }
}
