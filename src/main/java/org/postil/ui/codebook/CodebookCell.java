package org.postil.ui.codebook;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.codebook.Palette;
import org.postil.domain.Code;
import org.postil.domain.ReviewNoun;
import org.postil.ui.codebook.CodebookRow.Fold;
import org.postil.ui.codebook.CodebookRow.Heading;
import org.postil.ui.codebook.CodebookRow.Item;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of the codebook: disclosure, mark, key and name, how much it is used. */
final class CodebookCell extends ListCell<CodebookRow> {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");
    private static final PseudoClass RETIRED = PseudoClass.getPseudoClass("retired");
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    static final double INDENT = 14;
    private static final int TIP_WIDTH = 340;

    /** What a click on a line asks for. */
    interface Clicks {
        void fold(Code code, boolean away);

        void choose(Code code);

        /** What a review is called. */
        ReviewNoun noun();
    }

    private final StackPane turn = new StackPane();
    private final StackPane mark = new StackPane();
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label here = new Label("", Icons.of(Feather.CHECK, "code-here"));
    private final Label memo = new Label("", Icons.of(Feather.MESSAGE_SQUARE, "code-memo"));
    private final Label reviews = number();
    private final Label passages = number();
    private final HBox line;

    private final Clicks clicks;

    CodebookCell(ListView<CodebookRow> list, Clicks clicks) {
        this.clicks = clicks;
        turn.getStyleClass().add("code-turn");
        turn.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (getItem() instanceof Item item && item.fold() != Fold.LEAF) {
                        clicks.fold(item.code(), item.fold() == Fold.OPEN);
                        event.consume();
                    }
                });
        mark.getStyleClass().add("code-mark");
        name.getStyleClass().add("code-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        state.getStyleClass().add("code-state");
        state.setMinWidth(USE_PREF_SIZE);
        line = new HBox(turn, mark, name, state, memo, here, reviews, passages);
        line.getStyleClass().add("code-line");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        prefWidthProperty().bind(list.widthProperty().subtract(18));
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY
                            && event.getClickCount() == 2
                            && getItem() instanceof Item item) {
                        clicks.choose(item.code());
                    }
                });
    }

    /** Whether it is a line that is seen: a list keeps others to measure with and for later. */
    boolean isShown() {
        return !isEmpty() && isVisible() && getParent() != null && getParent().isVisible();
    }

    private static Label number() {
        var label = new Label();
        label.getStyleClass().add("code-number");
        return label;
    }

    @Override
    protected void updateItem(@Nullable CodebookRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEADING, row instanceof Heading);
        pseudoClassStateChanged(HERE, row instanceof Item item && item.here());
        pseudoClassStateChanged(ABOVE, row instanceof Item item && item.above());
        pseudoClassStateChanged(RETIRED, row instanceof Item item && item.code().retired());
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case Heading heading -> {
                setGraphic(Labels.section(heading.facet().name()));
                setTooltip(null);
                setAccessibleText(heading.facet().name());
            }
            case Item item -> show(item);
        }
    }

    private void show(Item item) {
        var code = item.code();
        turn.getChildren()
                .setAll(
                        switch (item.fold()) {
                            case LEAF -> List.of();
                            case FOLDED -> List.of(Icons.of(Feather.CHEVRON_RIGHT, "code-chevron"));
                            case OPEN -> List.of(Icons.of(Feather.CHEVRON_DOWN, "code-chevron"));
                        });
        mark.getChildren().setAll(CodeMark.of(code, item.theme()));
        name.setText(label(code));
        name.pseudoClassStateChanged(TOP, item.level() == 1 && item.theme());
        set(state, code.retired() ? Words.of("codebook.retired") : "");
        here.setVisible(item.here());
        here.setManaged(item.here());
        memo.setVisible(item.memos() > 0);
        memo.setManaged(item.memos() > 0);
        show(reviews, item.counts().map(CodebookRow.Counts::reviews));
        show(passages, item.counts().map(CodebookRow.Counts::passages));
        line.setPadding(new Insets(0, 0, 0, (item.level() - 1) * INDENT));
        setGraphic(line);
        setTooltip(tip(item, clicks.noun()));
        setAccessibleText(spoken(item, clicks.noun()));
    }

    private static void show(Label label, Optional<Long> number) {
        label.setText(number.map(n -> Words.of("codebook.number", n)).orElse(""));
        label.pseudoClassStateChanged(ZERO, number.filter(n -> n == 0).isPresent());
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    /** Key and name. */
    static String label(Code code) {
        String key = code.key();
        return key == null ? code.name() : key + "  " + code.name();
    }

    private static Tooltip tip(Item item, ReviewNoun noun) {
        var code = item.code();
        var parts = new ArrayList<String>();
        parts.add(label(code));
        if (!code.definition().isEmpty()) {
            parts.add(code.definition());
        }
        if (!code.include().isEmpty()) {
            parts.add(Words.of("codebook.tip_include", code.include()));
        }
        if (!code.exclude().isEmpty()) {
            parts.add(Words.of("codebook.tip_exclude", code.exclude()));
        }
        if (!code.aliases().isEmpty()) {
            parts.add(Words.of("codebook.tip_aliases", String.join(", ", code.aliases())));
        }
        if (item.memos() > 0) {
            parts.add(Words.of("codebook.memos", item.memos()));
        }
        item.counts()
                .ifPresent(c ->
                        parts.add(
                                c.undecided() == 0
                                        ? counted(c, noun)
                                        : Words.of(
                                                "codebook.count_undecided",
                                                c.reviews(),
                                                c.passages(),
                                                noun.of(c.reviews()),
                                                c.undecided())));
        var tip = new Tooltip(String.join("\n", parts));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        tip.setShowDelay(Duration.millis(600));
        return tip;
    }

    private static String counted(CodebookRow.Counts c, ReviewNoun noun) {
        return Words.of("codebook.count", c.reviews(), c.passages(), noun.of(c.reviews()));
    }

    private static String spoken(Item item, ReviewNoun noun) {
        var code = item.code();
        var parts = new ArrayList<String>();
        parts.add(label(code));
        parts.add(Words.of("codebook.level", item.level()));
        if (item.theme()) {
            Palette.find(code.colour()).ifPresent(c -> parts.add(c.name()));
        }
        switch (item.fold()) {
            case LEAF -> {}
            case FOLDED -> parts.add(Words.of("codebook.folded"));
            case OPEN -> parts.add(Words.of("codebook.open"));
        }
        if (code.retired()) {
            parts.add(Words.of("codebook.retired"));
        }
        if (item.memos() > 0) {
            parts.add(Words.of("codebook.memos", item.memos()));
        }
        if (item.here()) {
            parts.add(Words.of("codebook.here"));
        }
        item.counts().ifPresent(c -> parts.add(counted(c, noun)));
        return String.join(", ", parts);
    }
}
