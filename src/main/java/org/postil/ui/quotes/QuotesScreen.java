package org.postil.ui.quotes;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.coding.quotes.Quote;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The passages to be quoted, under their themes, with the printed form of the one selected. */
public final class QuotesScreen implements Screen {
    private final Workbench bench;
    private final QuotesViewModel model;
    private final QuotesExport export;
    private final QuotesBar bar;
    private final QuotePane pane;
    private final ListView<QuoteRow> list = new ListView<>();
    private final BorderPane content = new BorderPane();
    private final BorderPane root = new BorderPane();
    private final StackPane centre = new StackPane();
    private final EmptyState none;

    /** The passage selected last, and under which theme: selected again when listed anew. */
    private long passage;

    private long theme;

    public QuotesScreen(Workbench bench) {
        this.bench = bench;
        model = new QuotesViewModel(bench.session());
        export = new QuotesExport(bench, model);
        bar = new QuotesBar(model, () -> export.copy(model.listed()), export::save);
        pane = new QuotePane(new PaneActs(), model::name);
        none = none();
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(QuotesScreen.class.getResource("quotes.css"))
                                .toExternalForm());
        root.getStyleClass().addAll("panel", "quotes");
        list.setId("quotes-list");
        list.setItems(model.rows());
        list.getStyleClass().add("quotes-list");
        list.setAccessibleText(Words.of("quotes.title"));
        list.setCellFactory(made -> new QuoteCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> selected(now));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
        model.rows().addListener((ListChangeListener<QuoteRow>) change -> selectAgain());
        model.stateProperty().addListener((property, was, now) -> showState());
        content.setTop(bar.node());
        content.setCenter(list);
        root.setCenter(centre);
        showState();
    }

    private EmptyState none() {
        var step = new Button(Words.of("quotes.none_step"));
        step.getStyleClass().add("accent");
        step.setOnAction(event -> bench.navigator().go(Destination.to(WorkView.THEMES)));
        return new EmptyState(
                Feather.STAR, Words.of("quotes.none_title"), Words.of("quotes.none_words"), step);
    }

    private void showState() {
        var state = model.stateProperty().get();
        Node wanted = state == QuotesViewModel.State.NONE ? none : content;
        if (!centre.getChildren().contains(wanted)) {
            centre.getChildren().setAll(wanted);
        }
        if (state == QuotesViewModel.State.NONE) {
            root.setRight(null);
        }
        list.setPlaceholder(
                state == QuotesViewModel.State.FILTERED
                        ? new EmptyState(
                                Feather.SEARCH,
                                Words.of("quotes.filtered_title"),
                                Words.of("quotes.filtered_words"))
                        : Labels.muted(Words.of("quotes.reading")));
    }

    private void selected(@Nullable QuoteRow row) {
        if (row instanceof QuoteRow.Item item) {
            passage = item.quote().passage().id();
            theme = item.theme();
            pane.show(item.quote());
            root.setRight(pane.node());
        } else if (row instanceof QuoteRow.Head) {
            pane.form().keep();
            root.setRight(null);
        }
    }

    private void selectAgain() {
        int found = -1;
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof QuoteRow.Item item
                    && item.quote().passage().id() == passage
                    && (found < 0 || item.theme() == theme)) {
                found = i;
            }
        }
        if (found >= 0) {
            list.getSelectionModel().clearAndSelect(found);
        } else if (passage != 0) {
            pane.form().keep();
            root.setRight(null);
        }
    }

    /** Selects a passage's quote now, and when it is listed. */
    private void reveal(long wanted) {
        passage = wanted;
        theme = 0;
        selectAgain();
        Rows.top(list, Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
    }

    private Optional<Quote> selected() {
        return list.getSelectionModel().getSelectedItem() instanceof QuoteRow.Item item
                ? Optional.of(item.quote())
                : Optional.empty();
    }

    private final class PaneActs implements QuotePane.Acts {
        @Override
        public void form(Quote quote, String form) {
            model.setForm(model.find(quote.passage().id()).orElse(quote), form);
        }

        @Override
        public void star(Quote quote) {
            model.setStarred(quote, !quote.passage().starred());
        }

        @Override
        public void use(Quote quote) {
            model.setUsed(quote, !quote.used());
        }

        @Override
        public void copy() {
            QuotesScreen.this.copy();
        }

        @Override
        public void go() {
            QuotesScreen.this.go();
        }
    }

    private void copy() {
        pane.form().keep();
        selected().ifPresent(quote -> export.copy(List.of(quote)));
    }

    private void go() {
        selected()
                .ifPresent(quote ->
                        bench.navigator()
                                .go(
                                        Destination.text(
                                                quote.document().id(), quote.passage().span())));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            go();
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        var quote = selected();
        if (quote.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Runnable act =
                switch (event.getCharacter()) {
                    case "s" ->
                            () -> model.setStarred(quote.get(), !quote.get().passage().starred());
                    case "u" -> () -> model.setUsed(quote.get(), !quote.get().used());
                    case "c" -> this::copy;
                    case "e" -> pane.form()::requestFocus;
                    default -> null;
                };
        if (act != null) {
            act.run();
            event.consume();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return new SimpleStringProperty(Words.of("quotes.title"));
    }

    @Override
    public void activate(Destination to) {
        model.activate();
        if (to instanceof Destination.Quotes(Optional<Long> wanted) && wanted.isPresent()) {
            model.filterProperty().set(QuoteFilter.ALL);
            reveal(wanted.get());
        }
        list.requestFocus();
    }

    @Override
    public void deactivate() {
        pane.form().keep();
        model.deactivate();
    }

    @Override
    public Map<String, String> saveState() {
        var state = new LinkedHashMap<String, String>();
        var filter = model.filterProperty().get();
        state.put("text", filter.text());
        state.put("which", filter.which().name());
        filter.theme().ifPresent(id -> state.put("theme", id.toString()));
        filter.review().ifPresent(id -> state.put("review", id.toString()));
        state.put("passage", Long.toString(passage));
        return state;
    }

    @Override
    public void restoreState(Map<String, String> state) {
        var filter =
                QuoteFilter.ALL
                        .with(state.getOrDefault("text", ""))
                        .ofTheme(id(state, "theme"))
                        .ofReview(id(state, "review"));
        for (var which : QuoteFilter.Which.values()) {
            if (which.name().equals(state.get("which"))) {
                filter = filter.with(which);
            }
        }
        model.filterProperty().set(filter);
        id(state, "passage").ifPresent(this::reveal);
    }

    private static Optional<Long> id(Map<String, String> state, String key) {
        String kept = state.getOrDefault(key, "");
        return kept.matches("\\d{1,18}") ? Optional.of(Long.valueOf(kept)) : Optional.empty();
    }

    @Override
    public List<Node> panes() {
        var panes = new ArrayList<Node>(List.of(bar.search(), list));
        if (root.getRight() != null) {
            panes.add(pane.form());
        }
        return panes;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "quotes.find",
                        Command.Group.HERE,
                        Words.of("quotes.search"),
                        "Shortcut+F",
                        bar.search()::requestFocus),
                Command.of(
                        "quotes.copy",
                        Command.Group.HERE,
                        Words.of("quotes.copy"),
                        "Shortcut+Shift+C",
                        this::copy),
                Command.of(
                        "quotes.mistake",
                        Command.Group.HERE,
                        Words.of("quotes.mistake"),
                        "F8",
                        pane::selectMistake));
    }

    @Override
    public List<KeyHelp> keys() {
        String part = Words.of("quotes.title");
        return List.of(
                new KeyHelp(part, Words.of("quotes.key_enter"), Words.of("quotes.go")),
                new KeyHelp(part, "s, u", Words.of("quotes.key_marks")),
                new KeyHelp(part, "e", Words.of("quotes.key_edit")),
                new KeyHelp(part, "c", Words.of("quotes.copy")));
    }
}
