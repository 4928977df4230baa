package org.postil.ui.blind;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Span;
import org.postil.study.SampleStudy;
import org.postil.study.SecondCoder;
import org.postil.ui.CssLog;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.Shown;
import org.postil.ui.page.PageView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;

/** Blind coding as two people at one machine have it: set, worked in, opened, taken back. */
@ExtendWith(ApplicationExtension.class)
class BlindJourneyTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        Path file = SampleProject.ofTwoCoders(home.resolve("Two coders.postil"));
        fixture = WindowFixture.opening(stage, home, file);
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private ProjectSession session() {
        return fixture.bench().session();
    }

    private Coder coder(String name) {
        return session().snapshot().coderNamed(name).orElseThrow();
    }

    private void codeAs(FxRobot robot, String name) {
        // who is coding is asked at first
        fixture.bench();
        WindowFixture.waitUntil(() -> isShown(robot, "#coder-name"));
        robot.type(KeyCode.ESCAPE);
        WindowFixture.waitUntil(() -> !isShown(robot, "#coder-name"));
        robot.interact(() -> session().switchTo(coder(name)));
    }

    private Document document() {
        return session().snapshot().documents().getFirst();
    }

    private long marksIn(FxRobot robot) {
        PageView page = robot.lookup("#reader-page").query();
        return session().sight().whole().passagesOf(document().id()).stream()
                .filter(p ->
                        page.marksAt(p.span().start()).stream()
                                .anyMatch(m -> m.id().equals(Long.toString(p.id()))))
                .count();
    }

    private long passagesHere() {
        return session().snapshot().passagesOf(document().id()).size();
    }

    private static boolean isShown(FxRobot robot, String id) {
        var node = robot.lookup(id).tryQuery();
        return node.isPresent() && node.get().isVisible() && node.get().getParent().isVisible();
    }

    private void openSheet(FxRobot robot) {
        robot.interact(
                () -> fixture.bench().commands().find(Command.BLIND).ifPresent(Command::run));
        WindowFixture.waitUntil(() -> isShown(robot, "#blind-list"));
    }

    private void read(FxRobot robot) {
        robot.interact(() ->
                fixture.bench().navigator().go(Destination.text(document().id(), new Span(0, 0))));
        WindowFixture.waitUntil(() -> {
            PageView page = robot.lookup("#reader-page").query();
            return page.textProperty().get().length() > 0;
        });
    }

    @Test
    void othersWorkIsHiddenUntilTheComparisonIsOpened(FxRobot robot) {
        codeAs(robot, SecondCoder.CODER);
        read(robot);
        robot.interact(() -> session().show(new Shown.All()));
        long all = passagesHere();
        WindowFixture.waitUntil(() -> marksIn(robot) == all);
        assertThat(isShown(robot, "#blind-banner")).isFalse();
        assertThat(isShown(robot, "#shown-banner")).isTrue();

        openSheet(robot);
        robot.clickOn("#blind-everywhere");
        WindowFixture.waitUntil(() -> session().sight().isNarrowed());
        assertThat(passagesHere()).isPositive().isLessThan(all);
        WindowFixture.waitUntil(() -> marksIn(robot) == passagesHere());
        assertThat(isShown(robot, "#blind-banner")).isTrue();
        assertThat(session().layerProperty().get().label()).isEqualTo(SecondCoder.CODER);

        ListView<?> list = robot.lookup("#blind-list").query();
        robot.interact(() -> list.getSelectionModel().selectFirst());
        robot.clickOn("#blind-open");
        WindowFixture.waitUntil(() -> isShown(robot, "Open"));
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> marksIn(robot) == all);
        assertThat(session().undoableProperty().get()).contains("Open the comparison of DHR01");
        assertThat(session().sight().blind().opening(document().id()))
                .hasValueSatisfying(
                        o -> assertThat(o.coder()).isEqualTo(coder(SecondCoder.CODER).guid()));
        robot.type(KeyCode.ESCAPE);
        WindowFixture.waitUntil(() -> !isShown(robot, "#blind-list"));

        robot.interact(() -> session().undo());
        WindowFixture.waitUntil(() -> marksIn(robot) == passagesHere() && passagesHere() < all);
    }

    @Test
    void whoseWorkIsShownIsChosenInTheTopBarAndSaidAbove(FxRobot robot) {
        codeAs(robot, SecondCoder.CODER);
        read(robot);
        MenuButton chooser = robot.lookup("#shown-chooser").query();
        assertThat(chooser.isVisible()).isTrue();
        assertThat(chooser.getText()).isEqualTo("Shown: My work");
        var theirItem =
                chooser.getItems().stream()
                        .filter(i -> i.getText().equals(SampleStudy.CODER))
                        .findFirst()
                        .orElseThrow();
        robot.interact(theirItem::fire);
        WindowFixture.waitUntil(() -> isShown(robot, "#shown-banner"));
        assertThat(robot.lookup("#shown-banner .label").queryAllAs(Label.class))
                .anyMatch(l -> l.getText().contains("passages of " + SampleStudy.CODER));
        long first = coder(SampleStudy.CODER).id();
        long theirs =
                session().snapshot().passagesOf(document().id()).stream()
                        .filter(p -> p.coder() == first)
                        .count();
        WindowFixture.waitUntil(() -> marksIn(robot) == theirs);
        robot.clickOn("#shown-banner .hyperlink");
        WindowFixture.waitUntil(() -> !isShown(robot, "#shown-banner"));
    }

    @Test
    void oneDocumentIsCodedBlindAlone(FxRobot robot) {
        codeAs(robot, SecondCoder.CODER);
        openSheet(robot);
        ListView<?> list = robot.lookup("#blind-list").query();
        robot.interact(() -> list.getSelectionModel().select(2));
        robot.clickOn("#blind-hide");
        WindowFixture.waitUntil(() -> session().sight().blind().closedDocuments() == 1);
        CheckBox everywhere = robot.lookup("#blind-everywhere").query();
        assertThat(everywhere.isSelected()).isFalse();
        assertThat(list.getSelectionModel().getSelectedIndices()).contains(2);
    }
}
