package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.charts.SvgTexts;
import org.postil.ui.CssLog;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** The chart of the table in the window, on the sample study, by keyboard and by mouse. */
@ExtendWith(ApplicationExtension.class)
class ChartSheetTest {
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
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private void table(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> bench.navigator().go(Destination.to(WorkStep.TALLY)));
        WindowFixture.waitUntil(() ->
                robot.lookup("#tally-table")
                        .<ListView<Line>>tryQuery()
                        .filter(list -> list.getItems().size() > 3)
                        .isPresent());
    }

    private static void waitForDrawing(FxRobot robot, String words) {
        WindowFixture.waitUntil(() ->
                robot.lookup("#chart-picture")
                        .tryQueryAs(ImageView.class)
                        .filter(p -> String.valueOf(p.getAccessibleText()).contains(words))
                        .filter(p -> p.getImage() != null)
                        .isPresent());
    }

    private static boolean chosen(FxRobot robot, String kind) {
        return robot.lookup("#chart-kind-" + kind).queryAs(RadioButton.class).isSelected();
    }

    @Test
    void byKeyboardTheTableIsDrawnRetitledAndSaved(FxRobot robot) throws Exception {
        table(robot);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.B)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        waitForDrawing(robot, "Education 11");
        assertThat(chosen(robot, "heat_map")).isTrue();
        // the focus is on the kind; Tab goes on to the title
        robot.type(KeyCode.TAB);
        assertThat(robot.lookup("#chart-title").queryAs(TextField.class).isFocused()).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("Figure 1");
        waitForDrawing(robot, "Figure 1; T1 ");
        var out = Files.createTempDirectory(folder, "out").resolve("mine");
        fixture.files().choose(out);
        robot.type(KeyCode.ENTER);
        var file = out.resolveSibling("mine.png");
        WindowFixture.waitUntil(() -> Files.exists(file));
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1_949);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#chart-title").tryQuery()).isEmpty();
    }

    @Test
    void byMouseAnotherKindIsChosenAndSavedAsSvg(FxRobot robot) throws Exception {
        table(robot);
        robot.clickOn("#tally-chart");
        waitForDrawing(robot, "Education 11");
        robot.clickOn("#chart-kind-bars");
        waitForDrawing(robot, "management: 24 (73%)");
        var out = Files.createTempDirectory(folder, "out").resolve("bars.svg");
        fixture.files().choose(out);
        robot.clickOn("#chart-svg");
        WindowFixture.waitUntil(() -> Files.exists(out));
        assertThat(SvgTexts.of(Files.readString(out)))
                .contains("24 (73%)", "T2 Improving assessments");
        robot.clickOn("#chart-copy");
        WindowFixture.waitUntil(() -> {
            var image = WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getImage());
            return WaitForAsyncUtils.waitFor(image) != null;
        });
        robot.clickOn("#chart-close");
        assertThat(robot.lookup("#chart-kind-bars").tryQuery()).isEmpty();
    }

    @Test
    void aKindThatDoesNotFitSaysWhyAndLeadsOn(FxRobot robot) {
        table(robot);
        robot.clickOn("#tally-chart");
        waitForDrawing(robot, "Education 11");
        robot.clickOn("#chart-kind-grouped");
        WindowFixture.waitUntil(() -> robot.lookup("#chart-instead").tryQuery().isPresent());
        assertThat(robot.lookup("#chart-png").queryAs(Button.class).isDisabled()).isTrue();
        assertThat(robot.lookup(".empty-sentence").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(words -> words.contains("seven columns"));
        robot.clickOn("#chart-instead");
        waitForDrawing(robot, "Education 11");
        robot.clickOn("#chart-kind-co_occurrence");
        WindowFixture.waitUntil(() -> robot.lookup("#chart-together").tryQuery().isPresent());
        robot.clickOn("#chart-together");
        waitForDrawing(robot, "T2 Improving assessments");
        assertThat(robot.lookup("#chart-picture").queryAs(ImageView.class).getAccessibleText())
                .contains("T1 Multi-agency working and information management –");
    }
}
