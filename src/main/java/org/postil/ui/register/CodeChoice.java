package org.postil.ui.register;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A list of codes from which one is taken, narrowed by what is typed. */
final class CodeChoice {
    private static final double WIDTH = 320;
    private static final double HEIGHT = 260;

    private final List<Code> codes;
    private final TextField field = new TextField();
    private final ListView<Code> list = new ListView<>();

    private CodeChoice(List<Code> codes) {
        this.codes = codes;
    }

    /**
     * @param title what is chosen
     * @param take gets the chosen one, after the list is gone
     */
    static void show(
            OverlayPane overlays, Node at, String title, List<Code> codes, Consumer<Code> take) {
        new CodeChoice(codes).open(overlays, at, title, take);
    }

    private void open(OverlayPane overlays, Node at, String title, Consumer<Code> take) {
        field.setId("code-choice");
        field.setPromptText(Words.of("register.code_find"));
        field.setAccessibleText(title);
        list.setId("code-choice-list");
        list.setAccessibleText(title);
        list.setPrefSize(WIDTH, HEIGHT);
        list.setFocusTraversable(false);
        list.setCellFactory(made -> new CodeCell());
        list.setPlaceholder(new Label(Words.of("register.code_none")));
        var box = new VBox(8, field, list);
        box.getStylesheets().add(RegisterScreen.STYLE);
        box.getStyleClass().add("register-choice");
        field.textProperty().addListener((property, was, now) -> narrow(now));
        narrow("");
        var overlay = overlays.popover(box, at);
        Runnable choose =
                () -> {
                    var chosen = list.getSelectionModel().getSelectedItem();
                    if (chosen != null) {
                        overlay.close();
                        take.accept(chosen);
                    }
                };
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        choose.run();
                    } else if (event.getCode() == KeyCode.DOWN) {
                        list.getSelectionModel().selectNext();
                    } else if (event.getCode() == KeyCode.UP) {
                        list.getSelectionModel().selectPrevious();
                    } else {
                        return;
                    }
                    Rows.top(list, list.getSelectionModel().getSelectedIndex());
                    event.consume();
                });
        list.setOnMouseClicked(event -> choose.run());
        field.requestFocus();
    }

    private void narrow(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        list.getItems()
                .setAll(
                        codes.stream()
                                .filter(code ->
                                        CodeWords.of(code).toLowerCase(Locale.ROOT).contains(wanted)
                                                || code.aliases().stream()
                                                        .anyMatch(alias ->
                                                                alias.toLowerCase(Locale.ROOT)
                                                                        .contains(wanted)))
                                .toList());
        list.getSelectionModel().selectFirst();
    }

    private static final class CodeCell extends ListCell<Code> {
        CodeCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Code code, boolean empty) {
            super.updateItem(code, empty);
            setText(empty || code == null ? "" : CodeWords.of(code));
        }
    }
}
