package org.postil.ui.sample;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.postil.tally.SampleFlow;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of the flow side by side, and below them why reviews were excluded. */
final class FlowStrip extends VBox {
    private static final NumberFormat NUMBER = NumberFormat.getIntegerInstance(Locale.ENGLISH);

    FlowStrip() {
        setId("sample-flow");
        getStyleClass().add("flow-strip");
    }

    void show(SampleFlow flow) {
        var figures = new HBox();
        figures.getStyleClass().add("flow-figures");
        figures.getChildren()
                .setAll(
                        figure(flow.identified(), "sample.identified"),
                        sign("\u2192"),
                        figure(flow.candidates(), "sample.candidates"),
                        figure(flow.excludedInAll(), "sample.excluded_figure"),
                        strong(figure(flow.included(), "sample.included_figure")),
                        sign("\u2192"),
                        figure(flow.read(), "sample.read"),
                        figure(flow.coded(), "sample.coded"),
                        figure(flow.doubleCoded(), "sample.double_coded"));
        var all = new ArrayList<Node>(List.of(figures));
        if (!flow.excluded().isEmpty()) {
            all.add(reasons(flow.excluded()));
        }
        getChildren().setAll(all);
    }

    private static VBox figure(int number, String key) {
        var count = new Label(NUMBER.format(number));
        count.getStyleClass().add("flow-number");
        var name = Labels.muted(Words.of(key));
        name.getStyleClass().add("small");
        var figure = new VBox(count, name);
        figure.getStyleClass().add("flow-figure");
        figure.setAccessibleText(Words.of(key) + ": " + number);
        return figure;
    }

    private static VBox strong(VBox figure) {
        figure.getStyleClass().add("flow-included");
        return figure;
    }

    private static Label sign(String sign) {
        var label = Labels.muted(sign);
        label.setAlignment(Pos.CENTER);
        label.getStyleClass().add("flow-sign");
        return label;
    }

    private static Node reasons(Map<String, Integer> excluded) {
        var line = new FlowPane(16, 2);
        line.getChildren().add(Labels.muted(Words.of("sample.excluded_because")));
        excluded.forEach((reason, n) ->
                line.getChildren()
                        .add(
                                new Label(
                                        NUMBER.format(n)
                                                + "\u2002"
                                                + (reason.isEmpty()
                                                        ? Words.of("sample.no_reason")
                                                        : reason))));
        return line;
    }
}
