package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.postil.coding.CodeAll.Place;
import org.postil.domain.Span;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** A place that is to be coded with others: chosen or not, its words with the hits, where it is. */
final class CodeAllCell extends ListCell<Place> {
    private static final double PLACE = 150;
    private static final int BEFORE = 36;
    private static final int SHOWN = 240;

    private final ReaderText text;
    private final Predicate<Place> chosen;
    private final Predicate<Place> there;
    private final Consumer<Place> turn;

    /**
     * @param there tells a place that carries the codes already
     * @param turn chooses a place, or no longer
     */
    CodeAllCell(
            ReaderText text,
            Predicate<Place> chosen,
            Predicate<Place> there,
            Consumer<Place> turn) {
        this.text = text;
        this.chosen = chosen;
        this.there = there;
        this.turn = turn;
        // the list's own width: a long line is cut, never scrolled
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Place item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean coded = there.test(item);
        var box = new CheckBox();
        box.setSelected(chosen.test(item));
        box.setDisable(coded);
        box.setFocusTraversable(false);
        box.setOnAction(event -> turn.accept(item));
        box.setMinWidth(Region.USE_PREF_SIZE);
        var words = words(item);
        var clip = new HBox(words);
        clip.setMinWidth(0);
        clip.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(clip, Priority.ALWAYS);
        words.setMinWidth(0);
        var place =
                Labels.muted(
                        coded
                                ? Words.of("reader.code_all_there")
                                : text.place(item.span().start()));
        place.getStyleClass().add("small");
        place.setMinWidth(PLACE);
        place.setMaxWidth(PLACE);
        place.setAlignment(Pos.CENTER_RIGHT);
        var row = new HBox(10, box, clip, place);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setPrefWidth(1);
        var shape = new Rectangle();
        shape.widthProperty().bind(clip.widthProperty());
        shape.heightProperty().bind(clip.heightProperty());
        clip.setClip(shape);
        setGraphic(row);
        String said = text.quote(item.span());
        setAccessibleText(
                Words.of(
                        coded
                                ? "reader.code_all_said_there"
                                : chosen.test(item)
                                        ? "reader.code_all_said"
                                        : "reader.code_all_said_not",
                        said.length() > SHOWN ? said.substring(0, SHOWN) : said));
    }

    /** What becomes the passage in ink, what stands around it quietly, the hits strong. */
    private HBox words(Place place) {
        var row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        int first = place.hits().getFirst().start();
        int from = wordAfter(Math.max(0, first - BEFORE), first);
        int to = Math.min(text.text().length(), from + SHOWN);
        int at = from;
        for (Span hit : place.hits()) {
            if (hit.start() < to) {
                part(row, place, at, hit.start(), false);
                part(row, place, hit.start(), Math.min(hit.end(), to), true);
                at = Math.min(hit.end(), to);
            }
        }
        part(row, place, at, to, false);
        return row;
    }

    /** The beginning of a word between two offsets: nothing begins in the middle of one. */
    private int wordAfter(int from, int to) {
        int at = from;
        while (at > 0 && at < to && !Character.isWhitespace(text.text().charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private void part(HBox row, Place place, int start, int end, boolean hit) {
        int inFrom = Math.clamp(place.span().start(), start, end);
        int inTo = Math.clamp(place.span().end(), inFrom, end);
        piece(row, start, inFrom, "code-all-around");
        piece(row, inFrom, inTo, hit ? "code-all-hit" : "code-all-in");
        piece(row, inTo, end, "code-all-around");
    }

    private void piece(HBox row, int start, int end, String style) {
        if (end > start) {
            var label = new Label(text.text().substring(start, end).replace('\n', ' '));
            label.getStyleClass().add(style);
            label.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(label);
        }
    }
}
