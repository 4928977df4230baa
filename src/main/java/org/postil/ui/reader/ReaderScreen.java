package org.postil.ui.reader;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
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
import org.postil.domain.ReviewNoun;
import org.postil.domain.Span;
import org.postil.ui.control.EmptyState;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.CodebookSide;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.nav.Shown;
import org.postil.ui.nav.TextScreen;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.nav.Workbench;
import org.postil.ui.page.PageView;
import org.postil.ui.page.Selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads and codes the documents: reviews and outline, the text, codebook and passage. */
public final class ReaderScreen implements TextScreen {
    static final String STYLE =
            Objects.requireNonNull(ReaderScreen.class.getResource("reader.css")).toExternalForm();

    /** How much text above its start a heading is taken to be read already. */
    private static final int AHEAD = 160;

    private final Workbench bench;
    private final ReaderViewModel model;
    private final Optional<CodebookSide> codebook;
    private final Optional<Region> beside;
    private final PageView page = new PageView();
    private final BackedAnswers backed;
    private final PassageMarks marks;
    private final FacsimileSide facsimile;
    private final Coding coding;
    private final DirectCoding direct;
    private final MarkRead markRead;
    private final MemoBox memos;
    private final PageZoom zoom;
    private final ReaderPlace place;
    private final ReaderSteps steps;
    private final ReviewPanel reviews;
    private final OutlinePanel outline;
    private final Inspector inspector;
    private final FindBar findBar;
    private final FavouritesBar favourites;
    private final RevisitBar revisit;
    private final PassageTable passages;
    private final ReaderCommands commands;
    private final ReaderToolbar toolbar;
    private final SuggestionSide suggestions;
    private final Repeating repeating;
    private final Sides sides;
    private final StackPane root = new StackPane();
    private final Node empty;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    /**
     * @param codebook shown at the right; without one the passage has the whole side
     */
    public ReaderScreen(Workbench bench, Optional<CodebookSide> codebook) {
        this(bench, codebook, Optional.empty());
    }

    /** The texts with a part of another screen at their right. */
    public static ReaderScreen beside(Workbench bench, Region side) {
        return new ReaderScreen(bench, Optional.empty(), Optional.of(side));
    }

