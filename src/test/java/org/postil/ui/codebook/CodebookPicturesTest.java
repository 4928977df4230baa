package org.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.postil.domain.Ids;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Pictures of the codebook, and of the sheets that change it, on the sample study. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class CodebookPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private CodebookPanel panel;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        Path file = Files.createTempDirectory(folder, "study").resolve("Sample study.postil");
        fixture = WindowFixture.sample(stage, home, file);
    }

    @BeforeEach
    void show(FxRobot robot) throws Exception {
        panel = PanelBeside.show(fixture);
        var session = fixture.bench().session();
        var agency =
                session.snapshot()
                        .codebook()
                        .codesOf(session.snapshot().codebook().facet(Facet.AGENCY).orElseThrow())
                        .get(2);
        session.act(
                        "Retire",
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
        onFx(() -> {
            panel.mark(Ids.of(theme("T1.1").id(), agency.id()));
            panel.reveal(theme("T1.1"));
            robot.lookup("#codebook-list").query().requestFocus();
        });
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
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
    void merge(FxRobot robot) {
        robot.type(KeyCode.F8);
        write(robot, "#code-choice-field", "T1");
        Optional.of(robot).ifPresent(r -> r.type(KeyCode.DOWN).type(KeyCode.DOWN));
        take("merge-preview");
    }
}
