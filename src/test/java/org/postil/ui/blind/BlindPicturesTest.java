package org.postil.ui.blind;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.BlindMode;
import org.postil.domain.BlindMode.Opening;
import org.postil.domain.Passage;
import org.postil.study.SecondCoder;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.Shown;
import org.postil.ui.nav.WorkView;
import org.postil.ui.page.PageView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;

/** Pictures of blind coding and of texts with others' passages. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class BlindPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        Path file = SampleProject.ofTwoCoders(home.resolve("Children's Services study.postil"));
        fixture = WindowFixture.opening(stage, home, file);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private ProjectSession session() {
        return fixture.bench().session();
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    private void begin(FxRobot robot) {
        // who is coding is asked at first
        fixture.bench();
        WindowFixture.waitUntil(() -> robot.lookup("#coder-name").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        robot.interact(() ->
                session()
                        .switchTo(
                                session().snapshot().coderNamed(SecondCoder.CODER).orElseThrow()));
    }

    private void goBlind() throws InterruptedException {
        var opened =
                new Opening(
                                Instant.parse("2026-11-30T10:12:00Z"),
                                session().snapshot().coders().getFirst().guid())
                        .words();
        var documents = session().snapshot().documents();
        session()
                .act(
                        "Prepare",
                        edit -> {
                            edit.settings().set(BlindMode.PROJECT, BlindMode.YES);
                            edit.settings()
                                    .set(BlindMode.OPENED + documents.getFirst().guid(), opened);
                            edit.settings().set(BlindMode.OPENED + documents.get(2).guid(), opened);
                            return true;
                        })
                .await();
    }

    @Test
    void theSheet(FxRobot robot) throws Exception {
        begin(robot);
        goBlind();
        robot.interact(
                () -> fixture.bench().commands().find(Command.BLIND).ifPresent(Command::run));
        WindowFixture.waitUntil(() -> robot.lookup("#blind-list").tryQuery().isPresent());
        ListView<?> list = robot.lookup("#blind-list").query();
        robot.interact(() -> {
            list.getSelectionModel().select(1);
            list.getSelectionModel().select(3);
        });
        take("blind");
    }

    @Test
    void aTableWhileOthersAreHidden(FxRobot robot) throws Exception {
        begin(robot);
        goBlind();
        robot.interact(() -> fixture.bench().navigator().go(Destination.to(WorkView.TALLY)));
        WindowFixture.waitUntil(() -> robot.lookup("#tally-table").tryQuery().isPresent());
        take("blind-tally");
    }

    @Test
    void nothingIsComparedYet(FxRobot robot) throws Exception {
        begin(robot);
        session()
                .act(
                        "Prepare",
                        edit -> {
                            edit.settings().set(BlindMode.PROJECT, BlindMode.YES);
                            return true;
                        })
                .await();
        robot.interact(() -> fixture.bench().navigator().go(Destination.to(WorkView.COMPARE)));
        WindowFixture.waitUntil(() -> robot.lookup(".empty-state").tryQuery().isPresent());
        take("compare-blind");
    }

    @Test
    void aTextWithEverybodysPassages(FxRobot robot) {
        begin(robot);
        var passage =
                session().snapshot().passages().values().stream()
                        .flatMap(d -> d.passages().stream())
                        .filter(p -> p.codes().size() > 1)
                        .min(Comparator.comparing(Passage::document).thenComparing(Passage::span))
                        .orElseThrow();
        robot.interact(() ->
                fixture.bench()
                        .navigator()
                        .go(Destination.text(passage.document(), passage.span())));
        robot.interact(() -> session().show(new Shown.All()));
        WindowFixture.waitUntil(() -> {
            PageView page = robot.lookup("#reader-page").query();
            return !page.marksAt(passage.span().start()).isEmpty();
        });
        take("read-others");
    }
}
