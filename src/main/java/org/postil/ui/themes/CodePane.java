package org.postil.ui.themes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.MemoKind;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.note.MemoField;

import java.util.Optional;

/** What the code means whose passages are read, and what a coder thinks of the theme. */
final class CodePane extends VBox {
    private final ProjectSession session;
    private final VBox head = new VBox(3);
    private final VBox meaning = new VBox(12);
    private final MemoField memo;
    private final VBox body = new VBox(16);
    private final Label none = Labels.body(Words.of("themes.pane_none"));

    CodePane(ProjectSession session) {
        this.session = session;
        memo = new MemoField(session, "themes-memo", Words.of("themes.memo_prompt"), 9);
        setId("themes-code");
        getStyleClass().addAll("side-panel", "theme-pane");
        none.getStyleClass().add("muted");
        body.getStyleClass().add("theme-pane-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("theme-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        show(Optional.empty());
    }

    MemoField memo() {
        return memo;
    }

    /** Empty when the passages shown are not those of one code. */
    void show(Optional<Code> shown) {
        if (shown.isEmpty()) {
            memo.leave();
            body.getChildren().setAll(Labels.section(Words.of("themes.pane_title")), none);
            return;
        }
        var code = shown.get();
        var codebook = session.snapshot().codebook();
        if (!body.getChildren().contains(head)) {
            body.getChildren().setAll(head, memoBox(), meaning);
        }
        showHead(code, codebook);
        showMeaning(code);
        memo.show(MemoKind.CODE, code.guid());
    }

    private VBox memoBox() {
        var hint = Labels.muted(Words.of("themes.memo_kept"));
        hint.getStyleClass().add("small");
        var row = new HBox(Labels.section(Words.of("themes.memo")), Labels.gap(), hint);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, row, memo);
    }

    private void showHead(Code code, Codebook codebook) {
        var name = Labels.body(FitWords.name(code));
        name.getStyleClass().addAll("title", "theme-name");
        var row = new HBox(9, name);
        if (!code.colour().isEmpty()) {
            var mark = new HBox(Chip.swatch(code.colour()));
            mark.getStyleClass().add("theme-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().addFirst(mark);
        }
        head.getChildren().setAll(row);
        codebook.parentOf(code)
                .ifPresent(parent -> {
                    var above = Labels.body(codebook.path(parent));
                    above.getStyleClass().addAll("muted", "small");
                    head.getChildren().addFirst(above);
                });
    }

    private void showMeaning(Code code) {
        meaning.getChildren().clear();
        part("themes.definition", code.definition());
        part("themes.include", code.include());
        part("themes.exclude", code.exclude());
        part("themes.example", code.example());
        part("themes.decided", code.decidedOn());
        if (meaning.getChildren().isEmpty()) {
            var words = Labels.body(Words.of("themes.no_definition"));
            words.getStyleClass().add("muted");
            meaning.getChildren()
                    .add(new VBox(4, Labels.section(Words.of("themes.definition")), words));
        }
    }

    private void part(String title, String words) {
        if (!words.isBlank()) {
            meaning.getChildren()
                    .add(new VBox(4, Labels.section(Words.of(title)), Labels.body(words)));
        }
    }
}
