package org.postil.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

/** Pictures of the register of recommendations. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class RegisterPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private Workbench bench;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void open(FxRobot robot) {
        bench = fixture.bench();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        onFx(() -> bench.navigator().go(Destination.to(WorkView.RECOMMENDATIONS)));
        WindowFixture.waitUntil(() -> !table(robot).getItems().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#register-table").queryTableView();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    @Test
    void listedGroupedSeveralAndNotFound(FxRobot robot) {
        robot.clickOn("#register-table").type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        take("register");
        onFx(() ->
                robot.lookup("#register-grouping")
                        .queryAs(ComboBox.class)
                        .getSelectionModel()
                        .select(Grouping.AGENCY.ordinal()));
        take("register-grouped");
        onFx(() -> table(robot).getSelectionModel().selectRange(2, 6));
        robot.clickOn("#register-table");
        onFx(() -> table(robot).getSelectionModel().selectRange(2, 6));
        robot.type(KeyCode.O);
        WindowFixture.waitUntil(() -> robot.lookup("#reason-field").tryQuery().isPresent());
        robot.write("not a recommendation");
        take("register-several");
        robot.type(KeyCode.ESCAPE);
        onFx(() -> robot.lookup("#register-search").queryTextInputControl().setText("zeppelin"));
        take("register-not-found");
    }

    @Test
    void actionPlansWithPreview(FxRobot robot) {
        robot.clickOn("#register-read-plans").type(KeyCode.DOWN).type(KeyCode.ENTER);
        WindowFixture.waitUntil(60, () -> robot.lookup("#plan-list").tryQuery().isPresent());
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        assertThat(robot.lookup("#plan-list").queryAs(ListView.class).getItems()).isNotEmpty();
        take("register-plans");
        robot.clickOn("Read them in");
        WindowFixture.waitUntil(
                () -> !bench.session().snapshot().recommendations().getFirst().mirrors().isEmpty());
        onFx(() -> table(robot).getSelectionModel().clearAndSelect(0));
        robot.interact(
                () -> robot.lookup(".register-record").queryAs(ScrollPane.class).setVvalue(1));
        take("register-record");
        robot.interact(() -> robot.lookup("#record-add-agency").queryButton().fire());
        robot.write("ho");
        take("register-agency");
    }
}
