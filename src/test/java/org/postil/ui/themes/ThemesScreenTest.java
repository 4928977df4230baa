package org.postil.ui.themes;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Fit;
import org.postil.domain.Memo;
import org.postil.domain.Passage;
import org.postil.exchange.CsvTable;
import org.postil.ui.CssLog;
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
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** What a researcher does on the Themes screen, in the whole window, on the sample study. */
@ExtendWith(ApplicationExtension.class)
class ThemesScreenTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private Workbench bench;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void open() {
        bench = fixture.bench();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private Code code(String key) {
        var codebook = bench.session().snapshot().codebook();
        return codebook.find(codebook.facet(Facet.THEME).orElseThrow(), key).getFirst();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ListView<PassageRow> passagesOf(FxRobot robot, String key, int count) {
        onFx(() ->
                bench.navigator().go(new Destination.Themes(Optional.of(code(key).id()), false)));
        WindowFixture.waitUntil(() -> robot.lookup("#themes-passages").tryQuery().isPresent());
        ListView<PassageRow> list = robot.lookup("#themes-passages").query();
        WindowFixture.waitUntil(() ->
                list.getItems().stream().filter(PassageRow.Item.class::isInstance).count()
                        == count);
        onFx(list::requestFocus);
        WindowFixture.waitUntil(list::isFocused);
        return list;
    }

    /** By its key to the first passage, which is selected then. */
    private static void home(FxRobot robot, ListView<PassageRow> list) {
        robot.type(KeyCode.HOME);
        WindowFixture.waitUntil(
                () -> list.getSelectionModel().getSelectedItems().equals(List.of(item(list, 0))));
    }

    private static PassageRow.Item item(ListView<PassageRow> list, int index) {
        return (PassageRow.Item)
                list.getItems().stream()
                        .filter(PassageRow.Item.class::isInstance)
                        .skip(index)
                        .findFirst()
                        .orElseThrow();
    }

    private Passage now(Passage passage) {
        return bench.session().snapshot().passagesOf(passage.document()).stream()
                .filter(p -> p.id() == passage.id())
                .findFirst()
                .orElseThrow();
    }

    private void undoUntil(FxRobot robot, Callable<Boolean> holds) {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(holds);
    }

    private List<Memo> memos(Code code) {
        try {
            return bench.session().read("Read", p -> p.memos(code.guid())).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aResearcherReadsAThemeJudgesStarsRetagsWritesItsMemoAndUndoesAll(FxRobot robot) {
        var list = passagesOf(robot, "T1.1", 15);
        long theme = code("T1.1").id();
        var first = item(list, 0).passage();
        var second = item(list, 1).passage();
        var third = item(list, 2).passage();

        home(robot, list);
        robot.type(KeyCode.DIGIT3);
        WindowFixture.waitUntil(
                () -> now(first).fit(theme).equals(Optional.of(Fit.COUNTER_EXAMPLE)));
        robot.type(KeyCode.DOWN).type(KeyCode.S);
        WindowFixture.waitUntil(() -> now(second).starred());

        // the second and the third get another code in one step
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT).type(KeyCode.R);
        WindowFixture.waitUntil(() -> robot.lookup("#picker-field").tryQuery().isPresent());
        robot.write("T2.1").type(KeyCode.ENTER);
        long other = code("T2.1").id();
        WindowFixture.waitUntil(
                () -> now(second).codes().contains(other) && now(third).codes().contains(other));
        assertThat(now(second).codes().contains(theme)).isTrue();

        robot.clickOn("#themes-memo").write("All ask for one named contact.");
        onFx(list::requestFocus);
        WindowFixture.waitUntil(() -> !memos(code("T1.1")).isEmpty());
        assertThat(memos(code("T1.1")))
                .extracting(Memo::body)
                .containsExactly("All ask for one named contact.");

        undoUntil(robot, () -> memos(code("T1.1")).isEmpty());
        WindowFixture.waitUntil(
                () -> robot.lookup("#themes-memo").queryAs(TextArea.class).getText().isEmpty());
        undoUntil(robot, () -> !now(third).codes().contains(other));
        undoUntil(robot, () -> !now(second).starred());
        undoUntil(robot, () -> now(first).fit(theme).isEmpty());
        assertThat(list.getItems()).hasSize(25);
    }

    @Test
    void fromAPassageIntoTheTextAndBackToTheSamePassage(FxRobot robot) {
        var list = passagesOf(robot, "T1.1", 15);
        home(robot, list);
        robot.type(KeyCode.DOWN, 4);
        var chosen = list.getSelectionModel().getSelectedItem();
        assertThat(chosen).isInstanceOf(PassageRow.Item.class);
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> step() == WorkStep.READ);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        WindowFixture.waitUntil(() -> step() == WorkStep.THEMES);
        WindowFixture.waitUntil(() -> chosen.equals(list.getSelectionModel().getSelectedItem()));
    }

    private WorkStep step() {
        var here = bench.navigator().hereProperty().get();
        return here == null ? WorkStep.REVIEWS : here.destination().step();
    }

    @Test
    void aPassageIsSplitByTheKeyboard(FxRobot robot) {
        var list = passagesOf(robot, "T1.1", 15);
        home(robot, list);
        robot.type(KeyCode.X);
        WindowFixture.waitUntil(() -> robot.lookup("#split-words").tryQuery().isPresent());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> list.getItems().size() == 26);
        undoUntil(robot, () -> list.getItems().size() == 25);
    }

