package org.postil.ui.register;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.postil.coding.RegisterEntry;
import org.postil.coding.RegisterEntry.Printed;
import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Mirror;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.tally.Layer;
import org.postil.tally.RecommendationCodes;
import org.postil.tally.TallyEngine;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.register.RegisterTexts.Place;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The recommendations of the study, narrowed and grouped. Knows no nodes. */
public final class RegisterViewModel {
    private final ProjectSession session;
    private final LatestOnly listing;
    private final RegisterTexts texts;
    private final RegisterEdits edits;
    private final ObservableList<RegisterRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<RegisterFilter> filter =
            new SimpleObjectProperty<>(RegisterFilter.ALL);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<List<RegisterEntry>> selected =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<RegisterEntry> all = List.of();
    private List<RegisterEntry> listed = List.of();
    private @Nullable Comparator<RegisterEntry> order;
    private Runnable beforeRows = () -> {};
    private Runnable afterRows = () -> {};
    private Runnable wordsArrived = () -> {};
    private List<Runnable> waiting = new ArrayList<>();
    private boolean active;
    private boolean stale = true;

    /** What there is to be shown. */
    enum State {
        READING,
        /** The project has no recommendation. */
        NONE,
        /** None is as is wanted. */
        NOT_FOUND,
        LISTED
    }

    public RegisterViewModel(ProjectSession session, Threads threads, Failures failures) {
        this.session = session;
        listing = new LatestOnly(threads.background(), threads.fx(), failures);
        texts = new RegisterTexts(session, this::arrived);
        edits = new RegisterEdits(session);
        filter.addListener((property, was, now) -> show());
        grouping.addListener((property, was, now) -> show());
        session.snapshotProperty().addListener((property, was, now) -> changed());
        session.layerProperty().addListener((property, was, now) -> changed());
    }

    ObservableList<RegisterRow> rows() {
        return rows;
    }

