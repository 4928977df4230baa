package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Line;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Variable;
import org.postil.tables.Presentation;
import org.postil.tally.Axis;
import org.postil.tally.MissingRule;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Each control of the Tally screen does what it says, in the window, on the sample study. */
@ExtendWith(ApplicationExtension.class)
class TallyControlsTest {
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

    private TallyScreen screen() {
        var navigator = fixture.bench().navigator();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> navigator.go(Destination.to(WorkStep.TALLY)));
        var here = Objects.requireNonNull(navigator.hereProperty().get());
        var screen = (TallyScreen) here.screen();
        counted(screen, tally -> tally.rows().size() > 3);
        return screen;
    }

    private static void counted(TallyScreen screen, Predicate<Tally> as) {
        WindowFixture.waitUntil(() -> screen.model().tallyProperty().get().filter(as).isPresent());
    }

    private static void choose(FxRobot robot, TallyScreen screen, TallyChoices choices) {
        robot.interact(() -> screen.model().choicesProperty().set(choices));
    }

    private static <T> void pick(FxRobot robot, String id, T value) {
        ComboBox<T> box = robot.lookup(id).query();
        robot.interact(() -> box.setValue(value));
    }

    private static void pickNamed(FxRobot robot, String query, String words) {
        ComboBox<Object> box = robot.lookup(query).query();
        robot.interact(() ->
                box.setValue(
                        box.getItems().stream()
                                .filter(item ->
                                        box.getConverter() == null
                                                ? item.toString().equals(words)
                                                : words.equals(box.getConverter().toString(item))
                                                        || item.toString().equals(words))
                                .findFirst()
                                .orElseThrow()));
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static void shows(FxRobot robot, String query, Predicate<String> text) {
        WindowFixture.waitUntil(() -> texts(robot, query).stream().anyMatch(text));
    }

    @Test
    void aVariableGetsItsOwnRuleForMissingAnswers(FxRobot robot) {
        var screen = screen();
        robot.clickOn("#tally-more");
        assertThat(robot.lookup("#tally-missing-rows").query().isVisible()).isFalse();
        choose(
                robot,
                screen,
                TallyChoices.FIRST.withRows("review.homicide_type").withColumns("victim.sex"));
        assertThat(robot.lookup("#tally-missing-rows").query().isVisible()).isTrue();
        assertThat(texts(robot, "#tally-missing-of-rows").getFirst()).startsWith("to ");
        pickNamed(robot, "#tally-missing-columns", "count as no");
        shows(
                robot,
                ".tally-caption",
                text ->
                        text.contains(
                                        "Missing answers to victim.sex stay in the denominator:"
                                                + " they count as no.")
                                && text.contains(
                                        "Missing answers to review.homicide_type are left out"));
        assertThat(screen.model().choicesProperty().get().missingOf("victim.sex"))
                .contains(MissingRule.NO);
        pickNamed(robot, "#tally-missing-columns", "as above");
        shows(
                robot,
                ".tally-caption",
                text -> text.contains("Missing answers are left out of the denominator."));
    }

    @Test
    void howRowsAreLaidOutAndWhatStandsBesideThemIsChosenUnderMore(FxRobot robot) {
        var screen = screen();
        robot.clickOn("#tally-more");
        pick(robot, "#tally-decimals", 1);
        shows(robot, ".tally-own .label", "24/33 (72.7%)"::equals);
        pickNamed(robot, "#tally-percent", "with % of the column");
        shows(robot, ".tally-cell", text -> text.endsWith("%)"));
        pick(robot, "#tally-small", 5);
        shows(robot, ".tally-own .label", text -> text.endsWith("%)*"));
        pick(robot, "#tally-order", Presentation.Order.LARGEST);
        pick(robot, "#tally-levels", 1);
        robot.interact(() -> robot.lookup("#tally-hide-zeros").queryAs(CheckBox.class).fire());
        WindowFixture.waitUntil(() -> {
            var rows =
                    screen.model().linesProperty().get().stream().map(line -> line.row()).toList();
            boolean falling = true;
            for (int i = 1; i < rows.size(); i++) {
                falling &= rows.get(i).n() <= rows.get(i - 1).n();
            }
            return falling && rows.stream().allMatch(r -> r.level() == 1 && r.n() > 0);
        });
        robot.interact(() -> robot.lookup("#tally-interval").queryAs(CheckBox.class).fire());
        shows(robot, ".tally-column", "95% interval"::equals);
        var yesNo =
                fixture.bench().session().snapshot().variables().stream()
                        .filter(v -> v.type() == Variable.Type.YES_NO)
                        .filter(v -> v.level() == Variable.Level.REVIEW)
                        .findFirst()
                        .orElseThrow();
        choose(robot, screen, screen.model().choicesProperty().get().withColumns(yesNo.path()));
        robot.interact(() -> robot.lookup("#tally-fisher").queryAs(CheckBox.class).fire());
        counted(screen, tally -> tally.rows().stream().anyMatch(row -> row.fisher() != null));
        shows(robot, ".tally-column", "p (Fisher)"::equals);
        robot.interact(() -> robot.lookup("#tally-direct").queryAs(CheckBox.class).fire());
        counted(
                screen,
                tally -> tally.rows().stream().anyMatch(r -> r.kind() == Tally.Kind.DIRECT));
        assertThat(screen.model().choicesProperty().get().unusual()).isEqualTo(9);
    }

    @Test
    void aNumberIsSummedUpWithDeviationQuartilesAndRange(FxRobot robot) {
        var screen = screen();
        choose(robot, screen, TallyChoices.FIRST.withRows("victim.age").withColumns(""));
        shows(robot, ".tally-own .label", text -> text.matches("mean [\\d.]+, SD [\\d.]+"));
        assertThat(texts(robot, ".tally-header .label"))
                .contains("Mean, SD", "Known", "Median", "IQR", "Range");
        var summary =
                Objects.requireNonNull(
                        screen.model()
                                .tallyProperty()
                                .get()
                                .orElseThrow()
                                .rows()
                                .getFirst()
                                .summary());
        assertThat(texts(robot, ".tally-extra"))
                .contains(
                        Long.toString(summary.known()),
                        TallyNumbers.range(summary.min(), summary.max()),
                        TallyNumbers.range(summary.q1(), summary.q3()));
    }

    /** A variable of the sample that some reviews have no value of. */
    private String withMissing() {
        var session = fixture.bench().session();
        return session.snapshot().variables().stream()
                .filter(v -> !v.isDerived() && v.level() == Variable.Level.REVIEW)
                .map(Variable::path)
                .filter(path ->
                        session.tallies()
                                                .tally(
                                                        session.snapshot(),
                                                        TallyRequest.of(new Axis.OfVariable(path)))
                                        instanceof Tally tally
                                && !tally.rows().isEmpty()
                                && Extra.missing(tally.rows().getFirst()) > 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whichReviewsHaveNoValueIsListedByReason(FxRobot robot) {
        var screen = screen();
        String variable = withMissing();
        choose(robot, screen, TallyChoices.FIRST.withRows(variable).withColumns(""));
        counted(screen, tally -> tally.request().rows().key().equals(variable));
        var row = screen.model().tallyProperty().get().orElseThrow().rows().getFirst();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var tally = screen.model().tallyProperty().get().orElseThrow();
                    screen.evidence().show(tally, new TallyViewModel.CellKey(row.code(), ""));
                    screen.evidence().turnTo(tally, EvidenceViewModel.Which.MISSING);
                });
        WindowFixture.waitUntil(() ->
                screen.evidence().shownProperty().get().which() == EvidenceViewModel.Which.MISSING);
        var without = screen.evidence().shownProperty().get();
        assertThat(without.reviews()).isEqualTo(Math.toIntExact(Extra.missing(row)));
        assertThat(without.items())
                .allSatisfy(item -> assertThat(item.where()).isNotBlank())
                .extracting(EvidenceItem::place)
                .isSubsetOf(
                        "Not recorded in the report",
                        "Redacted",
                        "Not applicable",
                        "Not answered yet",
                        "No person of the role");
    }

    private void where(FxRobot robot, TallyScreen screen) {
        pick(robot, "#tally-universe", TallyChoices.Universe.WHERE);
        WindowFixture.waitUntil(() -> robot.lookup(".filter-field").tryQuery().isPresent());
        assertThat(screen.model().choicesProperty().get().universe())
                .isEqualTo(TallyChoices.Universe.WHERE);
    }

    @Test
    void childrenBelowAnAgeAreCountedByRowsOfTheBuilder(FxRobot robot) {
        var screen = screen();
        where(robot, screen);
        pickNamed(robot, ".filter-field", "Number of children");
        robot.clickOn(".filter-value");
        robot.write("1");
        robot.clickOn(".filter-each");
        ComboBox<Object> each = robot.lookup(".filter-such .filter-field").query();
        assertThat(each.getItems()).allMatch(item -> item.toString().endsWith("(child)"));
        pickNamed(
                robot,
                ".filter-such .filter-field",
                each.getItems().stream()
                        .map(Object::toString)
                        .filter(words -> words.startsWith("Age"))
                        .findFirst()
                        .orElseThrow());
        pickNamed(robot, ".filter-such .filter-operator", "is less than");
        robot.clickOn(".filter-such .filter-value");
        robot.write("5");
        String condition = "count(child where child.age < 5) >= 1";
        WindowFixture.waitUntil(
                () -> screen.model().choicesProperty().get().where().equals(condition));
        var count = robot.lookup("#filter-count").queryAs(Label.class);
        WindowFixture.waitUntil(() -> count.getText().matches("\\d+ of 33 DHRs"));
        WindowFixture.waitUntil(() -> !count.getText().startsWith("33"));
        long held = Long.parseLong(count.getText().replaceAll(" .*", ""));
        counted(screen, tally -> tally.universe() == held);
        robot.clickOn(".filter-such .filter-remove");
        robot.clickOn("#filter-as-text");
        assertThat(robot.lookup("#filter-text").queryAs(TextField.class).getText())
                .startsWith("count(child");
    }

    @Test
    void aSavedFilterSaysItsCountAndAnErrorIsMarkedBelowItsPlace(FxRobot robot) {
        var screen = screen();
        where(robot, screen);
        robot.clickOn("#filter-as-text");
        TextField text = robot.lookup("#filter-text").query();
        robot.interact(() -> text.setText("theme T1"));
        robot.clickOn("#filter-save");
        robot.clickOn("#filter-name");
        robot.write("Multi-agency");
        robot.type(KeyCode.ENTER);
        MenuButton saved = robot.lookup("#filter-saved").query();
        WindowFixture.waitUntil(
                () -> fixture.bench().session().snapshot().savedFilters().size() == 1);
        robot.interact(saved::show);
        WindowFixture.waitUntil(() ->
                saved.getItems().stream()
                        .map(MenuItem::getText)
                        .anyMatch("Multi-agency  \u00b7  24 of 33 DHRs"::equals));
        robot.interact(saved::hide);
        double early = markedAt(robot, text, "theam T1 and read");
        double late = markedAt(robot, text, "theme T1 and agency Polic");
        assertThat(late).isGreaterThan(early + 40);
        assertThat(texts(robot, "#filter-error").getFirst()).contains("Police");
        robot.interact(() -> saved.getItems().getFirst().fire());
        WindowFixture.waitUntil(() -> text.getText().equals("theme T1"));
        WindowFixture.waitUntil(() -> !mark(robot).isVisible());
    }

    private static Line mark(FxRobot robot) {
        return robot.lookup(".marked-field-mark").query();
    }

    /** Where the mark below the wrong word begins, in pixels. */
    private static double markedAt(FxRobot robot, TextField text, String condition) {
        robot.interact(() -> text.setText(condition));
        WindowFixture.waitUntil(() -> mark(robot).isVisible());
        WaitForAsyncUtils.waitForFxEvents();
        return mark(robot).getStartX();
    }

    @Test
    void quotesStandByReviewOrByCodeAndWhatIsMissingIsListed(FxRobot robot) {
        var screen = screen();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        fixture.bench()
                                .navigator()
                                .go(
                                        new Destination.Tally(
                                                Optional.of(new Destination.Cell("T1", "")))));
        WindowFixture.waitUntil(() -> robot.lookup(".evidence-item").tryQuery().isPresent());
        var shown = screen.evidence().shownProperty();
        long distinct = shown.get().items().stream().map(EvidenceItem::passage).distinct().count();
        robot.clickOn("#evidence-by-code");
        var items = shown.get().items();
        assertThat(items.stream().filter(EvidenceItem::first).map(EvidenceItem::heading))
                .hasSizeGreaterThan(2)
                .allMatch(heading -> heading.startsWith("T1"));
        assertThat(items.stream().map(EvidenceItem::passage).distinct().count())
                .isEqualTo(distinct)
                .isEqualTo(shown.get().passages());
        assertThat(items)
                .allSatisfy(item ->
                        assertThat(item.where()).contains(item.review()).contains(item.place()));
        robot.clickOn("#evidence-copy").clickOn("#evidence-copy-all");
        var copied = new String[1];
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).startsWith(items.getFirst().heading() + "\n\n“");
        robot.clickOn("#evidence-by-review");
        assertThat(shown.get().items()).isEqualTo(shown.get().found());
    }
}
