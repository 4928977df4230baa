package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.DocumentRole;
import org.postil.importing.DocumentReader;
import org.postil.importing.Extracted;
import org.postil.pages.NoPages;
import org.postil.pages.PageImages;
import org.postil.pages.PagePicture;
import org.postil.pages.PagePiece;
import org.postil.pages.PlacedWords;
import org.postil.project.Edit;
import org.postil.project.PreparedDocument;
import org.postil.task.Cancellation;
import org.postil.ui.nav.TestSession;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Which pages there are to be seen for a text, without a toolkit. */
class FacsimileViewModelTest {
    @TempDir Path folder;

    private final LinkedBlockingQueue<FacsimileViewModel.State> states =
            new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<PagePicture> drawn = new LinkedBlockingQueue<>();
    private TestSession test;
    private boolean closed;
    private FacsimileViewModel model;

    @BeforeEach
    void open() throws Exception {
        test = TestSession.make(folder);
        byte[] file = new PlacedWords(5).page(400, 500, 90, 0, 5).page(300, 300, 0, 0, 5).bytes();
        test.session()
                .act(
                        "Prepare",
                        edit -> {
                            Reports.add(edit, "DHR01");
                            add(edit, "whole.pdf", file, file);
                            add(edit, "broken.pdf", file, Arrays.copyOf(file, 60));
                            return true;
                        })
                .await();
        model = new FacsimileViewModel(test.session(), test.threads().fx(), drawn::add);
        model.stateProperty().addListener((property, was, now) -> states.add(now));
    }

    /** A document read from one file, whose stored bytes may be others. */
    private static void add(Edit edit, String name, byte[] read, byte[] stored) {
        var text = (Extracted.Text) DocumentReader.standard().read(read, name, new Cancellation());
        edit.documents()
                .add(
                        edit.reviews().add(name, name),
                        name,
                        name,
                        DocumentRole.OVERVIEW_REPORT,
                        new PreparedDocument(
                                stored,
                                text.text(),
                                text.layout(),
                                text.glyphs(),
                                text.pages(),
                                "test",
                                "1",
                                List.of()));
    }

    @AfterEach
    void close() {
        if (!closed) {
            test.close();
        }
        assertThat(test.failures()).isEmpty();
    }

    private void show(String name) {
        var document =
                test.session().snapshot().documents().stream()
                        .filter(d -> d.fileName().equals(name))
                        .findFirst()
                        .orElseThrow();
        var text = ReaderText.load(test.session().project(), document);
        test.onFx(() -> model.open(text));
    }

    private <S> S next(Class<S> kind) throws InterruptedException {
        var state = states.poll(20, TimeUnit.SECONDS);
        assertThat(state).isInstanceOf(kind);
        return kind.cast(state);
    }

    @Test
    void aPdfIsShownWithTheSizesThatItsTextRemembersAndDrawnWhenWanted() throws Exception {
        show("whole.pdf");
        var loading = next(FacsimileViewModel.State.Loading.class);
        var shown = next(FacsimileViewModel.State.Shown.class);
        assertThat(shown.sizes()).hasSize(2).isEqualTo(loading.sizes());
        assertThat(shown.places().isEmpty()).isFalse();
        shown.images().want(List.of(PagePiece.first(2, 1)));
        var picture = drawn.poll(20, TimeUnit.SECONDS);
        assertThat(picture).isInstanceOf(PagePicture.Drawn.class);
    }

    @Test
    void aTextFileHasNoPagesAndABrokenFileSaysSo() throws Exception {
        show("DHR01.txt");
        next(FacsimileViewModel.State.Loading.class);
        assertThat(next(FacsimileViewModel.State.None.class).reason()).isEqualTo(NoPages.NOT_PDF);
        show("broken.pdf");
        next(FacsimileViewModel.State.Loading.class);
        assertThat(next(FacsimileViewModel.State.None.class).reason()).isEqualTo(NoPages.DAMAGED);
    }

    @Test
    void goingToAnotherTextLetsGoOfTheFileBefore() throws Exception {
        show("whole.pdf");
        next(FacsimileViewModel.State.Loading.class);
        var images = next(FacsimileViewModel.State.Shown.class).images();
        images.want(List.of(PagePiece.first(1, 1)));
        drawn.poll(20, TimeUnit.SECONDS);
        assertThat(images.get(PagePiece.first(1, 1))).isPresent();
        show("DHR01.txt");
        next(FacsimileViewModel.State.Loading.class);
        assertThat(images.get(PagePiece.first(1, 1))).isEmpty();
    }

    @Test
    void closingTheProjectLetsGoOfTheFile() throws Exception {
        show("whole.pdf");
        next(FacsimileViewModel.State.Loading.class);
        PageImages images = next(FacsimileViewModel.State.Shown.class).images();
        images.want(List.of(PagePiece.first(1, 1)));
        drawn.poll(20, TimeUnit.SECONDS);
        test.close();
        closed = true;
        assertThat(images.get(PagePiece.first(1, 1))).isEmpty();
    }
}
