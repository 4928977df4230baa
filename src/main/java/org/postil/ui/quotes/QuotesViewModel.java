package org.postil.ui.quotes;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.postil.coding.quotes.Quote;
import org.postil.coding.quotes.QuoteBook;
import org.postil.coding.quotes.QuoteSources;
import org.postil.domain.Code;
import org.postil.domain.ReviewNoun;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The quotes of the study under their themes, and what is done with them; knows no nodes. */
final class QuotesViewModel {
    /** What the list shows. */
    enum State {
        READING,
        /** Nothing is starred or used. */
        NONE,
        LISTED,
        FILTERED
    }

    private static final QuoteBook EMPTY = new QuoteBook(List.of(), List.of(), Map.of());

    private final ProjectSession session;
    private final QuoteSources sources;
    private final ObservableList<QuoteRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<QuoteFilter> filter = new SimpleObjectProperty<>(QuoteFilter.ALL);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<QuoteBook> book = new ReadOnlyObjectWrapper<>(EMPTY);
    private boolean active;
    private long readAction = -1;

    QuotesViewModel(ProjectSession session) {
        this.session = session;
        var project = session.project();
        sources = new QuoteSources(project::text, project::layout);
        filter.addListener((property, was, now) -> list());
        session.snapshotProperty().addListener((property, was, now) -> readIfShown());
    }

    ObservableList<QuoteRow> rows() {
        return rows;
    }

    ObjectProperty<QuoteFilter> filterProperty() {
        return filter;
    }

    /** "24 quotes, 9 used from 6 reviews, at most 3 from one". */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<QuoteBook> bookProperty() {
        return book.getReadOnlyProperty();
    }

    void activate() {
        active = true;
        readIfShown();
    }

    void deactivate() {
        active = false;
    }

    private void readIfShown() {
        var snapshot = session.snapshot();
        if (!active || snapshot.action() == readAction) {
            return;
        }
        readAction = snapshot.action();
        session.read(Words.of("quotes.reading"), project -> QuoteBook.of(snapshot, sources))
                .then(read -> {
                    if (snapshot.action() == readAction) {
                        book.set(read);
                        list();
                    }
                })
                .otherwise(failure -> readAction = -1);
    }

    private void list() {
        var now = book.get();
        var wanted = filter.get();
        var listed = new ArrayList<QuoteRow>();
        for (Code theme : now.themes()) {
            if (wanted.theme().map(id -> id == theme.id()).orElse(true)) {
                add(listed, theme);
            }
        }
        if (wanted.theme().isEmpty()) {
            add(listed, null);
        }
        if (!rows.equals(listed)) {
            rows.setAll(listed);
        }
        long used = now.quotes().stream().filter(Quote::used).count();
        int most = now.usedOf().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        count.set(
                used == 0
                        ? Words.of("quotes.count", now.quotes().size())
                        : Words.of(
                                "quotes.count_used",
                                now.quotes().size(),
                                used,
                                now.usedOf().size(),
                                most,
                                ReviewNoun.of(session.snapshot()).of(now.usedOf().size())));
        state.set(
                now.quotes().isEmpty()
                        ? State.NONE
                        : listed.isEmpty() ? State.FILTERED : State.LISTED);
    }

    private void add(List<QuoteRow> listed, @Nullable Code theme) {
        long id = theme == null ? 0 : theme.id();
        var items = new ArrayList<QuoteRow>();
        int used = 0;
        for (Quote quote : book.get().quotes()) {
            boolean here =
                    theme == null
                            ? quote.themes().isEmpty()
                            : quote.themes().stream().anyMatch(c -> c.id() == id);
            if (here && filter.get().takes(quote)) {
                items.add(
                        new QuoteRow.Item(
                                quote,
                                id,
                                book.get().usedOf().getOrDefault(quote.review().id(), 0)));
                used += quote.used() ? 1 : 0;
            }
        }
        if (!items.isEmpty()) {
            listed.add(
                    new QuoteRow.Head(
                            theme == null ? "" : name(theme),
                            theme == null ? "" : theme.colour(),
                            items.size(),
                            used));
            listed.addAll(items);
        }
    }

    /** "T1.1 Sharing information". */
    String name(Code theme) {
        String label = session.snapshot().codebook().label(theme);
        return theme.key() == null ? label : label + " " + theme.name();
    }

    /** The quotes listed, each once. */
    List<Quote> listed() {
        var quotes = new LinkedHashSet<Quote>();
        rows.forEach(row -> {
            if (row instanceof QuoteRow.Item item) {
                quotes.add(item.quote());
            }
        });
        return List.copyOf(quotes);
    }

    Optional<Quote> find(long passage) {
        return book.get().quotes().stream().filter(q -> q.passage().id() == passage).findFirst();
    }

    /** Stores how a quote is printed; the passage's own words are stored as no form. */
    Pending<Boolean> setForm(Quote quote, String form) {
        String kept = form.strip().equals(quote.source().strip()) ? "" : form.strip();
        return store(Words.of("quotes.setting_form"), quote, kept, quote.used());
    }

    Pending<Boolean> setUsed(Quote quote, boolean used) {
        return store(
                Words.of(used ? "quotes.setting_used" : "quotes.setting_not_used"),
                quote,
                quote.form(),
                used);
    }

    Pending<Boolean> setStarred(Quote quote, boolean starred) {
        return session.act(
                Words.of(starred ? "quotes.setting_star" : "quotes.setting_no_star"),
                edit -> {
                    edit.passages().setExemplar(quote.passage().id(), starred);
                    return true;
                });
    }

    private Pending<Boolean> store(String label, Quote quote, String form, boolean used) {
        return session.act(
                label,
                edit -> {
                    long passage = quote.passage().id();
                    if (form.isEmpty() && !used) {
                        edit.quotations().remove(passage);
                    } else {
                        edit.quotations().set(passage, form, used);
                    }
                    return true;
                });
    }
}
