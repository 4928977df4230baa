package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.project.NewCode;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.study.SampleStudy;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.ui.CssLog;
import org.postil.ui.SampleProject;
import org.postil.ui.control.Rows;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The sample study where a second coder has other codes on one passage: what is undecided, what was
 * not rechecked, any and none, as the window shows them.
 */
@ExtendWith(ApplicationExtension.class)
class TallyLayersTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path file = Files.createTempDirectory(folder, "study").resolve("p.postil");
        SampleProject.copyTo(file);
        var own = new UserHome(Files.createTempDirectory(folder, "own"));
        try (var project =
                ((ProjectResult.Opened) new Projects(own, Clock.systemUTC()).open(file))
                        .project()) {
            var passage = onlyOne(project);
            var text = project.text(passage.text()).orElseThrow();
            long seventh = code(project, "T7");
            project.act(
                    Project.PROGRAM,
                    "Bo",
                    edit -> {
                        long bo = edit.coders().add("Bo").id();
                        long made =
                                edit.passages()
                                        .add(
                                                new NewPassage(
                                                        passage.document(),
                                                        passage.text(),
                                                        passage.span(),
                                                        passage.span().of(text),
                                                        bo,
                                                        PassageKind.QUOTE,
                                                        0));
                        edit.passages().addCode(made, seventh);
                        return true;
                    });
        }
        fixture = WindowFixture.opening(stage, Files.createTempDirectory(folder, "home"), file);
    }

    private static long code(Project project, String key) {
        return project.snapshot().codebook().codes().stream()
                .filter(c -> key.equals(c.key()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The one passage of a review with a theme below T1, where no passage has T7. */
    private static Passage onlyOne(Project project) {
        var snapshot = project.snapshot();
        var codebook = snapshot.codebook();
        long seventh = code(project, "T7");
        for (var review : snapshot.reviews()) {
            var passages =
                    snapshot.documents().stream()
                            .filter(d -> d.review() == review.id())
                            .flatMap(d -> snapshot.passagesOf(d.id()).stream())
                            .toList();
            var first =
                    passages.stream()
                            .filter(p ->
                                    codebook.codes().stream()
                                            .filter(c -> p.codes().contains(c.id()))
                                            .anyMatch(c ->
                                                    Objects.requireNonNullElse(c.key(), "")
                                                            .startsWith("T1")))
                            .toList();
            boolean free = passages.stream().noneMatch(p -> p.codes().contains(seventh));
            if (first.size() == 1 && free) {
                return first.getFirst();
            }
        }
        throw new AssertionError("no review with one passage on T1");
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private TallyScreen screen() {
        var navigator = fixture.bench().navigator();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> navigator.go(Destination.to(WorkStep.TALLY)));
        var here = Objects.requireNonNull(navigator.hereProperty().get());
        var screen = (TallyScreen) here.screen();
        WindowFixture.waitUntil(() -> screen.model().tallyProperty().get().isPresent());
        return screen;
    }

    private static Tally.Row row(TallyScreen screen, String code) {
        return screen.model().tallyProperty().get().orElseThrow().rows().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void whatCodersDifferOnStandsBesideTheNumberAndOpensItsPassages(FxRobot robot) {
        var screen = screen();
        assertThat(fixture.bench().session().layerProperty().get()).isInstanceOf(Layer.Final.class);
        WindowFixture.waitUntil(
                () -> texts(robot, ".tally-own .label").contains("23 (+1 undecided)/33 (70%)"));
        assertThat(row(screen, "T7").undecided()).isEqualTo(1);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        fixture.bench()
                                .navigator()
                                .go(
                                        new Destination.Tally(
                                                Optional.of(new Destination.Cell("T1", "")))));
        WindowFixture.waitUntil(() -> robot.lookup(".evidence-item").tryQuery().isPresent());
        ToggleButton undecided = robot.lookup("#evidence-undecided").query();
        robot.interact(undecided::fire);
        var shown = screen.evidence().shownProperty();
        WindowFixture.waitUntil(() -> shown.get().which() == EvidenceViewModel.Which.UNDECIDED);
        assertThat(shown.get().reviews()).isEqualTo(1);
        assertThat(shown.get().items()).extracting(EvidenceItem::coder).contains(SampleStudy.CODER);
        Button copy = robot.lookup("#tally-copy").query();
        robot.interact(copy::fire);
        var copied = new String[1];
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).contains("undecided").contains("\t23\t33\t70\t1\t");
        var session = fixture.bench().session();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> session.count(new Layer.Any()));
        WindowFixture.waitUntil(() -> texts(robot, ".tally-own .label").contains("24/33 (73%)"));
        assertThat(row(screen, "T7").n()).isEqualTo(7);
    }

    @Test
    void aZeroThatWasNotRecheckedIsToldFromAFirmOneAndAnyAndNoneAreRows(FxRobot robot)
            throws Exception {
        var screen = screen();
        var session = fixture.bench().session();
        long theme = session.snapshot().codebook().facet("theme").orElseThrow().id();
        session.act(
                        "New code",
                        edit -> {
                            edit.codebook().addCode(NewCode.named("Late thought", theme, 0));
                            return true;
                        })
                .await();
        WindowFixture.waitUntil(() ->
                screen.model().tallyProperty().get().orElseThrow().rows().stream()
                        .anyMatch(r -> r.code().equals("Late thought")));
        var late = row(screen, "Late thought");
        assertThat(late.n()).isZero();
        // all but the review that the second coder has begun and not read
        assertThat(late.notRechecked()).isEqualTo(32);
        assertThat(row(screen, "T1").notRechecked()).isZero();
        assertThat(texts(robot, ".tally-column")).contains("Not rechecked");
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var choices = screen.model().choicesProperty();
                    choices.set(
                            choices.get()
                                    .withRows("agency")
                                    .withColumns("")
                                    .withGroups(true)
                                    .withOptions(
                                            choices.get().options().withNotRecheckedOut(true)));
                });
        WindowFixture.waitUntil(() ->
                screen.model().tallyProperty().get().orElseThrow().rows().stream()
                        .anyMatch(r -> r.kind() == Tally.Kind.NONE));
        var rows = screen.model().tallyProperty().get().orElseThrow().rows();
        var any = rows.stream().filter(r -> r.kind() == Tally.Kind.ANY).findFirst().orElseThrow();
        var none = rows.stream().filter(r -> r.kind() == Tally.Kind.NONE).findFirst().orElseThrow();
        assertThat(any.n() + any.undecided() + none.n()).isEqualTo(33);
        ListView<Line> table = robot.lookup("#tally-table").query();
        robot.interact(() -> Rows.top(table, table.getItems().size() - 1));
        WindowFixture.waitUntil(() -> texts(robot, ".tally-name").contains(none.name()));
        assertThat(texts(robot, ".tally-name")).contains(any.name());
        assertThat(List.of(any.name(), none.name())).containsExactly("Any agency", "No agency");
    }
}
