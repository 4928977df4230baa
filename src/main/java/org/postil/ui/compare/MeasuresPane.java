package org.postil.ui.compare;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.Estimate;
import org.postil.agreement.comparison.Agreement;
import org.postil.agreement.comparison.CodeAgreement;
import org.postil.agreement.comparison.ComparedUnit;
import org.postil.agreement.comparison.Kappa;
import org.postil.agreement.comparison.Reading;
import org.postil.domain.Facet;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The codes with their counts and measures, and what the selected one's say in words. */
final class MeasuresPane {
    private static final NumberFormat NUMBER = NumberFormat.getIntegerInstance(Locale.ENGLISH);

    private static final double NAMES = 180;
    private static final double SCROLL_BAR = 18;

    /** Not defined comes last whichever way one sorts. */
    private static final double LAST = 9;

    /** Where the numbers of a code come from. */
    interface Opening {
        /**
         * @param missing only what this coder missed
         */
        void differences(CodeAgreement code, Optional<Integer> missing);

        void passages(CodeAgreement code);
    }

    private final MeasuresViewModel model;
    private final Opening opening;
    private final TableView<CodeAgreement> table = new TableView<>();
    private final ToggleButton more = new ToggleButton(Words.of("compare.more"));
    private final ToggleButton worst = new ToggleButton(Words.of("compare.worst_first"));
    private final ComboBox<ComparedUnit> units = new ComboBox<>();
    private final ComboBox<String> facets = new ComboBox<>();
    private final Label words = Labels.body("");
    private final Label name = Labels.strong("");
    private final Label together = Labels.body("");
    private final Label warning = Labels.body("");
    private final ProgressIndicator wheel = new ProgressIndicator();
    private final BorderPane root = new BorderPane();

