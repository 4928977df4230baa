package org.postil.ui.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.postil.domain.Document;
import org.postil.domain.GlyphMap;
import org.postil.pages.GlyphPlaces;
import org.postil.pages.NoPages;
import org.postil.pages.PageImages;
import org.postil.pages.PagePicture;
import org.postil.pages.PageSize;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Opens the file of the text that is read, to show its pages. One file is open at a time. */
final class FacsimileViewModel {
    /** What there is to be seen. */
    sealed interface State {
        /** Nothing is asked for. */
        record Closed() implements State {}

        /**
         * @param sizes as the text remembers them; empty where it does not
         */
        record Loading(List<PageSize> sizes) implements State {}

        record Shown(List<PageSize> sizes, GlyphPlaces places, PageImages images)
                implements State {}

        record None(NoPages reason, Document document) implements State {}
    }

    private final ProjectSession session;
    private final Executor fx;
    private final Consumer<PagePicture> drawn;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Closed());
    private final AtomicReference<Optional<PageImages>> open =
            new AtomicReference<>(Optional.empty());
    private long asked;
    private Optional<ReaderText> text = Optional.empty();

    private record Source(GlyphMap glyphs, Optional<byte[]> file) {}

    /**
     * @param drawn gets each picture, on the FX thread
     */
    FacsimileViewModel(ProjectSession session, Executor fx, Consumer<PagePicture> drawn) {
        this.session = session;
        this.fx = fx;
        this.drawn = drawn;
        session.whenClosing(this::letGo);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Shows the pages of a text's file; of the same text nothing changes. */
    void open(ReaderText wanted) {
        if (text.filter(t -> t.document().text() == wanted.document().text()).isPresent()) {
            return;
        }
        letGo();
        text = Optional.of(wanted);
        long mine = ++asked;
        Document document = wanted.document();
        state.set(
                new State.Loading(
                        wanted.layout().pages().stream()
                                .map(p -> PageSize.of(p.width(), p.height()))
                                .toList()));
        session.read(
                        Words.of("reader.facsimile_opening"),
                        project ->
                                new Source(
                                        project.glyphs(document.text()).orElse(GlyphMap.EMPTY),
                                        project.source(document.sourceHash())))
                .then(source -> {
                    if (mine == asked) {
                        begin(source, document, mine);
                    }
                });
    }

    private void begin(Source source, Document document, long mine) {
        if (source.file().isEmpty()) {
            state.set(new State.None(NoPages.NO_FILE, document));
            return;
        }
        var telling = new Telling(mine, document, new GlyphPlaces(source.glyphs()));
        open.set(Optional.of(new PageImages(source.file().get(), telling)));
    }

    /** Passes on to the FX thread what the drawing thread says of the file asked for last. */
    private final class Telling implements PageImages.Listener {
        private final long mine;
        private final Document document;
        private final GlyphPlaces places;

        Telling(long mine, Document document, GlyphPlaces places) {
            this.mine = mine;
            this.document = document;
            this.places = places;
        }

        private void tell(Runnable news) {
            fx.execute(() -> {
                if (mine == asked) {
                    news.run();
                }
            });
        }

        @Override
        public void opened(List<PageSize> sizes) {
            tell(() ->
                    open.get()
                            .ifPresent(
                                    images -> state.set(new State.Shown(sizes, places, images))));
        }

        @Override
        public void refused(NoPages reason) {
            tell(() -> state.set(new State.None(reason, document)));
        }

        @Override
        public void drawn(PagePicture picture) {
            tell(() -> drawn.accept(picture));
        }
    }

    /** Nothing is to be seen any more; lets go of the file. */
    void close() {
        asked++;
        text = Optional.empty();
        letGo();
        state.set(new State.Closed());
    }

    private void letGo() {
        open.getAndSet(Optional.empty()).ifPresent(PageImages::close);
    }
}
