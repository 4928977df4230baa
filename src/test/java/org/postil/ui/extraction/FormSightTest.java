package org.postil.ui.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.VerticalDirection;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

/** The question one is at stays whole in sight when the window gets another size. */
@ExtendWith(ApplicationExtension.class)
class FormSightTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private Stage stage;
    private WindowFixture fixture;
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        Path study = FormStudy.make(folder, (edit, snapshot) -> {});
        fixture = WindowFixture.opening(stage, FormStudy.home(folder), study);
        stage.setWidth(1500);
        stage.setHeight(950);
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private ScrollPane pane() {
        return robot.lookup(".form-panel .scroll-pane").queryAs(ScrollPane.class);
    }

    /** How many pixels of the row are not in sight, at its top and at its bottom. */
    private double hidden(FieldRow row) {
        var view = pane().localToScene(pane().getLayoutBounds());
        var whole = row.localToScene(row.getLayoutBounds());
        return Math.max(0, view.getMinY() - whole.getMinY())
                + Math.max(0, whole.getMaxY() - view.getMaxY());
    }

    private FieldRow row(String key) {
        long id =
                fixture.bench().session().snapshot().variables().stream()
                        .filter(v -> v.key().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return robot.lookup(".form-row").queryAllAs(FieldRow.class).stream()
                .filter(r -> r.field().question().variable() == id)
                .findFirst()
                .orElseThrow();
    }

    private void size(double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WindowFixture.waitUntil(() -> Math.abs(stage.getScene().getHeight() - height) < 80);
    }

    @Test
    void theQuestionStaysInSight(FxRobot given) {
        robot = given;
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.FORM)));
        WindowFixture.waitUntil(() -> !robot.lookup(".form-row").queryAll().isEmpty());
        var row = row("region");
        robot.interact(() -> row.input().requestFocus());
        WindowFixture.waitUntil(() -> hidden(row) < 1);

        // at the lower edge, where a lower window would leave it out
        robot.interact(() -> pane().setVvalue(Math.max(0, pane().getVvalue() - 0.02)));
        size(1500, 620);
        WindowFixture.waitUntil(() -> hidden(row) < 1);
        size(1500, 950);
        WindowFixture.waitUntil(() -> hidden(row) < 1);

        // narrower: what stands above it is wrapped and gets higher
        size(900, 620);
        WindowFixture.waitUntil(() -> hidden(row) < 1);
        assertThat(row.input().isFocused()).isTrue();

        // who scrolls on to see something else is not pulled back
        robot.moveTo(pane());
        robot.scroll(60, VerticalDirection.DOWN);
        WindowFixture.waitUntil(() -> hidden(row) >= row.getHeight());
        double at = pane().getVvalue();
        size(900, 640);
        WindowFixture.waitUntil(() -> pane().getViewportBounds().getHeight() > 0);
        assertThat(hidden(row)).isGreaterThanOrEqualTo(row.getHeight());
        assertThat(at).isPositive();
    }
}
