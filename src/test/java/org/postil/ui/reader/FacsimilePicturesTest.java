package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.coding.PassageEdits;
import org.postil.domain.Document;
import org.postil.domain.DocumentRole;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Span;
import org.postil.importing.DocumentReader;
import org.postil.importing.Extracted;
import org.postil.pages.PlacedWords;
import org.postil.project.PreparedDocument;
import org.postil.task.Cancellation;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.facsimile.FacsimileView;
import org.postil.ui.facsimile.Zoom;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.page.PageView;
import org.postil.ui.page.Selection;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Pictures of the printed page beside the text, on the sample study. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class FacsimilePicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private ProjectSession session() {
        return fixture.bench().session();
    }

    private void take(FacsimileView view, String name) {
        if (view.pages() > 0) {
            WindowFixture.waitUntil(view::isSharp);
        }
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    private Document document(String ending) {
        return session().snapshot().documents().stream()
                .filter(d -> d.fileName().endsWith(ending))
                .max(Comparator.comparingInt(d -> session().snapshot().passagesOf(d.id()).size()))
                .orElseThrow();
    }

    private FacsimileView beside(FxRobot robot, Document document, Span span) {
        robot.interact(() -> fixture.bench().navigator().go(Destination.text(document.id(), span)));
        PageView page = robot.lookup("#reader-page").query();
        WindowFixture.waitUntil(() -> page.textProperty().get().length() == document.length());
        robot.press(KeyCode.ALT).type(KeyCode.P).release(KeyCode.ALT);
        return robot.lookup("#reader-facsimile").query();
    }

    private Passage dense(Document document) {
        return session().snapshot().passagesOf(document.id()).stream()
                .filter(p -> p.codes().size() > 1)
                .skip(3)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void marksBesideTheText(FxRobot robot) throws Exception {
        var document = document(".pdf");
        var passage = dense(document);
        var view = beside(robot, document, passage.span());
        PageView page = robot.lookup("#reader-page").query();
        robot.interact(() -> {
            view.setZoom(new Zoom.FitPrint());
            page.select(Selection.caret(passage.span().start() + 4));
        });
        take(view, "page-beside");
    }

    @Test
    void smallPagesAndSelection(FxRobot robot) throws Exception {
        var document = document(".pdf");
        var passage = dense(document);
        var view = beside(robot, document, passage.span());
        String text = session().project().text(document.text()).orElseThrow();
        var codebook = session().snapshot().codebook();
        var themes =
                codebook.codesOf(codebook.facet(Facet.THEME).orElseThrow()).stream()
                        .filter(c -> codebook.level(c) > 1)
                        .toList();
        var coder = session().coderProperty().get().orElseThrow();
        session()
                .act(
                        "Prepare",
                        edit -> {
                            var edits = new PassageEdits(edit, codebook, coder);
                            for (int i = 0; i < 4; i++) {
                                int start = passage.span().start() + 12 * i;
                                var span = new Span(start, passage.span().end() + 20 * (i - 1));
                                edits.putAnother(
                                        new PassageEdits.Target(
                                                document,
                                                span,
                                                span.of(text),
                                                PassageKind.QUOTE,
                                                ""),
                                        Ids.of(themes.get(3 * i).id()));
                            }
                            return true;
                        })
                .await();
        robot.interact(() -> {
            view.showThumbnails(true);
            PageView page = robot.lookup("#reader-page").query();
            page.select(new Span(passage.span().end() + 40, passage.span().end() + 160));
        });
        WindowFixture.waitUntil(view::isSharp);
        take(view, "page-beside-thumbnails");
    }

    @Test
    void large(FxRobot robot) throws Exception {
        var document = document(".pdf");
        var passage = dense(document);
        var view = beside(robot, document, passage.span());
        robot.interact(() -> {
            view.setZoom(new Zoom.Factor(3));
            view.reveal(passage.span());
        });
        take(view, "page-beside-large");
    }

    @Test
    void turnedAndMixedPages(FxRobot robot) throws Exception {
        byte[] file =
                new PlacedWords(4)
                        .page(420, 595, 0, 0, 14)
                        .page(700, 420, 90, 0, 12)
                        .page(420, 300, 180, 30, 8)
                        .blank(420, 200)
                        .page(420, 595, 270, 0, 10)
                        .bytes();
        var read =
                (Extracted.Text)
                        DocumentReader.standard().read(file, "mixed.pdf", new Cancellation());
        long review = session().snapshot().reviews().getFirst().id();
        var codebook = session().snapshot().codebook();
        var theme = codebook.codesOf(codebook.facet(Facet.THEME).orElseThrow()).getLast();
        var coder = session().coderProperty().get().orElseThrow();
        session()
                .act(
                        "Prepare",
                        edit ->
                                edit.documents()
                                        .add(
                                                review,
                                                "mixed.pdf",
                                                "Letters",
                                                DocumentRole.LETTER,
                                                new PreparedDocument(
                                                        file,
                                                        read.text(),
                                                        read.layout(),
                                                        read.glyphs(),
                                                        read.pages(),
                                                        "test",
                                                        "1",
                                                        List.of())))
                .await();
        WaitForAsyncUtils.waitForFxEvents();
        var document = document("mixed.pdf");
        session()
                .act(
                        "Prepare",
                        edit -> {
                            var edits = new PassageEdits(edit, codebook, coder);
                            for (var page : read.layout().pages()) {
                                int start = page.span().start() + 30;
                                if (page.span().length() > 120) {
                                    var span = new Span(start, start + 80);
                                    edits.putAnother(
                                            new PassageEdits.Target(
                                                    document,
                                                    span,
                                                    span.of(read.text()),
                                                    PassageKind.QUOTE,
                                                    ""),
                                            Ids.of(theme.id()));
                                }
                            }
                            return true;
                        })
                .await();
        var view = beside(robot, document, new Span(0, 0));
        robot.interact(() -> {
            view.showThumbnails(true);
            view.goTo(2);
        });
        take(view, "page-beside-mixed");
    }

    @Test
    void noPages(FxRobot robot) throws Exception {
        var document = document(".docx");
        var view = beside(robot, document, new Span(0, 0));
        WindowFixture.waitUntil(() -> robot.lookup(".empty-state .title").tryQuery().isPresent());
        take(view, "page-beside-none");
    }
}
