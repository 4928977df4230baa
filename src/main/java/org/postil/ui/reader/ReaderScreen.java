package org.postil.ui.reader;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Document;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.ui.control.EmptyState;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.CodebookSide;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.nav.Workbench;
import org.postil.ui.page.Alignment;
import org.postil.ui.page.PageView;
import org.postil.ui.page.Selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads and codes the documents: reviews and outline, the text, codebook and passage. */
public final class ReaderScreen implements Screen, ReaderCommands.Steps {
    static final String STYLE =
            Objects.requireNonNull(ReaderScreen.class.getResource("reader.css")).toExternalForm();

    private static final double ZOOM_STEP = 0.1;

    /** How much text above its start a heading is taken to be read already. */
    private static final int AHEAD = 160;

    private final Workbench bench;
    private final ReaderViewModel model;
    private final Optional<CodebookSide> codebook;
    private final PageView page = new PageView();
    private final PassageMarks marks;
    private final Coding coding;
    private final MarkRead markRead;
    private final MemoBox memos;
    private final ReviewPanel reviews = new ReviewPanel(this::go);
    private final OutlinePanel outline;
    private final Inspector inspector;
    private final FindBar findBar = new FindBar(page);
    private final ReaderCommands commands;
    private final ReaderToolbar toolbar;
    private final Sides sides;
    private final StackPane root = new StackPane();
    private final Node empty;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private double zoom = 1;

    /** Held here and not by the appearance, which outlives the project. */
    private final ChangeListener<Number> zoomed = (property, was, now) -> applyZoom();

    /**
     * @param codebook shown at the right; without one the passage has the whole side
     */
    public ReaderScreen(Workbench bench, Optional<CodebookSide> codebook) {
        this.bench = bench;
        this.codebook = codebook;
        model = new ReaderViewModel(bench.session());
        coding = new Coding(bench, model, page);
        markRead = new MarkRead(bench, model);
        marks = new PassageMarks(page, model.snapshot().codebook(), model::isOwn);
        outline = new OutlinePanel(this::goToHeading);
        memos = new MemoBox(bench.session(), model.actions());
        inspector = new Inspector(model, coding, memos);
        commands = new ReaderCommands(this, coding, model);
        toolbar =
                new ReaderToolbar(
                        commands, bench.navigator()::back, bench.navigator().canGoBackProperty());
        var centre = new BorderPane(page);
        centre.setTop(new VBox(toolbar, findBar));
        centre.getStyleClass().add("reader-centre");
        sides = new Sides(left(), centre, right());
        root.getStyleClass().addAll("reader", "reader-part");
        root.getStylesheets().add(STYLE);
        empty = nothingToRead();
        root.getChildren().addAll(sides.node(), empty);
        wirePage();
        wireModel();
        showAll();
    }

