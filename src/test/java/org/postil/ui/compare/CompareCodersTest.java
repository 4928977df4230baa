package org.postil.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.compare.Worklist;
import org.postil.domain.Coder;
import org.postil.domain.ReadMark;
import org.postil.ui.CssLog;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Three coders, of whom two are compared. */
@ExtendWith(ApplicationExtension.class)
class CompareCodersTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture =
                WindowFixture.study(
                        stage, folder, SampleProject.ofTwoCoders(folder.resolve("three.postil")));
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static MenuButton menu(FxRobot robot) {
        return robot.lookup("#compare-coders").queryAs(MenuButton.class);
    }

    private static CheckMenuItem item(FxRobot robot, Coder coder) {
        return menu(robot).getItems().stream()
                .filter(CheckMenuItem.class::isInstance)
                .map(CheckMenuItem.class::cast)
                .filter(i -> i.getText().equals(coder.name()))
                .findFirst()
                .orElseThrow();
    }

    private void progress(FxRobot robot, Worklist wanted) {
        WindowFixture.waitUntil(() ->
                robot.lookup("#compare-progress")
                        .queryAs(Labeled.class)
                        .getText()
                        .equals(
                                String.format(
                                        Locale.ENGLISH,
                                        "0 of %,d decided",
                                        wanted.items().size())));
    }

    private Worklist worklist(List<Coder> coders) {
        return Worklist.of(fixture.bench().session().snapshot(), coders);
    }

    @Test
    void differencesAndMeasuresFollowWhoIsChosenAndTheScreenRemembersIt(FxRobot robot)
            throws Exception {
        var bench = fixture.bench();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        var reviews = bench.session().snapshot().reviews();
        bench.session()
                .act(
                        "A third coder",
                        edit -> {
                            var third = edit.coders().add("Cy");
                            reviews.stream()
                                    .limit(4)
                                    .forEach(r ->
                                            edit.reviews()
                                                    .mark(r.id(), third.id(), ReadMark.State.READ));
                            return true;
                        })
                .await();
        var all = bench.session().snapshot().coders();
        assertThat(all).hasSize(3);
        var two = List.of(all.get(0), all.get(1));
        var others = List.of(all.get(1), all.get(2));
        onFx(() -> bench.navigator().go(Destination.to(WorkView.COMPARE)));
        WindowFixture.waitUntil(() -> robot.lookup("#compare-progress").tryQuery().isPresent());
        progress(robot, worklist(all));
        assertThat(menu(robot).getText()).isEqualTo("3 coders");

        onFx(() -> item(robot, all.get(2)).fire());
        progress(robot, worklist(two));
        assertThat(worklist(two).items().size()).isNotEqualTo(worklist(all).items().size());
        assertThat(item(robot, all.get(0)).isDisable()).isTrue();
        assertThat(item(robot, all.get(1)).isDisable()).isTrue();

        onFx(() -> item(robot, all.get(2)).fire());
        onFx(() -> item(robot, all.get(0)).fire());
        progress(robot, worklist(others));
        onFx(() -> bench.navigator().go(Destination.to(WorkView.REVIEWS)));
        onFx(() -> bench.navigator().go(Destination.to(WorkView.COMPARE)));
        progress(robot, worklist(others));
        robot.clickOn("#compare-measures");
        TableView<?> table = robot.lookup("#measures-table").queryTableView();
        WindowFixture.waitUntil(() -> !table.getItems().isEmpty());
        assertThat(table.getColumns())
                .extracting(column -> ((TableColumn<?, ?>) column).getText())
                .contains(all.get(1).name() + " only", "Cy only")
                .doesNotContain(all.get(0).name() + " only");

        MenuItem everybody = menu(robot).getItems().getLast();
        onFx(everybody::fire);
        WindowFixture.waitUntil(() ->
                table.getColumns().stream()
                        .anyMatch(c -> c.getText().equals(all.get(0).name() + " only")));
    }
}
