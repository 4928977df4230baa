package org.postil.ui.reader;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;

import org.postil.coding.Edges;
import org.postil.coding.QuoteSpan;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.ReviewNoun;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;
import org.postil.ui.page.PageView;
import org.postil.ui.page.Selection;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Pending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Codes passages from the page: asks for codes where one looks, and shows what became of it. */
final class Coding {
    private final Workbench bench;
    private final ReaderViewModel model;
    private final PageView page;
    private final LatestOnly counting;
    private Function<Span, Optional<Bounds>> anchors = span -> Optional.empty();

    Coding(Workbench bench, ReaderViewModel model, PageView page) {
        this.bench = bench;
        this.model = model;
        this.page = page;
        counting =
                new LatestOnly(
                        bench.threads().background(), bench.threads().fx(), bench.failures());
    }

    /** Does something if somebody codes; else asks who does. */
    void asCoder(Runnable work) {
        if (model.coder().isPresent()) {
            work.run();
        } else {
            bench.commands().find(Command.CODER).ifPresent(Command::run);
        }
    }

    /** The passage at the caret, if it is one's own. */
    Optional<Passage> own() {
        return model.focusedProperty().get().filter(model::isOwn);
    }

    // ---- what is done

    /** Asks for codes for the selection; without one, for the passage at the caret. */
    void code(String typed) {
        asCoder(() -> {
            var span = model.codable();
            if (span.isPresent()) {
                codeSpan(span.get(), typed);
            } else {
                own().ifPresent(passage -> addTo(passage, anchor(passage.span()), typed));
            }
        });
    }

    /**
     * Asks for codes for a stretch of the text.
     *
     * @param typed what is in the field to begin with
     */
    void codeSpan(Span span, String typed) {
        model.textProperty()
                .get()
                .ifPresent(text ->
                        pick(
                                anchor(span),
                                span.of(text.text()),
                                List.of(),
                                typed,
                                picks -> done(model.actions().code(text, span, picks), picks)));
    }

    /**
     * Asks for codes for several places at once, and has them looked at before anything is done.
     */
    void codeAll(Node at, String phrase, List<Span> hits) {
        asCoder(() -> {
            var text = model.textProperty().get();
            if (text.isPresent() && !hits.isEmpty()) {
                pick(
                        at.localToScene(at.getLayoutBounds()),
                        phrase,
                        List.of(),
                        "",
                        picks ->
                                new CodeAllSheet(bench, model, this, text.get(), hits, picks)
                                        .show());
            }
        });
    }

    void addTo(Passage passage, Node at) {
        addTo(passage, at.localToScene(at.getLayoutBounds()), "");
    }

    private void addTo(Passage passage, Bounds anchor, String typed) {
        var text = model.textProperty().get();
        if (text.isPresent()) {
            pick(
                    anchor,
                    passage.span().of(text.get().text()),
                    List.of(),
                    typed,
                    picks -> done(model.actions().add(passage, picks), picks));
        }
    }

    /** Asks for other codes for the passage at the caret. */
    void retag() {
        asCoder(() -> own().ifPresent(this::retag));
    }

    private void retag(Passage passage) {
        var text = model.textProperty().get();
        if (text.isPresent()) {
            var codebook = model.snapshot().codebook();
            var before =
                    codebook.codes().stream()
                            .filter(c -> passage.codes().contains(c.id()))
                            .toList();
            List<Pick> asBefore = new ArrayList<>();
            before.forEach(code -> asBefore.add(new Pick.Known(code)));
            pick(
                    anchor(passage.span()),
                    passage.span().of(text.get().text()),
                    before,
                    "",
                    picks -> {
                        if (!picks.equals(asBefore)) {
                            done(model.actions().retag(passage, picks), picks);
                        }
                    });
        }
    }

    void another() {
        asCoder(() -> own().ifPresent(this::another));
    }

    /** A second passage on the span of one, with codes that belong together apart from it. */
    void another(Passage passage) {
        var text = model.textProperty().get();
        if (text.isPresent()) {
            pick(
                    anchor(passage.span()),
                    passage.span().of(text.get().text()),
                    List.of(),
                    "",
                    picks -> done(model.actions().another(text.get(), passage, picks), picks));
        }
    }

    void takeOff(Passage passage, Code code) {
        after(model.actions().takeOff(passage, code.id()));
    }

    void trim(Edges.Step step) {
        own().ifPresent(passage -> trim(passage, step));
    }

    void trim(Passage passage, Edges.Step step) {
        model.textProperty()
                .get()
                .ifPresent(text -> trimTo(passage, Edges.moved(text.text(), passage.span(), step)));
    }

