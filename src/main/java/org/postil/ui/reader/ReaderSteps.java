package org.postil.ui.reader;

import org.postil.domain.Document;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Shown;
import org.postil.ui.nav.Workbench;
import org.postil.ui.page.PageView;

/** Goes through the text and the documents, and shows or hides what stands beside. */
final class ReaderSteps implements ReaderCommands.Steps {
    private final Workbench bench;
    private final ReaderViewModel model;
    private final PageView page;
    private final ReaderPlace place;
    private final FindBar findBar;
    private final Sides sides;
    private final MemoBox memos;
    private final MarkRead markRead;
    private final PageZoom zoom;
    private final PassageTable passages;

    ReaderSteps(
            Workbench bench,
            ReaderViewModel model,
            PageView page,
            ReaderPlace place,
            FindBar findBar,
            Sides sides,
            MemoBox memos,
            MarkRead markRead,
            PageZoom zoom,
            PassageTable passages) {
        this.bench = bench;
        this.model = model;
        this.page = page;
        this.place = place;
        this.findBar = findBar;
        this.sides = sides;
        this.memos = memos;
        this.markRead = markRead;
        this.zoom = zoom;
        this.passages = passages;
    }

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
    public void codeAll() {
        findBar.codeAll();
    }

    @Override
    public void passage(int by) {
        model.step(by).ifPresent(place::work);
    }

    @Override
    public void nextRecommendation() {
        switch (model.nextRecommendation()) {
            case Recommendations.Next.Open(var span) -> place.select(span);
            case Recommendations.Next.AllDone(int all) ->
                    bench.notices().tell(Words.of("reader.recommendations_done", all));
            case Recommendations.Next.None() ->
                    bench.notices().tell(Words.of("reader.no_recommendations"));
        }
    }

    @Override
    public void nextRevisit() {
        model.nextRevisit()
                .ifPresentOrElse(
                        this::go,
                        () ->
                                bench.notices()
                                        .tell(
                                                Words.of(
                                                        model.revisits().reviews() == 0
                                                                ? "reader.revisit_none"
                                                                : "reader.revisit_last")));
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
        zoom.larger(by);
    }

    @Override
    public void togglePassages() {
        boolean shown = !passages.isVisible();
        passages.setVisible(shown);
        if (shown) {
            passages.table().requestFocus();
        } else {
            page.requestFocus();
        }
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
        boolean mine = model.shown() instanceof Shown.Mine;
        model.show(mine ? new Shown.All() : new Shown.Mine());
        bench.notices().tell(Words.of(mine ? "reader.others_shown" : "reader.others_hidden"));
    }

    /** Goes to the memo of the passage. */
    void memo() {
        if (!sides.isRightShown()) {
            sides.showRight(true);
        }
        memos.focus();
    }

    /** Reads another document, as it was left. */
    void go(Document document) {
        bench.navigator().go(Destination.text(document.id()));
        page.requestFocus();
    }
}
