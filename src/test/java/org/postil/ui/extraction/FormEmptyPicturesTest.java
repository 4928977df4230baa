package org.postil.ui.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

/** The form of a study whose template asks nothing yet. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class FormEmptyPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path study =
                FormStudy.make(
                        folder,
                        (edit, snapshot) -> {
                            snapshot.answers().forEach(a -> edit.answers().remove(a.id()));
                            snapshot.variables().forEach(v -> edit.variables().remove(v.id()));
                        });
        fixture = WindowFixture.opening(stage, FormStudy.home(folder), study);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    @Test
    void withoutATemplate(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.FORM)));
        WindowFixture.waitUntil(
                () -> !robot.lookup(".form-panel .empty-state").queryAll().isEmpty());
        fixture.pictures().take("form-no-template");
        Pictures.checkTaken("form-no-template");
    }
}
