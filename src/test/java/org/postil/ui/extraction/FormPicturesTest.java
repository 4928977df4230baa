package org.postil.ui.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
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

/** Pictures of the form: filled in, with something wrong. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class FormPicturesTest {
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

    @Test
    void filledInAndWrong(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> bench.navigator().go(Destination.to(WorkView.FORM)));
        WindowFixture.waitUntil(() ->
                robot.lookup(".form-row").queryAll().size() > 3
                        && robot.lookup(".form-row .text-input").queryAll().stream()
                                .anyMatch(n -> n.isFocused()));
        fixture.pictures().take("form");
        Pictures.checkTaken("form");
        TextInputControl field =
                robot.lookup(".form-row .text-field").queryAllAs(TextInputControl.class).stream()
                        .filter(f -> f.getAccessibleText().startsWith("Age"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(field::requestFocus);
        robot.write("a lot");
        robot.type(KeyCode.SHORTCUT);
        fixture.pictures().take("form-wrong");
        Pictures.checkTaken("form-wrong");
    }
}
