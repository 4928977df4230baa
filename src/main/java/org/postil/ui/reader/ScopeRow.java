package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Scope;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.function.BiConsumer;

/** Whether a recommendation is counted, and why not. */
final class ScopeRow extends HBox {
    private final Recommendation record;
    private final BiConsumer<Scope, String> set;
    private final TextField reason;
    private String kept;

    /**
     * @param set gets scope and reason when they are changed
     */
    ScopeRow(Recommendation record, BiConsumer<Scope, String> set) {
        super(8);
        this.record = record;
        this.set = set;
        this.kept = record.scopeReason();
        reason = new TextField(record.scopeReason());
        reason.setId("inspector-reason");
        reason.setPromptText(Words.of("reader.scope_reason"));
        reason.setAccessibleText(Words.of("reader.scope_reason"));
        reason.setVisible(record.scope() == Scope.OUT);
        reason.managedProperty().bind(reason.visibleProperty());
        reason.setOnAction(event -> keep());
        reason.focusedProperty()
                .addListener((property, was, now) -> {
                    if (was) {
                        keep();
                    }
                });
        HBox.setHgrow(reason, Priority.ALWAYS);
        var scope =
                new Choice<>(
                        "inspector-scope",
                        Words.of("reader.scope"),
                        List.of(Scope.values()),
                        record.scope(),
                        Kinds::word,
                        chosen -> set.accept(chosen, ""));
        scope.setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(scope, reason);
    }

    private void keep() {
        String words = reason.getText().strip();
        if (record.scope() == Scope.OUT && !words.equals(kept)) {
            kept = words;
            set.accept(Scope.OUT, words);
        }
    }
}