    ObjectProperty<RegisterFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /** "197: 160 in scope, 12 out, 25 undecided", of what is listed. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** As they are now, each once. */
    ReadOnlyObjectProperty<List<RegisterEntry>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    RegisterEdits edits() {
        return edits;
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    /** All of all reviews, whatever is looked for. */
    List<RegisterEntry> all() {
        return all;
    }

    /** What is listed, each once. */
    List<RegisterEntry> listed() {
        return listed;
    }

    Printed printed(Recommendation record) {
        return texts.at(record.text(), record.main());
    }

    Printed printed(long text, Span span) {
        return texts.at(text, span);
    }

    /** Whether all words were read. */
    boolean isComplete() {
        return !stale && texts.isComplete();
    }

    /** Told right before and right after rows are exchanged. */
    void onRows(Runnable before, Runnable after) {
        beforeRows = before;
        afterRows = after;
    }

    /** Told when words of listed recommendations came. */
    void onWords(Runnable told) {
        wordsArrived = told;
    }

    /** Does this once the list is up to date; at once when it is. */
    void whenListed(Runnable next) {
        if (active && !stale) {
            next.run();
        } else {
            waiting.add(next);
        }
    }

    void select(List<Long> ids) {
        var wanted = new HashSet<>(ids);
        selected.set(listed.stream().filter(e -> wanted.contains(e.id())).toList());
    }

    /** Orders the recommendations, within their groups; null for the order of the study. */
    void order(@Nullable Comparator<RegisterEntry> wanted) {
        order = wanted;
        show();
    }

    /** Why others were taken out of scope, the most frequent first. */
    List<String> reasons() {
        Map<String, Long> counts =
                snapshot().recommendations().stream()
                        .filter(r -> r.scope() == Scope.OUT && !r.scopeReason().isBlank())
                        .collect(
                                Collectors.groupingBy(
                                        Recommendation::scopeReason, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    void activate() {
        active = true;
        if (stale) {
            list();
        }
    }

    void deactivate() {
        active = false;
    }

    private void changed() {
        stale = true;
        if (active) {
            list();
        }
    }

    private void list() {
        var snapshot = session.snapshot();
        var layer = session.layerProperty().get();
        var engine = session.tallies();
        listing.ask(
                Words.of("register.listing"),
                () -> entries(engine, snapshot, layer),
                found -> {
                    stale = false;
                    all = found;
                    var places = new ArrayList<Place>();
                    found.forEach(e -> places.add(new Place(e.record().text(), e.record().main())));
                    found.forEach(e -> {
                        for (Mirror mirror : e.record().mirrors()) {
                            places.add(new Place(mirror.text(), mirror.span()));
                        }
                    });
                    texts.want(places);
                    show();
                    var now = waiting;
                    waiting = new ArrayList<>();
                    now.forEach(Runnable::run);
                });
    }

    /** Of all reviews, in the order of reviews, documents and text. */
    static List<RegisterEntry> entries(TallyEngine engine, Snapshot snapshot, Layer layer) {
        var codebook = snapshot.codebook();
        var codes = RecommendationCodes.of(engine, snapshot, layer);
        var agencies = codebook.facet(Facet.AGENCY).map(codebook::codesOf).orElse(List.of());
        var themes = codebook.facet(Facet.THEME).map(codebook::codesOf).orElse(List.of());
        Map<Long, Document> documents =
                snapshot.documents().stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
        Map<Long, List<Recommendation>> byReview =
                snapshot.recommendations().stream()
                        .collect(Collectors.groupingBy(Recommendation::review));
        var entries = new ArrayList<RegisterEntry>();
        for (Review review : snapshot.reviews()) {
            byReview.getOrDefault(review.id(), List.of()).stream()
                    .sorted(
                            Comparator.comparingInt((Recommendation r) ->
                                            position(documents.get(r.document())))
                                    .thenComparing(Recommendation::main))
                    .forEach(record -> {
                        var document = documents.get(record.document());
                        if (document != null) {
                            var own = codes.counted().getOrDefault(record.id(), Ids.NONE);
                            var open = codes.undecided().getOrDefault(record.id(), Ids.NONE);
                            entries.add(
                                    new RegisterEntry(
                                            record,
                                            review,
                                            document,
                                            of(agencies, own),
                                            of(themes, own),
                                            of(agencies, open),
                                            of(themes, open)));
                        }
                    });
        }
        return entries;
    }

    private static int position(@Nullable Document document) {
        return document == null ? Integer.MAX_VALUE : document.position();
    }

    private static List<Code> of(List<Code> codes, Ids own) {
        return own.isEmpty()
                ? List.of()
                : codes.stream().filter(code -> own.contains(code.id())).toList();
    }

    private void arrived() {
        wordsArrived.run();
        if (!filter.get().text().isBlank()) {
            show();
        }
    }

    private void show() {
        if (stale) {
            return;
        }
        var wanted = filter.get();
        var codebook = snapshot().codebook();
        var found =
                new ArrayList<>(
                        all.stream()
                                .filter(e -> wanted.lets(e, printed(e.record()).words(), codebook))
                                .toList());
        if (order != null) {
            found.sort(order);
        }
        listed = List.copyOf(found);
        var keep = selected.get().stream().map(RegisterEntry::id).toList();
        beforeRows.run();
        fill(grouping.get().rows(listed, codebook));
        state.set(all.isEmpty() ? State.NONE : listed.isEmpty() ? State.NOT_FOUND : State.LISTED);
        count.set(told());
        select(keep);
        afterRows.run();
    }

    /** What stays at both ends of the list is not touched: it keeps its place. */
    private void fill(List<RegisterRow> next) {
        int same = 0;
        int least = Math.min(rows.size(), next.size());
        while (same < least && rows.get(same).equals(next.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < least - same
                && rows.get(rows.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        if (same == 0 && tail == 0) {
            rows.setAll(next);
        } else if (rows.size() == next.size()) {
            for (int i = same; i < next.size() - tail; i++) {
                rows.set(i, next.get(i));
            }
        } else {
            rows.remove(same, rows.size() - tail);
            rows.addAll(same, next.subList(same, next.size() - tail));
        }
    }

    private String told() {
        var reviews = filter.get().reviews();
        long of = all.stream().filter(e -> reviews.has(e.review())).count();
        String scopes =
                listed.size() == of
                        ? Words.of(
                                "register.count",
                                listed.size(),
                                count(Scope.IN),
                                count(Scope.OUT),
                                count(Scope.UNDECIDED))
                        : Words.of(
                                "register.count_of",
                                listed.size(),
                                of,
                                count(Scope.IN),
                                count(Scope.OUT),
                                count(Scope.UNDECIDED));
        long left = listed.stream().filter(e -> !isIncluded(e)).count();
        return left == 0 ? scopes : Words.of("register.count_left", scopes, left);
    }

    private long count(Scope scope) {
        return listed.stream().filter(e -> isIncluded(e) && e.record().scope() == scope).count();
    }

    private static boolean isIncluded(RegisterEntry entry) {
        return entry.review().inclusion() == Review.Inclusion.INCLUDED;
    }
}
