package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Document;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Mirror;
import org.postil.domain.Snapshot;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/** What is recorded about a recommendation, and where else it is printed. */
final class RecordRows extends VBox {
    /**
     * @param text the one that is read, whose pages are known
     * @param unlink empty where the record may not be changed
     */
    RecordRows(
            Recommendation record,
            Snapshot snapshot,
            ReaderText text,
            Optional<Consumer<Mirror>> unlink) {
        super(3);
        setId("inspector-record");
        String about = about(record);
        if (!about.isEmpty()) {
            getChildren().add(small(about));
        }
        for (Mirror mirror : record.mirrors()) {
            getChildren().add(row(mirror, snapshot, text, unlink));
        }
    }

    private static String about(Recommendation record) {
        var parts = new ArrayList<String>();
        if (!record.label().isEmpty()) {
            parts.add(record.label());
        }
        if (!record.addressee().isEmpty()) {
            parts.add(Words.of("suggest.addressee", record.addressee()));
        }
        if (!record.targetDate().isEmpty()) {
            parts.add(Words.of("suggest.target", record.targetDate()));
        }
        if (!record.outcome().isEmpty()) {
            parts.add(Words.of("suggest.outcome", record.outcome()));
        }
        return String.join(" \u00b7 ", parts);
    }

    private static Label small(String words) {
        var label = Labels.muted(words);
        label.getStyleClass().add("small");
        label.setWrapText(true);
        return label;
    }

    private static Node row(
            Mirror mirror, Snapshot snapshot, ReaderText text, Optional<Consumer<Mirror>> unlink) {
        String place = place(mirror, snapshot, text);
        var label = small(Words.of("suggest.repeated_at", place));
        label.setMinWidth(0);
        var row = new HBox(6, label, Labels.gap());
        row.setAlignment(Pos.CENTER_LEFT);
        unlink.ifPresent(take -> {
            var button = new Button("", Icons.of(Feather.X));
            button.getStyleClass().addAll("icon-only", "flat", "inspector-edge", "unlink");
            String words = Words.of("suggest.unlink", place);
            button.setAccessibleText(words);
            button.setTooltip(new Tooltip(words));
            button.setOnAction(event -> take.accept(mirror));
            row.getChildren().add(button);
        });
        return row;
    }

    private static String place(Mirror mirror, Snapshot snapshot, ReaderText text) {
        if (mirror.text() == text.document().text()) {
            return text.place(mirror.span().start());
        }
        return snapshot.documents().stream()
                .filter(d -> d.id() == mirror.document())
                .findFirst()
                .map(Document::title)
                .orElse("");
    }
}
