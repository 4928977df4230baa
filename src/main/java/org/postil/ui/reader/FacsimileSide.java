package org.postil.ui.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.ui.facsimile.FacsimileView;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;
import org.postil.ui.page.PageView;
import org.postil.ui.page.Selection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pages as printed, beside the text on demand; what is done on one is seen on the other. */
final class FacsimileSide {
    private static final double HALF = 0.5;

    /** Where text and page have less than this together, reviews and outline make room. */
    private static final double ROOM = 900;

    private final ReaderViewModel model;
    private final PageView page;
    private final PassageMarks marks;
    private final FacsimileView view = new FacsimileView();
    private final FacsimileViewModel pages;
    private final SplitPane split = new SplitPane();
    private final Command command;
    private final ReadOnlyBooleanWrapper shownProperty = new ReadOnlyBooleanWrapper();
    private boolean shown;
    private boolean leftGone;
    private Optional<Sides> sides = Optional.empty();
    private boolean following = true;
    private double divider = HALF;

    FacsimileSide(Workbench bench, ReaderViewModel model, PageView page, PassageMarks marks) {
        this.model = model;
        this.page = page;
        this.marks = marks;
        pages = new FacsimileViewModel(bench.session(), bench.threads().fx(), view::drawn);
        command = ReaderCommands.of("reader.page_beside", "Alt+P", this::toggle);
        view.setId("reader-facsimile");
        view.setMinWidth(240);
        page.setMinWidth(260);
        split.setOrientation(Orientation.HORIZONTAL);
        split.getStyleClass().add("reader-split");
        split.getItems().add(page);
        pages.stateProperty().addListener((property, was, now) -> show(now));
        model.textProperty().addListener((property, was, now) -> openText(now));
        model.passagesProperty().addListener((property, was, now) -> showMarks());
        model.focusedProperty().addListener((property, was, now) -> showFocus());
        page.selectionProperty().addListener((property, was, now) -> follow());
        page.finder().countProperty().addListener(o -> showHits());
        page.visibleSpanProperty().addListener((property, was, now) -> followScroll(now));
        page.hoveredMarkProperty().addListener((property, was, now) -> view.setHoveredMark(now));
    }

    /** The text, and beside it the pages while they are shown. */
    SplitPane node() {
        return split;
    }

    /** Shows or hides the pages. */
    Command command() {
        return command;
    }

    /** What is done on the pages means the same as in the text. */
    void wire(PageGestures gestures, Coding coding, Sides around) {
        sides = Optional.of(around);
        view.setActions(new FacsimileGestures(this, page, gestures));
        coding.anchoredBy(this::anchor);
    }

    boolean isShown() {
        return shown;
    }

    ReadOnlyBooleanProperty shownProperty() {
        return shownProperty.getReadOnlyProperty();
    }

    Node focusTarget() {
        return view.focusTarget();
    }

    private void toggle() {
        double width = split.getWidth();
        setShown(!shown);
        sides.ifPresent(around -> makeRoom(around, width));
        if (shown) {
            view.focusTarget().requestFocus();
        } else {
            page.requestFocus();
        }
    }

    private void makeRoom(Sides around, double width) {
        if (shown && around.isLeftShown() && width < ROOM) {
            around.showLeft(false);
            leftGone = true;
        } else if (!shown && leftGone) {
            around.showLeft(true);
            leftGone = false;
        }
    }

    private void setShown(boolean wanted) {
        if (wanted == shown) {
            return;
        }
        shown = wanted;
        shownProperty.set(wanted);
        if (shown) {
            split.getItems().add(view);
            split.setDividerPositions(divider);
            openText(model.textProperty().get());
            showMarks();
        } else {
            divider = split.getDividerPositions()[0];
            split.getItems().remove(view);
            pages.close();
        }
    }

    private void openText(Optional<ReaderText> text) {
        if (shown) {
            text.ifPresentOrElse(pages::open, pages::close);
        }
    }

    private void show(FacsimileViewModel.State state) {
        switch (state) {
            case FacsimileViewModel.State.Closed closed -> {}
            case FacsimileViewModel.State.Loading loading -> view.showLoading(loading.sizes());
            case FacsimileViewModel.State.Shown ready -> {
                view.show(ready.sizes(), ready.places(), ready.images());
                showMarks();
                follow();
            }
            case FacsimileViewModel.State.None none -> {
                var words = NoPageWords.of(none.reason(), none.document().fileName());
                view.showNone(words.icon(), words.title(), words.sentence());
            }
        }
    }

    private void showMarks() {
        if (shown) {
            view.setMarks(model.passagesProperty().get().stream().map(marks::mark).toList());
            showFocus();
        }
    }

    private void showFocus() {
        view.setFocusedMark(
                model.focusedProperty().get().map(Passage::id).map(PassageMarks::id).orElse(""));
    }

    /** Shows on the pages where one is in the text. */
    private void follow() {
        if (!shown) {
            return;
        }
        Span selection = page.getSelection().span();
        showHits();
        view.select(
                selection, selection.isEmpty() ? paragraph(selection.start()) : Optional.empty());
        if (following) {
            view.reveal(selection);
        }
    }

    /** Text that is scrolled takes the pages with it, unless its caret holds them. */
    private void followScroll(Span visible) {
        int caret = page.getSelection().caret();
        boolean held = visible.start() <= caret && caret <= visible.end();
        if (shown && !held && !view.focusTarget().isFocused()) {
            view.reveal(new Span(visible.start(), visible.start()));
        }
    }

    private void showHits() {
        if (shown) {
            view.setHits(page.finder().found());
        }
    }

    private Optional<Span> paragraph(int offset) {
        return model.textProperty()
                .get()
                .flatMap(text -> {
                    int index = text.layout().paragraphIndexAt(offset);
                    return index < 0
                            ? Optional.empty()
                            : Optional.of(text.layout().paragraphs().get(index).span());
                });
    }

    /** Selects in the text what was selected on a page; the page stays where it is. */
    void select(Selection selection, boolean done) {
        following = false;
        page.select(selection);
        following = true;
        if (done) {
            page.reveal(page.getSelection().span());
        }
    }

    /** The word, sentence or paragraph at an offset. */
    void selectUnit(int offset, int clicks) {
        following = false;
        page.select(Selection.caret(offset));
        for (int i = 1; i < clicks; i++) {
            page.widenSelection();
        }
        following = true;
        page.reveal(page.getSelection().span());
    }

    /** Where a stretch is seen on the pages, while one works there. */
    private Optional<Bounds> anchor(Span span) {
        return shown && view.focusTarget().isFocused() ? view.boundsOf(span) : Optional.empty();
    }

    Map<String, String> save() {
        var state = new HashMap<String, String>();
        state.put("facsimile", Boolean.toString(shown));
        state.put("facsimile.left_gone", Boolean.toString(leftGone));
        double at = shown ? split.getDividerPositions()[0] : divider;
        state.put("facsimile.divider", Long.toString(Math.round(at * 100)));
        view.save().forEach((key, value) -> state.put("facsimile." + key, value));
        return state;
    }

    void restore(Map<String, String> state) {
        divider = Math.clamp(Numbers.whole(state.get("facsimile.divider"), 50) / 100.0, 0.2, 0.8);
        var look = new HashMap<String, String>();
        state.forEach((key, value) -> {
            if (key.startsWith("facsimile.")) {
                look.put(key.substring("facsimile.".length()), value);
            }
        });
        view.restore(look);
        leftGone = "true".equals(state.get("facsimile.left_gone"));
        setShown("true".equals(state.get("facsimile")));
    }
}
