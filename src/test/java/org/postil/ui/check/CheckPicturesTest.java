package org.postil.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Facet;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation.Scope;
import org.postil.project.NewCode;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

/** Pictures of the check before publishing and of a printed table. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class CheckPicturesTest {
    private static final String DRAFT =
            """
            Most victims were female (29/33, 88%) and White British (22/33, 70%). In 48% of cases \
            (16/33) no single escalating feature was found. Domestic abuse training was \
            recommended in 45.5% (15/33).

            Table 2. Themes and sub-themes (N = 33 reviews)
            Theme\tn\t%\tEducation n (%)\tChildren's Social Care n (%)
            T1 Multi-agency working and information management\t24\t73\t11 (33)\t10 (30)
            T1.1 Sharing information and co-ordinating\t10\t30\t3 (9)\t2 (6)
            T2 Improving assessments\t11\t33\t2 (6)\t8 (24)
            T3 Developing practice\t14\t42\t5 (15)\t8 (24)
            T4 Training and staff development\t19\t58\t8 (24)\t9 (27)
            T5 Policy and process\t26\t79\t6 (18)\t6 (18)
            """;

    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
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

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    private static ListView<?> list(FxRobot robot, String id) {
        return robot.lookup(id).queryListView();
    }

    @Test
    void findingsADraftAndNothingOpen(FxRobot robot) throws Exception {
        var bench = fixture.bench();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        var snapshot = bench.session().snapshot();
        long theme = snapshot.codebook().facet(Facet.THEME).orElseThrow().id();
        bench.session()
                .act(
                        "Flaws",
                        e -> {
                            e.codebook().addCode(NewCode.named("Housing moves", theme, 0));
                            e.codebook()
                                    .retire(
                                            snapshot.codebook()
                                                    .find(
                                                            snapshot.codebook()
                                                                    .facet(Facet.THEME)
                                                                    .orElseThrow(),
                                                            "T2.1")
                                                    .getFirst()
                                                    .id(),
                                            true);
                            SampleProject.takeEvidenceOff(e, snapshot);
                            for (String name : new String[] {"DHR03", "DHR17"}) {
                                e.reviews()
                                        .mark(
                                                snapshot.reviewCalled(name).orElseThrow().id(),
                                                snapshot.coders().getFirst().id(),
                                                ReadMark.State.IN_PROGRESS);
                            }
                            snapshot.recommendations().stream()
                                    .filter(r -> r.scope() == Scope.IN)
                                    .skip(40)
                                    .limit(3)
                                    .forEach(r ->
                                            e.recommendations()
                                                    .setScope(r.id(), Scope.UNDECIDED, ""));
                            return true;
                        })
                .await();
        onFx(() -> bench.navigator().go(Destination.to(WorkView.CHECK)));
        WindowFixture.waitUntil(() -> list(robot, "#check-findings").getItems().size() > 38);
        robot.type(KeyCode.HOME).type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        take("check");

        robot.clickOn("#check-printed");
        take("check-printed-empty");
        onFx(() -> robot.lookup("#check-draft").queryAs(TextArea.class).setText(DRAFT));
        robot.clickOn("#check-text");
        WindowFixture.waitUntil(() -> list(robot, "#check-figures").getItems().size() >= 20);
        onFx(() -> list(robot, "#check-figures").getSelectionModel().clearAndSelect(1));
        take("check-printed");

        robot.clickOn("#check-study").clickOn("#check-search").write("zeppelin");
        WaitForAsyncUtils.waitForFxEvents();
        take("check-filtered");
    }
}
