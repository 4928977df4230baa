package org.postil.ui.grid;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

import org.postil.domain.Variable;
import org.postil.extraction.AnswerParser;
import org.postil.ui.control.CellGrid;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The grid with the field in which a cell is written, and under it what is wrong or is taken. */
final class GridEditor extends Pane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDEST = 380;

    private final CellGrid grid;
    private final GridViewModel model;
    private final TextField field = new TextField();
    private final Label hint = new Label();
    private Optional<Variable> editing = Optional.empty();

    GridEditor(CellGrid grid, GridViewModel model) {
        this.grid = grid;
        this.model = model;
        field.setId("grid-editor");
        field.getStyleClass().add("grid-editor");
        hint.setId("grid-hint");
        hint.getStyleClass().add("grid-hint");
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        getChildren().addAll(grid, field, hint);
        close();
        field.textProperty().addListener((property, was, now) -> tell());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty()
                .addListener((property, was, now) -> {
                    if (was && editing.isPresent()) {
                        leave();
                    }
                });
    }

    boolean isOpen() {
        return editing.isPresent();
    }

    /**
     * Begins to write in the cell that is worked on; nothing happens in a derived column.
     *
     * @param text that stands there at first
     * @param whole it is selected, so that what is typed takes its place
     */
    void open(String text, boolean whole) {
        var at = model.selection();
        if (at.isEmpty() || isOpen()) {
            return;
        }
        var variable = model.data().columns().get(at.get().column());
        if (variable.isDerived()) {
            return;
        }
        grid.reveal(at.get().row(), at.get().column());
        editing = Optional.of(variable);
        field.setAccessibleText(variable.name());
        field.setText(text);
        field.setVisible(true);
        field.requestFocus();
        if (whole) {
            field.selectAll();
        } else {
            field.end();
        }
        tell();
        requestLayout();
    }

    private void close() {
        editing = Optional.empty();
        field.setVisible(false);
        hint.setVisible(false);
    }

    private void end() {
        close();
        grid.requestFocus();
    }

    /** The keyboard went elsewhere: what fits is kept, what does not is given up. */
    private void leave() {
        String text = completed();
        close();
        model.type(text, false);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                end();
                event.consume();
            }
            case ENTER -> {
                commit(event.isShiftDown() ? -1 : 1, 0, event.isShortcutDown());
                event.consume();
            }
            case TAB -> {
                commit(0, event.isShiftDown() ? -1 : 1, false);
                event.consume();
            }
            default -> {
                if (event.isAltDown() && event.getCode() != KeyCode.ALT) {
                    GridKeys.reason(event.getCode())
                            .ifPresent(reason -> {
                                end();
                                model.setMissing(reason);
                                model.move(1, 0, false);
                                event.consume();
                            });
                }
            }
        }
    }

    private void commit(int rows, int columns, boolean all) {
        var wrong = model.type(completed(), all);
        if (!wrong.isEmpty()) {
            show(wrong.getFirst().why(), true);
            return;
        }
        end();
        if (!all) {
            model.move(rows, columns, false);
        }
    }

    // ---- what is typed

    private List<String> names() {
        return editing.stream()
                .flatMap(v ->
                        switch (v.type()) {
                            case CATEGORY, CATEGORIES ->
                                    v.categories().stream().map(Variable.Category::name);
                            case YES_NO ->
                                    List.of(Words.of("grid.yes"), Words.of("grid.no")).stream();
                            case NUMBER, DATE, TEXT -> List.<String>of().stream();
                        })
                .toList();
    }

    /** What begins as the one category that is meant, written out; else as it was typed. */
    private String completed() {
        String text = field.getText();
        int from =
                editing.filter(v -> v.type() == Variable.Type.CATEGORIES).isPresent()
                        ? text.lastIndexOf(';') + 1
                        : 0;
        String begun = text.substring(from).strip();
        if (begun.isEmpty() || names().stream().anyMatch(begun::equalsIgnoreCase)) {
            return text;
        }
        var fitting = names().stream().filter(n -> starts(n, begun)).toList();
        return fitting.size() == 1
                ? text.substring(0, from) + (from > 0 ? " " : "") + fitting.getFirst()
                : text;
    }

    private static boolean starts(String name, String begun) {
        return name.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT));
    }

    private void tell() {
        if (editing.isEmpty()) {
            return;
        }
        String text = field.getText().strip();
        String last = text.substring(text.lastIndexOf(';') + 1).strip();
        var fitting = names().stream().filter(n -> !last.isEmpty() && starts(n, last)).toList();
        if (fitting.size() > 1 || (text.isEmpty() && !names().isEmpty())) {
            var offered = text.isEmpty() ? names() : fitting;
            show(String.join("\n", offered.subList(0, Math.min(8, offered.size()))), false);
            return;
        }
        String full = completed();
        if (!full.equals(field.getText())) {
            show(Words.of("grid.enter_takes", full.strip()), false);
        } else if (GridPlanning.read(editing.get(), text)
                instanceof AnswerParser.Problem(var message)) {
            show(GridPlanning.told(message, text), true);
        } else {
            show("", false);
        }
    }

    private void show(String words, boolean wrong) {
        hint.setText(words);
        hint.setVisible(!words.isEmpty());
        hint.pseudoClassStateChanged(WRONG, wrong);
        field.pseudoClassStateChanged(WRONG, wrong);
        field.setAccessibleHelp(words);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        grid.resizeRelocate(0, 0, getWidth(), getHeight());
        var at = model.selection();
        if (editing.isEmpty() || at.isEmpty()) {
            return;
        }
        var cell = grid.boundsOf(at.get().row(), at.get().column());
        double wide = Math.min(WIDEST, Math.max(cell.getWidth(), 180));
        double x = Math.clamp(cell.getMinX(), 0, Math.max(0, getWidth() - wide));
        field.resizeRelocate(x, cell.getMinY(), wide, cell.getHeight());
        double high = hint.prefHeight(wide);
        boolean below = cell.getMaxY() + high + 4 < getHeight();
        hint.resizeRelocate(x, below ? cell.getMaxY() + 2 : cell.getMinY() - high - 2, wide, high);
    }
}
