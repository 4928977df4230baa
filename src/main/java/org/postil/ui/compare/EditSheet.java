package org.postil.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.compare.AnswerItem;
import org.postil.compare.Choice;
import org.postil.compare.CodeItem;
import org.postil.domain.Code;
import org.postil.domain.Span;
import org.postil.extraction.AnswerParser;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.CodePicking;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Decides something that no coder has: another code, other edges, another answer. */
final class EditSheet {
    private static final double WIDTH = 620;

    private final Workbench bench;
    private final CodePicking picking;

    EditSheet(Workbench bench, CodePicking picking) {
        this.bench = bench;
        this.picking = picking;
    }

    /** What lies above the window's content does not have the screen's own looks. */
    static VBox styled(VBox content) {
        content.getStylesheets()
                .add(
                        Objects.requireNonNull(EditSheet.class.getResource("compare.css"))
                                .toExternalForm());
        return content;
    }

    void answer(AnswerItem item, Consumer<Choice> then) {
        var field = new TextField();
        field.setId("compare-answer-field");
        field.setAccessibleText(item.variable().name());
        var problem = Labels.body("");
        problem.getStyleClass().add("compare-problem");
        AnswerParser.allowed(item.variable()).ifPresent(words -> problem.setText(words));
        var sheet =
                new Sheet(
                        bench.overlays(),
                        Words.of("compare.edit_answer", CompareWords.about(item)),
                        field,
                        problem);
        sheet.cancel();
        var main =
                sheet.main(
                        Words.of("compare.decide"),
                        () -> {
                            if (AnswerParser.parse(item.variable(), field.getText(), "")
                                    instanceof AnswerParser.Ok(var value)) {
                                then.accept(new Choice.Answer(value));
                            }
                        });
        main.setDisable(true);
        field.textProperty()
                .addListener((property, was, now) -> {
                    var parsed = AnswerParser.parse(item.variable(), now, "");
                    main.setDisable(!(parsed instanceof AnswerParser.Ok));
                    problem.setText(
                            parsed instanceof AnswerParser.Problem(String message) ? message : "");
                });
        sheet.show();
        field.requestFocus();
    }

    /**
     * @param text what is shown of it
     */
    void code(CodeItem item, SidesText text, Consumer<Choice> then) {
        new OfCode(item, text, then).show();
    }

    /** A code and a span, with what they are now. */
    private final class OfCode {
        private final CodeItem item;
        private final SidesText text;
        private final Consumer<Choice> then;
        private final HBox chosen = new HBox();
        private final MarkedText words = new MarkedText(0);
        private Code code;
        private Span span;

        OfCode(CodeItem item, SidesText text, Consumer<Choice> then) {
            this.item = item;
            this.text = text;
            this.then = then;
            code = item.claims().getFirst().code();
            span = item.claims().getFirst().whole();
        }

        void show() {
            var pick = new Button(Words.of("compare.other_code"));
            pick.setId("compare-pick");
            pick.setMinWidth(Region.USE_PREF_SIZE);
            pick.setOnAction(event ->
                    picking.pick(
                            pick.localToScene(pick.getLayoutBounds()),
                            "",
                            List.of(code),
                            this::picked));
            var line = new HBox(10, chosen, Labels.gap(), pick);
            line.setAlignment(Pos.CENTER_LEFT);
            chosen.setAlignment(Pos.CENTER_LEFT);
            var edges =
                    new HBox(
                            6,
                            new Label(Words.of("compare.begins")),
                            step(Feather.CHEVRON_LEFT, "compare.begin_earlier", () -> move(-1, 0)),
                            step(Feather.CHEVRON_RIGHT, "compare.begin_later", () -> move(1, 0)),
                            Labels.gap(),
                            new Label(Words.of("compare.ends")),
                            step(Feather.CHEVRON_LEFT, "compare.end_earlier", () -> move(0, -1)),
                            step(Feather.CHEVRON_RIGHT, "compare.end_later", () -> move(0, 1)));
            edges.setAlignment(Pos.CENTER_LEFT);
            refresh();
            var sheet =
                    new Sheet(
                                    bench.overlays(),
                                    Words.of("compare.edit_title"),
                                    styled(new VBox(12, line, words, edges)))
                            .wide(WIDTH);
            sheet.cancel();
            sheet.main(
                    Words.of("compare.decide"),
                    () -> then.accept(new Choice.Edit(code.id(), span)));
            sheet.show();
        }

        private void picked(List<CodePicking.Picked> all) {
            long facet = item.claims().getFirst().code().facet();
            all.stream()
                    .filter(CodePicking.Picked.Known.class::isInstance)
                    .map(p -> ((CodePicking.Picked.Known) p).code())
                    .filter(c -> c.facet() == facet)
                    .reduce((first, last) -> last)
                    .ifPresentOrElse(
                            c -> {
                                code = c;
                                refresh();
                            },
                            () -> bench.notices().warn(Words.of("compare.one_known_code")));
        }

        private Node step(Feather icon, String key, Runnable action) {
            var button = new Button("", Icons.of(icon));
            button.getStyleClass().add("icon-only");
            button.setAccessibleText(Words.of(key));
            button.setTooltip(new Tooltip(Words.of(key)));
            button.setOnAction(event -> action.run());
            return button;
        }

        /** By words; the span keeps at least one, and stays on what coders have there. */
        private void move(int begin, int end) {
            int start = span.start() + (begin == 0 ? 0 : word(span.start(), begin));
            int stop = span.end() + (end == 0 ? 0 : word(span.end(), end));
            if (start < stop
                    && start >= text.shown().start()
                    && stop <= text.shown().end()
                    && item.whole().overlaps(new Span(start, stop))) {
                span = new Span(start, stop);
                refresh();
            }
        }

        /** How far the next word is, before or behind. */
        private int word(int at, int way) {
            int to = at;
            int from = text.shown().start();
            do {
                to += way;
            } while (to > from && to < text.shown().end() && !isEdge(to - from, way, at));
            return to - at;
        }

        private boolean isEdge(int at, int way, int from) {
            boolean begin = from == span.start();
            char before = text.words().charAt(at - 1);
            char behind = text.words().charAt(at);
            return begin
                    ? Character.isWhitespace(before) && !Character.isWhitespace(behind)
                    : !Character.isWhitespace(before) && Character.isWhitespace(behind);
        }

        private void refresh() {
            chosen.getChildren().setAll(new Chip(CompareWords.name(code), code.colour()));
            words.show(text.words(), text.shown().start(), List.of(span));
        }
    }
}
