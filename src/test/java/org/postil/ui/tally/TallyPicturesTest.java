package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Pictures of the Tally screen on the sample study, and of an empty one. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class TallyPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    private void go(Destination to) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> bench.navigator().go(to));
    }

    private static boolean hasRows(FxRobot robot) {
        return robot.lookup("#tally-table")
                .tryQueryAs(ListView.class)
                .filter(list -> list.getItems().size() > 3)
                .isPresent();
    }

    @Test
    void tally(FxRobot robot) {
        go(Destination.to(WorkStep.TALLY));
        WindowFixture.waitUntil(() -> hasRows(robot));
        take("tally");
        go(new Destination.Tally(Optional.of(new Destination.Cell("T1", "Education"))));
        WindowFixture.waitUntil(() -> robot.lookup(".evidence-item").tryQuery().isPresent());
        take("evidence");
    }

    @Test
    void variables(FxRobot robot) {
        go(Destination.to(WorkStep.TALLY));
        WindowFixture.waitUntil(() -> hasRows(robot));
        var screen = fixture.bench().navigator().hereProperty().get();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        screen.screen()
                                .restoreState(
                                        TallyChoices.FIRST
                                                .withRows("agency")
                                                .withColumns("review.homicide_type")
                                                .withUniverse(
                                                        TallyChoices.Universe.WHERE,
                                                        "count(child) >= 1")
                                                .save()));
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        take("tally-variables");
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        robot.lookup("#tally-where")
                                .queryAs(TextField.class)
                                .setText("count(child) >= 1 and review.typ = 3"));
        WindowFixture.waitUntil(() -> robot.lookup("#tally-problem").tryQuery().isPresent());
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        take("tally-condition-error");
    }
}