    /** Gives the passage at the caret the edges of the selection. */
    void trimToSelection() {
        model.codable().ifPresent(span -> own().ifPresent(passage -> trimTo(passage, span)));
    }

    /** Gives a passage other edges, blanks at the ends left out; false when nothing is done. */
    boolean moveEdges(Passage passage, Span wanted) {
        var text = model.textProperty().get();
        var span = text.flatMap(t -> QuoteSpan.of(t.text(), t.layout(), wanted));
        boolean moves = span.filter(s -> !s.equals(passage.span())).isPresent();
        if (moves) {
            trimTo(passage, span.get());
        }
        return moves;
    }

    private void trimTo(Passage passage, Span span) {
        model.textProperty()
                .get()
                .filter(text -> !span.equals(passage.span()))
                .ifPresent(text ->
                        model.actions()
                                .trim(text, passage, span)
                                .then(id -> {
                                    page.select(Selection.caret(span.start()));
                                    model.focus(id);
                                }));
    }

    void setKind(PassageKind kind) {
        own().ifPresent(passage ->
                model.textProperty()
                        .get()
                        .ifPresent(text -> after(model.actions().setKind(text, passage, kind))));
    }

    void remove() {
        own().ifPresent(this::remove);
    }

    void remove(Passage passage) {
        model.actions()
                .remove(passage)
                .then(done -> {
                    bench.notices().tell(Words.of("reader.removed"));
                    page.requestFocus();
                });
    }

    /** Keeps working on the passage that something was done to. */
    void after(Pending<Long> work) {
        work.then(model::focus);
    }

    /** Remembers what was used, and goes on with the passage. */
    void done(Pending<Long> work, List<Pick> picks) {
        remember(picks);
        work.then(id -> {
            page.clearSelection();
            model.focus(id);
        });
    }

    void backToText() {
        page.requestFocus();
    }

    /** What was used last is offered first. */
    void remember(List<Pick> picks) {
        for (Pick pick : picks) {
            if (pick instanceof Pick.Known known) {
                model.recent().used(known.code().id());
            }
        }
    }

    // ---- asking for codes

    private void pick(
            Bounds anchor,
            String words,
            List<Code> before,
            String typed,
            Consumer<List<Pick>> apply) {
        var snapshot = model.snapshot();
        var coder = model.coder();
        var recent = coder.map(c -> model.recent().of(snapshot, c)).orElseGet(List::of);
        var picker =
                new CodePicker(
                        new CodeChoices(snapshot.codebook(), recent, words),
                        model.favourites(),
                        ReviewNoun.of(snapshot),
                        before,
                        apply);
        picker.show(bench.overlays(), anchor, typed);
        var layer = coder.map(Layer::of).orElseGet(() -> Layer.standard(snapshot));
        counting.ask(
                Words.of("reader.counting"),
                () -> {
                    var counts = new HashMap<Long, Long>();
                    for (Facet facet : snapshot.codebook().facets()) {
                        count(snapshot, facet, layer, counts);
                    }
                    return counts;
                },
                picker::showCounts);
    }

    private void count(Snapshot snapshot, Facet facet, Layer layer, Map<Long, Long> counts) {
        var outcome =
                bench.session()
                        .tallies()
                        .tally(
                                snapshot,
                                TallyRequest.of(new Axis.OfFacet(facet.key())).withLayer(layer));
        if (outcome instanceof Tally tally) {
            tally.rows().forEach(row -> counts.put(row.id(), row.n()));
        }
    }

    /** Places the picker where a stretch is seen elsewhere than in the text, if it is. */
    void anchoredBy(Function<Span, Optional<Bounds>> elsewhere) {
        anchors = elsewhere;
    }

    /** Where what is selected is seen, else the passage at the caret. */
    Bounds anchor() {
        return anchor(
                model.codable().or(() -> own().map(Passage::span)).orElseGet(model::selected));
    }

    /** Where a stretch of the text is seen, in the scene; the middle of the page when it is not. */
    private Bounds anchor(Span span) {
        return anchors.apply(span)
                .or(() -> page.boundsOf(span).map(page::localToScene))
                .orElseGet(() -> {
                    var all = page.localToScene(page.getLayoutBounds());
                    return new BoundingBox(all.getCenterX() - 220, all.getMinY() + 80, 1, 1);
                });
    }

    static String words(Edges.Step step) {
        return switch (step) {
            case START_OUT -> Words.of("reader.trim_start_out");
            case START_IN -> Words.of("reader.trim_start_in");
            case END_IN -> Words.of("reader.trim_end_in");
            case END_OUT -> Words.of("reader.trim_end_out");
        };
    }
}
