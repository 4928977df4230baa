package org.postil.ui.reader;

import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.ui.page.Alignment;
import org.postil.ui.page.PageView;
import org.postil.ui.page.Selection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Goes to a place of a text, and comes back to where one was. */
final class ReaderPlace {
    private final ReaderViewModel model;
    private final PageView page;
    private final Runnable shown;

    /**
     * @param shown called when the text that was gone to is there
     */
    ReaderPlace(ReaderViewModel model, PageView page, Runnable shown) {
        this.model = model;
        this.page = page;
        this.shown = shown;
    }

    /** Shows a document as it is, or a stretch of it, which is selected. */
    void open(Document document, Optional<Span> span) {
        model.open(
                document,
                text -> {
                    span.ifPresent(s -> {
                        int end = Math.min(s.end(), text.text().length());
                        select(new Span(Math.min(s.start(), end), end));
                    });
                    shown.run();
                    page.requestFocus();
                });
    }

    /** Shows a document as it is, or a stretch of it; the keyboard stays where it is. */
    void look(Document document, Optional<Span> span) {
        model.open(
                document,
                text -> {
                    span.ifPresent(s -> {
                        int end = Math.min(s.end(), text.text().length());
                        var there = new Span(Math.min(s.start(), end), end);
                        page.select(there);
                        page.reveal(there);
                    });
                    shown.run();
                });
    }

    /** Selects a stretch and brings it into view. */
    void select(Span span) {
        page.select(span);
        page.reveal(span);
        page.requestFocus();
    }

    /** Puts the caret on a passage and works on it. */
    void work(Passage passage) {
        page.select(Selection.caret(passage.span().start()));
        page.reveal(passage.span());
        model.focus(passage.id());
        page.requestFocus();
    }

    /** Puts the caret at an offset and shows what follows it. */
    void begin(int offset) {
        page.select(Selection.caret(offset));
        page.scrollTo(offset, Alignment.TOP);
        page.requestFocus();
    }

    Map<String, String> save() {
        var state = new HashMap<String, String>();
        model.documentProperty().get().ifPresent(d -> state.put("document", d.guid()));
        state.put("anchor", Integer.toString(page.getSelection().anchor()));
        state.put("caret", Integer.toString(page.getSelection().caret()));
        state.put("top", Integer.toString(page.visibleSpanProperty().get().start()));
        return state;
    }

    void restore(Map<String, String> state) {
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
}
