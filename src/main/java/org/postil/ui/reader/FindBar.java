package org.postil.ui.reader;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Span;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;
import org.postil.ui.page.PageView;
import org.postil.ui.theme.Icons;

import java.util.List;

/** Finds words in the text: hit n of m, next, previous. */
final class FindBar extends HBox {
    private static final Duration TYPING = Duration.millis(120);

    /** Asks for codes for what was found. */
    interface CodeAllHits {
        void ask(Node at, String phrase, List<Span> hits);
    }

    private final PageView page;
    private final SearchField field =
            new SearchField(Words.of("reader.find_prompt"), Words.of("reader.find_clear"));
    private final Label count = Labels.muted("");
    private final Button all = new Button(Words.of("reader.code_all"));
    private final CodeAllHits codeAll;
    private final PauseTransition pause = new PauseTransition(TYPING);

    /**
     * @param codeAll asks for codes for all hits
     */
    FindBar(PageView page, CodeAllHits codeAll) {
        this.page = page;
        getStyleClass().add("reader-find");
        setSpacing(6);
        setAlignment(Pos.CENTER_LEFT);
        field.setId("reader-find");
        field.setPrefWidth(260);
        count.setId("reader-find-count");
        all.setId("reader-code-all");
        all.setTooltip(new Tooltip(Words.of("reader.code_all_tip")));
        all.setOnAction(event -> codeAll());
        all.setVisible(false);
        this.codeAll = codeAll;
        getChildren()
                .addAll(
                        field,
                        count,
                        all,
                        Labels.gap(),
                        button(Feather.CHEVRON_UP, "reader.find_previous", this::previous),
                        button(Feather.CHEVRON_DOWN, "reader.find_next", this::next),
                        button(Feather.X, "reader.find_close", this::close));
        pause.setOnFinished(event -> search());
        field.textProperty().addListener((property, was, now) -> pause.playFromStart());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        var finder = page.finder();
        finder.countProperty().addListener((property, was, now) -> showCount());
        finder.positionProperty().addListener((property, was, now) -> showCount());
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private static Button button(Feather icon, String key, Runnable action) {
        var button = new Button("", Icons.of(icon));
        button.getStyleClass().add("icon-only");
        button.setAccessibleText(Words.of(key));
        button.setTooltip(new Tooltip(Words.of(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Opens it; what is selected, if short, is what is looked for. */
    void open(String selected) {
        boolean wasOpen = isVisible();
        setVisible(true);
        if (!selected.isBlank() && selected.length() <= 60) {
            field.setText(selected);
        }
        field.requestFocus();
        field.selectAll();
        if (!wasOpen) {
            search();
        }
    }

    private void search() {
        pause.stop();
        if (field.getText().isBlank()) {
            page.finder().clear();
        } else {
            page.finder().find(field.getText());
        }
        showCount();
    }

    private void showCount() {
        int hits = page.finder().countProperty().get();
        int at = page.finder().positionProperty().get() + 1;
        all.setVisible(hits > 0);
        count.setText(
                field.getText().isBlank()
                        ? ""
                        : hits == 0
                                ? Words.of("reader.find_none")
                                : Words.of("reader.find_count", at, hits));
    }

    /** Codes all hits together, or begins to look for something. */
    void codeAll() {
        if (pause.getStatus() == Animation.Status.RUNNING) {
            // what is still being typed is what is meant
            search();
        }
        if (isVisible() && !page.finder().spans().isEmpty()) {
            codeAll.ask(all, field.getText(), page.finder().spans());
        } else {
            open("");
        }
    }

    void next() {
        step(page.finder()::next);
    }

    void previous() {
        step(page.finder()::previous);
    }

    private void step(Runnable step) {
        if (!isVisible()) {
            open("");
        } else if (page.finder().countProperty().get() == 0) {
            search();
        } else {
            step.run();
        }
    }

    void close() {
        pause.stop();
        setVisible(false);
        page.finder().clear();
        page.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                previous();
            } else {
                next();
            }
            event.consume();
        }
    }
}
