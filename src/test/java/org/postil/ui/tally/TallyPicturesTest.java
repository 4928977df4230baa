package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.project.NewCode;
import org.postil.project.PassageStore.NewPassage;
import org.postil.tally.TallyOptions;
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
import java.util.ArrayList;
import java.util.Objects;
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
        go(new Destination.Tally(Optional.of(new Destination.Cell("T1", ""))));
        WindowFixture.waitUntil(() -> robot.lookup("#evidence-by-code").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#evidence-by-code");
        take("evidence-by-code");
    }

    /** A second coder who differs, a late code, and names that are long. */
    @Test
    void undecided(FxRobot robot) throws Exception {
        go(Destination.to(WorkStep.TALLY));
        WindowFixture.waitUntil(() -> hasRows(robot));
        var session = fixture.bench().session();
        var snapshot = session.snapshot();
        var project = session.project();
        var codebook = snapshot.codebook();
        var seventh =
                codebook.codes().stream()
                        .filter(c -> "T7".equals(c.key()))
                        .findFirst()
                        .orElseThrow();
        var theme = codebook.facet("theme").orElseThrow();
        var own =
                snapshot.passages().values().stream()
                        .map(d -> d.passages().getFirst())
                        .filter(p -> !p.codes().isEmpty())
                        .limit(9)
                        .toList();
        var quotes = new ArrayList<String>();
        for (var passage : own) {
            quotes.add(passage.span().of(project.text(passage.text()).orElseThrow()));
        }
        session.act(
                        "Bo",
                        edit -> {
                            long bo = edit.coders().add("Bo").id();
                            for (int i = 0; i < own.size(); i++) {
                                var p = own.get(i);
                                long made =
                                        edit.passages()
                                                .add(
                                                        new NewPassage(
                                                                p.document(),
                                                                p.text(),
                                                                p.span(),
                                                                quotes.get(i),
                                                                bo,
                                                                p.kind(),
                                                                0));
                                edit.passages().addCode(made, seventh.id());
                            }
                            edit.codebook()
                                    .addCode(
                                            NewCode.named(
                                                    "What professionals knew about the family and"
                                                        + " did not pass on to the agencies that"
                                                        + " could have acted on it",
                                                    theme.id(),
                                                    0));
                            return true;
                        })
                .await();
        WindowFixture.waitUntil(() ->
                screen().model().tallyProperty().get().orElseThrow().rows().stream()
                        .anyMatch(row -> row.undecided() > 0));
        go(new Destination.Tally(Optional.of(new Destination.Cell("T1", ""))));
        WindowFixture.waitUntil(() -> robot.lookup("#evidence-undecided").tryQuery().isPresent());
        WaitForAsyncUtils.sleep(1_600, TimeUnit.MILLISECONDS);
        robot.clickOn("#evidence-undecided");
        take("tally-undecided");
    }

    private TallyScreen screen() {
        go(Destination.to(WorkStep.TALLY));
        var here = fixture.bench().navigator().hereProperty().get();
        return (TallyScreen) Objects.requireNonNull(here).screen();
    }

    private void save(TallyScreen screen, String name, TallyChoices choices) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    screen.model().choicesProperty().set(choices);
                    screen.tables().saveAs(name, "");
                });
        WindowFixture.waitUntil(() ->
                screen.tables()
                        .openProperty()
                        .get()
                        .filter(item -> item.table().name().equals(name))
                        .flatMap(TablesViewModel.Item::run)
                        .isPresent());
    }

    @Test
    void savedTables(FxRobot robot) throws Exception {
        var screen = screen();
        WindowFixture.waitUntil(() -> hasRows(robot));
        save(screen, "Sample", TallyChoices.FIRST.withRows("review.homicide_type").withColumns(""));
        save(
                screen,
                "Agencies that recommendations are aimed at",
                TallyChoices.FIRST.withRows("agency").withColumns(""));
        save(screen, "Every theme by agency", TallyChoices.FIRST);
        take("tables-saved");
        var session = fixture.bench().session();
        var code =
                session.snapshot().codebook().codes().stream()
                        .filter(c -> "T6".equals(c.key()))
                        .findFirst()
                        .orElseThrow()
                        .id();
        var passages =
                session.snapshot().passages().values().stream()
                        .flatMap(d -> d.passages().stream())
                        .filter(p -> !p.codes().isEmpty())
                        .limit(3)
                        .toList();
        session.act(
                        "Code",
                        edit -> {
                            passages.forEach(p -> edit.passages().addCode(p.id(), code));
                            return true;
                        })
                .await();
        WindowFixture.waitUntil(() -> !screen.tables().differingProperty().get().isEmpty());
        WaitForAsyncUtils.sleep(1_600, TimeUnit.MILLISECONDS);
        take("tables-changed");
        robot.clickOn("#table-changes");
        take("tables-differences");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        take("tables-difference");
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        screen.model()
                                .choicesProperty()
                                .set(
                                        TallyChoices.FIRST
                                                .withRows("review.homicide_type")
                                                .withColumns("victim.sex")
                                                .withDecimals(1)
                                                .withSmallBelow(5)
                                                .withOptions(
                                                        TallyOptions.NONE
                                                                .withInterval(true)
                                                                .withDirect(true))));
        robot.clickOn("#tally-more");
        take("tally-more");
    }

    @Test
    void numbers(FxRobot robot) {
        var screen = screen();
        WindowFixture.waitUntil(() -> hasRows(robot));
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        screen.model()
                                .choicesProperty()
                                .set(
                                        TallyChoices.FIRST
                                                .withRows("child.age")
                                                .withColumns("review.homicide_type")));
        WindowFixture.waitUntil(() ->
                screen.model()
                        .tallyProperty()
                        .get()
                        .filter(tally -> tally.rows().getFirst().summary() != null)
                        .isPresent());
        take("tally-numbers");
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
        write(
                robot,
                "(theme T1 or not agency 'Police') and review.homicide_type in (IPH, AFH) and"
                        + " count(child) >= 1");
        take("filter-builder");
        write(robot, "theme T1 and count(child where child.age < 5 and child.sex = Female) >= 1");
        take("filter-each");
        write(robot, "count(child) >= 1 and review.homicid_type = IPH and read");
        WindowFixture.waitUntil(() -> robot.lookup("#filter-error").tryQuery().isPresent());
        take("tally-condition-error");
    }

    private static void write(FxRobot robot, String condition) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> robot.lookup("#filter-text").queryAs(TextField.class).setText(condition));
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
    }
}
