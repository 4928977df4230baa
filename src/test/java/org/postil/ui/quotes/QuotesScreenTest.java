package org.postil.ui.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Passage;
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
import java.util.Optional;

/** The quotes in the window, by the keyboard. */
@ExtendWith(ApplicationExtension.class)
class QuotesScreenTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private Workbench bench;
    private Passage passage;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        bench = fixture.bench();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        passage =
                bench.session().snapshot().passages().values().stream()
                        .flatMap(d -> d.passages().stream())
                        .filter(p -> p.codes().size() > 1)
                        .findFirst()
                        .orElseThrow();
        bench.session()
                .act(
                        "Star",
                        edit -> {
                            edit.passages().setExemplar(passage.id(), true);
                            return true;
                        })
                .await();
        onFx(() -> bench.navigator().go(Destination.to(WorkView.QUOTES)));
        WindowFixture.waitUntil(() -> !list(robot).getItems().isEmpty());
        onFx(() -> bench.navigator().go(new Destination.Quotes(Optional.of(passage.id()))));
        WindowFixture.waitUntil(() -> robot.lookup("#quote-form").tryQuery().isPresent());
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#quotes-list").queryListView();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String verdict(FxRobot robot) {
        return robot.lookup("#quote-verdict").queryAs(Label.class).getText();
    }

    private boolean isUsed() {
        return bench.session().snapshot().quotations().stream()
                .anyMatch(q -> q.passage() == passage.id() && q.used());
    }

    @Test
    void byKeysAQuoteIsMarkedShortenedCopiedAndGoneTo(FxRobot robot) {
        onFx(() -> list(robot).requestFocus());
        robot.type(KeyCode.U);
        WindowFixture.waitUntil(this::isUsed);
        robot.type(KeyCode.E);
        var form = robot.lookup("#quote-form").queryAs(TextArea.class);
        assertThat(form.isFocused()).isTrue();
        String source = form.getText();
        String first = source.substring(0, source.indexOf(' '));
        onFx(() -> form.setText(first + " never [...]"));
        assertThat(verdict(robot)).contains("The passage has");
        onFx(() -> form.setText(first + " [...]"));
        assertThat(verdict(robot)).isEqualTo("Says what the passage says.");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() ->
                bench.session().snapshot().quotations().stream()
                        .anyMatch(q -> q.form().equals(first + " [...]")));
        onFx(() -> list(robot).requestFocus());
        robot.type(KeyCode.C);
        WaitForAsyncUtils.waitForFxEvents();
        var copied = new String[1];
        onFx(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).startsWith("\u201c" + first + " [...]\u201d (DHR");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                bench.navigator().hereProperty().get() instanceof Here here
                        && here.destination()
                                .equals(Destination.text(passage.document(), passage.span())));
        onFx(() -> bench.navigator().back());
        WindowFixture.waitUntil(() ->
                list(robot).getSelectionModel().getSelectedItem() instanceof QuoteRow.Item item
                        && item.quote().passage().id() == passage.id());
    }

    @Test
    void byMouseAFormThatDiffersIsMarkedNotCopiedAndTakenBackAndTheListExported(FxRobot robot)
            throws Exception {
        robot.clickOn("#quote-used");
        WindowFixture.waitUntil(this::isUsed);
        assertThat(robot.lookup("#quotes-count").queryLabeled().getText()).contains("1 used");
        var form = robot.lookup("#quote-form").queryAs(TextArea.class);
        String source = form.getText();
        int gap = source.indexOf(' ');
        robot.clickOn("#quote-form");
        onFx(() -> form.setText(source.substring(0, gap) + " never" + source.substring(gap)));
        // the word that the passage does not have is pointed at and can be selected
        robot.clickOn("#quote-preview");
        assertThat(form.getSelectedText().strip()).startsWith("never");
        onFx(() -> Clipboard.getSystemClipboard().clear());
        robot.clickOn("#quote-copy");
        var copied = new boolean[1];
        onFx(() -> copied[0] = Clipboard.getSystemClipboard().hasString());
        assertThat(copied[0]).isFalse();
        robot.clickOn("#quote-as-it-stands");
        WindowFixture.waitUntil(() -> form.getText().equals(source));
        robot.clickOn("#quote-copy");
        onFx(() -> copied[0] = Clipboard.getSystemClipboard().hasString());
        assertThat(copied[0]).isTrue();
        Path file = folder.resolve("quotes.csv");
        fixture.files().choose(file);
        robot.clickOn("#quotes-export").clickOn("CSV\u2026");
        WindowFixture.waitUntil(() -> Files.exists(file) && Files.size(file) > 0);
        assertThat(Files.readString(file)).contains(source.substring(0, 20), "DHR");
        robot.clickOn("#quote-go");
        WindowFixture.waitUntil(() ->
                bench.navigator().hereProperty().get() instanceof Here here
                        && here.destination()
                                .equals(Destination.text(passage.document(), passage.span())));
    }
}
