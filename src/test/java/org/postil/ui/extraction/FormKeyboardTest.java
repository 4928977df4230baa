package org.postil.ui.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Span;
import org.postil.domain.Variable;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.page.PageView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Filling in the form of the sample study by keys alone, as a second coder. */
@ExtendWith(ApplicationExtension.class)
class FormKeyboardTest {
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

    private List<Answer> mine(Workbench bench) {
        return bench.session().snapshot().answers().stream()
                .filter(a -> a.coder() == bench.session().coderProperty().get().orElseThrow().id())
                .toList();
    }

    private static Variable variable(Workbench bench, FieldRow row) {
        return bench.session().snapshot().variables().stream()
                .filter(v -> v.id() == row.field().question().variable())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<FieldRow> current(FxRobot robot) {
        return robot.lookup(".form-row").queryAll().stream()
                .filter(n -> n instanceof FieldRow row && row.input().isFocused())
                .map(FieldRow.class::cast)
                .findFirst();
    }

    @Test
    void tenFieldsAMissingReasonAndEvidenceByKeysAlone(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> bench.session().addCoder("Bea"));
        WindowFixture.waitUntil(() ->
                bench.session()
                        .coderProperty()
                        .get()
                        .filter(c -> c.name().equals("Bea"))
                        .isPresent());
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> bench.navigator().go(Destination.to(WorkView.FORM)));
        WindowFixture.waitUntil(() -> current(robot).isPresent());
        var seen = new HashSet<Destination.Question>();
        for (int i = 0; i < 10; i++) {
            var row = current(robot).orElseThrow();
            seen.add(row.field().question());
            robot.write(
                    switch (variable(bench, row).type()) {
                        case CATEGORY, CATEGORIES -> "1";
                        case NUMBER -> "3";
                        case DATE -> "2015";
                        case YES_NO -> "y";
                        case TEXT -> "In short";
                    });
            robot.type(KeyCode.TAB);
            int done = i + 1;
            WindowFixture.waitUntil(() -> mine(bench).size() == done);
        }
        assertThat(seen).hasSize(10);
        var missing = current(robot).orElseThrow().field().question();
        robot.press(KeyCode.ALT).type(KeyCode.N).release(KeyCode.ALT);
        WindowFixture.waitUntil(() -> mine(bench).size() == 11);
        assertThat(mine(bench))
                .filteredOn(a -> a.variable() == missing.variable())
                .extracting(Answer::value)
                .containsExactly(new AnswerValue.Missing(AnswerValue.MissingReason.NOT_RECORDED));

        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        var backed = current(robot).orElseThrow().field().question();
        assertThat(backed).isEqualTo(missing);
        PageView page = robot.lookup("#reader-page").queryAs(PageView.class);
        robot.interact(() -> page.select(new Span(0, 12)));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.J).release(KeyCode.SHORTCUT);
        WindowFixture.waitUntil(() -> mine(bench).stream().anyMatch(a -> a.evidence().size() == 1));
        assertThat(robot.lookup(".form-quote").queryAll()).hasSize(1);
    }
}
