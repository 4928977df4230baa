package org.postil.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.AnswerValue;
import org.postil.domain.Facet;
import org.postil.study.SecondCoder;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;
import org.postil.ui.CssLog;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two coders compared in the window, by the keyboard. */
@ExtendWith(ApplicationExtension.class)
class CompareScreenTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private Workbench bench;

    @Start
    void start(Stage stage) throws Exception {
        Path file = Files.createTempDirectory(folder, "study").resolve("two.postil");
        fixture = WindowFixture.study(stage, folder, SampleProject.ofTwoCoders(file));
    }

    @BeforeEach
    void open(FxRobot robot) {
        bench = fixture.bench();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        onFx(() -> bench.navigator().go(Destination.to(WorkView.COMPARE)));
        WindowFixture.waitUntil(() -> list(robot).getItems().size() > 100);
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

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#compare-list").queryListView();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private void progress(FxRobot robot, int decided) {
        WindowFixture.waitUntil(
                () -> text(robot, "#compare-progress").startsWith(decided + " of "));
    }

    private Tally tally() {
        return (Tally)
                bench.session()
                        .tallies()
                        .tally(
                                bench.session().snapshot(),
                                TallyRequest.of(new Axis.OfFacet(Facet.THEME))
                                        .withLayer(new Layer.Final()));
    }

    private long undecided() {
        return tally().rows().stream().mapToLong(Tally.Row::undecided).sum();
    }

    @Test
    void fiveAreDecidedByKeysOneIsTakenBackAndTheFinalLayerFollows(FxRobot robot) {
        long before = undecided();
        String first = text(robot, "#compare-title");
        robot.type(KeyCode.A).type(KeyCode.B).type(KeyCode.DIGIT1).type(KeyCode.DIGIT2);
        progress(robot, 4);
        robot.type(KeyCode.R).write("not what was meant").type(KeyCode.ENTER).type(KeyCode.N);
        progress(robot, 5);
        assertThat(bench.session().snapshot().decisions().codes())
                .anyMatch(d -> d.reason().equals("not what was meant"))
                .anyMatch(d -> d.reason().isEmpty());
        assertThat(undecided()).isLessThan(before);

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        progress(robot, 4);
        robot.type(KeyCode.HOME);
        assertThat(text(robot, "#compare-title")).isEqualTo(first);
        WindowFixture.waitUntil(() -> robot.lookup("#compare-undecide").tryQuery().isPresent());
        assertThat(text(robot, "#compare-made")).startsWith("Decided as ");
        robot.type(KeyCode.U);
        progress(robot, 3);
    }

    @Test
    void aRuleIsLookedAtThenDecidedAsOneStep(FxRobot robot) {
        robot.clickOn("#compare-bulk");
        WindowFixture.waitUntil(
                () -> !robot.lookup("#bulk-preview").queryListView().getItems().isEmpty());
        int wanted = robot.lookup("#bulk-preview").queryListView().getItems().size();
        robot.clickOn("#bulk-reason").write("the longer edges").clickOn("#bulk-decide");
        progress(robot, wanted);
        assertThat(bench.session().undoableProperty().get().orElseThrow()).contains("by a rule");
        onFx(() -> bench.session().undo());
        progress(robot, 0);
    }

    @Test
    void whatIsToBeDiscussedBecomesAMemoAndSkippingGoesOn(FxRobot robot) {
        var before = list(robot).getSelectionModel().getSelectedIndex();
        robot.type(KeyCode.S);
        WindowFixture.waitUntil(() -> list(robot).getSelectionModel().getSelectedIndex() > before);
        robot.type(KeyCode.D);
        WindowFixture.waitUntil(() -> robot.lookup("#reason-field").tryQuery().isPresent());
        robot.write("what counts as sharing").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                bench.session().read("Memos", p -> p.memos()).await().stream()
                        .anyMatch(m -> m.body().contains("what counts as sharing")));
        progress(robot, 0);
    }

    @Test
    void whatEachAnswerWasFoundInStandsBesideTheOthersAndOpensInTheText(FxRobot robot)
            throws Exception {
        var session = bench.session();
        var age = session.snapshot().variable("victim.age").orElseThrow();
        var ben = session.snapshot().coderNamed(SecondCoder.CODER).orElseThrow();
        var given =
                session.snapshot().answers().stream()
                        .filter(a -> a.variable() == age.id() && a.coder() != ben.id())
                        .filter(a -> a.value() instanceof AnswerValue.Number)
                        .filter(a -> hasPassages(a.review(), ben.id()))
                        .findFirst()
                        .orElseThrow();
        var passage =
                session.snapshot().passages().values().stream()
                        .flatMap(d -> d.passages().stream())
                        .filter(p -> p.coder() == ben.id())
                        .filter(p -> reviewOf(p.document()) == given.review())
                        .findFirst()
                        .orElseThrow();
        session.act(
                        "Answer",
                        e -> {
                            e.answers()
                                    .set(
                                            age.id(),
                                            given.review(),
                                            given.person(),
                                            ben.id(),
                                            new AnswerValue.Number(new BigDecimal(104), ""),
                                            false);
                            return true;
                        })
                .await();
        long answer =
                session.snapshot().answers().stream()
                        .filter(a -> a.coder() == ben.id() && a.variable() == age.id())
                        .filter(a -> a.person() == given.person())
                        .findFirst()
                        .orElseThrow()
                        .id();
        session.act(
                        "Cite",
                        e -> {
                            e.answers().addEvidence(answer, passage.id());
                            return true;
                        })
                .await();
        robot.clickOn("#compare-kind").type(KeyCode.END).type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> list(robot).getItems().size() == 2);
        String words = session.read("Text", p -> p.text(passage.text())).await().orElseThrow();
        String quote = words.substring(passage.span().start(), passage.span().end());
        WindowFixture.waitUntil(() -> robot.lookup(".compare-evidence").tryQuery().isPresent());
        assertThat(robot.lookup(".compare-side .marked-words").queryAllAs(Node.class))
                .extracting(Node::getAccessibleText)
                .containsOnlyOnce(quote);
        assertThat(robot.lookup("No evidence named").tryQuery().isPresent())
                .isEqualTo(given.evidence().isEmpty());

        var link =
                robot.lookup(".compare-evidence").queryAllAs(Hyperlink.class).stream()
                        .filter(h -> h.getAccessibleText().endsWith(quote))
                        .findFirst()
                        .orElseThrow();
        onFx(link::fire);
        assertThat(bench.navigator().hereProperty().get().destination())
                .isEqualTo(Destination.text(passage.document(), passage.span()));
    }

    private long reviewOf(long document) {
        return bench.session().snapshot().documents().stream()
                .filter(d -> d.id() == document)
                .findFirst()
                .orElseThrow()
                .review();
    }

    private boolean hasPassages(long review, long coder) {
        return bench.session().snapshot().passages().values().stream()
                .flatMap(d -> d.passages().stream())
                .anyMatch(p -> p.coder() == coder && reviewOf(p.document()) == review);
    }

    @Test
    void measuresLeadToTheDifferencesOfACodeAndTheAgendaIsWritten(FxRobot robot) {
        robot.clickOn("#compare-measures");
        WindowFixture.waitUntil(
                () -> !robot.lookup("#measures-table").queryTableView().getItems().isEmpty());
        TableView<?> table = robot.lookup("#measures-table").queryTableView();
        assertThat(table.getItems())
                .hasSize(
                        bench.session()
                                .snapshot()
                                .codebook()
                                .codesOf(
                                        bench.session()
                                                .snapshot()
                                                .codebook()
                                                .facet(Facet.THEME)
                                                .orElseThrow())
                                .size());
        robot.clickOn("#measures-worst");
        assertThat(text(robot, "#measures-words")).contains("differ on");
        onFx(table::requestFocus);
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> list(robot).getScene() != null);
        WindowFixture.waitUntil(() -> list(robot).getItems().size() < 60);
        assertThat(list(robot).getItems()).isNotEmpty();

        Path agenda = folder.resolve("agenda.docx");
        fixture.files().choose(agenda);
        var export = robot.lookup("#compare-export").queryAs(MenuButton.class);
        robot.interact(() -> export.getItems().getFirst().fire());
        WindowFixture.waitUntil(() -> Files.exists(agenda));
    }
}
