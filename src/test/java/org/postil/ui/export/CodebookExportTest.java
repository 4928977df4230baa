package org.postil.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.shell.WindowFixture;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;

/** The codebook out of the window, on the sample study. */
@ExtendWith(ApplicationExtension.class)
class CodebookExportTest {
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

    private void export(Path out) {
        WindowFixture.waitUntil(
                () -> fixture.bench().commands().find("export.codebook").isPresent());
        fixture.files().choose(out);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> fixture.bench().commands().find("export.codebook").orElseThrow().run());
        WindowFixture.waitUntil(() -> fixture.bench().jobs().running().isEmpty());
    }

    @Test
    void theCommandWritesTheWorkbookUnderAnEndingThatExcelKnows() throws Exception {
        Path out = Files.createTempDirectory(folder, "out").resolve("mine");
        export(out);
        try (var book = new XSSFWorkbook(Files.newInputStream(out.resolveSibling("mine.xlsx")))) {
            assertThat(book.getSheet("coded passages").getLastRowNum()).isGreaterThan(100);
        }
    }

    @Test
    void aPlaceThatIsNotThereIsToldAndNothingBreaks() {
        Path out = folder.resolve("nowhere").resolve("codebook.xlsx");
        export(out);
        assertThat(out).doesNotExist();
        assertThat(fixture.bench().overlays().isCovered()).isFalse();
    }
}
