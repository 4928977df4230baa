package org.postil.ui.codebook;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.codebook.MergePreview;
import org.postil.domain.Code;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.stream.Collectors;

/** What a merge will do, in numbers and sentences. */
final class MergePicture {
    private MergePicture() {}

    static Node of(MergePreview preview) {
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
        row(table, preview.source().name(), preview.sourcePassages(), preview.sourceReviews());
        row(table, preview.target().name(), preview.targetPassages(), preview.targetReviews());
        row(table, Words.of("codebook.merge_both"), preview.both(), preview.bothReviews());
        row(
                table,
                Words.of("codebook.merge_after", preview.target().name()),
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
        return new VBox(12, table, sentences);
    }

    private static Label small(String words) {
        var label = Labels.muted(words);
        label.getStyleClass().add("small");
        return label;
    }

    private static void row(GridPane table, String name, int passages, int reviews) {
        var words = new Label(name);
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
