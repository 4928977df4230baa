package org.postil.ui.extraction;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.domain.Passage;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The words that back an answer: gone through with the arrow keys, shown in the text as one goes.
 */
final class EvidenceBox extends VBox {
    private final String variable;
    private final FormActions actions;
    private final Consumer<Passage> takeOff;
    private final Runnable leave;
    private final List<Button> quotes = new ArrayList<>();
    private List<Passage> shown = List.of();

    /**
     * @param variable its name
     * @param leave back to the field
     */
    EvidenceBox(String variable, FormActions actions, Consumer<Passage> takeOff, Runnable leave) {
        super(2);
        this.variable = variable;
        this.actions = actions;
        this.takeOff = takeOff;
        this.leave = leave;
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    List<Passage> passages() {
        return shown;
    }

    /** Follows; who is among the words stays there. */
    void show(List<Passage> now) {
        if (now.equals(shown)) {
            return;
        }
        int at = at();
        shown = List.copyOf(now);
        quotes.clear();
        getChildren().setAll(shown.stream().map(this::backed).toList());
        setManaged(!shown.isEmpty());
        if (at >= 0) {
            if (shown.isEmpty()) {
                leave.run();
            } else {
                quotes.get(Math.min(at, shown.size() - 1)).requestFocus();
            }
        }
    }

    /** Goes to the first of them; false where there are none. */
    boolean enter() {
        if (quotes.isEmpty()) {
            return false;
        }
        quotes.getFirst().requestFocus();
        return true;
    }

    private int at() {
        for (int i = 0; i < quotes.size(); i++) {
            if (quotes.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private void key(KeyEvent event) {
        int at = at();
        if (at < 0 || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> go(at - 1);
            case DOWN -> go(at + 1);
            case ESCAPE, TAB -> leave.run();
            case DELETE, BACK_SPACE -> takeOff.accept(shown.get(at));
            case ENTER -> actions.show(shown.get(at));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int to) {
        if (to < 0) {
            leave.run();
        } else if (to < quotes.size()) {
            quotes.get(to).requestFocus();
        }
    }

    private Node backed(Passage passage) {
        var go = new Button(Words.of("form.passage"));
        go.getStyleClass().add("form-quote");
        go.setMaxWidth(Double.MAX_VALUE);
        go.setPrefWidth(10);
        HBox.setHgrow(go, Priority.ALWAYS);
        go.setAccessibleText(Words.of("form.to_passage", variable));
        go.setOnAction(event -> actions.show(passage));
        go.focusedProperty()
                .addListener((property, was, now) -> {
                    if (now) {
                        actions.show(passage);
                    }
                });
        actions.quote(passage, go::setText);
        quotes.add(go);
        var off = new Button(Words.of("form.take_off"));
        off.getStyleClass().addAll("form-off", "small");
        off.setMinWidth(Button.USE_PREF_SIZE);
        off.setFocusTraversable(false);
        off.setAccessibleText(Words.of("form.take_off_of", variable));
        off.setOnAction(event -> takeOff.accept(passage));
        var line = new HBox(4, go, off);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