    @Test
    void aCodeIsSplitByWalkingItsPassagesWithDigits(FxRobot robot) {
        onFx(() ->
                bench.navigator().go(new Destination.Themes(Optional.of(code("T1.1").id()), true)));
        WindowFixture.waitUntil(() -> robot.lookup("#themes-walk").tryQuery().isPresent());
        robot.type(KeyCode.N);
        WindowFixture.waitUntil(() -> robot.lookup("#picker-field").tryQuery().isPresent());
        robot.write("Named contacts").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> robot.lookup("#walk-target-1").tryQuery().isPresent());
        assertThat(words(robot, "#walk-progress")).isEqualTo("1 of 15");
        assertThat(code("Named contacts").name()).isEqualTo("Named contacts");
        robot.type(KeyCode.DIGIT1);
        WindowFixture.waitUntil(() -> words(robot, "#walk-progress").equals("2 of 15"));
        robot.type(KeyCode.SPACE);
        WindowFixture.waitUntil(() -> words(robot, "#walk-progress").equals("3 of 15"));
        undoUntil(robot, () -> words(robot, "#walk-progress").equals("1 of 15"));
        robot.type(KeyCode.DIGIT1);
        WindowFixture.waitUntil(() -> words(robot, "#walk-progress").equals("2 of 15"));
        for (int i = 0; i < 14; i++) {
            robot.type(KeyCode.SPACE);
        }
        WindowFixture.waitUntil(() -> robot.lookup("#walk-summary").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> robot.lookup("#themes-walk").tryQuery().isEmpty());
        ListView<PassageRow> list = robot.lookup("#themes-passages").query();
        WindowFixture.waitUntil(() ->
                list.getItems().stream().filter(PassageRow.Item.class::isInstance).count() == 14);
    }

    private static String words(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }

    @Test
    void thePassagesOfACodeAreWrittenForASpreadsheet(FxRobot robot) throws Exception {
        var list = passagesOf(robot, "T1.1", 15);
        home(robot, list);
        robot.type(KeyCode.S);
        var first = item(list, 0).passage();
        WindowFixture.waitUntil(() -> now(first).starred());
        Path csv = folder.resolve("passages.csv");
        Path xlsx = folder.resolve("passages.xlsx");
        fixture.files().choose(csv);
        onFx(() -> bench.commands().find("themes.export.csv").orElseThrow().run());
        WindowFixture.waitUntil(() -> Files.exists(csv));
        var table = ((CsvTable.Table) CsvTable.read(csv)).table();
        assertThat(table.rows()).hasSize(15);
        String all = Files.readString(csv);
        assertThat(all.lines().findFirst().orElseThrow())
                .isEqualTo(
                        "review,document,page,paragraph,kind,before,quote,after,codes,fit,exemplar,"
                                + "coder,memo");
        assertThat(all).contains("should name one contact person").contains(",yes,");
        fixture.files().choose(xlsx);
        onFx(() -> bench.commands().find("themes.export.xlsx").orElseThrow().run());
        WindowFixture.waitUntil(() -> Files.exists(xlsx));
        assertThat(Files.size(xlsx)).isGreaterThan(4_000);
    }

    @Test
    void aQueryIsTypedAndItsMistakeIsToldAtItsPlace(FxRobot robot) {
        var list = passagesOf(robot, "T1.1", 15);
        robot.clickOn("#themes-as-text");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("'T1.1' and ('T2' or");
        WindowFixture.waitUntil(() -> robot.lookup("#themes-error").query().isVisible());
        assertThat(words(robot, "#themes-error")).startsWith("At the end: Expected a code");
        assertThat(list.getItems()).isNotEmpty();
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("'T1.1' or 'T1.2'");
        WindowFixture.waitUntil(() -> !robot.lookup("#themes-error").query().isVisible());
        WindowFixture.waitUntil(() -> words(robot, "#themes-count").startsWith("28 passages"));
    }

    @Test
    void everyControlIsNamedAndReachedByF6(FxRobot robot) {
        passagesOf(robot, "T1.1", 15);
        for (Node button : robot.lookup(".button").queryAll()) {
            if (button instanceof Button b && b.getText().isEmpty()) {
                assertThat(b.getAccessibleText()).as("%s", b).isNotBlank();
            }
        }
        var reached = new TreeSet<String>();
        for (int i = 0; i < 8; i++) {
            robot.type(KeyCode.F6);
            for (Node node = robot.listTargetWindows().getFirst().getScene().getFocusOwner();
                    node != null;
                    node = node.getParent()) {
                if (node.getId() != null) {
                    reached.add(node.getId());
                }
            }
        }
        assertThat(reached).contains("codebook-filter", "themes-passages", "themes-code");
    }
}
