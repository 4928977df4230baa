package org.postil.ui.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.postil.coding.QuoteSpan;
import org.postil.coding.Revisits;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.tally.FinalPassages;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.Shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is read: which text, which passages are shown, which stand at the caret. Knows no nodes. */
final class ReaderViewModel {
    private final ProjectSession session;
    private final ReaderTexts texts;
    private final PassageActions actions;
    private final RecentCodes recent = new RecentCodes();
    private final Favourites favourites = new Favourites();

    private final ReadOnlyObjectWrapper<Optional<ReaderText>> text =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Passage>> passages =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Passage>> here =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Passage>> focused =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Document>> wanted =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Span>> codable =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Span selected = new Span(0, 0);
    private @Nullable Snapshot revisitsOf;
    private Optional<Coder> revisitsFor = Optional.empty();
    private Optional<Revisits> revisits = Optional.empty();
    private @Nullable DocumentPassages shownFrom;

    ReaderViewModel(ProjectSession session) {
        this.session = session;
        texts = new ReaderTexts(session);
        actions = new PassageActions(session);
        session.snapshotProperty().addListener((property, was, now) -> follow(now));
        session.coderProperty().addListener((property, was, now) -> refill());
        session.shownProperty().addListener((property, was, now) -> refill());
    }

    /** The text that is shown; the one before stays until the next is there. */
    ReadOnlyObjectProperty<Optional<ReaderText>> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The document that was gone to last, whose text may still be on its way. */
    ReadOnlyObjectProperty<Optional<Document>> documentProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** The passages shown in the text, in order. */
    ReadOnlyObjectProperty<List<Passage>> passagesProperty() {
        return passages.getReadOnlyProperty();
    }

    /** The passages at the caret or in the selection, the shortest first. */
    ReadOnlyObjectProperty<List<Passage>> hereProperty() {
        return here.getReadOnlyProperty();
    }

    /** The passage among those here that is worked on. */
    ReadOnlyObjectProperty<Optional<Passage>> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /** The selection as a passage would keep it; empty when there is nothing to code. */
    ReadOnlyObjectProperty<Optional<Span>> codableProperty() {
        return codable.getReadOnlyProperty();
    }

    PassageActions actions() {
        return actions;
    }

    RecentCodes recent() {
        return recent;
    }

