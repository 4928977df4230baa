package org.postil.ui.reviews;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.importing.FileOutcome;
import org.postil.importing.FileOutcome.Outcome;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.reviews.ImportFlow.Result;
import org.postil.ui.theme.Icons;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What became of each file of an import; what needs attention first. */
final class OutcomeSheet {
    private static final double WIDTH = 760;
    private static final double LIST = 380;

    private OutcomeSheet() {}

    static void show(OverlayPane overlays, Result result) {
        var list = new ListView<FileOutcome>();
        list.setId("outcome-list");
        list.getStyleClass().add("outcome-list");
        list.getStylesheets()
                .add(
                        Objects.requireNonNull(OutcomeSheet.class.getResource("reviews.css"))
                                .toExternalForm());
        list.setCellFactory(made -> new Cell(list));
        list.getItems().setAll(ordered(result.outcomes()));
        list.setPrefHeight(LIST);
        list.setMinHeight(80);
        list.setAccessibleText(Words.of("reviews.outcome_title"));
        var content = new ArrayList<Node>();
        content.add(Labels.body(summary(result.outcomes())));
        if (result.stopped()) {
            content.add(
                    Labels.body(
                            Words.of(
                                    "reviews.outcome_stopped",
                                    result.outcomes().size(),
                                    result.asked())));
        }
        content.add(list);
        var sheet =
                new Sheet(overlays, Words.of("reviews.outcome_title"), content.toArray(Node[]::new))
                        .wide(WIDTH);
        sheet.step(Words.of("reviews.outcome_copy"), () -> copy(result));
        sheet.main(Words.of("opening.ok"), () -> {});
        sheet.show();
    }

    /** Refused, without text, partly, already there, well. */
    static List<FileOutcome> ordered(List<FileOutcome> outcomes) {
        return outcomes.stream().sorted(Comparator.comparing(o -> attention(o.outcome()))).toList();
    }

    private static int attention(Outcome outcome) {
        return switch (outcome) {
            case REFUSED -> 0;
            case NO_TEXT -> 1;
            case PARTIAL -> 2;
            case DUPLICATE -> 3;
            case OK -> 4;
        };
    }

    /** "30 imported, 1 partly, 2 refused." */
    static String summary(List<FileOutcome> outcomes) {
        var parts = new ArrayList<String>();
        for (var outcome :
                List.of(
                        Outcome.OK,
                        Outcome.PARTIAL,
                        Outcome.DUPLICATE,
                        Outcome.NO_TEXT,
                        Outcome.REFUSED)) {
            long count = outcomes.stream().filter(o -> o.outcome() == outcome).count();
            if (count > 0) {
                parts.add(Words.of("reviews.outcome_count_" + outcome.key(), count));
            }
        }
        return parts.isEmpty()
                ? Words.of("reviews.outcome_nothing")
                : String.join(", ", parts) + ".";
    }

    static String name(FileOutcome outcome) {
        return Objects.toString(Path.of(outcome.file()).getFileName(), outcome.file());
    }

    private static String words(FileOutcome outcome) {
        if (!outcome.reason().isEmpty()) {
            return outcome.reason();
        }
        return outcome.outcome().isStored()
                ? Words.of(
                        "reviews.outcome_stored",
                        outcome.review(),
                        RoleWords.of(outcome.role()),
                        outcome.characters(),
                        outcome.pages())
                : "";
    }

    private static void copy(Result result) {
        var content = new ClipboardContent();
        content.putString(
                ordered(result.outcomes()).stream()
                        .map(o ->
                                name(o)
                                        + "\t"
                                        + Words.of("reviews.outcome_" + o.outcome().key())
                                        + "\t"
                                        + words(o))
                        .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class Cell extends ListCell<FileOutcome> {
        private final Label name = Labels.strong("");
        private final Label kind = Labels.key("");
        private final Label words = Labels.body("");
        private final HBox head = new HBox(8);
        private final VBox box = new VBox(2, head, words);

        Cell(ListView<FileOutcome> list) {
            head.getChildren().addAll(name, kind);
            kind.setMinWidth(Region.USE_PREF_SIZE);
            words.getStyleClass().add("muted");
            words.setMinHeight(Region.USE_PREF_SIZE);
            box.getStyleClass().add("outcome-item");
            words.prefWidthProperty().bind(list.widthProperty().subtract(80));
            words.maxWidthProperty().bind(words.prefWidthProperty());
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable FileOutcome outcome, boolean empty) {
            super.updateItem(outcome, empty);
            if (empty || outcome == null) {
                setGraphic(null);
                return;
            }
            name.setText(OutcomeSheet.name(outcome));
            kind.setText(Words.of("reviews.outcome_" + outcome.outcome().key()));
            words.setText(OutcomeSheet.words(outcome));
            var icon =
                    switch (outcome.outcome()) {
                        case OK -> Icons.of(Feather.CHECK, "outcome-ok");
                        case PARTIAL, DUPLICATE -> Icons.of(Feather.INFO, "outcome-part");
                        case NO_TEXT, REFUSED -> Icons.of(Feather.ALERT_TRIANGLE, "outcome-not");
                    };
            head.getChildren().setAll(icon, name, kind);
            setAccessibleText(name.getText() + ": " + kind.getText() + ". " + words.getText());
            setGraphic(box);
        }
    }
}
