package org.postil.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Code;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Navigator.Here;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The register in the window, by the keyboard. */
@ExtendWith(ApplicationExtension.class)
class RegisterScreenTest {
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
        WindowFixture.waitUntil(() -> table(robot).getItems().size() == 220);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#register-table").queryTableView();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Recommendation> records() {
        return bench.session().snapshot().recommendations();
    }

    private Recommendation record(long id) {
        return records().stream().filter(r -> r.id() == id).findFirst().orElseThrow();
    }

    private long selected(FxRobot robot) {
        return ((RegisterRow.Item) table(robot).getSelectionModel().getSelectedItem()).entry().id();
    }

    @Test
    void theFiltersStandInOneLine(FxRobot robot) {
        robot.clickOn("#register-table").type(KeyCode.HOME);
        var bar = robot.lookup(".register-bar").query();
        onFx(() -> {
            bar.getScene().getWindow().setWidth(1_280);
            bar.getScene().getWindow().setHeight(720);
        });
        WindowFixture.waitUntil(() -> Math.abs(bar.getScene().getWidth() - 1_280) < 40);
        var first = robot.lookup("#register-grouping").query();
        var last = robot.lookup("#register-without-target").query();
        WindowFixture.waitUntil(() -> {
            var edge = bar.localToScene(bar.getLayoutBounds());
            var box = last.localToScene(last.getLayoutBounds());
            double height = first.getLayoutBounds().getHeight();
            return Math.abs(box.getCenterY() - edge.getCenterY()) < 4
                    && edge.getHeight() < 2 * height
                    && box.getMaxX() <= edge.getMaxX()
                    && box.getWidth() >= last.prefWidth(-1) - 0.5;
        });
    }

    @Test
    void byKeysOneIsSetOutOfScopeGoneToInItsTextAndComeBackTo(FxRobot robot) {
        onFx(() -> table(robot).getSelectionModel().clearAndSelect(3));
        onFx(() -> table(robot).requestFocus());
        long id = selected(robot);
        robot.type(KeyCode.N);
        WindowFixture.waitUntil(() -> record(id).reach() == Reach.NATIONAL);
        robot.type(KeyCode.O);
        WindowFixture.waitUntil(() -> robot.lookup("#reason-field").tryQuery().isPresent());
        robot.write("a fact").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> record(id).scope() == Scope.OUT);
        assertThat(record(id).scopeReason()).isEqualTo("a fact");
        WindowFixture.waitUntil(() -> selected(robot) == id);

        onFx(() -> table(robot).requestFocus());
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                bench.navigator().hereProperty().get() instanceof Here here
                        && here.destination()
                                .equals(
                                        Destination.text(
                                                record(id).document(), record(id).main())));
        onFx(() -> bench.navigator().back());
        WindowFixture.waitUntil(() -> selected(robot) == id);
    }

    @Test
    void aFieldIsKeptWhenItIsLeftAndActionPlansFillInTheRestInOneStep(FxRobot robot)
            throws Exception {
        onFx(() -> table(robot).getSelectionModel().clearAndSelect(0));
        long id = selected(robot);
        robot.clickOn("#record-addressee").write("The whole board").type(KeyCode.TAB);
        WindowFixture.waitUntil(() -> record(id).addressee().equals("The whole board"));

        robot.clickOn("#register-read-plans").type(KeyCode.DOWN).type(KeyCode.ENTER);
        WindowFixture.waitUntil(60, () -> robot.lookup("#plan-list").tryQuery().isPresent());
        assertThat(robot.lookup("#plan-list").queryAs(ListView.class).getItems()).hasSize(220);
        robot.clickOn("Read them in");
        WindowFixture.waitUntil(() -> records().stream().noneMatch(r -> r.targetDate().isEmpty()));
        assertThat(record(id).addressee()).isEqualTo("The whole board");
        assertThat(records()).hasSize(220).allMatch(r -> !r.addressee().isEmpty());

        Path csv = folder.resolve("register.csv");
        fixture.files().choose(csv);
        robot.clickOn("#register-export").clickOn("As a CSV file\u2026");
        WindowFixture.waitUntil(() -> Files.exists(csv));
        assertThat(Files.readString(csv)).contains("The whole board");
    }

    private List<String> agencies(FxRobot robot) {
        return ((RegisterRow.Item) table(robot).getSelectionModel().getSelectedItem())
                .entry().agencies().stream().map(Code::name).toList();
    }

    @Test
    void anAgencyIsAddedAndTakenOffByKeysAndUndoBringsItBack(FxRobot robot) {
        onFx(() -> table(robot).getSelectionModel().clearAndSelect(0));
        onFx(() -> robot.lookup("#record-add-agency").query().requestFocus());
        assertThat(agencies(robot)).doesNotContain("Police");
        robot.type(KeyCode.SPACE);
        WindowFixture.waitUntil(() -> robot.lookup("#code-choice").tryQuery().isPresent());
        robot.write("police").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> agencies(robot).contains("Police"));
        assertThat(robot.lookup("#code-choice").tryQuery()).isEmpty();
        onFx(() -> table(robot).requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        WindowFixture.waitUntil(() -> !agencies(robot).contains("Police"));
    }

    @Test
    void excludedReviewsAreListedWhenThatIsAskedForAndSaySo(FxRobot robot) {
        long review = records().getFirst().review();
        long of = records().stream().filter(r -> r.review() == review).count();
        onFx(() ->
                bench.session()
                        .act(
                                "Exclude",
                                edit -> {
                                    edit.reviews()
                                            .setInclusion(
                                                    review, Review.Inclusion.EXCLUDED, "late");
                                    return true;
                                }));
        WindowFixture.waitUntil(() -> table(robot).getItems().size() == 220 - of);
        ComboBox<?> reviews = robot.lookup("#register-review").queryComboBox();
        onFx(reviews::requestFocus);
        robot.type(KeyCode.DOWN);
        WindowFixture.waitUntil(() -> table(robot).getItems().size() == 220);
        var entry = ((RegisterRow.Item) table(robot).getItems().getFirst()).entry();
        assertThat(ScopeWords.of(entry.review())).contains("excluded");
        assertThat(robot.lookup("#register-count").queryLabeled().getText())
                .endsWith(of + " not in the sample");
    }
}