    private ReaderScreen(
            Workbench bench, Optional<CodebookSide> codebook, Optional<Region> beside) {
        this.bench = bench;
        this.beside = beside;
        this.codebook = codebook;
        model = new ReaderViewModel(bench.session());
        coding = new Coding(bench, model, page);
        findBar = new FindBar(page, coding::codeAll);
        direct = new DirectCoding(model, coding, bench.notices());
        favourites = new FavouritesBar(model.favourites(), direct::put);
        markRead = new MarkRead(bench, model);
        backed = new BackedAnswers(model.snapshot());
        marks = new PassageMarks(page, model.snapshot().codebook(), model::isSolid, backed::names);
        zoom = new PageZoom(page, bench.appearance());
        place = new ReaderPlace(model, page, this::arrived);
        outline = new OutlinePanel(place::begin);
        memos = new MemoBox(bench.session(), model.actions());
        inspector = new Inspector(model, coding, memos);
        reviews = new ReviewPanel(() -> ReviewNoun.of(model.snapshot()), this::go, this::showAll);
        facsimile = new FacsimileSide(bench, model, page, marks);
        var centre = new BorderPane(facsimile.node());
        repeating = new Repeating(bench, model, page);
        suggestions = new SuggestionSide(bench, model, page, right());
        sides = new Sides(left(), centre, suggestions.node(), beside.isPresent());
        passages = new PassageTable(model, place::work);
        steps =
                new ReaderSteps(
                        bench, model, page, place, findBar, sides, memos, markRead, zoom, passages);
        commands =
                new ReaderCommands(
                        steps,
                        new CodingCommands(
                                model,
                                bench.session(),
                                coding,
                                direct,
                                new OutOfScope(bench.overlays(), bench.notices(), model, coding),
                                new Annotating(bench.overlays(), model, coding, steps::memo)
                                        ::write),
                        facsimile.command());
        toolbar =
                new ReaderToolbar(
                        commands, bench.navigator()::back, bench.navigator().canGoBackProperty());
        revisit = new RevisitBar(commands.markRead(), commands.nextRevisit());
        centre.setTop(new VBox(toolbar, revisit, favourites, findBar));
        centre.setBottom(passages);
        centre.getStyleClass().add("reader-centre");
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
        if (beside.isPresent()) {
            return beside.get();
        }
        if (codebook.isEmpty()) {
            return inspector.node();
        }
        var side = codebook.get();
        side.whenChosen(direct::put);
        var split = new SplitPane(side.node(), inspector.node());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.62);
        split.getStyleClass().add("reader-split");
        return split;
    }

    // ---- wiring

    private void wirePage() {
        page.setId("reader-page");
        facsimile.wire(
                new PageGestures(
                        page,
                        model,
                        coding,
                        commands,
                        this::show,
                        codebook.map(side -> new DragCoding(page, model, coding, direct, side)),
                        this::sign),
                coding,
                sides);
        facsimile.shownProperty().addListener((property, was, now) -> toolbar.showBeside(now));
        model.favourites().guidsProperty().addListener((property, was, now) -> showFavourites());
        page.selectionProperty()
                .addListener((property, was, now) -> {
                    model.select(now.span());
                    showPlace();
                });
        page.visibleSpanProperty().addListener((property, was, now) -> followScroll(now));
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
                    boolean named = backed.follow(now);
                    if (named) {
                        marks.renew(model.passagesProperty().get(), now.codebook());
                    }
                    if (was.codebook() != now.codebook()) {
                        marks.update(model.passagesProperty().get(), now.codebook());
                        showFavourites();
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
        reviews.show(
                ReadingList.of(
                        model.snapshot(),
                        model.coder(),
                        model.revisits(),
                        reviews.filter(),
                        document));
        var review = model.review();
        title.set(
                document.isPresent() && review.isPresent()
                        ? review.get().reference() + " \u00b7 " + Kinds.word(document.get().role())
                        : "");
        toolbar.showRead(
                review.isPresent()
                        && model.coder().filter(c -> markRead.isRead(review.get(), c)).isPresent(),
                commands.markRead().key().map(KeyCombination::getDisplayText).orElse(""));
        revisit.show(review.map(r -> model.revisits().codes(r.id())).orElse(List.of()));
        showEmpty();
    }

    private void showFavourites() {
        favourites.show(model.snapshot().codebook());
    }

    /** A sign that was typed while something is selected. */
    private void sign(String character) {
        bench.commands().lettered(character).ifPresent(Command::run);
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

    // ---- going

    private void go(Document document) {
        steps.go(document);
    }

    private void arrived() {
        reviews.reveal();
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
        if (to instanceof Destination.Read(var at) && at.isPresent()) {
            var wanted = at.get();
            model.document(wanted.document())
                    .ifPresent(d -> {
                        place.open(d, wanted.span());
                        toolbar.showBack(wanted.span().isPresent());
                    });
        } else if (model.documentProperty().get().isEmpty()) {
            ReadingList.next(model.snapshot(), model.coder())
                    .ifPresent(d -> place.open(d, Optional.empty()));
        } else {
            page.requestFocus();
        }
    }

    @Override
    public void deactivate() {
        memos.leave();
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
    public boolean showsPassages() {
        return true;
    }

    @Override
    public Map<String, String> saveState() {
        var state = new HashMap<>(sides.save());
        state.putAll(place.save());
        state.putAll(facsimile.save());
        state.put("zoom", Integer.toString(zoom.tenths()));
        state.put("favourites", model.favourites().save());
        state.put("table", Boolean.toString(passages.isVisible()));
        state.put("reviews", reviews.filter().name());
        state.put("shown", model.shown().key(model.snapshot()));
        return state;
    }

    @Override
    public void recall(Map<String, String> state) {
        sides.restore(state);
        facsimile.restore(state);
        zoom.set(Numbers.whole(state.get("zoom"), zoom.tenths()));
        model.favourites().restore(state.getOrDefault("favourites", ""));
        model.show(Shown.read(state.getOrDefault("shown", ""), model.snapshot()));
        passages.setVisible("true".equals(state.get("table")));
        Arrays.stream(ReadingList.Filter.values())
                .filter(filter -> filter.name().equals(state.get("reviews")))
                .forEach(reviews::narrow);
    }

    @Override
    public void restoreState(Map<String, String> state) {
        place.restore(state);
    }

    @Override
    public ObservableValue<Optional<Document>> documentProperty() {
        return model.documentProperty();
    }

    @Override
    public Optional<Selected> selected() {
        var span = page.getSelection().span();
        return span.isEmpty()
                ? Optional.empty()
                : model.textProperty()
                        .get()
                        .map(t -> new Selected(t.document(), span, span.of(t.text())));
    }

    @Override
    public void look(Document document, Optional<Span> span) {
        place.look(document, span);
    }

    @Override
    public List<KeyHelp> keys() {
        var all = new ArrayList<>(TextKeys.all());
        all.addAll(CodePicker.keys());
        all.addAll(FacsimileKeys.all());
        return all;
    }

    @Override
    public List<Node> panes() {
        var panes = new ArrayList<Node>();
        if (sides.isLeftShown()) {
            panes.add(reviews.list());
            panes.add(outline.list());
        }
        panes.add(page);
        if (passages.isVisible()) {
            panes.add(passages.table());
        }
        if (facsimile.isShown()) {
            panes.add(facsimile.focusTarget());
        }
        if (sides.isRightShown()) {
            if (suggestions.isShown()) {
                panes.add(suggestions.focusTarget());
            } else {
                codebook.ifPresent(side -> panes.add(side.focusTarget()));
                if (beside.isEmpty()) {
                    panes.add(inspector.node());
                }
            }
        }
        return panes;
    }

    @Override
    public List<Command> commands() {
        var all = new ArrayList<>(commands.all());
        all.addAll(suggestions.commands(() -> sides.showRight(true)));
        all.add(repeating.command());
        codebook.ifPresent(side -> all.addAll(side.commands()));
        return all;
    }
}
