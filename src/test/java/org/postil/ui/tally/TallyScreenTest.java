package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Passage;
import org.postil.domain.Variable;
import org.postil.project.VariableStore.NewVariable;
import org.postil.tally.Unit;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Navigator;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The Tally screen in the window, on the sample study. */
@ExtendWith(ApplicationExtension.class)
class TallyScreenTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private ListView<Line> table(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> bench.navigator().go(Destination.to(WorkStep.TALLY)));
        WindowFixture.waitUntil(() ->
                robot.lookup("#tally-table")
                        .<ListView<Line>>tryQuery()
                        .filter(list -> list.getItems().size() > 3)
                        .isPresent());
        return robot.lookup("#tally-table").query();
    }

    private static Line line(ListView<Line> table, String code) {
        return table.getItems().stream()
                .filter(line -> line.row().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFigureOfThePaperIsOnTheScreenAndMovesWithAnEditAndBack(FxRobot robot) throws Exception {
        var table = table(robot);
        assertThat(line(table, "T1").row().n()).isEqualTo(24);
        assertThat(robot.lookup(".tally-own .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("24/33 (73%)");
        var session = fixture.bench().session();
        long code = line(table, "T7").row().id();
        long passage = uncodedWith(session, code).id();
        session.act("Code", edit -> edit.passages().addCode(passage, code)).await();
        WindowFixture.waitUntil(() -> line(table, "T7").row().n() == 7);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> line(table, "T7").row().n() == 6);
    }

    /** A passage that counts, in a review that has no passage with the code. */
    private static Passage uncodedWith(ProjectSession session, long code) {
        var snapshot = session.snapshot();
        return snapshot.documents().stream()
                .filter(d ->
                        snapshot.passagesOf(d.id()).stream()
                                .noneMatch(p -> p.codes().contains(code)))
                .flatMap(d -> snapshot.passagesOf(d.id()).stream())
                .filter(p -> p.kind().isForCodes())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableGoesOutAsAWordTableWithItsNumbers(FxRobot robot) throws Exception {
        table(robot);
        var out = Files.createTempDirectory(folder, "out").resolve("mine");
        fixture.files().choose(out);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> fixture.bench().commands().find("tally.export_docx").orElseThrow().run());
        WindowFixture.waitUntil(() -> fixture.bench().jobs().running().isEmpty());
        try (var word = new XWPFDocument(Files.newInputStream(out.resolveSibling("mine.docx")))) {
            assertThat(word.getTables()).hasSize(1);
            assertThat(word.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("24/33 (73)");
        }
    }

    @Test
    void aSavedTableGoesOutUnderItsTitle(FxRobot robot) throws Exception {
        table(robot);
        ListView<TablesViewModel.Item> saved = robot.lookup("#saved-tables").query();
        WindowFixture.waitUntil(
                () -> saved.getItems().stream().anyMatch(item -> item.run().isPresent()));
        robot.interact(() -> {
            saved.requestFocus();
            saved.getItems().stream()
                    .filter(item -> item.table().name().equals("Relationship in IPH"))
                    .findFirst()
                    .ifPresent(item -> {
                        saved.scrollTo(item);
                        saved.getSelectionModel().select(item);
                    });
        });
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                robot.lookup("#tally-table")
                        .<ListView<Line>>tryQuery()
                        .filter(list -> list.getItems().stream().anyMatch(l -> l.row().d() == 29))
                        .isPresent());
        var out = Files.createTempDirectory(folder, "out").resolve("mine");
        fixture.files().choose(out);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> fixture.bench().commands().find("tally.export_docx").orElseThrow().run());
        WindowFixture.waitUntil(() -> fixture.bench().jobs().running().isEmpty());
        try (var word = new XWPFDocument(Files.newInputStream(out.resolveSibling("mine.docx")))) {
            assertThat(word.getParagraphs().getFirst().getText())
                    .endsWith("Intimate partner homicides: what the perpetrator was to the victim");
            assertThat(word.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("17/29 (59)");
        }
    }

    @Test
    void equalNumbersOfAnotherUnitAreNamedForWhatTheyAre(FxRobot robot) {
        table(robot);
        ComboBox<Unit> unit = robot.lookup("#tally-unit").query();
        robot.interact(() -> unit.setValue(Unit.DOCUMENTS));
        WindowFixture.waitUntil(() ->
                robot.lookup(".tally-header .label").queryAllAs(Label.class).stream()
                        .anyMatch(label -> label.getText().equals("Documents n/N (%)")));
        assertThat(robot.lookup(".tally-caption").queryAs(Label.class).getText())
                .startsWith("Counted: documents");
    }

    @Test
    void aCellIsReachedByKeysAndOpensItsPassages(FxRobot robot) {
        var table = table(robot);
        robot.clickOn(table);
        robot.type(KeyCode.HOME);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> table.getSelectionModel().select(0));
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                robot.lookup("#tally-evidence")
                        .<ListView<EvidenceItem>>tryQuery()
                        .filter(list -> list.getItems().size() == 25)
                        .isPresent());
        var items = robot.lookup("#tally-evidence").<ListView<EvidenceItem>>query().getItems();
        assertThat(items).filteredOn(EvidenceItem::first).hasSize(11);
        assertThat(items)
                .allSatisfy(item -> {
                    assertThat(item.quote()).isNotBlank();
                    assertThat(item.codes()).extracting(c -> c.name()).contains("Education");
                });
    }

    @Test
    void goingAwayAndBackComesToTheSameCellWithItsPassages(FxRobot robot) {
        var table = table(robot);
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        bench.navigator()
                                .go(
                                        new Destination.Tally(
                                                Optional.of(
                                                        new Destination.Cell(
                                                                "T1.3", "Education")))));
        WindowFixture.waitUntil(() -> robot.lookup(".evidence-item").tryQuery().isPresent());
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> bench.navigator().go(Destination.to(WorkStep.HISTORY)));
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        WindowFixture.waitUntil(() -> robot.lookup(".evidence-item").tryQuery().isPresent());
        assertThat(table.getSelectionModel().getSelectedItem().row().code()).isEqualTo("T1.3");
        assertThat(robot.lookup(".tally-cell").queryAllAs(Label.class))
                .filteredOn(label -> label.getPseudoClassStates().toString().contains("cursor"))
                .singleElement()
                .extracting(Label::getText)
                .isEqualTo("6");
    }

    @Test
    void fromAQuoteToTheTextAndBackComesToTheSameQuoteOfTheSameNumber(FxRobot robot) {
        var table = table(robot);
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        bench.navigator()
                                .go(
                                        new Destination.Tally(
                                                Optional.of(
                                                        new Destination.Cell(
                                                                "T1.3", "Education")))));
        ListView<EvidenceItem> quotes = quotes(robot);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    quotes.requestFocus();
                    quotes.getSelectionModel().select(2);
                });
        long passage = quotes.getItems().get(2).passage();
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                bench.navigator().hereProperty().get() instanceof Navigator.Here here
                        && here.destination() instanceof Destination.Read);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        WindowFixture.waitUntil(() ->
                quotes.getSelectionModel().getSelectedItem() instanceof EvidenceItem item
                        && item.passage() == passage);
        assertThat(table.getSelectionModel().getSelectedItem().row().code()).isEqualTo("T1.3");
    }

    private static ListView<EvidenceItem> quotes(FxRobot robot) {
        WindowFixture.waitUntil(() ->
                robot.lookup("#tally-evidence")
                        .<ListView<EvidenceItem>>tryQuery()
                        .filter(list -> list.getItems().size() > 3)
                        .isPresent());
        return robot.lookup("#tally-evidence").query();
    }

    @Test
    void theQuotesBehindANumberAreCopiedOneByOneAndGoToAFile(FxRobot robot) throws Exception {
        table(robot);
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        bench.navigator()
                                .go(
                                        new Destination.Tally(
                                                Optional.of(
                                                        new Destination.Cell(
                                                                "T1.3", "Education")))));
        var quotes = quotes(robot);
        WaitForAsyncUtils.waitForAsyncFx(5_000, quotes::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        var first = quotes.getItems().getFirst();
        var text = new String[1];
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> text[0] = Clipboard.getSystemClipboard().getString());
        assertThat(text[0])
                .isEqualTo(
                        "“" + first.quote() + "” (" + first.review() + ", " + first.place() + ")");
        assertThat(first.place()).contains("p. ");
        var out = Files.createTempDirectory(folder, "out").resolve("quotes");
        fixture.files().choose(out);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> bench.commands().find("evidence.csv").orElseThrow().run());
        WindowFixture.waitUntil(() -> bench.jobs().running().isEmpty());
        assertThat(Files.readString(out.resolveSibling("quotes.csv")))
                .contains(first.quote().lines().findFirst().orElseThrow())
                .contains("T1.3");
    }

    @Test
    void aTableSavedAsCsvHasItsDictionaryAndSettingsBesideIt(FxRobot robot) throws Exception {
        table(robot);
        var bench = fixture.bench();
        var out = Files.createTempDirectory(folder, "csv").resolve("themes");
        fixture.files().choose(out);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> bench.commands().find("tally.export_csv").orElseThrow().run());
        WindowFixture.waitUntil(() -> bench.jobs().running().isEmpty());
        var heads = Files.readAllLines(out.resolveSibling("themes.csv")).getFirst().split(",");
        var told = Files.readAllLines(out.resolveSibling("themes-dictionary.csv"));
        assertThat(told.stream().skip(1).map(line -> line.split(",", -1)[1]))
                .containsExactly(heads);
        assertThat(told)
                .allMatch(line -> line.startsWith("file,") || line.startsWith("themes.csv,"));
        assertThat(Files.readString(out.resolveSibling("themes-settings.csv")))
                .contains("rows,columns,unit", "theme,", "Counted: DHRs with at least one");
        assertThat(Files.readAllLines(out.resolveSibling("themes-evidence.csv")))
                .hasSizeGreaterThan(100)
                .first()
                .asString()
                .startsWith("table,row,column,number,review,document,page,paragraph");
        // and a table without rows says why
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        bench.session()
                                .act(
                                        "Add a date",
                                        edit ->
                                                edit.variables()
                                                        .add(
                                                                new NewVariable(
                                                                        Variable.Level.REVIEW,
                                                                        "heard",
                                                                        "Heard",
                                                                        Variable.Type.DATE,
                                                                        false,
                                                                        "",
                                                                        "",
                                                                        null,
                                                                        null,
                                                                        ""))));
        ComboBox<AxisChoice> rows = robot.lookup("#tally-rows").query();
        WindowFixture.waitUntil(
                () -> rows.getItems().stream().anyMatch(c -> c.key().equals("review.heard")));
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        rows.setValue(
                                rows.getItems().stream()
                                        .filter(c -> c.key().equals("review.heard"))
                                        .findFirst()
                                        .orElseThrow()));
        WindowFixture.waitUntil(() ->
                robot.lookup(".label").queryAllAs(Label.class).stream()
                        .anyMatch(l -> l.getText().startsWith("review.heard has no values")));
    }

    @Test
    void aTableIsSavedOpenedAndItsChangesReachedByKeysAlone(FxRobot robot) throws Exception {
        var table = table(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> robot.lookup("#table-name").tryQuery().isPresent());
        robot.write("Themes");
        robot.type(KeyCode.ENTER);
        ListView<TablesViewModel.Item> saved = robot.lookup("#saved-tables").query();
        WindowFixture.waitUntil(() ->
                saved.getItems().stream().anyMatch(item -> item.table().name().equals("Themes")));
        var session = fixture.bench().session();
        long code = line(table, "T7").row().id();
        long passage = uncodedWith(session, code).id();
        session.act("Code", edit -> edit.passages().addCode(passage, code)).await();
        WindowFixture.waitUntil(
                () -> saved.getItems().stream().anyMatch(TallyScreenTest::isMineChanged));
        assertThat(robot.lookup("#table-banner").query().isVisible()).isTrue();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup("#table-changes").query().requestFocus());
        robot.type(KeyCode.SPACE);
        WindowFixture.waitUntil(() -> robot.lookup("#table-differences").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                table.isFocused()
                        && table.getSelectionModel().getSelectedItem().row().code().equals("T7"));
        assertThat(robot.lookup(".tally-own .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(words -> words.startsWith("\u0394 7/33"));
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(
                () -> saved.getItems().stream().noneMatch(TallyScreenTest::isMineChanged));
    }

    private static boolean isMineChanged(TablesViewModel.Item item) {
        return item.table().name().equals("Themes") && item.changed();
    }

    @Test
    void aConditionIsBuiltWithTheMouseAndNarrowsTheTable(FxRobot robot) {
        var table = table(robot);
        ComboBox<TallyChoices.Universe> universe = robot.lookup("#tally-universe").query();
        robot.interact(() -> universe.setValue(TallyChoices.Universe.WHERE));
        ComboBox<Object> field = robot.lookup(".filter-field").query();
        robot.interact(() ->
                field.setValue(
                        field.getItems().stream()
                                .filter(item -> item.toString().equals("Number of children"))
                                .findFirst()
                                .orElseThrow()));
        robot.clickOn(".filter-value");
        robot.write("2");
        WindowFixture.waitUntil(() ->
                !robot.lookup("#filter-count").queryAs(Label.class).getText().startsWith("33 of"));
        String count = robot.lookup("#filter-count").queryAs(Label.class).getText();
        long held = Long.parseLong(count.substring(0, count.indexOf(' ')));
        assertThat(held).isBetween(1L, 32L);
        WindowFixture.waitUntil(() -> line(table, "T1").row().d() == held);
        robot.clickOn("#filter-as-text");
        assertThat(robot.lookup("#filter-text").queryAs(TextField.class).getText())
                .isEqualTo("count(child) >= 2");
    }

    @Test
    void theTableIsCopiedAsTextAndAsATableForWord(FxRobot robot) {
        table(robot);
        robot.clickOn("#tally-copy");
        WaitForAsyncUtils.waitForFxEvents();
        var text = new String[2];
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    text[0] = Clipboard.getSystemClipboard().getString();
                    text[1] = Clipboard.getSystemClipboard().getHtml();
                });
        assertThat(text[0])
                .contains("T1 Multi-agency working and information management\t24\t33\t73");
        assertThat(text[1]).contains("<table").contains(">24</td>");
    }
}
