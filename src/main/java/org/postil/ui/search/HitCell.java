package org.postil.ui.search;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Code;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One line: where, what stands before (set to the right), the words found, what stands after, and
 * what is coded there. The words found begin at the same place in all lines.
 */
final class HitCell extends ListCell<SearchRow> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final double PLACE = 118;
    private static final double CODES = 190;
    private static final double BEFORE = 0.42;

    private final Runnable more;
    private final Label place = Labels.muted("");
    private final Label left = new Label();
    private final Label hit = new Label();
    private final Label right = new Label();
    private final HBox codes = new HBox(5);
    private final HBox line = new HBox(place, left, hit, right, codes);

    HitCell(Consumer<SearchRow.Line> open, Runnable more) {
        this.more = more;
        getStyleClass().add("hit-row");
        place.getStyleClass().add("hit-place");
        fixed(place, PLACE);
        left.getStyleClass().addAll("reading", "hit-left");
        left.setAlignment(Pos.CENTER_RIGHT);
        left.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        hit.getStyleClass().addAll("reading", "hit-words");
        hit.setMinWidth(Region.USE_PREF_SIZE);
        right.getStyleClass().addAll("reading", "hit-right");
        right.setMinWidth(0);
        right.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(right, Priority.ALWAYS);
        codes.setAlignment(Pos.CENTER_LEFT);
        codes.getStyleClass().add("hit-codes");
        codes.setMinWidth(CODES);
        codes.setPrefWidth(CODES);
        codes.setMaxWidth(CODES);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("hit-line");
        // the list's own width: a long line is cut, never scrolled
        setPrefWidth(0);
        widthProperty().addListener((property, was, now) -> divide());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2
                    && getItem() instanceof SearchRow.Line clicked) {
                open.accept(clicked);
            }
        });
    }

    private void divide() {
        fixed(left, Math.max(60, (getWidth() - PLACE - CODES - 32) * BEFORE));
    }

    private static void fixed(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    @Override
    protected void updateItem(@Nullable SearchRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        pseudoClassStateChanged(HEAD, false);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (item) {
            case SearchRow.Head head -> head(head);
            case SearchRow.Line found -> line(found);
            case SearchRow.More left -> more(left);
        }
    }

    private void head(SearchRow.Head head) {
        pseudoClassStateChanged(HEAD, true);
        var row = new HBox(10, Labels.strong(head.review()));
        row.setAlignment(Pos.CENTER_LEFT);
        if (!head.document().isEmpty()) {
            row.getChildren().add(Labels.muted(head.document()));
        }
        if (head.hits() > 0) {
            row.getChildren()
                    .addAll(Labels.gap(), Labels.muted(Words.of("search.head_hits", head.hits())));
        }
        row.setMouseTransparent(true);
        setGraphic(row);
        setAccessibleText(
                head.review()
                        + " "
                        + head.document()
                        + " "
                        + Words.of("search.head_hits", head.hits()));
    }

    private void line(SearchRow.Line found) {
        place.setText(found.place());
        left.setText(found.left());
        hit.setText(found.hit().text());
        right.setText(found.hit().right());
        codes.getChildren().clear();
        if (found.coded()) {
            codes.getChildren().add(Icons.of(Feather.BOOKMARK, "coded-sign"));
            codes.getChildren().add(coded(found.codes()));
        }
        divide();
        setGraphic(line);
        String named = names(found.codes());
        setAccessibleText(
                Words.of(
                        "search.line",
                        found.place(),
                        found.left() + found.hit().text() + found.hit().right(),
                        found.coded() ? Words.of("search.coded", named) : ""));
    }

    private static String names(List<Code> codes) {
        return codes.isEmpty()
                ? Words.of("search.coded_plain")
                : codes.stream().map(HitCell::shortName).collect(Collectors.joining(", "));
    }

    private static HBox coded(List<Code> codes) {
        var row = new HBox(5);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!codes.isEmpty() && !codes.getFirst().colour().isEmpty()) {
            row.getChildren().add(Chip.swatch(codes.getFirst().colour()));
        }
        var words = Labels.muted(names(codes));
        words.getStyleClass().add("small");
        words.setMinWidth(0);
        row.getChildren().add(words);
        return row;
    }

    private static String shortName(Code code) {
        String key = code.key();
        return key == null ? code.name() : key;
    }

    private void more(SearchRow.More left) {
        var button = new Button(Words.of("search.more", left.next(), left.left()));
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        button.setOnAction(event -> more.run());
        setGraphic(button);
        setAccessibleText(button.getText());
    }
}
