package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;

class BackupsTest {
    private static final String GUID = "6b1f9a4e-0000-4000-8000-000000000001";

    @TempDir Path folder;
    private TestProject project;

    @BeforeEach
    void create() throws SQLException {
        project = TestProject.create(folder.resolve("p.postil"));
        project.act("add", "ann", "INSERT INTO review(guid,reference) VALUES('r','one')");
    }

    @AfterEach
    void close() throws SQLException {
        project.close();
    }

    @Test
    void aBackupIsTheWholeProject() throws SQLException, IOException {
        var made =
                (BackupResult.Made)
                        at(TestProject.NOON, Thinning.USUAL)
                                .make(project.connection, GUID, "before merge");
        assertThat(made.file().getFileName())
                .hasToString("20260301T120000Z-00001-before-merge.postil");
        assertThat(made.bytes()).isEqualTo(Files.size(made.file()));
        try (var files = Files.list(folder.resolve("backups").resolve(GUID))) {
            assertThat(files).as("nothing unfinished stays").containsExactly(made.file());
        }
        try (var copy = TestProject.open(made.file())) {
            assertThat(copy.content()).isEqualTo(project.content());
            copy.undo(1);
            assertThat(copy.count("review")).isZero();
        }
        assertThat(project.count("review")).isEqualTo(1);
    }

    @Test
    void onlyTheOwnerCanReadIt() throws SQLException, IOException {
        assumeTrue(OwnerOnly.isPosix(folder), "the file system has no POSIX permissions");
        var made =
                (BackupResult.Made)
                        at(TestProject.NOON, Thinning.USUAL).make(project.connection, GUID, "x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())))
                .isEqualTo("rw-------");
        for (Path path = made.file().getParent();
                path != null && !path.equals(folder);
                path = path.getParent()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as("%s", path)
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void workGoesOnWhileACopyIsMadeAndIsInIt() throws SQLException {
        Sql.run(project.connection, "INSERT INTO content VALUES('big',zeroblob(40000000))");
        var backups = at(TestProject.NOON, Thinning.USUAL);
        var steps = new ArrayList<Integer>();
        var copy =
                backups.copy(
                        project.connection,
                        GUID,
                        "x",
                        () -> {
                            try {
                                steps.add(steps.size());
                                project.act(
                                        "add",
                                        "ann",
                                        "INSERT INTO review(guid) VALUES('r%d')"
                                                .formatted(steps.size()));
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        var made = (BackupResult.Made) backups.finish(copy);
        assertThat(steps).hasSizeGreaterThan(3);
        try (var opened = TestProject.open(made.file())) {
            assertThat(opened.content()).isEqualTo(project.content());
        }
    }

    @Test
    void aFailureBetweenTheStepsIsPassedOnAndLeavesNoBackup() throws SQLException, IOException {
        Sql.run(project.connection, "INSERT INTO content VALUES('big',zeroblob(20000000))");
        var backups = at(TestProject.NOON, Thinning.USUAL);
        assertThatThrownBy(() ->
                        backups.copy(
                                project.connection,
                                GUID,
                                "x",
                                () -> {
                                    throw new IllegalStateException("stop");
                                }))
                .hasMessage("stop");
        try (var files = Files.list(folder.resolve("backups").resolve(GUID))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aBadCopyIsRemovedAndNoOlderOneThinnedOut() throws Exception {
        var strict = new Thinning(1, Long.MAX_VALUE);
        var backups = at(TestProject.NOON, strict);
        var good = (BackupResult.Made) backups.make(project.connection, GUID, "good");
        for (int damage = 0; damage < 3; damage++) {
            var copy =
                    (Backups.Copy.Written) backups.copy(project.connection, GUID, "bad", () -> {});
            switch (damage) {
                case 0 -> overwrite(copy.unfinished(), 4096L * 3, 4096);
                case 1 -> overwrite(copy.unfinished(), 68, 4);
                default -> {
                    try (var opened = TestProject.open(copy.unfinished())) {
                        Sql.run(opened.connection, "DELETE FROM review");
                    }
                }
            }
            assertThat(backups.finish(copy))
                    .as("damage %d", damage)
                    .isInstanceOf(BackupResult.Failed.class);
            assertThat(copy.unfinished()).doesNotExist();
            assertThat(backups.list(GUID))
                    .extracting(BackupFile::path)
                    .containsExactly(good.file());
        }
    }

    @Test
    void olderBackupsAreThinnedOutAfterAGoodOne() throws SQLException, IOException {
        var three = new Thinning(3, Long.MAX_VALUE);
        for (int hour = 0; hour < 5; hour++) {
            at(TestProject.NOON.plus(Duration.ofHours(hour)), three)
                    .make(project.connection, GUID, "x");
        }
        assertThat(at(TestProject.NOON, three).list(GUID))
                .extracting(BackupFile::number)
                .containsExactly(5L, 4L, 3L);
    }

    @Test
    void aClockSetBackAYearRemovesNothingNewer() throws SQLException, IOException {
        at(TestProject.NOON, Thinning.USUAL).make(project.connection, GUID, "a");
        at(TestProject.NOON.minus(Duration.ofDays(365)), Thinning.USUAL)
                .make(project.connection, GUID, "b");
        assertThat(at(TestProject.NOON, Thinning.USUAL).list(GUID))
                .extracting(BackupFile::reason)
                .containsExactly("b", "a");
    }

    @Test
    void otherFilesAndOtherProjectsAreLeftAlone() throws SQLException, IOException {
        var one = new Thinning(1, Long.MAX_VALUE);
        var other =
                (BackupResult.Made)
                        at(TestProject.NOON, one).make(project.connection, "other", "x");
        at(TestProject.NOON, one).make(project.connection, GUID, "x");
        var note =
                Files.writeString(
                        folder.resolve("backups").resolve(GUID).resolve("note.txt"), "mine");
        at(TestProject.NOON, one).make(project.connection, GUID, "x");
        assertThat(note).exists();
        assertThat(other.file()).exists();
        assertThat(at(TestProject.NOON, one).list(GUID)).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeMadeIsAFailureInWords() throws SQLException, IOException {
        Files.writeString(folder.resolve("backups"), "a file is in the way");
        var result = at(TestProject.NOON, Thinning.USUAL).make(project.connection, GUID, "x");
        assertThat(((BackupResult.Failed) result).words()).contains("cannot be written");
    }

    @Test
    void aGuidThatLeadsElsewhereIsRefused() {
        assertThatThrownBy(() ->
                        at(TestProject.NOON, Thinning.USUAL).make(project.connection, "../x", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Backups at(Instant now, Thinning thinning) {
        return new Backups(folder.resolve("backups"), Clock.fixed(now, ZoneOffset.UTC), thinning);
    }

    private static void overwrite(Path file, long position, int length) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(position);
            for (int i = 0; i < length; i++) {
                access.write(0x55);
            }
        }
    }
}
