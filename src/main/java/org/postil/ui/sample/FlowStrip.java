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
                        figure(
                                flow.identified(),
                                Words.of("sample.identified", flow.noun().of(flow.identified()))),
                        sign("\u2192"),
                        figure(flow.candidates(), Words.of("sample.candidates")),
                        figure(flow.excludedInAll(), Words.of("sample.excluded_figure")),
                        strong(figure(flow.included(), Words.of("sample.included_figure"))),
                        sign("\u2192"),
                        figure(flow.read(), Words.of("sample.read")),
                        figure(flow.coded(), Words.of("sample.coded")),
                        figure(flow.doubleCoded(), Words.of("sample.double_coded")));
        var all = new ArrayList<Node>(List.of(figures));
        if (!flow.excluded().isEmpty()) {
            all.add(reasons(flow.excluded()));
        }
        getChildren().setAll(all);
    }

    private static VBox figure(int number, String words) {
        var count = new Label(NUMBER.format(number));
        count.getStyleClass().add("flow-number");
        var name = Labels.muted(words);
        name.getStyleClass().add("small");
        var figure = new VBox(count, name);
        figure.getStyleClass().add("flow-figure");
        figure.setAccessibleText(words + ": " + number);
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
