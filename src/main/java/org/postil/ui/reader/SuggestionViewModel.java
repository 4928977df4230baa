package org.postil.ui.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.postil.coding.AgencySuggestion;
import org.postil.coding.suggest.SourceText;
import org.postil.coding.suggest.Suggestion;
import org.postil.coding.suggest.SuggestionState;
import org.postil.coding.suggest.Suggestions;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Ids;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.Project;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Pending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The suggestions of the review that is read, one after the other to be taken or skipped. Knows no
 * nodes. Looks only while it is {@link #watch watching}.
 */
final class SuggestionViewModel {
    /** What there is to be shown. */
    enum Phase {
        /** The texts are being looked through. */
        LOOKING,
        NOBODY_CODES,
        /** Nothing in the review looks like a recommendation. */
        NOTHING,
        OPEN,
        /** Each is decided. */
        DONE
    }

    /**
     * @param shown the suggestions listed, in the order of the documents
     * @param decided how many of all are taken or skipped
     * @param skipped how many of all are skipped
     * @param all how many there are
     */
    record Listing(
            Phase phase,
            Optional<Review> review,
            List<Item> shown,
            int decided,
            int skipped,
            int all) {
        static final Listing LOOKING =
                new Listing(Phase.LOOKING, Optional.empty(), List.of(), 0, 0, 0);

        Listing {
            shown = List.copyOf(shown);
        }
    }

    /** A suggestion with what the coder has decided about it. */
    record Item(Suggestion suggestion, SuggestionState state) {}

    /** What the suggestions depend on: other texts or other names of agencies give others. */
    private record Basis(long review, List<Long> texts, Codebook codebook) {
        boolean isOfTexts(Basis other) {
            return texts.equals(other.texts);
        }
    }

    private record Place(long text, Span span) {
        static Place of(Suggestion suggestion) {
            return new Place(suggestion.main().document().text(), suggestion.main().span());
        }
    }

    private final ProjectSession session;
    private final SuggestionActions actions;
    private final LatestOnly looking;
    private final ReadOnlyObjectWrapper<Listing> listing =
            new ReadOnlyObjectWrapper<>(Listing.LOOKING);
    private final ReadOnlyObjectWrapper<Optional<Item>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Ids> chosen = new ReadOnlyObjectWrapper<>(Ids.NONE);

    /** What is being decided: no longer shown as open, though it is not on disk yet. */
    private final Set<Place> deciding = new HashSet<>();

    private boolean watching;
    private boolean decidedShown;
    private Optional<Document> document = Optional.empty();
    private @Nullable Basis basis;
    private List<Suggestion> found = List.of();
    private boolean isFound;

    SuggestionViewModel(ProjectSession session, LatestOnly looking) {
        this.session = session;
        this.actions = new SuggestionActions(session);
        this.looking = looking;
        session.snapshotProperty().addListener((property, was, now) -> follow());
        session.coderProperty().addListener((property, was, now) -> show());
    }

    ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /** The suggestion that is decided next; empty when none is listed. */
    ReadOnlyObjectProperty<Optional<Item>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Ids of the agencies that are put on the passage when the selected suggestion is taken. */
    ReadOnlyObjectProperty<Ids> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    // ---- what is looked through

    /** Looks through the review of the document that is read, from now on. */
    void watch(Optional<Document> reading) {
        watching = true;
        document = reading;
        follow();
    }

    /** Looks no more. */
    void rest() {
        watching = false;
    }

    boolean isWatching() {
        return watching;
    }

    private void follow() {
        if (!watching) {
            return;
        }
        var now = session.snapshot();
        var review = review(now);
        if (review.isEmpty()) {
            basis = null;
            isFound = true;
            found = List.of();
            show();
            return;
        }
        var documents = documents(now, review.get());
        var next =
                new Basis(
                        review.get().id(),
                        documents.stream().map(Document::text).toList(),
                        now.codebook());
        if (next.equals(basis)) {
            show();
            return;
        }
        boolean other = basis == null || basis.review != next.review;
        // a place of a text that is no more is offered to nobody
        isFound = isFound && basis != null && basis.isOfTexts(next);
        basis = next;
        if (other) {
            deciding.clear();
            selected.set(Optional.empty());
        }
        show();
        looking.ask(
                Words.of("suggest.looking"),
                () -> look(session.project(), documents, now.codebook()),
                result -> {
                    found = result;
                    isFound = true;
                    show();
                },
                failure -> basis = null);
    }

    private static List<Suggestion> look(
            Project project, List<Document> documents, Codebook codebook) {
        var texts = new ArrayList<SourceText>();
        for (Document document : documents) {
            var text = project.text(document.text());
            var layout = project.layout(document.text());
            if (text.isPresent() && layout.isPresent()) {
                texts.add(new SourceText(document, text.get(), layout.get()));
            }
        }
        return Suggestions.in(codebook, texts);
    }

    private Optional<Review> review(Snapshot now) {
        return document.flatMap(
                d -> now.reviews().stream().filter(r -> r.id() == d.review()).findFirst());
    }

    private static List<Document> documents(Snapshot now, Review review) {
        return now.documents().stream()
                .filter(d -> d.review() == review.id())
                .sorted(Comparator.comparingInt(Document::position).thenComparing(Document::id))
                .toList();
    }

    // ---- what is listed

    boolean isDecidedShown() {
        return decidedShown;
    }

    /** Lists what is decided too, or only what is open. */
    void showDecided(boolean shown) {
        decidedShown = shown;
        show();
    }

    private void show() {
        if (!watching) {
            return;
        }
        var now = session.snapshot();
        var coder = session.coderProperty().get();
        var before = listing.get();
        listing.set(listing(now, coder));
        choose(before, listing.get());
    }

    private Listing listing(Snapshot now, Optional<Coder> coder) {
        var review = review(now);
        if (coder.isEmpty()) {
            return new Listing(Phase.NOBODY_CODES, review, List.of(), 0, 0, 0);
        }
        if (!isFound) {
            return new Listing(Phase.LOOKING, review, List.of(), 0, 0, 0);
        }
        var shown = new ArrayList<Item>();
        int decided = 0;
        int skipped = 0;
        for (Suggestion suggestion : found) {
            var state = SuggestionState.of(suggestion, now, coder.get());
            boolean open =
                    state == SuggestionState.OPEN && !deciding.contains(Place.of(suggestion));
            decided += open ? 0 : 1;
            skipped += state == SuggestionState.SKIPPED ? 1 : 0;
            if (open || decidedShown) {
                shown.add(new Item(suggestion, state));
            }
        }
        Phase phase =
                found.isEmpty() ? Phase.NOTHING : decided == found.size() ? Phase.DONE : Phase.OPEN;
        return new Listing(phase, review, shown, decided, skipped, found.size());
    }

    /** Keeps what is selected; goes to what has just come back, or to the next that is open. */
    private void choose(Listing before, Listing now) {
        var known = before.shown().stream().map(i -> Place.of(i.suggestion())).toList();
        boolean sameReview =
                before.phase() != Phase.LOOKING && before.review().equals(now.review());
        Optional<Item> back =
                sameReview
                        ? now.shown().stream()
                                .filter(i -> i.state() == SuggestionState.OPEN)
                                .filter(i -> !known.contains(Place.of(i.suggestion())))
                                .findFirst()
                        : Optional.empty();
        var at = selected.get().map(i -> Place.of(i.suggestion()));
        var same =
                now.shown().stream()
                        .filter(i -> at.filter(Place.of(i.suggestion())::equals).isPresent())
                        .findFirst();
        Optional<Item> next = back.or(() -> same).or(() -> after(now));
        if (!next.equals(selected.get())) {
            boolean other =
                    !next.map(i -> Place.of(i.suggestion()))
                            .equals(selected.get().map(i -> Place.of(i.suggestion())));
            if (other) {
                chosen.set(next.map(i -> addressed(i.suggestion())).orElse(Ids.NONE));
            }
            selected.set(next);
        }
    }

    /** The first open one after what was selected, else the first. */
    private Optional<Item> after(Listing now) {
        var before = selected.get().map(Item::suggestion);
        int from = before.map(found::indexOf).orElse(-1);
        var open = now.shown().stream().filter(i -> i.state() == SuggestionState.OPEN).toList();
        return open.stream()
                .filter(i -> found.indexOf(i.suggestion()) > from)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .or(() -> now.shown().stream().findFirst());
    }

    // ---- what a person does

    void select(Item item) {
        if (selected.get().filter(item::equals).isEmpty()) {
            chosen.set(addressed(item.suggestion()));
            selected.set(Optional.of(item));
        }
    }

    /** The next or previous one listed; stays at the ends. */
    void move(int by) {
        var shown = listing.get().shown();
        if (!shown.isEmpty()) {
            int at = selected.get().map(shown::indexOf).orElse(-1);
            select(shown.get(Math.clamp(at + (long) by, 0, shown.size() - 1)));
        }
    }

    private static Ids addressed(Suggestion suggestion) {
        return Ids.of(
                suggestion.agencies().stream()
                        .filter(AgencySuggestion::isAddressee)
                        .mapToLong(a -> a.agency().id())
                        .toArray());
    }

    /**
     * Puts an agency on the passage to come, or leaves it out.
     *
     * @param position among the agencies of the selected suggestion, from 0
     */
    void toggle(int position) {
        selected.get()
                .map(i -> i.suggestion().agencies())
                .filter(agencies -> position < agencies.size())
                .map(agencies -> agencies.get(position).agency().id())
                .ifPresent(id ->
                        chosen.set(
                                chosen.get().contains(id)
                                        ? Ids.of(
                                                chosen.get().stream()
                                                        .filter(c -> c != id)
                                                        .toArray())
                                        : chosen.get().with(id)));
    }

    /** Takes the selected suggestion with the agencies chosen; nothing where it is taken. */
    void accept() {
        accept(chosen.get());
    }

    /** Takes the selected suggestion without any agency. */
    void acceptAlone() {
        accept(Ids.NONE);
    }

    private void accept(Ids agencies) {
        var item = selected.get().filter(i -> i.state() != SuggestionState.TAKEN);
        if (item.isPresent() && session.coderProperty().get().isPresent()) {
            var suggestion = item.get().suggestion();
            decide(suggestion, actions.accept(suggestion, agencies));
        }
    }

    /** Wants nothing of the selected suggestion. */
    void skip() {
        var item = selected.get().filter(i -> i.state() == SuggestionState.OPEN);
        if (item.isPresent() && session.coderProperty().get().isPresent()) {
            var suggestion = item.get().suggestion();
            decide(suggestion, actions.skip(suggestion));
        }
    }

    /** Goes on to the next at once: a person need not wait for the disk. */
    private void decide(Suggestion suggestion, Pending<Long> work) {
        var place = Place.of(suggestion);
        deciding.add(place);
        show();
        work.then(
                        id -> {
                            deciding.remove(place);
                            show();
                        })
                .otherwise(failure -> {
                    deciding.remove(place);
                    show();
                });
    }
}
