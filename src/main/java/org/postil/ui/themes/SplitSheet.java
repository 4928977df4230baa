package org.postil.ui.themes;

import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.postil.coding.Splitting;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;

import java.util.function.Consumer;

/** Asks where a passage is to be cut in two: by a click between words, or by the arrow keys. */
final class SplitSheet {
    private static final double WIDTH = 640;
    private static final double HIGHEST = 320;

    private final OverlayPane overlays;
    private final SplitPlace place;
    private final Consumer<Splitting> apply;
    private final Text first = new Text();
    private final Text bar = new Text("\u2009\u2503\u2009");
    private final Text second = new Text();
    private final TextFlow words = new TextFlow(first, bar, second);
    private @Nullable Button main;

    SplitSheet(OverlayPane overlays, SplitPlace place, Consumer<Splitting> apply) {
        this.overlays = overlays;
        this.place = place;
        this.apply = apply;
        first.getStyleClass().add("split-first");
        second.getStyleClass().add("split-second");
        bar.getStyleClass().add("split-bar");
        words.setId("split-words");
        words.getStyleClass().addAll("split-words", "reading");
        words.setFocusTraversable(true);
        words.setMaxWidth(WIDTH - 50);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        words.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        words.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pressed);
    }

    /**
     * @param document whose passage it is
     */
    void show(String document) {
        var scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.minHeightProperty().bind(Bindings.min(HIGHEST, words.heightProperty().add(4)));
        scroll.setMaxHeight(HIGHEST);
        scroll.getStyleClass().add("theme-scroll");
        scroll.setFocusTraversable(false);
        var hint = Labels.body(Words.of("themes.split_words"));
        hint.getStyleClass().add("muted");
        var box = new VBox(10, Labels.muted(document), scroll, hint);
        box.getStylesheets().add(ThemesScreen.STYLE);
        var sheet = new Sheet(overlays, Words.of("themes.split_title"), box).wide(WIDTH).cancel();
        main = sheet.main(Words.of("themes.split_step"), () -> place.parts().ifPresent(apply));
        showPlace();
        sheet.show();
        words.requestFocus();
    }

    private void showPlace() {
        String quote = place.quote();
        int cut = place.parts().isPresent() ? place.cut() : quote.length();
        first.setText(quote.substring(0, cut).stripTrailing());
        second.setText(quote.substring(cut));
        if (main != null) {
            main.setDisable(place.parts().isEmpty());
        }
        words.setAccessibleText(Words.of("themes.split_spoken", first.getText(), second.getText()));
    }

    private void key(KeyEvent event) {
        boolean used = true;
        switch (event.getCode()) {
            case LEFT -> place.word(-1);
            case RIGHT -> place.word(1);
            case UP -> place.sentence(-1);
            case DOWN -> place.sentence(1);
            default -> used = false;
        }
        if (used) {
            showPlace();
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        words.requestFocus();
        int shown = words.getHitInfo(new Point2D(event.getX(), event.getY())).getInsertionIndex();
        int before = first.getText().length();
        int gap = place.cut() - before;
        // the bar stands between the two parts, where the blanks were
        int offset = shown <= before ? shown : shown - bar.getText().length() + gap;
        place.place(Math.max(0, offset));
        showPlace();
        event.consume();
    }
}