    Favourites favourites() {
        return favourites;
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    Optional<Coder> coder() {
        return session.coderProperty().get();
    }

    // ---- which text

    Optional<Document> document(long id) {
        return snapshot().documents().stream().filter(d -> d.id() == id).findFirst();
    }

    Optional<Review> review() {
        return wanted.get()
                .flatMap(d ->
                        snapshot().reviews().stream()
                                .filter(r -> r.id() == d.review())
                                .findFirst());
    }

    /**
     * Goes to a document.
     *
     * @param shown called once its text is shown; not when another was gone to meanwhile
     */
    void open(Document document, Consumer<ReaderText> shown) {
        wanted.set(Optional.of(document));
        texts.get(document)
                .then(loaded -> {
                    boolean stillWanted =
                            wanted.get().filter(d -> d.text() == document.text()).isPresent();
                    if (stillWanted) {
                        boolean other = text.get().filter(t -> t == loaded).isEmpty();
                        if (other) {
                            selected = new Span(0, 0);
                            shownFrom = null;
                            text.set(Optional.of(loaded));
                            refill();
                        }
                        shown.accept(loaded);
                        prefetch(document);
                    }
                });
    }

    /** Reads the next document's text ahead. */
    private void prefetch(Document document) {
        neighbour(document, 1).ifPresent(texts::get);
    }

    /** The document before or after, in the order of the list; empty at the ends. */
    Optional<Document> neighbour(Document document, int by) {
        var ordered = ReadingList.documents(snapshot());
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).id() == document.id()) {
                int to = i + by;
                return to < 0 || to >= ordered.size()
                        ? Optional.empty()
                        : Optional.of(ordered.get(to));
            }
        }
        return Optional.empty();
    }

    private void follow(Snapshot now) {
        var document = wanted.get();
        if (document.isEmpty()) {
            return;
        }
        var current = document(document.get().id());
        if (current.isEmpty()) {
            wanted.set(Optional.empty());
            text.set(Optional.empty());
            refill();
        } else {
            wanted.set(current);
            if (current.get().text() != document.get().text()) {
                open(current.get(), loaded -> {});
            } else if (shown() instanceof Shown.Final
                    || shownFrom != now.passages().get(current.get().id())) {
                refill();
            }
        }
    }

    // ---- which passages

    /** Whose passages are shown. */
    Shown shown() {
        return session.shownProperty().get();
    }

    void show(Shown next) {
        session.show(next);
    }

    private void refill() {
        var reading = text.get();
        codable.set(codable());
        if (reading.isEmpty()) {
            passages.set(List.of());
        } else {
            var document = reading.get().document();
            shownFrom = snapshot().passages().get(document.id());
            passages.set(
                    candidates(document)
                            .filter(p -> p.text() == document.text())
                            .sorted(Passage.IN_ORDER)
                            .toList());
        }
        look(focused.get().map(Passage::id).orElse(0L));
    }

    private Stream<Passage> candidates(Document document) {
        return shown() instanceof Shown.Final
                ? FinalPassages.of(session.tallies(), snapshot(), document).stream()
                : snapshot().passagesOf(document.id()).stream()
                        .filter(p -> shown().shows(p, coder()));
    }

    /**
     * True for what the current coder may change: their own, as they made it. What is final is made
     * of the work of several.
     */
    boolean isOwn(Passage passage) {
        return !(shown() instanceof Shown.Final)
                && coder().filter(c -> c.id() == passage.coder()).isPresent();
    }

    /** True for what is not drawn as somebody else's. */
    boolean isSolid(Passage passage) {
        return shown() instanceof Shown.Final || isOwn(passage);
    }

    // ---- where one is in the text

    Span selected() {
        return selected;
    }

    /** The caret or selection moved. */
    void select(Span span) {
        selected = span;
        codable.set(codable());
        look(0);
    }

    /** Works on one passage of those here. */
    void focus(long passage) {
        look(passage);
    }

    private void look(long preferred) {
        var found = new ArrayList<Passage>();
        for (Passage passage : passages.get()) {
            if (touches(passage.span())) {
                found.add(passage);
            }
        }
        found.sort(
                Comparator.comparing((Passage p) -> !p.span().contains(selected.start()))
                        .thenComparingInt(p -> p.span().length())
                        .thenComparingLong(Passage::id));
        Optional<Passage> focus =
                found.stream()
                        .filter(p -> p.id() == preferred)
                        .findFirst()
                        .or(() -> found.stream().findFirst());
        if (!found.equals(here.get())) {
            here.set(List.copyOf(found));
        }
        if (!focus.equals(focused.get())) {
            focused.set(focus);
        }
    }

    private boolean touches(Span span) {
        return selected.isEmpty()
                ? span.start() <= selected.start() && selected.start() <= span.end()
                : span.overlaps(selected);
    }

    /** The selection as a passage would keep it; empty when nothing but blanks is selected. */
    Optional<Span> codable() {
        return selected.isEmpty()
                ? Optional.empty()
                : text.get()
                        .filter(t -> selected.end() <= t.text().length())
                        .flatMap(t -> QuoteSpan.of(t.text(), t.layout(), selected));
    }

    PassageKind kindAt(int offset) {
        return text.get().map(t -> QuoteSpan.kind(t.layout(), offset)).orElse(PassageKind.QUOTE);
    }

    /** The next or previous passage from here, round at the ends. */
    Optional<Passage> step(int by) {
        var all = passages.get();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int at = focused.get().map(all::indexOf).orElse(-1);
        if (at >= 0) {
            return Optional.of(all.get(Math.floorMod(at + by, all.size())));
        }
        int after = 0;
        while (after < all.size() && all.get(after).span().start() <= selected.start()) {
            after++;
        }
        return Optional.of(all.get(Math.floorMod(by > 0 ? after : after - 1, all.size())));
    }

    /** A passage that is shown. */
    Optional<Passage> passage(long id) {
        return passages.get().stream().filter(p -> p.id() == id).findFirst();
    }

    /** Where a passage stands among those shown, from 1; 0 when it is not shown. */
    int position(Passage passage) {
        return passages.get().indexOf(passage) + 1;
    }

    /** The next recommendation after the selection that the coder has not dealt with. */
    Recommendations.Next nextRecommendation() {
        var reading = text.get();
        if (reading.isEmpty()) {
            return new Recommendations.Next.None();
        }
        var codebook = snapshot().codebook();
        long theme = codebook.facet(Facet.THEME).map(Facet::id).orElse(0L);
        var decided =
                Recommendations.decided(
                        snapshot(),
                        passages.get().stream().filter(this::isOwn).toList(),
                        reading.get().document().text(),
                        id -> codebook.code(id).filter(c -> c.facet() == theme).isPresent());
        return Recommendations.after(reading.get(), selected.start(), decided);
    }

    // ---- what is read again

    /** The reviews that the coder has read for fewer codes than there are. */
    Revisits revisits() {
        if (revisitsOf != snapshot() || !revisitsFor.equals(coder())) {
            revisitsOf = snapshot();
            revisitsFor = coder();
            revisits = coder().map(c -> Revisits.of(snapshot(), c));
        }
        return revisits.orElse(Revisits.NONE);
    }

    /** The next review after the one that is read, in the order of the list, round at the end. */
    Optional<Document> nextRevisit() {
        var all = ReadingList.documents(snapshot());
        long here = wanted.get().map(Document::review).orElse(0L);
        var due = all.stream().filter(d -> !revisits().codes(d.review()).isEmpty()).toList();
        int at = 0;
        while (at < all.size() && all.get(at).review() != here) {
            at++;
        }
        int from = at;
        return due.stream()
                .filter(d -> d.review() != here && all.indexOf(d) > from)
                .findFirst()
                .or(() -> due.stream().filter(d -> d.review() != here).findFirst());
    }
}
