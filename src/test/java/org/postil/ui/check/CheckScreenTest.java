package org.postil.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.audit.IgnoredFindings;
import org.postil.audit.Kind;
import org.postil.domain.AnswerValue;
import org.postil.domain.Facet;
import org.postil.domain.MemoKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Variable;
import org.postil.project.NewCode;
import org.postil.project.SettingStore;
import org.postil.project.VariableStore.NewVariable;
import org.postil.ui.CssLog;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Navigator.Here;
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
import java.util.EnumMap;
import java.util.Optional;

/** The check screen in the window, by the keyboard. */
@ExtendWith(ApplicationExtension.class)
class CheckScreenTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private Workbench bench;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        bench = fixture.bench();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        var sound = bench.session().snapshot();
        bench.session().act("Flaw", e -> SampleProject.takeEvidenceOff(e, sound)).await();
        onFx(() -> bench.navigator().go(Destination.to(WorkView.CHECK)));
        WindowFixture.waitUntil(() -> list(robot, "#check-findings").getItems().size() == 34);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static ListView<?> list(FxRobot robot, String id) {
        return robot.lookup(id).queryListView();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Destination here() {
        return bench.navigator().hereProperty().get() instanceof Here here
                ? here.destination()
                : Destination.to(WorkView.REVIEWS);
    }

    @Test
    void byKeysAFindingIsGoneToComeBackToAndIgnoredWithAReason(FxRobot robot) {
        robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> here() instanceof Destination.Form);
        onFx(() -> bench.navigator().back());
        WindowFixture.waitUntil(() ->
                list(robot, "#check-findings").getSelectionModel().getSelectedItem()
                                instanceof FindingRow.Item item
                        && item.finding().about().equals("DHR02"));
        onFx(() -> list(robot, "#check-findings").requestFocus());
        robot.type(KeyCode.I);
        WindowFixture.waitUntil(() -> robot.lookup("#reason-field").tryQuery().isPresent());
        robot.write("from the sheet").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> list(robot, "#check-findings").getItems().size() == 33);
        assertThat(IgnoredFindings.of(bench.session().snapshot()).reasons())
                .containsValue("from the sheet");
    }

    @Test
    void byKeysADraftIsCheckedAndACellOpened(FxRobot robot) {
        robot.clickOn("#check-printed").clickOn("#check-draft");
        onFx(() ->
                robot.lookup("#check-draft")
                        .queryAs(TextArea.class)
                        .setText("T1\t24/33\t70%\nRelationship: male partner 17/29 (59%)\n"));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> list(robot, "#check-figures").getItems().size() >= 2);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.END).type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> here() instanceof Destination.Saved);
        var saved =
                bench.session().snapshot().savedTables().stream()
                        .filter(t -> t.name().equals("Relationship in IPH"))
                        .findFirst()
                        .orElseThrow();
        assertThat(here())
                .isEqualTo(
                        new Destination.Saved(
                                saved.guid(), new Destination.Cell("male partner", "")));
        // the table is shown as it was saved, over the part of the study it counts
        WindowFixture.waitUntil(() ->
                robot.lookup("#tally-table").<ListView<Object>>tryQuery().stream()
                        .flatMap(table -> table.getItems().stream())
                        .anyMatch(line -> line.toString().contains("n=17, d=29")));
        // the cell's passages are shown beside it
        WindowFixture.waitUntil(() ->
                robot.lookup(".evidence-head").tryQuery().isPresent()
                        || robot.lookup(".evidence").tryQuery().isPresent());
        onFx(() -> bench.navigator().back());
        WindowFixture.waitUntil(() -> list(robot, "#check-figures").getItems().size() >= 2);
    }

    /** Puts a flaw of every other kind into the study, and goes to each finding's place. */
    @Test
    void fromEveryKindOfFindingOneComesToItsPlace(FxRobot robot) throws Exception {
        var session = bench.session();
        var was = session.snapshot();
        long coder = was.coders().getFirst().id();
        var theme = was.codebook().facet(Facet.THEME).orElseThrow();
        var t1 = was.codebook().find(theme, "T1").getFirst();
        var passage =
                was.passages().values().stream()
                        .flatMap(d -> d.passages().stream())
                        .filter(p -> p.recommendation() != 0 && p.codes().size() > 1)
                        .findFirst()
                        .orElseThrow();
        long read = was.reviewCalled("DHR03").orElseThrow().id();
        var age = was.variable("victim.age").orElseThrow();
        var answer =
                was.answers().stream()
                        .filter(a -> a.variable() == age.id())
                        .filter(a -> a.value() instanceof AnswerValue.Number)
                        .findFirst()
                        .orElseThrow();
        String project = was.settings().getOrDefault(SettingStore.PROJECT_GUID, "");
        session.act(
                        "Flaws",
                        edit -> {
                            edit.memos().add(MemoKind.CODE, t1.guid(), coder, "22/33 (70%)");
                            edit.memos().add(MemoKind.PROJECT, project, coder, "40/33 (121%)");
                            edit.savedTables().add("Damaged", "{}");
                            edit.quotations().set(passage.id(), "Never.", true);
                            edit.recommendations()
                                    .setScope(passage.recommendation(), Scope.UNDECIDED, "");
                            edit.codebook().addCode(NewCode.named("Housing moves", theme.id(), 0));
                            edit.reviews().mark(read, coder, ReadMark.State.IN_PROGRESS);
                            edit.answers()
                                    .set(
                                            answer.variable(),
                                            answer.review(),
                                            answer.person(),
                                            answer.coder(),
                                            new AnswerValue.Number(BigDecimal.valueOf(430), ""),
                                            false);
                            edit.variables()
                                    .add(
                                            new NewVariable(
                                                    Variable.Level.REVIEW,
                                                    "band",
                                                    "Band",
                                                    Variable.Type.TEXT,
                                                    false,
                                                    "",
                                                    "",
                                                    null,
                                                    null,
                                                    "bands(victim.height: 0-17)"));
                            return true;
                        })
                .await();
        WaitForAsyncUtils.waitForFxEvents();
        var now = session.snapshot();
        String table =
                now.savedTables().stream()
                        .filter(t -> t.name().equals("Damaged"))
                        .findFirst()
                        .orElseThrow()
                        .guid();
        var places = new EnumMap<Kind, Destination>(Kind.class);
        places.put(Kind.PERCENT_OFF, new Destination.Themes(Optional.of(t1.id()), false));
        places.put(
                Kind.RULE_UNREADABLE,
                new Destination.Template(
                        Optional.of(now.variable("review.band").orElseThrow().id())));
        places.put(
                Kind.TABLE_NOT_COUNTED, new Destination.Saved(table, new Destination.Cell("", "")));
        places.put(Kind.QUOTE_DIFFERS, new Destination.Quotes(Optional.of(passage.id())));
        places.put(Kind.REVIEW_UNREAD, new Destination.Reviews(Optional.of(read)));
        places.put(
                Kind.OUTSIDE_LIMITS,
                new Destination.Form(
                        Optional.of(answer.review()),
                        Optional.of(new Destination.Question(answer.variable(), answer.person()))));
        places.put(
                Kind.RECOMMENDATION_UNDECIDED,
                new Destination.Recommendations(Optional.of(passage.recommendation())));
        for (var place : places.entrySet()) {
            choose(robot, place.getKey());
            robot.clickOn("#check-go");
            WindowFixture.waitUntil(() -> here().equals(place.getValue()));
            onFx(() -> bench.navigator().back());
            WindowFixture.waitUntil(() -> here().view() == WorkView.CHECK);
        }
        // the project's own memos are no screen: they open beside the check
        choose(robot, Kind.PART_ABOVE_WHOLE);
        robot.clickOn("#check-go");
        WindowFixture.waitUntil(() -> robot.lookup("#memos-close").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
    }

    private static void choose(FxRobot robot, Kind kind) {
        WindowFixture.waitUntil(() -> finding(robot, kind) >= 0);
        onFx(() -> {
            var list = list(robot, "#check-findings");
            list.getSelectionModel().clearAndSelect(finding(robot, kind));
            list.scrollTo(finding(robot, kind));
        });
    }

    private static int finding(FxRobot robot, Kind kind) {
        var rows = list(robot, "#check-findings").getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof FindingRow.Item item && item.finding().kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void aTableCopiedFromAWordProcessorIsPastedAndADraftOpenedFromItsFile(FxRobot robot)
            throws Exception {
        robot.clickOn("#check-printed");
        onFx(() -> {
            var content = new ClipboardContent();
            content.putString("Theme\nn/N (%)\nT1 Multi-agency\nworking\n24/33 (73%)\n");
            content.putHtml(
                    "<table><tr><td>Theme</td><td>n/N (%)</td></tr>"
                            + "<tr><td><p>T1 Multi-agency</p><p>working</p></td>"
                            + "<td>24/33 (73%)</td></tr></table>");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.clickOn("#check-paste");
        WindowFixture.waitUntil(() ->
                robot.lookup("#check-figures").tryQuery().isPresent()
                        && list(robot, "#check-figures").getItems().size() == 1);
        WindowFixture.waitUntil(() ->
                robot.lookup("#check-draft").tryQuery().isEmpty()
                        && list(robot, "#check-marked").getItems().size() >= 2);
        Path draft = folder.resolve("draft.docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(draft)) {
            document.createParagraph().createRun().setText("They were British (22/33, 70%).");
            document.createParagraph().createRun().setText("T1 was found in 24/33 (73%).");
            document.write(out);
        }
        fixture.files().choose(draft);
        robot.clickOn("#check-open-file");
        WindowFixture.waitUntil(() -> list(robot, "#check-figures").getItems().size() == 2);
        assertThat(robot.lookup("#check-summary").queryLabeled().getText())
                .isEqualTo("2 figures: 1 wrong, 0 stale");
        // clicked in the text, a figure is shown in the list
        robot.clickOn("#check-only-figure-wrong");
        WindowFixture.waitUntil(() -> list(robot, "#check-figures").getItems().size() == 1);
        Path damaged = Files.writeString(folder.resolve("letter.xlsx"), "Dear Sir");
        fixture.files().choose(damaged);
        robot.clickOn("#check-open-file");
        WindowFixture.waitUntil(() ->
                robot.lookup(n ->
                                n instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().startsWith("letter.xlsx: "))
                        .tryQuery()
                        .isPresent());
        assertThat(list(robot, "#check-figures").getItems()).hasSize(1);
    }
}
