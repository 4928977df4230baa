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
import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation;
import org.postil.domain.Span;
import org.postil.project.Edit;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.page.PageView;
import org.postil.ui.page.Selection;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pictures of the Read screen on the sample study. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class ReaderPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        Path file = SampleProject.copyTo(home.resolve("Children's Services study.postil"));
        fixture = WindowFixture.opening(stage, home, file);
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

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    /** The sample's coder, with the last reviews still to be read. */
    private PageView open(FxRobot robot) throws Exception {
        fixture.bench();
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> session().switchTo(session().snapshot().coders().getFirst()));
        var reviews = session().snapshot().reviews();
        long coder = session().snapshot().coders().getFirst().id();
        act(edit -> {
            edit.reviews().mark(reviews.get(3).id(), coder, ReadMark.State.IN_PROGRESS);
        });
        var passage = passageOf(reviews.get(3).id());
        go(robot, passage.document(), passage.span());
        PageView page = robot.lookup("#reader-page").query();
        WindowFixture.waitUntil(() -> page.textProperty().get().length() > 0);
        robot.interact(() -> page.select(Selection.caret(passage.span().start())));
        return page;
    }

    private void go(FxRobot robot, long document, Span span) {
        robot.interact(() -> fixture.bench().navigator().go(Destination.text(document, span)));
    }

    private interface Work {
        void on(Edit edit);
    }

    private void act(Work work) throws InterruptedException {
        session()
                .act(
                        "Prepare",
                        edit -> {
                            work.on(edit);
                            return true;
                        })
                .await();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Passage passageOf(long review) {
        return session().snapshot().documents().stream()
                .filter(d -> d.review() == review)
                .flatMap(d -> session().snapshot().passagesOf(d.id()).stream())
                .filter(p -> p.codes().size() > 1)
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void read(FxRobot robot) throws Exception {
        open(robot);
        take("read");
    }

    @Test
    void readDense(FxRobot robot) throws Exception {
        var page = open(robot);
        var span = page.marksAt(page.getSelection().caret()).getFirst().span();
        var document = document(page);
        var codebook = session().snapshot().codebook();
        var themes =
                codebook.codesOf(codebook.facet(Facet.THEME).orElseThrow()).stream()
                        .filter(c -> codebook.level(c) > 1)
                        .toList();
        var agency = codebook.codesOf(codebook.facet(Facet.AGENCY).orElseThrow()).getFirst();
        String text = page.textProperty().get().text();
        var coder = session().coderProperty().get().orElseThrow();
        act(edit -> {
            var edits = new PassageEdits(edit, codebook, coder);
            for (int i = 0; i < 5; i++) {
                int start = Math.max(0, span.start() + 8 * i);
                int end = Math.min(text.length(), span.end() + 30 * (i - 2));
                put(edits, document, text, new Span(start, end), themes.get(3 * i), agency);
            }
        });
        robot.interact(() -> page.select(Selection.caret(span.start() + 50)));
        take("read-dense");
    }

    private static void put(
            PassageEdits edits,
            Document document,
            String text,
            Span span,
            Code theme,
            Code agency) {
        edits.putAnother(
                new PassageEdits.Target(document, span, span.of(text), PassageKind.QUOTE, ""),
                Ids.of(theme.id(), agency.id()));
    }

    private Document document(PageView page) {
        String text = page.textProperty().get().text();
        return session().snapshot().documents().stream()
                .filter(d -> d.length() == text.length())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void picker(FxRobot robot) throws Exception {
        var page = open(robot);
        robot.interact(() -> {
            page.widenSelection();
            page.widenSelection();
        });
        robot.type(KeyCode.ENTER);
        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        robot.write("infor");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        robot.write("train");
        take("picker");
    }

    /** What is read again for a newer code, with favourites and the passages as a table. */
    @Test
    void readAgain(FxRobot robot) throws Exception {
        var page = open(robot);
        var review = session().snapshot().reviews().get(3);
        var coder = session().coderProperty().get().orElseThrow();
        act(edit -> edit.reviews().mark(review.id(), coder.id(), ReadMark.State.READ));
        var codebook = session().snapshot().codebook();
        act(edit ->
                new PassageEdits(edit, codebook, coder)
                        .newCode(codebook.facet(Facet.THEME).orElseThrow(), "Pets in the home"));
        for (int i = 0; i < 3; i++) {
            robot.type(KeyCode.F4);
            robot.type(KeyCode.F);
        }
        robot.interact(() -> page.requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.G)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        take("read-again");
    }

    @Test
    void codeAll(FxRobot robot) throws Exception {
        var page = open(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("should");
        WindowFixture.waitUntil(() -> page.finder().countProperty().get() > 2);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.A)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        robot.write("infor");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> robot.lookup("#code-all-list").tryQuery().isPresent());
        take("code-all");
    }

    @Test
    void outOfScope(FxRobot robot) throws Exception {
        open(robot);
        robot.type(KeyCode.F4, KeyCode.F4);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.O)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> robot.lookup("#scope-reason").tryQuery().isPresent());
        take("out-of-scope");
    }

    @Test
    void markRead(FxRobot robot) throws Exception {
        open(robot);
        var review = session().snapshot().reviews().get(3);
        var codeless = new ArrayList<Passage>();
        session().snapshot().documents().stream()
                .filter(d -> d.review() == review.id())
                .flatMap(d -> session().snapshot().passagesOf(d.id()).stream())
                .limit(2)
                .forEach(codeless::add);
        var records =
                session().snapshot().recommendations().stream()
                        .filter(r -> r.review() == review.id())
                        .limit(2)
                        .toList();
        act(edit -> {
            for (Passage passage : codeless) {
                passage.codes().stream()
                        .forEach(code -> edit.passages().removeCode(passage.id(), code));
            }
            records.forEach(r ->
                    edit.recommendations().setScope(r.id(), Recommendation.Scope.UNDECIDED, ""));
        });
        robot.type(KeyCode.F9);
        take("mark-read");
    }

    @Test
    void empty(FxRobot robot) throws Exception {
        open(robot);
        List<Long> all = session().snapshot().reviews().stream().map(r -> r.id()).toList();
        act(edit -> all.forEach(edit.reviews()::remove));
        take("read-empty");
    }
}
