package org.postil.ui.reader;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Snapshot;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Notices;
import org.postil.ui.control.Overlay;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes a recommendation out of what is counted, and asks why: the reasons given before first. */
final class OutOfScope {
    private static final int OFFERED = 6;
    private static final double WIDTH = 380;

    private final OverlayPane overlays;
    private final Notices notices;
    private final ReaderViewModel model;
    private final Coding coding;

    OutOfScope(OverlayPane overlays, Notices notices, ReaderViewModel model, Coding coding) {
        this.overlays = overlays;
        this.notices = notices;
        this.model = model;
        this.coding = coding;
    }

    /** Of the selection, else of the passage at the caret. */
    void ask() {
        coding.asCoder(() -> {
            var text = model.textProperty().get();
            var span = model.codable();
            Optional<Passage> own =
                    coding.own().filter(p -> p.kind() == PassageKind.RECOMMENDATION);
            if (text.isPresent() && span.isPresent()) {
                ask(reason ->
                        coding.done(
                                model.actions().outOfScope(text.get(), span.get(), reason),
                                List.of()));
            } else if (text.isPresent() && own.isPresent()) {
                ask(reason ->
                        coding.after(
                                model.actions().outOfScope(text.get(), own.get().span(), reason)));
            } else {
                notices.tell(Words.of("reader.no_recommendation_here"));
            }
        });
    }

    private void ask(Consumer<String> then) {
        var field = new TextField();
        field.setId("scope-reason");
        field.setPromptText(Words.of("reader.scope_reason"));
        field.setAccessibleText(Words.of("reader.scope_reason"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var box = new VBox(8, Labels.strong(Words.of("reader.out_title")), field);
        box.getStyleClass().addAll("scope-ask", "reader-part");
        box.getStylesheets().add(ReaderScreen.STYLE);
        box.setPrefWidth(WIDTH);
        var shown = new Overlay[1];
        Consumer<String> done =
                reason -> {
                    if (!reason.isBlank()) {
                        shown[0].close();
                        then.accept(reason.strip());
                    }
                };
        var before = reasons(model.snapshot());
        for (int i = 0; i < before.size(); i++) {
            box.getChildren().add(offer(i, before.get(i), done));
        }
        var foot =
                new HBox(
                        6,
                        Labels.key(Words.of("reader.key_enter")),
                        Labels.muted(Words.of("reader.out_does")));
        box.getChildren().add(foot);
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    int digit = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
                    if (event.getCode() == KeyCode.ENTER) {
                        done.accept(field.getText());
                        event.consume();
                    } else if (event.isAltDown() && digit >= 0 && digit < before.size()) {
                        done.accept(before.get(digit));
                        event.consume();
                    }
                });
        shown[0] = overlays.popover(box, coding.anchor());
        field.requestFocus();
    }

    private static Button offer(int at, String reason, Consumer<String> done) {
        var words = Labels.body(reason);
        words.setWrapText(false);
        words.setMaxWidth(WIDTH - 110);
        var button =
                new Button(
                        "",
                        new HBox(8, Labels.key(Words.of("reader.favourite_key", at + 1)), words));
        button.getStyleClass().add("inspector-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(reason);
        button.setOnAction(event -> done.accept(reason));
        return button;
    }

    /** Why others were taken out, the most frequent first. */
    static List<String> reasons(Snapshot snapshot) {
        Map<String, Long> counts =
                snapshot.recommendations().stream()
                        .filter(r -> r.scope() == Scope.OUT && !r.scopeReason().isBlank())
                        .collect(
                                Collectors.groupingBy(
                                        Recommendation::scopeReason, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(
                        Comparator.comparing(Map.Entry<String, Long>::getValue)
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .limit(OFFERED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
