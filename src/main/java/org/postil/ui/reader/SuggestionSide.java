package org.postil.ui.reader;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.postil.coding.suggest.Place;
import org.postil.domain.Span;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;
import org.postil.ui.page.PageView;
import org.postil.ui.task.LatestOnly;

import java.util.List;

/** The suggestions in the place of codebook and passage, while they are gone through. */
final class SuggestionSide implements SuggestionPane.Host {
    private final Workbench bench;
    private final ReaderViewModel reader;
    private final PageView page;
    private final Region usual;
    private final SuggestionViewModel model;
    private final SuggestionPane pane;
    private final StackPane root = new StackPane();

    /**
     * @param usual what stands there otherwise
     */
    SuggestionSide(Workbench bench, ReaderViewModel reader, PageView page, Region usual) {
        this.bench = bench;
        this.reader = reader;
        this.page = page;
        this.usual = usual;
        model =
                new SuggestionViewModel(
                        bench.session(),
                        new LatestOnly(
                                bench.threads().background(),
                                bench.threads().fx(),
                                bench.failures()));
        pane = new SuggestionPane(model, this);
        root.setMinSize(0, 0);
        root.getChildren().add(usual);
        reader.documentProperty()
                .addListener((property, was, now) -> {
                    if (model.isWatching()) {
                        model.watch(now);
                    }
                });
    }

    Region node() {
        return root;
    }

    List<Command> commands(Runnable showSide) {
        return List.of(
                Command.of(
                        "read.suggestions",
                        Command.Group.HERE,
                        Words.of("suggest.command"),
                        "Alt+S",
                        () -> {
                            showSide.run();
                            toggle();
                        }));
    }

    boolean isShown() {
        return model.isWatching();
    }

    Node focusTarget() {
        return pane.focusTarget();
    }

    private void toggle() {
        if (isShown()) {
            close();
        } else {
            root.getChildren().setAll(pane.node());
            model.watch(reader.documentProperty().get());
            pane.focus();
            pane.showInText();
        }
    }

    @Override
    public void close() {
        model.rest();
        root.getChildren().setAll(usual);
        page.requestFocus();
    }

    @Override
    public void show(Place place) {
        var current = reader.document(place.document().id());
        if (current.isEmpty() || current.get().text() != place.document().text()) {
            return;
        }
        reader.open(
                current.get(),
                text -> {
                    int end = Math.min(place.span().end(), text.text().length());
                    var span = new Span(Math.min(place.span().start(), end), end);
                    page.select(span);
                    page.reveal(span);
                });
    }

    @Override
    public void askCoder() {
        bench.commands().find(Command.CODER).ifPresent(Command::run);
    }

    @Override
    public void markRead() {
        bench.commands().find("read.mark.read").ifPresent(Command::run);
    }
}
