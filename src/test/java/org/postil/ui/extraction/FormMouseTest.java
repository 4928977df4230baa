package org.postil.ui.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Person;
import org.postil.domain.Person.Role;
import org.postil.domain.Span;
import org.postil.extraction.PersonEdits;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.WorkView;
import org.postil.ui.page.PageView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the form offers by keys is there for the mouse too, and an answer shows what backs it. */
@ExtendWith(ApplicationExtension.class)
class FormMouseTest {
    @TempDir Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path study = FormStudy.make(folder, (edit, snapshot) -> {});
        fixture = WindowFixture.opening(stage, FormStudy.home(folder), study);
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

    private Optional<Answer> mine() {
        long me = session().coderProperty().get().orElseThrow().id();
        return session().snapshot().answers().stream().filter(a -> a.coder() == me).findFirst();
    }

    private List<Person> persons() {
        var snapshot = session().snapshot();
        return PersonEdits.of(snapshot, snapshot.reviews().getFirst().id());
    }

    @Test
    void aQuestionAndAPersonByMouse(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.FORM)));
        WindowFixture.waitUntil(() -> !robot.lookup("#reader-page").queryAll().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        WindowFixture.waitUntil(() -> !robot.lookup(".form-choice-line").queryAll().isEmpty());
        Node choice = robot.lookup(".form-choice-line").queryAll().iterator().next();
        robot.clickOn(choice);
        WindowFixture.waitUntil(() -> mine().isPresent());
        assertThat(mine().orElseThrow().value()).isInstanceOf(AnswerValue.Chosen.class);

        PageView page = robot.lookup("#reader-page").queryAs(PageView.class);
        robot.interact(() -> page.select(new Span(4, 30)));
        robot.clickOn("#form-back");
        WindowFixture.waitUntil(() -> mine().orElseThrow().evidence().size() == 1);
        robot.interact(() -> page.select(new Span(50, 50)));
        var field =
                robot.lookup(".form-row").queryAllAs(FieldRow.class).stream()
                        .filter(r -> !r.passages().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .input();
        robot.clickOn(field);
        WindowFixture.waitUntil(() -> page.getSelection().span().equals(new Span(4, 30)));

        robot.interact(() -> page.select(new Span(60, 70)));
        robot.clickOn(field);
        assertThat(page.getSelection().span())
                .as("words that somebody selected stay selected")
                .isEqualTo(new Span(60, 70));

        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#form-inferred");
        WindowFixture.waitUntil(() -> mine().orElseThrow().inferred());
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#form-reported");
        WindowFixture.waitUntil(() -> !mine().orElseThrow().inferred());
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#form-redacted");
        WindowFixture.waitUntil(() ->
                mine().orElseThrow()
                        .value()
                        .equals(new AnswerValue.Missing(MissingReason.REDACTED)));

        int before = persons().size();
        robot.interact(() -> robot.lookup("#form-add-child").query().requestFocus());
        robot.clickOn("#form-add-child");
        WindowFixture.waitUntil(() -> persons().size() == before + 1);
        long child = persons().getLast().id();
        WindowFixture.waitUntil(
                () -> robot.lookup("#person-" + child + "-label").query().isFocused());
        robot.clickOn("#person-" + child + "-victim");
        WindowFixture.waitUntil(() -> persons().getLast().has(Role.VICTIM));
        robot.clickOn("#person-" + child + "-primary-victim");
        WindowFixture.waitUntil(() -> persons().getLast().isPrimary(Role.VICTIM));
        assertThat(persons()).filteredOn(p -> p.isPrimary(Role.VICTIM)).hasSize(1);

        robot.clickOn("#person-" + child + "-primary-victim");
        WindowFixture.waitUntil(() ->
                robot.lookup(".form-problem").queryAllAs(Label.class).stream()
                        .anyMatch(l -> l.getText().startsWith("One victim is always")));
        assertThat(persons().getLast().isPrimary(Role.VICTIM)).isTrue();
    }

    @Test
    void aPrimaryChildIsOneLikeTheOthersAgain(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.FORM)));
        WindowFixture.waitUntil(() -> !robot.lookup("#form-add-child").queryAll().isEmpty());
        for (int more = 0; more < 2; more++) {
            int before = persons().size();
            robot.interact(() -> robot.lookup("#form-add-child").queryButton().fire());
            WindowFixture.waitUntil(() -> persons().size() == before + 1);
        }
        long child = persons().getLast().id();
        String star = "#person-" + child + "-primary-child";
        WindowFixture.waitUntil(() -> robot.lookup(star).query().isVisible());
        robot.interact(() -> robot.lookup(star).query().requestFocus());
        robot.type(KeyCode.SPACE);
        waitForPrimaryChildren(1);
        robot.type(KeyCode.SPACE);
        waitForPrimaryChildren(0);
        robot.clickOn(star);
        waitForPrimaryChildren(1);
        robot.clickOn(star);
        waitForPrimaryChildren(0);

        // also where no other child is left
        robot.clickOn(star);
        waitForPrimaryChildren(1);
        var others = persons().stream().filter(p -> p.id() != child && p.has(Role.CHILD)).toList();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    var before = session().snapshot();
                    session()
                            .act(
                                    "Remove",
                                    edit -> {
                                        var persons = new PersonEdits(edit, before);
                                        others.forEach(persons::remove);
                                        return true;
                                    });
                });
        WindowFixture.waitUntil(
                () -> persons().stream().filter(p -> p.has(Role.CHILD)).count() == 1);
        robot.interact(() -> robot.lookup(star).queryAs(ToggleButton.class).fire());
        waitForPrimaryChildren(0);
    }

    private void waitForPrimaryChildren(int wanted) {
        WindowFixture.waitUntil(
                () -> persons().stream().filter(p -> p.isPrimary(Role.CHILD)).count() == wanted);
    }
}
