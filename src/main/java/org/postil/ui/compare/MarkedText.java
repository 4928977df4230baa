package org.postil.ui.compare;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * Words with stretches marked: what is marked stands on a coloured ground and in the first voice,
 * the rest in the second.
 */
final class MarkedText extends Region {
    private final TextFlow flow = new TextFlow();
    private final Pane ground = new Pane();
    private final int colour;
    private final List<Span> marks = new ArrayList<>();

    /**
     * @param colour number of the coder
     */
    MarkedText(int colour) {
        this.colour = colour;
        getStyleClass().add("marked-words");
        ground.setManaged(false);
        ground.setMouseTransparent(true);
        getChildren().addAll(ground, flow);
    }

    /**
     * @param from where the words begin in the text that the spans are of
     */
    void show(String words, int from, List<Span> spans) {
        marks.clear();
        var parts = new ArrayList<Node>();
        int at = 0;
        int last = 0;
        for (Span span : spans.stream().sorted().toList()) {
            int start = Math.clamp(span.start() - from, last, words.length());
            int end = Math.clamp(span.end() - from, last, words.length());
            if (end > start) {
                part(words.substring(at, start), "marked-rest", parts);
                part(words.substring(start, end), "marked-part", parts);
                marks.add(new Span(start, end));
                at = end;
                last = end;
            }
        }
        part(words.substring(at), "marked-rest", parts);
        flow.getChildren().setAll(parts);
        setAccessibleText(words);
        requestLayout();
    }

    private static void part(String words, String style, List<Node> into) {
        if (!words.isEmpty()) {
            var text = new Text(words);
            text.getStyleClass().add(style);
            into.add(text);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        return flow.prefHeight(width - in.getLeft() - in.getRight()) + in.getTop() + in.getBottom();
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 260;
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double width = getWidth() - in.getLeft() - in.getRight();
        flow.resizeRelocate(in.getLeft(), in.getTop(), width, flow.prefHeight(width));
        flow.layout();
        ground.relocate(in.getLeft(), in.getTop());
        var paths = new ArrayList<Node>();
        for (Span mark : marks) {
            var path = new Path(flow.rangeShape(mark.start(), mark.end()));
            path.getStyleClass().addAll("marked-ground", "marked-ground-" + colour % 6);
            paths.add(path);
        }
        ground.getChildren().setAll(paths);
    }
}
