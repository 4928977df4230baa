package org.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.codebook.CodebookRow.Item;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.page.PageView;
import org.postil.ui.page.Selection;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/** Pictures of the codebook, and of the sheets that change it, on the sample study. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class CodebookPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void openTheTextWithTheCodebookBesideIt(FxRobot robot) throws Exception {
        var session = fixture.bench().session();
        session.act(
                        "Prepare",
                        edit -> {
                            edit.codebook().retire(theme("T2.2").id(), true);
                            edit.codebook()
                                    .define(
                                            theme("T1.1").id(),
                                            "Passing on what one agency knows to another that"
                                                    + " needs it, in time and in full.",
                                            "Referrals, meetings, shared records.",
                                            "Information for the public (T1.3).",
                                            false);
                            return true;
                        })
                .await();
        var passage =
                session.snapshot().passages().values().stream()
                        .flatMap(d -> d.passages().stream())
                        .filter(p -> p.codes().size() > 1)
                        .filter(p -> p.codes().contains(theme("T1.1").id()))
                        .min(Comparator.comparingLong(Passage::id))
                        .orElseThrow();
        onFx(() -> {
            session.switchTo(session.snapshot().coders().getFirst());
            fixture.bench().navigator().go(Destination.text(passage.document(), passage.span()));
        });
        PageView page = robot.lookup("#reader-page").query();
        WindowFixture.waitUntil(() -> page.textProperty().get().length() > 0);
        onFx(() -> page.select(Selection.caret(passage.span().start())));
        var list = robot.lookup("#codebook-list").<ListView<CodebookRow>>query();
        WindowFixture.waitUntil(
                () -> list.getItems().stream().anyMatch(CodebookPicturesTest::here));
        onFx(() -> {
            list.getItems().stream()
                    .filter(row -> row instanceof Item item && "T1.1".equals(item.code().key()))
                    .forEach(list.getSelectionModel()::select);
            list.requestFocus();
        });
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
    }

    private static boolean here(CodebookRow row) {
        return row instanceof Item item && item.here();
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private Code theme(String key) {
        var codebook = fixture.bench().session().snapshot().codebook();
        return codebook.find(codebook.facet(Facet.THEME).orElseThrow(), key).getFirst();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void write(FxRobot robot, String field, String text) {
        onFx(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    @Test
    void groups() throws Exception {
        var bench = fixture.bench();
        onFx(() -> bench.commands().find("codebook.groups").ifPresent(Command::run));
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        take("code-groups");
    }

    @Test
    void add(FxRobot robot) {
        robot.type(KeyCode.INSERT);
        write(robot, "#code-name", theme("T1.2").name());
        take("codebook-add");
    }

    @Test
    void edit(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
        write(robot, "#code-key", "T1.2");
        write(robot, "#code-definition", "Passing on what one agency knows to any other.");
        take("codebook-edit");
    }

    @Test
    void filter(FxRobot robot) {
        robot.clickOn("#codebook-view");
        robot.clickOn("#show-used");
        robot.clickOn("#codebook-view");
        robot.clickOn("#order-count");
        WaitForAsyncUtils.waitForFxEvents();
        take("codebook-filter");
    }

    @Test
    void merge(FxRobot robot) {
        robot.type(KeyCode.F8);
        write(robot, "#code-choice-field", "T1");
        robot.type(KeyCode.DOWN);
        take("merge-preview");
    }
}