    /**
     * @param facetsOf the facets that can be compared
     * @param opening shows what lies behind a number
     */
    MeasuresPane(MeasuresViewModel model, List<Facet> facetsOf, Opening opening) {
        this.model = model;
        this.opening = opening;
        units.setId("measures-unit");
        units.getItems().setAll(ComparedUnit.values());
        units.getItems().remove(ComparedUnit.UNITIZING);
        cells(units, u -> Words.of("compare.unit_" + u.key()));
        units.setAccessibleText(Words.of("compare.unit"));
        units.valueProperty().bindBidirectional(model.unitProperty());
        facets.setId("measures-facet");
        facets.getItems().setAll(facetsOf.stream().map(Facet::key).toList());
        cells(
                facets,
                key ->
                        facetsOf.stream()
                                .filter(f -> f.key().equals(key))
                                .map(Facet::name)
                                .findFirst()
                                .orElse(key));
        facets.setAccessibleText(Words.of("compare.facet"));
        facets.valueProperty().bindBidirectional(model.facetProperty());
        more.setId("measures-more");
        more.getStyleClass().add("compare-part");
        more.setOnAction(event -> show());
        worst.setId("measures-worst");
        worst.getStyleClass().add("compare-part");
        worst.setOnAction(event -> fill());
        wheel.setMaxSize(36, 36);
        wheel.visibleProperty().bind(model.busyProperty());
        together.setId("measures-together");
        together.setMaxWidth(Double.MAX_VALUE);
        var bar = new HBox(8, new Label(Words.of("compare.unit")), units, facets, worst, more);
        bar.setAlignment(Pos.CENTER_LEFT);
        var top = new VBox(8, bar, together);
        top.getStyleClass().add("compare-filters");
        table.setId("measures-table");
        table.setAccessibleText(Words.of("compare.measures"));
        table.getStyleClass().add("compare-table");
        table.setPlaceholder(Labels.muted(Words.of("compare.measuring")));
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> read());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(Optional.empty());
                event.consume();
            }
        });
        words.setId("measures-words");
        warning.getStyleClass().add("compare-warning");
        var reading = new VBox(4, name, words, warning);
        reading.getStyleClass().add("compare-reading");
        root.setTop(top);
        root.setCenter(new StackPane(table, wheel));
        root.setBottom(reading);
        table.widthProperty().addListener((property, was, now) -> widen());
        model.agreementProperty().addListener((property, was, now) -> show());
        show();
    }

    Node node() {
        return root;
    }

    TableView<CodeAgreement> table() {
        return table;
    }

    private static <T> void cells(ComboBox<T> box, Function<T, String> words) {
        box.setButtonCell(new UnitCell<>(words));
        box.setCellFactory(view -> new UnitCell<>(words));
    }

    private static final class UnitCell<T> extends ListCell<T> {
        private final Function<T, String> words;

        UnitCell(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : words.apply(item));
        }
    }

    private void openAll() {
        var code = table.getSelectionModel().getSelectedItem();
        if (code != null) {
            opening.passages(code);
        }
    }

    private void open(Optional<Integer> missing) {
        var code = table.getSelectionModel().getSelectedItem();
        if (code != null) {
            opening.differences(code, missing);
        }
    }

    private void show() {
        table.getColumns().clear();
        model.agreementProperty().get().ifPresent(this::columns);
        widen();
        fill();
        together.setText(model.agreementProperty().get().map(Reading::of).orElse(""));
    }

    /** Names of codes take the room that the numbers leave. */
    private void widen() {
        if (!table.getColumns().isEmpty()) {
            double numbers =
                    table.getColumns().stream()
                            .skip(1)
                            .mapToDouble(TableColumn::getPrefWidth)
                            .sum();
            table.getColumns()
                    .getFirst()
                    .setPrefWidth(Math.max(NAMES, table.getWidth() - numbers - SCROLL_BAR));
        }
    }

    private void fill() {
        var codes =
                new ArrayList<>(
                        model.agreementProperty().get().map(Agreement::codes).orElse(List.of()));
        if (worst.isSelected()) {
            codes.sort(Comparator.comparingLong((CodeAgreement c) -> c.counts().some()).reversed());
        }
        table.getItems().setAll(codes);
        if (!codes.isEmpty()) {
            table.getSelectionModel().clearAndSelect(0);
        }
        read();
    }

    private void columns(Agreement agreement) {
        int coders = agreement.coders().size();
        code();
        count("compare.n", 54, c -> c.counts().units(), this::openAll);
        count(
                coders > 2 ? "compare.all_have" : "compare.both_have",
                62,
                c -> c.counts().all(),
                this::openAll);
        for (int coder = 0; coder < coders; coder++) {
            int own = coder;
            column(
                            Words.of("compare.only", agreement.coders().get(coder)),
                            c -> NUMBER.format(c.counts().alone().get(own)),
                            Comparator.comparingLong(c -> c.counts().alone().get(own)),
                            () -> open(coders == 2 ? Optional.of(1 - own) : Optional.empty()))
                    .setPrefWidth(coderWidth(agreement.coders().get(coder)));
        }
        count("compare.neither_has", 76, c -> c.counts().none(), this::openAll);
        var shown =
                new ArrayList<>(
                        List.of(
                                "percent_agreement",
                                "positive_agreement",
                                Kappa.name(coders),
                                "krippendorff_alpha_nominal",
                                "gwet_ac1"));
        shown.forEach(this::measure);
        interval(Kappa.name(coders));
        if (more.isSelected() && !agreement.codes().isEmpty()) {
            agreement.codes().getFirst().statistics().keySet().stream()
                    .filter(n -> !shown.contains(n))
                    .forEach(this::measure);
        }
    }

    private void code() {
        var column = new TableColumn<CodeAgreement, CodeAgreement>(Words.of("compare.code"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new CodeCell());
        column.setPrefWidth(NAMES);
        column.setMinWidth(160);
        column.setReorderable(false);
        column.setSortable(false);
        table.getColumns().add(column);
    }

    private static final class CodeCell extends TableCell<CodeAgreement, CodeAgreement> {
        @Override
        protected void updateItem(@Nullable CodeAgreement code, boolean empty) {
            super.updateItem(code, empty);
            if (empty || code == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(CompareWords.name(code.code()));
            getStyleClass().removeAll("strong");
            if (code.level() == 1) {
                getStyleClass().add("strong");
            }
            setStyle(
                    "-fx-alignment: center-left; -fx-padding: 0 6px 0 "
                            + (10 + 16 * (code.level() - 1))
                            + "px;");
        }
    }

    private void count(
            String key, double width, ToLongFunction<CodeAgreement> number, Runnable behind) {
        column(
                        Words.of(key),
                        c -> NUMBER.format(number.applyAsLong(c)),
                        Comparator.comparingLong(number),
                        behind)
                .setPrefWidth(width);
    }

    private void measure(String statistic) {
        column(
                        Words.of("compare.measure_" + statistic),
                        c -> value(c, statistic),
                        Comparator.comparingDouble(
                                c -> c.statistic(statistic).number().orElse(LAST)),
                        () -> open(Optional.empty()))
                .setPrefWidth(width(statistic));
    }

    /** A name is not cut, unless it is very long. */
    private static double coderWidth(String name) {
        return Math.clamp(64 + 6.6 * name.length(), 81, 160);
    }

    private static double width(String statistic) {
        return switch (statistic) {
            case "brennan_prediger", "negative_agreement" -> 104;
            // of 80, its default, JavaFX makes what it likes
            case "positive_agreement" -> 82;
            case "percent_agreement" -> 76;
            default -> 72;
        };
    }

    private void interval(String statistic) {
        column(
                        Words.of("compare.interval"),
                        c ->
                                Optional.ofNullable(c.drawn().get(statistic))
                                        .flatMap(o -> o.interval())
                                        .map(i -> two(i.low()) + " to " + two(i.high()))
                                        .orElse(Words.of("compare.none")),
                        Comparator.comparingDouble(
                                c -> c.statistic(statistic).number().orElse(LAST)),
                        () -> open(Optional.empty()))
                .setPrefWidth(122);
    }

    private static String value(CodeAgreement code, String statistic) {
        return switch (code.statistic(statistic)) {
            case Estimate.Undefined undefined -> Words.of("compare.not_defined");
            case Estimate.Value value ->
                    statistic.startsWith("percent")
                            ? String.format(Locale.ROOT, "%.0f%%", 100 * value.value())
                            : two(value.value())
                                    + (statistic.endsWith("kappa")
                                                    && code.prevalence()
                                                            != CodeAgreement.Prevalence.EVEN
                                            ? " !"
                                            : "");
        };
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", Math.rint(value * 100) / 100 + 0.0);
    }

    private TableColumn<CodeAgreement, CodeAgreement> column(
            String title,
            Function<CodeAgreement, String> cell,
            Comparator<CodeAgreement> order,
            Runnable behind) {
        var column = new TableColumn<CodeAgreement, CodeAgreement>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setReorderable(false);
        column.getStyleClass().add("number");
        column.setCellFactory(made -> new NumberCell(cell, behind));
        table.getColumns().add(column);
        return column;
    }

    private final class NumberCell extends TableCell<CodeAgreement, CodeAgreement> {
        private final Function<CodeAgreement, String> words;

        NumberCell(Function<CodeAgreement, String> words, Runnable behind) {
            this.words = words;
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    behind.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable CodeAgreement code, boolean empty) {
            super.updateItem(code, empty);
            setText(empty || code == null ? null : words.apply(code));
            boolean undefined = Words.of("compare.not_defined").equals(getText());
            getStyleClass().removeAll("compare-undefined");
            if (undefined) {
                getStyleClass().add("compare-undefined");
            }
            setTooltip(undefined && code != null ? new Tooltip(why(code)) : null);
        }
    }

    /** The reasons of what is not defined, each once. */
    private static String why(CodeAgreement code) {
        return String.join(
                "; ",
                code.statistics().values().stream()
                        .filter(Estimate.Undefined.class::isInstance)
                        .map(e -> ((Estimate.Undefined) e).why().words())
                        .distinct()
                        .toList());
    }

    private void read() {
        var code = table.getSelectionModel().getSelectedItem();
        var agreement = model.agreementProperty().get();
        if (code == null || agreement.isEmpty()) {
            name.setText("");
            words.setText("");
            warning.setText("");
        } else {
            name.setText(CompareWords.name(code.code()));
            words.setText(Reading.of(code, agreement.get()));
            String reasons = why(code);
            warning.setText(
                    reasons.isEmpty() ? "" : Words.of("compare.not_defined_because", reasons));
        }
        warning.setVisible(!warning.getText().isEmpty());
        warning.setManaged(warning.isVisible());
    }
}
