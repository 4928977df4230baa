package org.postil.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.nav.Workbench;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody searches by keyboard, goes to another place, and comes back to the same hit. */
@ExtendWith(ApplicationExtension.class)
class SearchToPassageTest {
    @TempDir Path folder;
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path project = SampleProject.copyTo(folder.resolve("study.postil"));
        fixture =
                WindowFixture.opening(
                        stage, Files.createDirectories(folder.resolve("home")), project);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked") // the list of hits holds search rows
    private static ListView<SearchRow> hits(FxRobot robot) {
        return robot.lookup("#search-hits").queryAs(ListView.class);
    }

    @Test
    void aHitFoundByTypingIsSelectedAgainAfterGoingAwayAndBack(FxRobot robot) {
        Workbench bench = fixture.bench();
        onFx(() -> {
            bench.session().switchTo(bench.session().snapshot().coders().getFirst());
            bench.overlays().closeAll();
            bench.navigator().go(Destination.to(WorkStep.SEARCH));
        });
        robot.write("marac");
        WindowFixture.waitUntil(() -> robot.lookup("#search-hits").tryQuery().isPresent());
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        var chosen = hits(robot).getSelectionModel().getSelectedItem();
        assertThat(chosen).isInstanceOf(SearchRow.Line.class);
        assertThat(((SearchRow.Line) chosen).hit().text()).isEqualToIgnoringCase("marac");

        onFx(() -> bench.navigator().go(Destination.to(WorkStep.HISTORY)));
        onFx(() -> bench.navigator().back());
        assertThat(hits(robot).getSelectionModel().getSelectedItem()).isEqualTo(chosen);
        assertThat(hits(robot).isFocused()).isTrue();

        onFx(() -> bench.navigator().go(new Destination.Search("police")));
        WindowFixture.waitUntil(() ->
                hits(robot).getItems().stream()
                        .anyMatch(row ->
                                row instanceof SearchRow.Line line
                                        && line.hit().text().equals("police")));
    }
}
