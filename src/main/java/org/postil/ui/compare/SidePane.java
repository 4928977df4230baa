package org.postil.ui.compare;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.postil.compare.AnswerItem;
import org.postil.compare.CodeItem;
import org.postil.compare.WorkItem;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the coders have, side by side: the same words with each coder's passages, the codes below.
 */
final class SidePane extends GridPane {
    /** So many coders stand beside each other. */
    private static final int BESIDE = 3;

    private final Consumer<Passage> open;

    /**
     * @param open shows a passage in its text
     */
    SidePane(Consumer<Passage> open) {
        this.open = open;
        getStyleClass().add("compare-sides");
        setId("compare-sides");
    }

    /**
     * @param text of a difference on codes, once it was read
     * @param evidence of a difference on answers, by the number of the coder, once it was read
     */
    void show(
            WorkItem item,
            List<Coder> coders,
            Optional<SidesText> text,
            Optional<Map<Integer, List<EvidenceText>>> evidence) {
        var sides = new ArrayList<Node>();
        for (int coder : item.coders()) {
            var side = new VBox(10, head(item, coder, coders.get(coder)));
            side.getStyleClass().add("compare-side");
            side.setMinWidth(0);
            GridPane.setFillHeight(side, true);
            switch (item) {
                case CodeItem code -> {
                    if (text.isPresent()) {
                        var found = text.get();
                        var words = new MarkedText(coder);
                        words.show(found.words(), found.shown().start(), found.sides().get(coder));
                        side.getChildren().add(words);
                    } else {
                        side.getChildren().add(Labels.muted(Words.of("themes.words_coming")));
                    }
                }
                case AnswerItem answer -> {
                    var value = answer.answers().get(coder);
                    var words = new Label(value == null ? "" : CompareWords.answer(answer, value));
                    words.setWrapText(true);
                    words.getStyleClass().add("compare-answer");
                    side.getChildren().add(words);
                    if (evidence.isEmpty()) {
                        side.getChildren().add(Labels.muted(Words.of("themes.words_coming")));
                    } else {
                        evidence(coder, evidence.get().getOrDefault(coder, List.of()), side);
                    }
                }
            }
            sides.add(side);
        }
        int columns = Math.min(BESIDE, sides.size());
        getColumnConstraints().clear();
        for (int c = 0; c < columns; c++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
        getChildren().clear();
        for (int i = 0; i < sides.size(); i++) {
            add(sides.get(i), i % columns, i / columns);
        }
    }

    /** What a coder found the answer in, each with the way to its place in the text. */
    private void evidence(int coder, List<EvidenceText> found, VBox side) {
        if (found.isEmpty()) {
            side.getChildren().add(Labels.muted(Words.of("compare.no_evidence")));
            return;
        }
        for (EvidenceText one : found) {
            var words = new MarkedText(coder);
            words.show(one.words(), 0, List.of(new Span(0, one.words().length())));
            var link =
                    new Hyperlink(
                            one.place().isEmpty()
                                    ? Words.of("compare.open_evidence")
                                    : Words.of("compare.open_evidence_at", one.place()));
            link.getStyleClass().add("compare-evidence");
            link.setAccessibleText(link.getText() + ": " + one.words());
            link.setWrapText(true);
            link.setOnAction(event -> open.accept(one.passage()));
            side.getChildren().add(new VBox(4, words, link));
        }
    }

    private static Node head(WorkItem item, int coder, Coder who) {
        var name = Labels.strong(who.name());
        var ground = new Label();
        ground.getStyleClass().addAll("compare-colour", "compare-colour-" + coder % 6);
        var line = new HBox(8, ground, name);
        line.getStyleClass().add("compare-side-name");
        var codes = new FlowPane(6, 5);
        if (item instanceof CodeItem code) {
            for (Code one : code.codesOf(coder)) {
                codes.getChildren().add(new Chip(CompareWords.name(one), one.colour()));
            }
            if (!code.has(coder)) {
                codes.getChildren().add(Labels.muted(Words.of("compare.nothing_here")));
            }
        }
        var head = new VBox(8, line);
        if (!codes.getChildren().isEmpty()) {
            head.getChildren().add(codes);
        }
        return head;
    }
}
