package org.postil.ui.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Pictures of the reviews of the sample study, and of an import into it. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class ReviewsPicturesTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    @Test
    void reviews() {
        var bench = fixture.bench();
        long fourth = bench.session().snapshot().reviews().get(3).id();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> bench.navigator().go(new Destination.Reviews(Optional.of(fourth))));
        take("reviews");
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> bench.commands().find(Command.PROJECT_SETTINGS).ifPresent(Command::run));
        take("project-settings");
    }

    @Test
    void anImport(FxRobot robot) throws Exception {
        fixture.bench();
        Path files = Files.createTempDirectory(folder, "reports");
        copy("pdf/DHR04.pdf", files.resolve("Ash 2016 Overview Report.pdf"));
        copy("docx/DHR05.docx", files.resolve("Ash 2016 Executive Summary.docx"));
        copy("txt/DHR06.txt", files.resolve("Ash 2016 - Action plan.txt"));
        copy(
                "pdf/DHR07.pdf",
                files.resolve(
                        "Domestic Homicide Review into the death of Mrs B in April 2014 on behalf"
                                + " of the Safer Partnership.pdf"));
        Files.writeString(files.resolve("scan_0007.pdf"), "%PDF-1.7 and then nothing");
        Files.writeString(files.resolve("notes.xyz"), "not a report");
        Files.writeString(files.resolve("Birch.txt"), "");
        List<File> dropped = List.of(files.toFile());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> fixture.drop(dropped));
        WindowFixture.waitUntil(() -> robot.lookup("#group-table").tryQuery().isPresent());
        take("grouping-sheet");
        robot.clickOn("#group-import");
        WindowFixture.waitUntil(60, () -> robot.lookup("#outcome-list").tryQuery().isPresent());
        take("import-outcome");
    }

    private static void copy(String from, Path to) throws Exception {
        // a mark at the end makes it another file than the sample's own
        byte[] bytes = Files.readAllBytes(CORPUS.resolve(from));
        Files.write(to, bytes);
        if (from.endsWith(".pdf") || from.endsWith(".txt")) {
            Files.writeString(to, "\n", StandardOpenOption.APPEND);
        }
    }
}
