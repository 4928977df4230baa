package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.tally.Link;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Objects;

/** Pictures of the chart sheet: each kind, and a kind that does not fit. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class ChartPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    /** Not in the time that the window is given to come up. */
    @BeforeAll
    static void makeTheSample() {
        SampleProject.copyTo(folder.resolve("made.postil"));
    }

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

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    private static void waitForDrawing(FxRobot robot, String words) {
        WindowFixture.waitUntil(() ->
                robot.lookup("#chart-picture")
                        .tryQueryAs(ImageView.class)
                        .filter(p -> String.valueOf(p.getAccessibleText()).contains(words))
                        .isPresent());
    }

    private void count(TallyChoices choices) {
        var here = fixture.bench().navigator().hereProperty().get();
        var screen = (TallyScreen) Objects.requireNonNull(here).screen();
        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> screen.model().choicesProperty().set(choices));
    }

    @Test
    void charts(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> bench.navigator().go(Destination.to(WorkStep.TALLY)));
        WindowFixture.waitUntil(() ->
                robot.lookup("#tally-table")
                        .tryQueryAs(ListView.class)
                        .filter(list -> list.getItems().size() > 3)
                        .isPresent());
        robot.clickOn("#tally-chart");
        waitForDrawing(robot, "Education 11");
        take("chart-heat-map");
        robot.clickOn("#chart-kind-stacked");
        WindowFixture.waitUntil(() -> robot.lookup("#chart-instead").tryQuery().isPresent());
        take("chart-nothing");
        robot.clickOn("#chart-kind-bars");
        waitForDrawing(robot, "24 (73%)");
        take("chart-bars");
        robot.clickOn("#chart-kind-grouped");
        count(TallyChoices.FIRST.withColumns("review.homicide_type"));
        waitForDrawing(robot, "IPH 23 (79%)");
        take("chart-grouped");
        robot.clickOn("#chart-kind-stacked");
        waitForDrawing(robot, "IPH 23,");
        take("chart-stacked");
        robot.clickOn("#chart-kind-co_occurrence");
        count(TallyChoices.FIRST.withColumns("theme").withLink(Link.REVIEW));
        waitForDrawing(robot, "T5 Policy and process 17");
        take("chart-co-occurrence");
    }
}
