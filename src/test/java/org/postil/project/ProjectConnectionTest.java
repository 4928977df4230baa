package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;

class ProjectConnectionTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.postil",
                "with space .postil",
                "what?cache=shared&mode=memory.postil",
                "a&b=c.postil",
                "hash#tag.postil",
                "100%25 done%.postil",
                "it's \"quoted\".postil",
                "emoji \uD83D\uDE00.postil",
                "e\u0301te\u0301 \u00e9t\u00e9.postil",
                "semi;colon,comma.postil",
                "file:strange.postil",
                ":memory:",
                "[brackets] {braces} ^~`.postil",
                "back\\slash.postil"
            })
    void anyFileNameIsOpenedAsItself(String name) throws SQLException, IOException {
        var file = folder.resolve(name).resolve(name);
        Files.createDirectory(folder.resolve(name));
        try (var project = TestProject.create(file)) {
            project.act("add", "ann", "INSERT INTO review(guid) VALUES('r')");
            try (var files = Files.list(folder.resolve(name))) {
                assertThat(files.map(path -> path.getFileName().toString()))
                        .containsOnly(name, name + "-journal");
            }
        }
        try (var project = TestProject.open(file)) {
            assertThat(project.count("review")).isEqualTo(1);
            assertThat(project.project.file()).isEqualTo(file.toRealPath());
        }
        try (var files = Files.list(folder.resolve(name))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theRulesOfReliabilityAreInForce() throws SQLException {
        try (var project = TestProject.create(folder.resolve("p.postil"))) {
            assertThat(pragma(project, "journal_mode")).isEqualTo("delete");
            assertThat(pragma(project, "synchronous")).isEqualTo("2");
            assertThat(pragma(project, "locking_mode")).isEqualTo("exclusive");
            assertThat(pragma(project, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(project, "recursive_triggers")).isEqualTo("1");
            assertThat(pragma(project, "trusted_schema")).isEqualTo("0");
            assertThat(pragma(project, "cell_size_check")).isEqualTo("1");
            assertThat(pragma(project, "secure_delete")).isEqualTo("1");
            assertThat(pragma(project, "temp_store")).isEqualTo("2");
            assertThat(pragma(project, "cache_size")).isEqualTo("-65536");
        }
    }

    @Test
    void aNewFileIsItsOwnersOnly() throws SQLException, IOException {
        var file = folder.resolve("p.postil");
        TestProject.create(file).close();
        assumeTrue(OwnerOnly.isPosix(file), "the file system has no POSIX permissions");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void creatingNeverTouchesAFileThatIsThere() throws IOException {
        var file = Files.writeString(folder.resolve("p.postil"), "mine");
        assertThat(ProjectConnection.create(file)).isInstanceOf(OpenResult.Exists.class);
        assertThat(file).hasContent("mine");
        assertThat(ProjectConnection.create(folder.resolve("no/such/p.postil")))
                .isInstanceOf(OpenResult.Failed.class);
    }

    @Test
    void aSecondOpeningInThisProcessIsLockedUnderEveryName() throws SQLException, IOException {
        var file = folder.resolve("p.postil");
        var link = folder.resolve("link.postil");
        var hard = folder.resolve("hard.postil");
        try (var project = TestProject.create(file)) {
            Files.createSymbolicLink(link, file);
            Files.createLink(hard, file);
            for (Path name : new Path[] {file, link, hard}) {
                assertThat(ProjectConnection.open(name, 1)).isInstanceOf(OpenResult.Locked.class);
            }
            assertThat(project.count("review")).isZero();
        }
        var opened = (OpenResult.Opened) ProjectConnection.open(link, 1);
        assertThat(opened.connection().file()).isEqualTo(file.toRealPath());
        opened.connection().close();
    }

    @Test
    void anotherProcessFindsTheProjectLockedAlsoAfterItWasLookedAtHere() throws Exception {
        var file = folder.resolve("p.postil");
        try (var project = TestProject.create(file)) {
            // Reading the header of an open file would give up the lock on POSIX systems.
            assertThat(ProjectHeader.read(file, 1)).isInstanceOf(ProjectHeader.InUse.class);
            assertThat(ProjectConnection.open(file, 1)).isInstanceOf(OpenResult.Locked.class);
            assertThat(firstLine(ChildProgram.start("open", file))).isEqualTo("Locked");
            assertThat(project.count("review")).isZero();
        }
        assertThat(firstLine(ChildProgram.start("open", file))).isEqualTo("Opened");
    }

    @Test
    void aProjectHeldByAnotherProcessIsLockedHereAndFreeAfterwards() throws Exception {
        var file = folder.resolve("p.postil");
        TestProject.create(file).close();
        var holder = ChildProgram.start("hold", file);
        try (var lines = reader(holder)) {
            assertThat(lines.readLine()).isEqualTo("open 0");
            var result = ProjectConnection.open(file, 1);
            assertThat(result).isInstanceOf(OpenResult.Locked.class);
            assertThat(((OpenResult.Locked) result).words()).contains("another window or program");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        TestProject.open(file).close();
    }

    @Test
    void aReadOnlyFileIsRefusedInWords() throws SQLException, IOException {
        var file = folder.resolve("p.postil");
        TestProject.create(file).close();
        assertThat(file.toFile().setReadOnly()).isTrue();
        var result = ProjectConnection.open(file, 1);
        assertThat(result).isInstanceOf(OpenResult.ReadOnly.class);
        assertThat(((OpenResult.NotOpened) result).words()).contains("read-only");
        assertThat(file.toFile().setWritable(true)).isTrue();
        TestProject.open(file).close();
    }

    @Test
    void pagesOverwrittenWithRubbishAreRefusedOrFound() throws SQLException, IOException {
        var file = folder.resolve("p.postil");
        TestProject.create(file).close();
        var bytes = Files.readAllBytes(file);
        for (int i = 100; i < 4096; i++) {
            bytes[i] = 0x55;
        }
        Files.write(file, bytes);
        var result = ProjectConnection.open(file, 1);
        assertThat(result).isInstanceOf(OpenResult.Refused.class);
        assertThat(((OpenResult.NotOpened) result).words()).contains("damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    private static String pragma(TestProject project, String name) throws SQLException {
        return Sql.texts(project.connection, "PRAGMA " + name).getFirst();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    private static String firstLine(Process process) throws Exception {
        try (var lines = reader(process)) {
            var line = lines.readLine();
            process.waitFor();
            return line;
        }
    }
}
