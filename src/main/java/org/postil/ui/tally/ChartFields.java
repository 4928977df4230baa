package org.postil.ui.tally;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import org.postil.charts.ChartKind;
import org.postil.charts.ChartLabels;
import org.postil.charts.ChartOptions;
import org.postil.charts.ChartWidth;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How a chart is drawn, as controls that follow the model. */
final class ChartFields {
    private static final double WIDTH = 232;
    private static final String UNFIT = "muted";

    private final ChartViewModel model;
    private final VBox root = new VBox(6);
    private final ToggleGroup kinds = new ToggleGroup();
    private final List<Runnable> refreshers = new ArrayList<>();
    private boolean refreshing;

    ChartFields(ChartViewModel model) {
        this.model = model;
        root.getStyleClass().add("chart-fields");
        root.setMinWidth(WIDTH);
        root.setPrefWidth(WIDTH);
        root.getChildren().add(Labels.section(Words.of("chart.kind").toUpperCase(Locale.ENGLISH)));
        for (var kind : ChartKind.values()) {
            root.getChildren().add(kind(kind));
        }
        root.getChildren()
                .addAll(
                        field("chart.title_field", title()),
                        field(
                                "chart.labels",
                                choice(
                                        "labels",
                                        () -> List.of(ChartLabels.values()),
                                        l -> Words.of("chart.labels_" + l.key()),
                                        ChartOptions::labels,
                                        ChartOptions::withLabels)),
                        field(
                                "chart.levels",
                                choice(
                                        "levels",
                                        () ->
                                                IntStream.rangeClosed(1, model.depth())
                                                        .boxed()
                                                        .toList(),
                                        l ->
                                                l == 1
                                                        ? Words.of("chart.levels_top")
                                                        : Words.of("chart.levels_to", l),
                                        ChartOptions::levels,
                                        ChartOptions::withLevels)),
                        field(
                                "chart.width",
                                choice(
                                        "width",
                                        () -> List.of(ChartWidth.values()),
                                        w -> Words.of("chart.width_" + w.key(), w.mm()),
                                        ChartOptions::width,
                                        ChartOptions::withWidth)),
                        check("grey", ChartOptions::grey, ChartOptions::withGrey),
                        check("zeros", ChartOptions::zeros, ChartOptions::withZeros));
        model.optionsProperty().addListener((property, was, now) -> refresh());
        refresh();
    }

    Node node() {
        return root;
    }

    /** Puts the keyboard on the kind that is chosen. */
    void focus() {
        if (kinds.getSelectedToggle() instanceof RadioButton chosen) {
            chosen.requestFocus();
        }
    }

    /** Follows the model; what controls are set to meanwhile is not a choice. */
    void refresh() {
        if (!refreshing) {
            refreshing = true;
            try {
                refreshers.forEach(Runnable::run);
            } finally {
                refreshing = false;
            }
        }
    }

    private void change(Function<ChartOptions, ChartOptions> by) {
        if (!refreshing) {
            model.change(by::apply);
        }
    }

    private ChartOptions now() {
        return model.optionsProperty().get();
    }

    /** A kind that does not fit can be chosen all the same: the sheet then says why. */
    private Node kind(ChartKind kind) {
        var button = new RadioButton(Words.of("chart.kind_" + kind.key()));
        button.setId("chart-kind-" + kind.key());
        button.setToggleGroup(kinds);
        button.selectedProperty()
                .addListener((property, was, now) -> {
                    if (now && !refreshing) {
                        model.choose(kind);
                    }
                });
        refreshers.add(() -> {
            button.setSelected(now().kind() == kind);
            button.getStyleClass().remove(UNFIT);
            if (!model.fits(kind)) {
                button.getStyleClass().add(UNFIT);
            }
        });
        return button;
    }

    private TextField title() {
        var field = new TextField();
        field.setId("chart-title");
        field.setPromptText(Words.of("chart.title_prompt"));
        field.textProperty().addListener((property, was, now) -> change(o -> o.withTitle(now)));
        refreshers.add(() -> {
            if (!field.getText().equals(now().title())) {
                field.setText(now().title());
            }
        });
        return field;
    }

    private interface Values<T> {
        List<T> now();
    }

    private <T> ComboBox<T> choice(
            String name,
            Values<T> values,
            Function<T, String> words,
            Function<ChartOptions, T> get,
            BiFunction<ChartOptions, T, ChartOptions> with) {
        var box = new ComboBox<T>();
        box.setId("chart-" + name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new ChoiceFields.OneWay<>(words));
        box.valueProperty()
                .addListener((property, was, now) -> {
                    if (now != null) {
                        change(o -> with.apply(o, now));
                    }
                });
        refreshers.add(() -> {
            var offered = values.now();
            if (!box.getItems().equals(offered)) {
                box.getItems().setAll(offered);
            }
            box.setValue(get.apply(now()));
            box.setDisable(offered.size() < 2);
        });
        return box;
    }

    private CheckBox check(
            String name,
            Function<ChartOptions, Boolean> get,
            BiFunction<ChartOptions, Boolean, ChartOptions> with) {
        var box = new CheckBox(Words.of("chart.with_" + name));
        box.setId("chart-" + name);
        box.setWrapText(true);
        box.selectedProperty().addListener((property, was, now) -> change(o -> with.apply(o, now)));
        refreshers.add(() -> box.setSelected(get.apply(now())));
        return box;
    }

    private static Node field(String key, Control control) {
        var label = new Label(Words.of(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(control);
        var box = new VBox(2, label, control);
        box.getStyleClass().add("chart-field");
        return box;
    }
}
