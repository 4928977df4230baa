package org.postil.ui.codebook;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.codebook.MergePreview;
import org.postil.domain.Code;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a merge will do, in numbers and sentences. */
final class MergePicture {
    /** Three or four lines of a definition. */
    private static final double LONGEST = 74;

    private MergePicture() {}

    /**
     * @param memos on the code that goes
     * @param theme whether the codes have colours
     */
    static Node of(MergePreview preview, int memos, boolean theme) {
        var table = new GridPane();
        table.getStyleClass().add("merge-table");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        var numbers = new ColumnConstraints(80);
        numbers.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(names, numbers, numbers);
        table.addRow(
                0,
                new Label(),
                small(Words.of("codebook.merge_passages")),
                small(Words.of("codebook.merge_reviews")));
        row(
                table,
                named(preview.source(), theme),
                preview.sourcePassages(),
                preview.sourceReviews());
        row(
                table,
                named(preview.target(), theme),
                preview.targetPassages(),
                preview.targetReviews());
        row(
                table,
                new Label(Words.of("codebook.merge_both")),
                preview.both(),
                preview.bothReviews());
        row(
                table,
                new Label(Words.of("codebook.merge_after", preview.target().name())),
                preview.afterPassages(),
                preview.afterReviews());
        table.getChildren().stream()
                .filter(node -> GridPane.getRowIndex(node) == 4)
                .forEach(node -> node.getStyleClass().add("strong"));
        var sentences = new VBox(4);
        if (!preview.children().isEmpty()) {
            sentences
                    .getChildren()
                    .add(
                            sentence(
                                    "codebook.merge_children",
                                    preview.children().size(),
                                    names(preview.children().stream().map(Code::name).toList())));
        }
        if (!preview.aliases().isEmpty()) {
            sentences
                    .getChildren()
                    .add(sentence("codebook.merge_aliases", names(preview.aliases())));
        }
        if (!preview.groups().isEmpty()) {
            sentences.getChildren().add(sentence("codebook.merge_groups", names(preview.groups())));
        }
        if (!preview.lostKey().isEmpty()) {
            sentences.getChildren().add(sentence("codebook.merge_key", preview.lostKey()));
        }
        if (memos > 0) {
            sentences.getChildren().add(sentence("codebook.merge_memos", memos));
        }
        var box = new VBox(12, table, sentences);
        if (!said(preview.source()).isEmpty()) {
            box.getChildren().add(definitions(preview));
        }
        return box;
    }

    private static Label small(String words) {
        var label = Labels.muted(words);
        label.getStyleClass().add("small");
        return label;
    }

    private static Label named(Code code, boolean theme) {
        var label = new Label(CodebookCell.label(code), CodeMark.of(code, theme));
        label.setGraphicTextGap(7);
        return label;
    }

    /** What is said about the code that goes is said no more: so it is shown beside what stays. */
    private static Node definitions(MergePreview preview) {
        var goes = definition("codebook.merge_goes", said(preview.source()));
        String kept = said(preview.target());
        var stays =
                definition(
                        "codebook.merge_stays",
                        kept.isEmpty() ? Words.of("codebook.merge_undefined") : kept);
        var both = new HBox(16, goes, stays);
        both.getStyleClass().add("merge-definitions");
        return both;
    }

    private static VBox definition(String title, String words) {
        var text = Labels.body(words);
        text.getStyleClass().add("small");
        text.setMaxHeight(LONGEST);
        text.setTooltip(new Tooltip(words));
        var box = new VBox(3, small(Words.of(title)), text);
        box.setPrefWidth(10);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String said(Code code) {
        return Stream.of(code.definition(), code.include(), code.exclude())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static void row(GridPane table, Label words, int passages, int reviews) {
        words.setMinWidth(0);
        table.addRow(
                table.getRowCount(),
                words,
                new Label(Integer.toString(passages)),
                new Label(Integer.toString(reviews)));
    }

    private static Label sentence(String key, Object... arguments) {
        var label = Labels.body(Words.of(key, arguments));
        label.getStyleClass().add("small");
        return label;
    }

    private static String names(List<String> names) {
        return names.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
    }
}
