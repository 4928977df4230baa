package org.postil.ui.codebook;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.postil.domain.Code;
import org.postil.domain.ReviewNoun;
import org.postil.ui.codebook.CodebookRow.Fold;
import org.postil.ui.codebook.CodebookRow.Item;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The lines of the codebook, walked by arrow keys. Keeps what is selected, which may be several
 * codes, whatever becomes of the lines.
 */
final class CodeList {
    private static final double ROW = 30;

    private final CodebookViewModel model;
    private final ListView<CodebookRow> list = new ListView<>();
    private final Set<Long> selected = new LinkedHashSet<>();
    private boolean filling;

    /** What the list leaves to others. */
    interface Steps {
        void choose(Code code);

        /** One goes up from the first line. */
        void leaveUpwards();

        void typed(String text);

        /** Does what a key stands for; false for one that stands for nothing. */
        boolean key(KeyEvent event);

        void showMenu();
    }

    private final Steps steps;

    CodeList(CodebookViewModel model, Steps steps) {
        this.model = model;
        this.steps = steps;
        list.setId("codebook-list");
        list.setAccessibleText(Words.of("codebook.title"));
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("codebook-list");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(made ->
                new CodebookCell(
                        list,
                        new CodebookCell.Clicks() {
                            @Override
                            public void fold(Code code, boolean away) {
                                model.fold(code, away);
                            }

                            @Override
                            public void choose(Code code) {
                                steps.choose(code);
                            }

                            @Override
                            public ReviewNoun noun() {
                                return ReviewNoun.of(model.snapshot());
                            }
                        }));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> selectionChanged());
        list.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) change -> selectionChanged());
        model.rowsProperty().addListener((property, was, now) -> fill(now));
        model.selectedProperty().addListener((property, was, now) -> showSelected());
        fill(model.rowsProperty().get());
    }

    ListView<CodebookRow> node() {
        return list;
    }

    /** The selected codes in the order of the lines; none while only a heading is selected. */
    List<Code> selectedCodes() {
        return list.getItems().stream()
                .filter(row -> row instanceof Item item && selected.contains(item.code().id()))
                .map(row -> ((Item) row).code())
                .toList();
    }

    /** The selected codes, where a code is one of them, else the code. */
    List<Code> with(Code code) {
        var codes = selectedCodes();
        return codes.stream().anyMatch(c -> c.id() == code.id()) ? codes : List.of(code);
    }

    /** The facet whose heading is selected. */
    Optional<CodebookRow.Heading> selectedHeading() {
        return list.getSelectionModel().getSelectedItem() instanceof CodebookRow.Heading heading
                ? Optional.of(heading)
                : Optional.empty();
    }

    void whenSelected(Consumer<List<Code>> told) {
        this.told = told;
    }

    private Consumer<List<Code>> told = codes -> {};

    private void selectionChanged() {
        if (filling) {
            return;
        }
        selected.clear();
        list.getSelectionModel().getSelectedIndices().stream()
                .filter(i -> i >= 0 && i < list.getItems().size())
                .map(list.getItems()::get)
                .forEach(row -> {
                    if (row instanceof Item item) {
                        selected.add(item.code().id());
                    }
                });
        filling = true;
        model.select(
                list.getSelectionModel().getSelectedItem() instanceof Item item
                        ? Optional.of(item.code())
                        : Optional.empty());
        filling = false;
        told.accept(selectedCodes());
    }

    /**
     * New lines in place of the old, with the same codes selected and as little moved as can be.
     */
    private void fill(List<CodebookRow> rows) {
        filling = true;
        var items = list.getItems();
        if (items.size() == rows.size()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!items.get(i).equals(rows.get(i))) {
                    items.set(i, rows.get(i));
                }
            }
        } else {
            items.setAll(rows);
        }
        filling = false;
        selectAgain();
    }

    private void showSelected() {
        if (filling) {
            return;
        }
        var code = model.selectedProperty().get();
        if (code.filter(c -> selected.contains(c.id())).isEmpty()) {
            selected.clear();
            code.ifPresent(c -> selected.add(c.id()));
        }
        selectAgain();
        told.accept(selectedCodes());
    }

    private void selectAgain() {
        filling = true;
        var selection = list.getSelectionModel();
        int lead = model.selectedProperty().get().map(this::indexOf).orElse(-1);
        var wanted = selected.stream().map(this::indexOf).filter(i -> i >= 0).sorted().toList();
        if (!selection.getSelectedIndices().stream().sorted().toList().equals(wanted)
                || selection.getSelectedIndex() != lead) {
            selection.clearSelection();
            wanted.forEach(selection::select);
            if (lead >= 0) {
                selection.select(lead);
                list.getFocusModel().focus(lead);
            }
        }
        filling = false;
    }

    private int indexOf(Code code) {
        return indexOf(code.id());
    }

    private int indexOf(long code) {
        var items = list.getItems();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item item && item.code().id() == code) {
                return i;
            }
        }
        return -1;
    }

    // ---- keys

    private void key(KeyEvent event) {
        if (steps.key(event)) {
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case KeyCode.UP -> go(-1);
                    case KeyCode.DOWN -> go(1);
                    case KeyCode.LEFT -> foldOrGoOut();
                    case KeyCode.RIGHT -> openOrGoIn();
                    case KeyCode.ENTER -> {
                        selectedItem().ifPresent(item -> steps.choose(item.code()));
                        yield true;
                    }
                    case KeyCode.CONTEXT_MENU -> {
                        steps.showMenu();
                        yield true;
                    }
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    /**
     * To the next code above or below; headings are passed over. From the first up to what stands
     * above the list.
     */
    private boolean go(int by) {
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = at + by; i >= 0 && i < list.getItems().size(); i += by) {
            if (list.getItems().get(i) instanceof Item) {
                list.getSelectionModel().clearAndSelect(i);
                keepInView(i);
                return true;
            }
        }
        if (by < 0) {
            steps.leaveUpwards();
        }
        return true;
    }

    /** Brings the selected line into view. */
    void keepInView() {
        int index = list.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            keepInView(index);
        }
    }

    private void keepInView(int index) {
        double height = list.getHeight();
        boolean inView =
                cell(index)
                        .map(c -> c.getBoundsInParent())
                        .filter(b -> b.getMinY() >= 0 && b.getMaxY() <= height)
                        .isPresent();
        if (!inView) {
            Rows.top(list, Math.max(0, index - (int) (height / ROW / 2)));
        }
    }

    private Optional<Node> cell(int index) {
        return list.lookupAll(".list-cell").stream()
                .filter(n -> n instanceof CodebookCell c && c.isShown() && c.getIndex() == index)
                .findFirst();
    }

    /** The line of the selected code, or the list when it is out of sight. */
    Node anchor() {
        return cell(list.getSelectionModel().getSelectedIndex()).orElse(list);
    }

    private Optional<Item> selectedItem() {
        return list.getSelectionModel().getSelectedItem() instanceof Item item
                ? Optional.of(item)
                : Optional.empty();
    }

    private boolean foldOrGoOut() {
        selectedItem()
                .ifPresent(item -> {
                    if (item.fold() == Fold.OPEN && !model.viewProperty().get().isNarrow()) {
                        model.fold(item.code(), true);
                    } else {
                        model.codebook()
                                .parentOf(item.code())
                                .ifPresent(parent -> {
                                    model.reveal(parent);
                                    keepInView();
                                });
                    }
                });
        return true;
    }

    private boolean openOrGoIn() {
        selectedItem()
                .ifPresent(item -> {
                    switch (item.fold()) {
                        case FOLDED -> model.fold(item.code(), false);
                        case OPEN -> go(1);
                        case LEAF -> {}
                    }
                });
        return true;
    }

    /** Letters go to the filter, as if one had typed there. */
    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (!event.isShortcutDown()
                && !event.isAltDown()
                && !text.isEmpty()
                && Character.isLetterOrDigit(text.codePointAt(0))) {
            steps.typed(text);
            event.consume();
        }
    }
}
