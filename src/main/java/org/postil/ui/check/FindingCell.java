package org.postil.ui.check;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.postil.audit.Kind;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.function.Consumer;

/** A kind with its count and why it matters, or a finding. */
final class FindingCell extends ListCell<FindingRow> {
    private static final double ABOUT = 230;
    private static final double SHARE = 0.36;

    private final FontIcon fold = Icons.of(Feather.CHEVRON_DOWN, "check-fold");
    private final FontIcon sign = Icons.of(Feather.INFO, "check-sign");
    private final Label title = Labels.strong("");
    private final Label count = new Label();
    private final Label severity = Labels.muted("");
    private final Label why = Labels.muted("");
    private final VBox head;
    private final Label about = new Label();
    private final Label words = new Label();
    private final Label reason = Labels.muted("");
    private final HBox item;

    FindingCell(Consumer<Kind> folding) {
        count.getStyleClass().add("check-number");
        severity.setMinWidth(Region.USE_PREF_SIZE);
        count.setMinWidth(Region.USE_PREF_SIZE);
        why.setMinWidth(0);
        why.getStyleClass().add("check-why");
        var line = new HBox(8, fold, sign, title, count, Labels.gap(), severity);
        line.setAlignment(Pos.CENTER_LEFT);
        head = new VBox(1, line, why);
        head.getStyleClass().add("check-kind");
        head.setOnMouseClicked(event -> {
            if (getItem() instanceof FindingRow.Head shown) {
                folding.accept(shown.kind());
            }
        });
        about.getStyleClass().add("check-about");
        // names line up, and take more room where there is more
        about.minWidthProperty().bind(Bindings.max(ABOUT, widthProperty().multiply(SHARE)));
        about.maxWidthProperty().bind(about.minWidthProperty());
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        reason.setMinWidth(0);
        item = new HBox(14, about, words, reason);
        item.setAlignment(Pos.CENTER_LEFT);
        item.getStyleClass().add("check-item");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case FindingRow.Head shown -> {
                fold.setIconCode(shown.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
                Severities.show(sign, shown.kind().severity());
                title.setText(shown.kind().title());
                count.setText(Integer.toString(shown.count()));
                severity.setText(Severities.words(shown.kind().severity()));
                why.setText(shown.kind().why());
                setAccessibleText(
                        Words.of(
                                "check.kind_spoken",
                                shown.kind().title(),
                                shown.count(),
                                severity.getText()));
                setGraphic(head);
            }
            case FindingRow.Item shown -> {
                about.setText(shown.finding().about());
                words.setText(shown.finding().words());
                boolean ignored = shown.ignored().isPresent();
                reason.setText(
                        shown.ignored().map(r -> Words.of("check.ignored_because", r)).orElse(""));
                reason.setVisible(ignored);
                reason.setManaged(ignored);
                words.getStyleClass().setAll("label", ignored ? "muted" : "plain");
                setAccessibleText(
                        shown.finding().about()
                                + ": "
                                + shown.finding().words()
                                + " "
                                + reason.getText());
                setGraphic(item);
            }
        }
    }
}
