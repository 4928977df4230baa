package org.postil.ui.sample;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.domain.Document;
import org.postil.domain.Review.Inclusion;
import org.postil.ui.control.KeptLine;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.sample.SampleViewModel.SourceField;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The place in the sample of what is selected, and where its documents come from. */
final class SamplePane {
    private static final double WIDTH = 348;

    private final SampleViewModel model;
    private final Acts acts;
    private final VBox box = new VBox(8);
    private final ScrollPane root = new ScrollPane(box);

    /** The fields of the documents shown, so that an edit leaves what is being written alone. */
    private final List<Map<SourceField, KeptLine>> fields = new ArrayList<>();

    private List<Long> shown = List.of();

    /** What the pane asks for. */
    interface Acts {
        void include(Inclusion inclusion, Node at);

        void open(Document document);
    }

    SamplePane(SampleViewModel model, Acts acts) {
        this.model = model;
        this.acts = acts;
        root.getStyleClass().addAll("side-panel", "sample-pane");
        root.setFitToWidth(true);
        root.setMinWidth(WIDTH);
        root.setMaxWidth(WIDTH);
        box.setPadding(new Insets(16, 18, 18, 18));
        model.selectedProperty().addListener((property, was, now) -> show(now));
    }

    Node node() {
        return root;
    }

    private void show(List<SampleRow> selected) {
        var documents =
                selected.size() == 1
                        ? selected.getFirst().documents().stream().map(Document::id).toList()
                        : List.<Long>of();
        boolean same = documents.equals(shown) && !documents.isEmpty();
        if (!same) {
            fields.forEach(row -> row.values().forEach(KeptLine::keep));
            fields.clear();
            shown = documents;
            root.setVvalue(0);
        }
        var parts = new ArrayList<Node>();
        if (selected.size() == 1) {
            one(selected.getFirst(), same, parts);
        } else if (selected.size() > 1) {
            parts.add(
                    Labels.strong(
                            Words.of(
                                    "sample.several",
                                    selected.size(),
                                    model.noun().of(selected.size()))));
            var words = Labels.body(Words.of("sample.several_words"));
            words.getStyleClass().add("muted");
            parts.add(words);
            parts.add(inclusion());
        }
        var focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        box.getChildren().setAll(parts);
        if (focused instanceof KeptLine line && line.getScene() != null && !line.isFocused()) {
            line.requestFocus();
        }
    }

    private void one(SampleRow row, boolean same, List<Node> parts) {
        var review = row.review();
        parts.add(Labels.strong(review.reference()));
        if (!review.title().equals(review.reference())) {
            parts.add(Labels.body(review.title()));
        }
        parts.add(new Label(InclusionWords.signed(review.inclusion())));
        if (review.inclusion() == Inclusion.EXCLUDED) {
            parts.add(
                    Labels.body(
                            review.exclusionReason().isBlank()
                                    ? Words.of("sample.no_reason")
                                    : review.exclusionReason()));
        }
        parts.add(inclusion());
        parts.add(Labels.section(Words.of("sample.where_from")));
        if (row.documents().isEmpty()) {
            parts.add(Labels.muted(Words.of("sample.no_documents")));
        }
        for (int i = 0; i < row.documents().size(); i++) {
            var document = row.documents().get(i);
            if (!same) {
                fields.add(lines(document, i));
            }
            parts.add(document(document, fields.get(i), same));
        }
    }

    private Node inclusion() {
        var buttons = new HBox(6);
        for (Inclusion inclusion : Inclusion.values()) {
            String name = inclusion.name().toLowerCase(Locale.ROOT);
            var button = new Button(Words.of("sample.make_" + name));
            button.setId("sample-make_" + name);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> acts.include(inclusion, button));
            buttons.getChildren().add(button);
        }
        VBox.setMargin(buttons, new Insets(4, 0, 10, 0));
        return buttons;
    }

    private Map<SourceField, KeptLine> lines(Document document, int at) {
        var lines = new EnumMap<SourceField, KeptLine>(SourceField.class);
        for (SourceField field : SourceField.values()) {
            var line =
                    new KeptLine(
                            "source-" + field.name().toLowerCase(Locale.ROOT) + "-" + at,
                            Words.of("sample.of_document", field.words(), document.fileName()),
                            words -> model.setSource(document.id(), field, words));
            if (field.isDate()) {
                line.setPromptText(Words.of("sample.date_prompt"));
            }
            line.begin(field.of(document.source()));
            lines.put(field, line);
        }
        return lines;
    }

    private Node document(Document document, Map<SourceField, KeptLine> lines, boolean same) {
        var link = new Hyperlink(document.fileName());
        link.setWrapText(true);
        link.setOnAction(event -> acts.open(document));
        var item = new VBox(6, link);
        item.getStyleClass().add("sample-document");
        lines.forEach((field, line) -> {
            if (same) {
                line.follow(field.of(document.source()));
            }
            var name = new Label(field.words());
            name.getStyleClass().addAll("strong", "small");
            name.setLabelFor(line);
            item.getChildren().add(new VBox(3, name, line));
            if (field.isDate()) {
                item.getChildren().add(problem(field, line));
            }
        });
        return item;
    }

    /** What is wrong with a date, in words, as it is written. */
    private static Label problem(SourceField field, KeptLine line) {
        var problem = new Label();
        problem.getStyleClass().addAll("sample-problem", "small");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(
                        line.textProperty()
                                .map(words -> SampleViewModel.objection(field, words).orElse("")));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }
}
