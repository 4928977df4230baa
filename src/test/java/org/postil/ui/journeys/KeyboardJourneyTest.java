package org.postil.ui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Facet;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;
import org.postil.tally.Axis;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.ui.CssLog;
import org.postil.ui.StallWatch;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** From the first start to a counted table, with no hand on the mouse. */
@ExtendWith(ApplicationExtension.class)
class KeyboardJourneyTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.welcome(stage, Files.createTempDirectory(folder, "home"), "");
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private Snapshot now() {
        return fixture.bench().session().snapshot();
    }

    /** Reviews with each theme, by the theme's label; only those that have any. */
    private Map<String, Long> counts() {
        var tally =
                (Tally)
                        new TallyEngine()
                                .tally(now(), TallyRequest.of(new Axis.OfFacet(Facet.THEME)));
        var counts = new TreeMap<String, Long>();
        tally.rows().stream().filter(r -> r.n() > 0).forEach(r -> counts.put(r.code(), r.n()));
        return counts;
    }

    @Test
    void aNewProjectIsMadeReportsImportedAPassageCodedCountedUndoneAndFoundAgain(FxRobot robot) {
        var person = new Person(robot);
        Path study = folder.resolve("My study.postil");
        try (var watch = StallWatch.begin()) {
            // who codes is asked once, at the first start
            person.waitFor("#coder-name").write("Anna").press(KeyCode.ENTER);

            fixture.files().choose(study);
            person.chord(KeyCode.CONTROL, KeyCode.N).until(KeyCode.TAB, "choose-file");
            person.press(KeyCode.SPACE).until(KeyCode.TAB, "coder-name").press(KeyCode.ENTER);
            assertThat(fixture.bench().session().coderProperty().get()).isPresent();
            person.waitFor("#empty-import-files");

            fixture.files()
                    .choose(
                            CORPUS.resolve("pdf/DHR04.pdf"),
                            CORPUS.resolve("docx/DHR05.docx"),
                            CORPUS.resolve("txt/DHR06.txt"));
            person.chord(KeyCode.CONTROL, KeyCode.I).waitFor("#group-table");
            assertThat(now().documents()).as("nothing is written before it is asked").isEmpty();
            person.press(KeyCode.ENTER);
            WindowFixture.waitUntil(60, () -> now().documents().size() == 3);
            assertThat(now().reviews()).extracting(r -> r.reference()).contains("DHR04", "DHR06");

            person.chord(KeyCode.CONTROL, KeyCode.DIGIT2).text();
            person.until(KeyCode.F6, "reader-page").press(KeyCode.F7);
            var words = person.selected();
            assertThat(words).isNotBlank();
            person.press(KeyCode.ENTER).write("T1.1");
            person.chord(KeyCode.CONTROL, KeyCode.ENTER).write("education").press(KeyCode.ENTER);
            WindowFixture.waitUntil(() -> passages() == 1);
            var passage =
                    now().passages().values().stream()
                            .flatMap(d -> d.passages().stream())
                            .findFirst()
                            .orElseThrow();
            assertThat(passage.kind()).isEqualTo(PassageKind.RECOMMENDATION);
            assertThat(passage.codes().size()).isEqualTo(2);

            person.chord(KeyCode.CONTROL, KeyCode.DIGIT6).filled("#tally-table");
            assertThat(counts()).containsOnly(Map.entry("T1", 1L), Map.entry("T1.1", 1L));
            WindowFixture.waitUntil(() -> onTheTable(robot, "1/3 (33%)") == 2);

            person.chord(KeyCode.CONTROL, KeyCode.Z);
            WindowFixture.waitUntil(() -> passages() == 0);
            assertThat(counts()).isEmpty();
            WindowFixture.waitUntil(() -> onTheTable(robot, "1/3 (33%)") == 0);
            person.shiftChord(KeyCode.Z);
            WindowFixture.waitUntil(() -> passages() == 1);
            WindowFixture.waitUntil(() -> onTheTable(robot, "1/3 (33%)") == 2);
            var before = counts();

            person.chord(KeyCode.CONTROL, KeyCode.W).waitFor("#welcome-open");
            fixture.files().choose(study);
            person.chord(KeyCode.CONTROL, KeyCode.O);
            WindowFixture.waitUntil(() -> passages() == 1);
            assertThat(counts()).isEqualTo(before);
            person.filled("#tally-table");
            WindowFixture.waitUntil(() -> onTheTable(robot, "1/3 (33%)") == 2);
        }
    }

    /** How many rows in sight say this. */
    private static long onTheTable(FxRobot robot, String words) {
        return robot.lookup(".tally-own .label").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals(words))
                .count();
    }

    private long passages() {
        return now().passages().values().stream().mapToLong(d -> d.passages().size()).sum();
    }
}