    private Region left() {
        var split = new SplitPane(reviews.node(), outline.node());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.52);
        split.getStyleClass().add("reader-split");
        return split;
    }

    private Region right() {
        if (codebook.isEmpty()) {
            return inspector.node();
        }
        var side = codebook.get();
        side.whenChosen(coding::put);
        var split = new SplitPane(side.node(), inspector.node());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.62);
        split.getStyleClass().add("reader-split");
        return split;
    }

    // ---- wiring

    private void wirePage() {
        page.setId("reader-page");
        new PageGestures(page, model, coding, commands, this::show, this::passage);
        page.selectionProperty()
                .addListener((property, was, now) -> {
                    model.select(now.span());
                    showPlace();
                });
        page.visibleSpanProperty().addListener((property, was, now) -> followScroll(now));
        bench.appearance().zoomProperty().addListener(new WeakChangeListener<>(zoomed));
        applyZoom();
    }

    private void wireModel() {
        model.textProperty().addListener((property, was, now) -> showText(now));
        model.passagesProperty()
                .addListener((property, was, now) -> {
                    marks.update(now, model.snapshot().codebook());
                    showOutline();
                });
        model.focusedProperty()
                .addListener((property, was, now) -> {
                    page.focusedMarkProperty()
                            .set(now.map(p -> PassageMarks.id(p.id())).orElse(""));
                    codebook.ifPresent(side -> side.mark(now.map(Passage::codes).orElse(Ids.NONE)));
                });
        bench.session()
                .snapshotProperty()
                .addListener((property, was, now) -> {
                    if (was.codebook() != now.codebook()) {
                        marks.update(model.passagesProperty().get(), now.codebook());
                    }
                    showAll();
                    if (was.codebook() != now.codebook()
                            || was.recommendations() != now.recommendations()) {
                        inspector.refresh();
                    }
                });
        bench.session()
                .coderProperty()
                .addListener((property, was, now) -> {
                    showAll();
                    inspector.refresh();
                });
        model.documentProperty().addListener((property, was, now) -> showAll());
    }

    // ---- showing

    private void showText(Optional<ReaderText> text) {
        findBar.setVisible(false);
        text.ifPresent(t ->
                page.show(
                        t.page(),
                        marks.begin(
                                t.document().id() == shownDocument()
                                        ? model.passagesProperty().get()
                                        : List.of(),
                                model.snapshot().codebook())));
        outline.mark(-1);
        showOutline();
        showPlace();
        showAll();
    }

    private long shownDocument() {
        var passages = model.passagesProperty().get();
        return passages.isEmpty() ? 0 : passages.getFirst().document();
    }

    private void showOutline() {
        var text = model.textProperty().get();
        outline.show(
                text.map(t -> OutlinePanel.entries(t, model.passagesProperty().get()))
                        .orElse(List.of()));
    }

    private void showPlace() {
        toolbar.showPlace(
                model.textProperty()
                        .get()
                        .map(t -> t.place(page.getSelection().caret()))
                        .orElse(""));
    }

    private void followScroll(Span visible) {
        model.textProperty()
                .get()
                .ifPresent(t -> {
                    int ahead = Math.min(visible.start() + AHEAD, Math.max(0, visible.end() - 1));
                    outline.mark(t.headingAt(Math.max(visible.start(), ahead)));
                });
    }

    /** Lists, title, read mark: what hangs on the snapshot as a whole. */
    private void showAll() {
        var document = model.documentProperty().get();
        reviews.show(ReadingList.of(model.snapshot(), model.coder(), document));
        var review = model.review();
        title.set(
                document.isPresent() && review.isPresent()
                        ? review.get().reference() + " \u00b7 " + Kinds.word(document.get().role())
                        : "");
        toolbar.showRead(
                review.isPresent()
                        && model.coder().filter(c -> markRead.isRead(review.get(), c)).isPresent(),
                commands.markRead().key().map(KeyCombination::getDisplayText).orElse(""));
        showEmpty();
    }

    private void showEmpty() {
        boolean none = ReadingList.documents(model.snapshot()).isEmpty();
        empty.setVisible(none);
        sides.node().setVisible(!none);
    }

    private Node nothingToRead() {
        var first = new Button(Words.of("reader.empty_step"));
        first.getStyleClass().add("accent");
        first.setOnAction(event -> bench.navigator().go(Destination.to(WorkStep.REVIEWS)));
        first.setVisible(bench.navigator().exists(WorkStep.REVIEWS));
        var state =
                new EmptyState(
                        Feather.EDIT_3,
                        Words.of("reader.empty_title"),
                        Words.of("reader.empty_words"),
                        first);
        state.getStyleClass().add("panel");
        return state;
    }

    private void applyZoom() {
        page.zoomProperty().set(zoom * bench.appearance().zoomProperty().get());
    }

    // ---- going

    private void go(Document document) {
        bench.navigator().go(Destination.text(document.id()));
        page.requestFocus();
    }

    private void goToHeading(int offset) {
        page.select(Selection.caret(offset));
        page.scrollTo(offset, Alignment.TOP);
        page.requestFocus();
    }

    /** Puts the caret on a passage and works on it. */
    private void show(long id) {
        model.passagesProperty().get().stream()
                .filter(p -> p.id() == id)
                .findFirst()
                .ifPresent(passage -> {
                    if (!passage.span().contains(page.getSelection().caret())) {
                        page.select(Selection.caret(passage.span().start()));
                    }
                    model.focus(id);
                });
    }

    @Override
    public void activate(Destination to) {
        toolbar.showBack(false);
        if (to instanceof Destination.Read(var place) && place.isPresent()) {
            var wanted = place.get();
            model.document(wanted.document()).ifPresent(d -> open(d, wanted.span()));
        } else if (model.documentProperty().get().isEmpty()) {
            ReadingList.next(model.snapshot(), model.coder())
                    .ifPresent(d -> open(d, Optional.empty()));
        } else {
            page.requestFocus();
        }
    }

    private void open(Document document, Optional<Span> span) {
        model.open(
                document,
                text -> {
                    span.ifPresent(s -> {
                        int end = Math.min(s.end(), text.text().length());
                        var shown = new Span(Math.min(s.start(), end), end);
                        page.select(shown);
                        page.reveal(shown);
                        toolbar.showBack(true);
                    });
                    reviews.reveal();
                    page.requestFocus();
                });
    }

    @Override
    public void deactivate() {
        memos.leave();
    }

    // ---- steps

    @Override
    public void find() {
        var span = model.selected();
        findBar.open(
                model.textProperty()
                        .get()
                        .filter(t -> span.end() <= t.text().length())
                        .map(t -> span.of(t.text()))
                        .orElse(""));
    }

    @Override
    public void findNext() {
        findBar.next();
    }

    @Override
    public void findPrevious() {
        findBar.previous();
    }

    @Override
    public void passage(int by) {
        model.step(by)
                .ifPresent(passage -> {
                    page.select(Selection.caret(passage.span().start()));
                    page.reveal(passage.span());
                    model.focus(passage.id());
                    page.requestFocus();
                });
    }

    @Override
    public void nextRecommendation() {
        model.nextRecommendation()
                .ifPresentOrElse(
                        span -> {
                            page.select(span);
                            page.reveal(span);
                            page.requestFocus();
                        },
                        () -> bench.notices().tell(Words.of("reader.no_recommendations")));
    }

    @Override
    public void document(int by) {
        model.documentProperty().get().flatMap(d -> model.neighbour(d, by)).ifPresent(this::go);
    }

    @Override
    public void markRead() {
        markRead.run();
    }

    @Override
    public void larger(int by) {
        zoom = Math.clamp(Math.round((zoom + by * ZOOM_STEP) * 10) / 10.0, 0.6, 2.4);
        applyZoom();
    }

    @Override
    public void toggleLeft() {
        sides.showLeft(!sides.isLeftShown());
    }

    @Override
    public void toggleRight() {
        sides.showRight(!sides.isRightShown());
    }

    @Override
    public void toggleOthers() {
        model.showOthers(!model.othersShown());
        bench.notices()
                .tell(
                        Words.of(
                                model.othersShown()
                                        ? "reader.others_shown"
                                        : "reader.others_hidden"));
    }

    @Override
    public void memo() {
        if (!sides.isRightShown()) {
            sides.showRight(true);
        }
        memos.focus();
    }

    // ---- the screen

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public Map<String, String> saveState() {
        var state = new HashMap<>(sides.save());
        model.documentProperty().get().ifPresent(d -> state.put("document", d.guid()));
        state.put("anchor", Integer.toString(page.getSelection().anchor()));
        state.put("caret", Integer.toString(page.getSelection().caret()));
        state.put("top", Integer.toString(page.visibleSpanProperty().get().start()));
        state.put("zoom", Long.toString(Math.round(zoom * 10)));
        return state;
    }

    @Override
    public void restoreState(Map<String, String> state) {
        if (state.isEmpty()) {
            return;
        }
        sides.restore(state);
        zoom = Math.clamp(Numbers.whole(state.get("zoom"), 10) / 10.0, 0.6, 2.4);
        applyZoom();
        String guid = state.getOrDefault("document", "");
        model.snapshot().documents().stream()
                .filter(d -> d.guid().equals(guid))
                .findFirst()
                .ifPresent(document ->
                        model.open(
                                document,
                                text -> {
                                    page.select(
                                            new Selection(
                                                    Numbers.whole(state.get("anchor"), 0),
                                                    Numbers.whole(state.get("caret"), 0)));
                                    page.scrollTo(
                                            Numbers.whole(state.get("top"), 0), Alignment.TOP);
                                    page.requestFocus();
                                }));
    }

    @Override
    public List<Node> panes() {
        var panes = new ArrayList<Node>();
        if (sides.isLeftShown()) {
            panes.add(reviews.list());
            panes.add(outline.list());
        }
        panes.add(page);
        if (sides.isRightShown()) {
            codebook.ifPresent(side -> panes.add(side.focusTarget()));
            panes.add(inspector.node());
        }
        return panes;
    }

    @Override
    public List<Command> commands() {
        var all = new ArrayList<>(commands.all());
        codebook.ifPresent(side -> all.addAll(side.commands()));
        return all;
    }
}
