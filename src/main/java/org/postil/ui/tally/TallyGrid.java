package org.postil.ui.tally;

import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;

import org.postil.domain.ReviewNoun;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The table: rows are virtualised, names and counts stay at the left while the cells move sideways,
 * and a cursor goes from cell to cell. Shows what it is given; counts nothing.
 */
final class TallyGrid {
    /** Column of the cursor that stands for the row's own number. */
    static final int OWN = -1;

    private static final Duration FLASH = Duration.millis(1_400);

    private final BorderPane root = new BorderPane();
    private final ListView<Line> list = new ListView<>();
    private final TallyHeader header = new TallyHeader();
    private final ScrollBar across = new ScrollBar();
    private final TallyViewModel model;
    private final BiConsumer<Line, Integer> open;
    private final ObjectProperty<Optional<Tally>> tally =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<GridGeometry> geometry =
            new SimpleObjectProperty<>(GridGeometry.NONE);
    private final ObjectProperty<Integer> cursor = new SimpleObjectProperty<>(OWN);
    private final ObjectProperty<Set<TallyViewModel.CellKey>> flashing =
            new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Map<TallyViewModel.CellKey, String>> differing =
            new SimpleObjectProperty<>(Map.of());

    /**
     * @param open what is done with a line and a column, or OWN, when a number is opened
     */
    TallyGrid(TallyViewModel model, BiConsumer<Line, Integer> open) {
        this.model = model;
        this.open = open;
        list.getStyleClass().add("tally-list");
        list.setId("tally-table");
        list.setFixedCellSize(GridGeometry.ROW);
        list.setAccessibleText(Words.of("tally.table"));
        list.setCellFactory(made -> new TallyRowCell(this));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        across.setOrientation(Orientation.HORIZONTAL);
        across.managedProperty().bind(across.visibleProperty());
        across.setAccessibleText(Words.of("tally.across"));
        header.offsetProperty().bind(across.valueProperty());
        header.geometryProperty().bind(geometry);
        root.getStyleClass().add("tally-grid");
        root.setTop(header);
        root.setCenter(list);
        root.setBottom(across);
        list.widthProperty()
                .addListener((property, was, now) -> {
                    measure();
                    // what is looked at stays in sight when a panel opens beside the table
                    showCursor();
                });
        model.whenShown(() -> show(model.linesProperty().get()));
        model.changedProperty().addListener((property, was, now) -> flash(now));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> tellWhereTheCursorIs());
        cursor.addListener((property, was, now) -> tellWhereTheCursorIs());
    }

    Node node() {
        return root;
    }

    ListView<Line> list() {
        return list;
    }

    Optional<Tally> tally() {
        return tally.get();
    }

    ObjectProperty<GridGeometry> geometryProperty() {
        return geometry;
    }

    /** How far the cells are moved to the left, in pixels. */
    DoubleProperty offsetProperty() {
        return across.valueProperty();
    }

    /** The column of the cursor, OWN for the row's own number. */
    ObjectProperty<Integer> cursorProperty() {
        return cursor;
    }

    ObjectProperty<Set<TallyViewModel.CellKey>> flashingProperty() {
        return flashing;
    }

    /** Numbers that are not what they were when the table was saved, with what is said of each. */
    ObjectProperty<Map<TallyViewModel.CellKey, String>> differingProperty() {
        return differing;
    }

    TallyViewModel model() {
        return model;
    }

    /** What a number says in full; with what it was when the table was saved. */
    String told(Tally shown, Tally.Row row, int column) {
        var told = TallyNumbers.told(shown, row, column, small());
        var code = column < 0 ? "" : shown.columns().get(column).code();
        var was = differing.get().get(new TallyViewModel.CellKey(row.code(), code));
        return was == null ? told : told + " " + Words.of("tally.differs", was);
    }

    SmallCells small() {
        return new SmallCells(model.choicesProperty().get().layout().smallBelow());
    }

    /** Whether any row can be folded: names then leave room for the mark that does it. */
    boolean hasParents() {
        return list.getItems().stream().anyMatch(Line::parent);
    }

    private void show(List<Line> lines) {
        var selected = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        tally.set(model.tallyProperty().get());
        measure();
        header.show(tally.get(), ReviewNoun.of(model.session().snapshot()));
        list.getItems().setAll(lines);
        cursor.set(Math.min(cursor.get(), geometry.get().cells() - 1));
        selected.ifPresent(line -> select(line.row().code()));
    }

    /** Selects the line of a row's code; false when it is not shown. */
    boolean select(String code) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).row().code().equals(code)) {
                list.getSelectionModel().select(i);
                return true;
            }
        }
        list.getSelectionModel().clearSelection();
        return false;
    }

    /** Code of the topmost row in sight; empty before there is one. */
    String top() {
        return list.lookupAll(".list-cell").stream()
                .filter(TallyRowCell.class::isInstance)
                .map(TallyRowCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.isVisible())
                .filter(cell -> cell.getBoundsInParent().getMaxY() > 0)
                .min(Comparator.comparingInt(TallyRowCell::getIndex))
                .map(cell -> list.getItems().get(cell.getIndex()).row().code())
                .orElse("");
    }

    /** Brings a row to the top; one that is not shown is passed over. */
    void scrollTo(String code) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).row().code().equals(code)) {
                Rows.top(list, i);
            }
        }
    }

    /** Puts the cursor on a cell and brings it into sight. */
    void go(String row, String column) {
        if (select(row)) {
            Rows.top(list, Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
            cursor.set(indexOf(column));
            showCursor();
            list.requestFocus();
        }
    }

    private int indexOf(String column) {
        var columns = tally.get().map(Tally::columns).orElse(List.of());
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).code().equals(column)) {
                return i;
            }
        }
        return OWN;
    }

    /** The cell under the cursor by what it stands for. */
    Optional<TallyViewModel.CellKey> cursorKey() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(line -> new TallyViewModel.CellKey(line.row().code(), columnCode()));
    }

    private String columnCode() {
        int at = cursor.get();
        var columns = tally.get().map(Tally::columns).orElse(List.of());
        return at < 0 || at >= columns.size() ? "" : columns.get(at).code();
    }

    private void measure() {
        tally.get()
                .ifPresent(now -> {
                    // room for the scroll bar, so that nothing moves when it comes
                    var next = GridGeometry.of(now, Math.max(0, list.getWidth() - 16));
                    geometry.set(next);
                    across.setMax(next.furthest());
                    across.setVisibleAmount(
                            next.cells() == 0
                                    ? 0
                                    : next.furthest()
                                            * next.view()
                                            / (next.cells() * GridGeometry.CELL));
                    across.setUnitIncrement(GridGeometry.CELL);
                    across.setBlockIncrement(next.view());
                    across.setVisible(next.furthest() > 0);
                    across.setValue(Math.min(across.getValue(), next.furthest()));
                });
    }

    private void flash(Set<TallyViewModel.CellKey> keys) {
        flashing.set(keys);
        if (!keys.isEmpty()) {
            var over = new PauseTransition(FLASH);
            over.setOnFinished(event -> {
                if (flashing.get() == keys) {
                    flashing.set(Set.of());
                }
            });
            over.play();
        }
    }

    /** Opens what is behind a number. */
    void open(Line line, int column) {
        list.getSelectionModel().select(line);
        cursor.set(column);
        list.requestFocus();
        open.accept(line, column);
    }

    private void key(KeyEvent event) {
        var line = list.getSelectionModel().getSelectedItem();
        if (line == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case HOME -> moveTo(OWN);
            case END -> moveTo(geometry.get().cells() - 1);
            case SPACE -> model.turn(line);
            case ENTER -> open.accept(line, cursor.get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        moveTo(Math.clamp(cursor.get() + by, OWN, geometry.get().cells() - 1));
    }

    private void moveTo(int column) {
        cursor.set(column);
        showCursor();
    }

    private void showCursor() {
        if (cursor.get() >= 0) {
            across.setValue(geometry.get().showing(cursor.get(), across.getValue()));
        }
    }

    private void wheel(ScrollEvent event) {
        double by = event.isShiftDown() ? event.getDeltaY() + event.getDeltaX() : event.getDeltaX();
        if (by != 0 && across.isVisible()) {
            across.setValue(Math.clamp(across.getValue() - by, 0, across.getMax()));
            event.consume();
        }
    }

    /** A screen reader hears what the cell under the cursor says. */
    private void tellWhereTheCursorIs() {
        var line = list.getSelectionModel().getSelectedItem();
        if (line != null && tally.get().isPresent()) {
            list.setAccessibleHelp(told(tally.get().get(), line.row(), cursor.get()));
        }
    }
}
