package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

class ProjectHeaderTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void create() throws SQLException {
        file = folder.resolve("p.postil");
        TestProject.create(file).close();
    }

    @Test
    void aProjectIsOkWithItsVersion() {
        assertThat(ProjectHeader.read(file, 1)).isEqualTo(new ProjectHeader.Ok(file, 1, false));
    }

    @Test
    void missingFileAndFolderAreToldApart() {
        assertThat(ProjectHeader.read(folder.resolve("no.postil"), 1))
                .isInstanceOf(ProjectHeader.Missing.class);
        assertThat(ProjectHeader.read(folder, 1)).isInstanceOf(ProjectHeader.Directory.class);
    }

    @Test
    void anEmptyFileIsRefusedAndStaysEmpty() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.postil"));
        assertThat(ProjectConnection.open(empty, 1)).isInstanceOf(OpenResult.Refused.class);
        assertThat(empty).isEmptyFile();
        assertThat(ProjectHeader.read(empty, 1)).isInstanceOf(ProjectHeader.Empty.class);
    }

    @Test
    void foreignFilesAreRefusedAndUntouched() throws IOException, SQLException {
        var text = Files.writeString(folder.resolve("text.postil"), "not a database at all");
        var zeros = Files.write(folder.resolve("zeros.postil"), new byte[5000]);
        var foreign = folder.resolve("foreign.postil");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + foreign)) {
            Sql.run(
                    connection,
                    "PRAGMA journal_mode=WAL; CREATE TABLE t(x); INSERT INTO t VALUES(1)");
        }
        for (Path path : new Path[] {text, zeros, foreign}) {
            var before = Files.readAllBytes(path);
            var result = ProjectConnection.open(path, 1);
            assertThat(result)
                    .isEqualTo(new OpenResult.Refused(new ProjectHeader.NotAProject(path)));
            assertThat(Files.readAllBytes(path)).isEqualTo(before);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing was put beside them").hasSize(4);
        }
    }

    @Test
    void aNewerVersionIsRefusedUntouchedAndSaysWhichIsNeeded() throws IOException {
        patch(60, 999);
        var before = Files.readAllBytes(file);
        var result = (OpenResult.NotOpened) ProjectConnection.open(file, 1);
        assertThat(result)
                .isEqualTo(new OpenResult.Refused(new ProjectHeader.NewerVersion(file, 999, 1)));
        assertThat(result.words()).contains("999").contains("newer");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aFileCutOffIsDamaged() throws IOException {
        var bytes = Files.readAllBytes(file);
        for (int length : new int[] {50, 100, 4096, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(ProjectHeader.read(file, 1))
                    .as("%d bytes", length)
                    .isInstanceOf(ProjectHeader.Damaged.class);
        }
        Files.write(file, "SQLite".getBytes(StandardCharsets.US_ASCII));
        assertThat(ProjectHeader.read(file, 1)).isInstanceOf(ProjectHeader.NotAProject.class);
    }

    @Test
    void aHeaderThatMakesNoSenseIsDamaged() throws IOException {
        patch(60, 0);
        assertThat(ProjectHeader.read(file, 1)).isInstanceOf(ProjectHeader.Damaged.class);
        patch(60, 1);
        patch(16, 3 << 16);
        assertThat(ProjectHeader.read(file, 1)).isInstanceOf(ProjectHeader.Damaged.class);
    }

    @Test
    void aShortFileWithAHotJournalIsLeftToSqlite() throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 4096));
        var journal = folder.resolve("p.postil-journal");
        Files.write(journal, new byte[] {0, 0});
        assertThat(ProjectHeader.read(file, 1)).isInstanceOf(ProjectHeader.Damaged.class);
        Files.write(journal, new byte[] {(byte) 0xd9, (byte) 0xd5});
        assertThat(ProjectHeader.read(file, 1)).isEqualTo(new ProjectHeader.Ok(file, 1, true));
    }

    private void patch(int offset, int value) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        bytes.putInt(offset, value);
        Files.write(file, bytes.array());
    }
}
