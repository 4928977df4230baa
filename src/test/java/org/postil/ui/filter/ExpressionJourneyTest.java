package org.postil.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.tally.Condition;
import org.postil.tally.Conditions;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;
import org.postil.tally.PersonRule;
import org.postil.tally.ReviewFilter;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;

/** A universe put together out of rows and a group, saved, taken up again and written wrongly. */
@ExtendWith(ApplicationExtension.class)
class ExpressionJourneyTest {
    @TempDir static Path folder;

    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static <T extends Node> T nth(FxRobot robot, String query, int at) {
        WindowFixture.waitUntil(() -> robot.lookup(query).queryAll().size() > at);
        @SuppressWarnings("unchecked")
        T node = (T) List.copyOf(robot.lookup(query).queryAll()).get(at);
        return node;
    }

    /** A control of a row; rows are counted from 0, down the builder. */
    private static <T extends Node> T in(FxRobot robot, int row, String query) {
        Node line = nth(robot, ".filter-row", row);
        WindowFixture.waitUntil(() -> line.lookup(query) != null);
        @SuppressWarnings("unchecked")
        T node = (T) line.lookup(query);
        return node;
    }

    private static void pick(FxRobot robot, ComboBox<Object> box, String words) {
        robot.interact(() ->
                box.setValue(
                        box.getItems().stream()
                                .filter(item -> said(box, item).equals(words))
                                .findFirst()
                                .orElseThrow(() ->
                                        new AssertionError(
                                                words
                                                        + " is none of "
                                                        + box.getItems().stream()
                                                                .map(i -> said(box, i))
                                                                .toList()))));
    }

    private static String said(ComboBox<Object> box, Object item) {
        return box.getConverter() == null ? item.toString() : box.getConverter().toString(item);
    }

    private void field(FxRobot robot, int row, String words) {
        pick(robot, in(robot, row, ".filter-field"), words);
    }

    private void how(FxRobot robot, int row, String words) {
        pick(robot, in(robot, row, ".filter-operator"), words);
    }

    private void type(FxRobot robot, int row, String words) {
        robot.clickOn((Node) in(robot, row, ".filter-value"));
        robot.write(words);
    }

    private void join(FxRobot robot, int group, String words) {
        pick(robot, nth(robot, ".filter-join", group), words);
    }

    private long holds(String condition) {
        var session = fixture.bench().session();
        var snapshot = session.snapshot();
        return switch (Conditions.parse(condition, snapshot)) {
            case Parsed.Ok<Condition> ok ->
                    new ReviewFilter(
                                    session.tallies(),
                                    snapshot,
                                    Layer.standard(snapshot),
                                    PersonRule.PRIMARY)
                            .matching(ok.value())
                            .size();
            case Parsed.Error<Condition> error -> throw new AssertionError(error.message());
        };
    }

    /** The number beside the builder is that of the condition, which really leaves some out. */
    private void counts(FxRobot robot, String condition) {
        long held = holds(condition);
        WindowFixture.waitUntil(() ->
                robot.lookup("#filter-count")
                        .queryAs(Label.class)
                        .getText()
                        .equals(held + " of 33 DHRs"));
        assertThat(held).as(condition).isBetween(1L, 32L);
    }

    @Test
    void aRowSaysWhoIsAskedForAMissingValueAndThatAnAgeMayBeUnborn(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> fixture.bench().navigator().go(Destination.to(WorkStep.TALLY)));
        pick(robot, nth(robot, "#tally-universe", 0), "DHRs where…");
        field(robot, 0, "Age (child)");
        Label hint = in(robot, 0, ".filter-hint");
        assertThat(hint.isVisible()).isFalse();
        TextField value = in(robot, 0, ".filter-value");
        assertThat(value.getPromptText()).isEqualTo("A number, or unborn");
        type(robot, 0, "unborn");
        counts(robot, "child.age = unborn");
        how(robot, 0, "has no value:");
        WindowFixture.waitUntil(hint::isVisible);
        assertThat(hint.getText())
                .isEqualTo(
                        "Asked of the primary child. Any child counts where none is primary, in the"
                                + " grid, and in a table that counts any.");
        field(robot, 0, "Type of homicide (review)");
        how(robot, 0, "has no value:");
        WindowFixture.waitUntil(() -> !hint.isVisible());
    }

    @Test
    void rowsAGroupOrAndNotAreCountedLiveSavedAndAnErrorShowsItsPlace(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> bench.navigator().go(Destination.to(WorkStep.TALLY)));
        pick(robot, nth(robot, "#tally-universe", 0), "DHRs where…");

        // two rows
        field(robot, 0, "Number of children");
        how(robot, 0, "is at least");
        type(robot, 0, "1");
        String children = "count(child) >= 1";
        counts(robot, children);
        robot.clickOn((Node) nth(robot, ".filter-add", 0));
        field(robot, 1, "Type of homicide (review)");
        pick(robot, in(robot, 1, ".filter-value"), "IPH");
        counts(robot, children + " and review.homicide_type = IPH");

        // a group, of which one holds: OR
        robot.clickOn((Node) nth(robot, ".filter-add-group", 0));
        field(robot, 2, "Age (victim)");
        how(robot, 2, "is less than");
        type(robot, 2, "30");
        robot.clickOn((Node) nth(robot, ".filter-group .filter-add", 0));
        field(robot, 3, "Age (perpetrator)");
        how(robot, 3, "is less than");
        type(robot, 3, "30");
        String young = "(victim.age < 30 or perpetrator.age < 30)";
        counts(robot, children + " and review.homicide_type = IPH and " + young);

        // of which none holds: NOT
        join(robot, 1, "None");
        String none = children + " and review.homicide_type = IPH and not " + young;
        counts(robot, none);
        robot.clickOn("#filter-as-text");
        TextField text = robot.lookup("#filter-text").query();
        assertThat(holds(text.getText())).isEqualTo(holds(none));
        assertThat(text.getText()).contains("not", "or", "(");

        // saved by name, and taken up again
        String written = text.getText();
        robot.clickOn("#filter-save");
        robot.clickOn("#filter-name");
        robot.write("Older parents").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                bench.session().snapshot().savedFilters().stream()
                        .anyMatch(f ->
                                f.name().equals("Older parents")
                                        && f.expression().equals(written)));
        robot.interact(() -> text.setText(""));
        WindowFixture.waitUntil(() ->
                robot.lookup("#filter-count")
                        .queryAs(Label.class)
                        .getText()
                        .equals("33 of 33 DHRs"));
        MenuButton saved = robot.lookup("#filter-saved").query();
        robot.interact(saved::show);
        robot.interact(() -> saved.getItems().getFirst().fire());
        counts(robot, none);
        assertThat(text.getText()).isEqualTo(written);

        // an error points at its place
        String start = "count(child) >= 1 and ";
        robot.interact(() -> text.setText(start + "victim.agee < 30"));
        Line mark = robot.lookup(".marked-field-mark").query();
        WindowFixture.waitUntil(mark::isVisible);
        var before = new Text(start);
        before.setFont(text.getFont());
        var wrong = new Text("victim.agee");
        wrong.setFont(text.getFont());
        assertThat(mark.getEndX() - mark.getStartX())
                .isBetween(
                        wrong.getLayoutBounds().getWidth() - 6,
                        wrong.getLayoutBounds().getWidth() + 6);
        assertThat(mark.getStartX()).isGreaterThan(before.getLayoutBounds().getWidth() - 6);
        assertThat(robot.lookup("#filter-error").queryAs(Label.class).getText())
                .contains("victim.agee", "victim.age");
    }
}
