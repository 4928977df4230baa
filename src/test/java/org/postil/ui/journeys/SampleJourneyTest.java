package org.postil.ui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.CssLog;
import org.postil.ui.StallWatch;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ways through the sample study: from a number or a word to its place in a text and back. */
@ExtendWith(ApplicationExtension.class)
class SampleJourneyTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private final StallWatch stalls = StallWatch.begin();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void close() {
        stalls.close();
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private WorkStep here() {
        var here = fixture.bench().navigator().hereProperty().get();
        return here == null ? WorkStep.REVIEWS : here.destination().step();
    }

    @Test
    void fromASearchToThePassageAndBackToTheHit(FxRobot robot) {
        fixture.bench();
        var person = new Person(robot);
        person.chord(KeyCode.CONTROL, KeyCode.DIGIT5).waitFor("#search-query");
        person.until(KeyCode.F6, "search-query").write("\"one contact person\"");
        ListView<Object> hits = person.filled("#search-hits");
        person.until(KeyCode.F6, "search-hits").press(KeyCode.DOWN, KeyCode.ENTER);
        WindowFixture.waitUntil(() -> here() == WorkStep.READ);
        WindowFixture.waitUntil(
                60,
                () ->
                        person.selected()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("\\s+", " ")
                                .contains("one contact person"));
        person.chord(KeyCode.ALT, KeyCode.LEFT);
        WindowFixture.waitUntil(() -> here() == WorkStep.SEARCH);
        assertThat(hits.getItems()).isNotEmpty();
    }

    @Test
    void fromACellToItsPassagesToTheTextAndBackToTheCell(FxRobot robot) {
        var bench = fixture.bench();
        var person = new Person(robot);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        bench.navigator()
                                .go(
                                        new Destination.Tally(
                                                Optional.of(
                                                        new Destination.Cell(
                                                                "T1.3", "Education")))));
        person.filled("#tally-evidence");
        person.until(KeyCode.F6, "tally-evidence").press(KeyCode.DOWN, KeyCode.ENTER);
        WindowFixture.waitUntil(() -> here() == WorkStep.READ);
        WindowFixture.waitUntil(60, () -> person.selected().length() > 20);
        person.chord(KeyCode.ALT, KeyCode.LEFT);
        WindowFixture.waitUntil(() -> here() == WorkStep.TALLY);
        person.filled("#tally-evidence");
    }

    @Test
    void aBadFileThatIsDroppedIsToldInWordsAndTheGoodOneComesIn(FxRobot robot) throws Exception {
        var person = new Person(robot);
        var session = fixture.bench().session();
        int before = session.snapshot().documents().size();
        Path bad = Files.writeString(folder.resolve("DHR90.pdf"), "%PDF-1.7 and then nothing");
        Path good =
                Files.writeString(
                        folder.resolve("DHR91.txt"),
                        "Overview report\n\n1.1 The panel met twice and heard the family.\n\n"
                                + "1.2 The panel read the records of four agencies.\n");
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> fixture.drop(List.of(bad.toFile(), good.toFile())));
        person.waitFor("#group-table").press(KeyCode.ENTER).waitFor("#outcome-list");
        ListView<Object> outcomes = person.filled("#outcome-list");
        assertThat(outcomes.getItems()).hasSize(2);
        assertThat(robot.lookup("refused").tryQuery()).isPresent();
        assertThat(session.snapshot().documents()).hasSize(before + 1);
        person.press(KeyCode.ENTER);
        assertThat(robot.lookup("#outcome-list").tryQuery()).isEmpty();
    }
}
