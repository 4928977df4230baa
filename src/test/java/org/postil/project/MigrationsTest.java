package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Files of the first test schema are brought to later versions of it. */
class MigrationsTest {
    private static final Migrations NEWER = TestProject.migrations("testschema2");

    @TempDir Path folder;
    private Path file;
    private Backups backups;

    @BeforeEach
    void createOldFile() throws SQLException {
        file = folder.resolve("old.postil");
        backups =
                new Backups(
                        folder.resolve("backups"),
                        Clock.fixed(TestProject.NOON, ZoneOffset.UTC),
                        Thinning.USUAL);
        try (var old = TestProject.create(file)) {
            old.act(
                    "add",
                    "ann",
                    "INSERT INTO coder(id,guid,name) VALUES(1,'c','Ann'),(2,'c2',NULL)",
                    "INSERT INTO review(id,guid) VALUES(1,'r')",
                    "INSERT INTO document(id,guid,review) VALUES(1,'d',1)",
                    "INSERT INTO text_version(id,guid,document) VALUES(1,'t',1)",
                    "INSERT INTO passage(guid,text_version,coder) VALUES('p',1,1)",
                    "INSERT INTO code(guid,name) VALUES('k','Agency')",
                    "INSERT INTO setting VALUES('s','v',1)");
        }
    }

    @Test
    void aFreshFileHasTheCurrentVersionAndPassesEveryCheck() throws SQLException {
        var fresh = folder.resolve("fresh.postil");
        var opened = (OpenResult.Opened) ProjectConnection.create(fresh);
        try (var project = opened.connection()) {
            NEWER.create(project.connection());
            assertSound(project, 3);
        }
        assertThat(ProjectHeader.read(fresh, 3)).isEqualTo(new ProjectHeader.Ok(fresh, 3, false));
    }

    @Test
    void anOldFileIsUpgradedAndLoggedFromThenOn() throws SQLException {
        var opened = (OpenResult.Opened) ProjectConnection.open(file, NEWER.current());
        assertThat(opened.version()).isEqualTo(1);
        try (var project = opened.connection()) {
            var result = migrate(NEWER, project);
            assertThat(result).isInstanceOf(MigrationResult.Migrated.class);
            assertSound(project, 3);
            var connection = project.connection();
            assertThat(Sql.texts(connection, "SELECT name FROM coder ORDER BY id"))
                    .containsExactly("Ann", "coder 2");
            assertThat(Sql.number(connection, "SELECT coder FROM passage")).isEqualTo(1);
            assertThat(Sql.number(connection, "PRAGMA foreign_keys")).isEqualTo(1);
            var history = new History(connection);
            assertThat(history.list(2))
                    .extracting(ActionRow::kind)
                    .containsOnly(ActionRow.Kind.BARRIER);
            connection.setAutoCommit(false);
            assertThat(history.undo(1, "ann", TestProject.NOON))
                    .isInstanceOf(UndoResult.Blocked.class);
            Sql.run(connection, "INSERT INTO shelf(guid) VALUES('s1')");
            assertThat(history.commit(ActionDraft.of("add", "ann"), TestProject.NOON)).isPresent();
            assertThat(history.undo(1, "ann", TestProject.NOON))
                    .isInstanceOf(UndoResult.Done.class);
            connection.commit();
            connection.setAutoCommit(true);
            assertThat(migrate(NEWER, project)).isInstanceOf(MigrationResult.UpToDate.class);
        }
    }

    @Test
    void theFileAsItWasIsKeptAsAVerifiedBackup() throws SQLException {
        var opened = (OpenResult.Opened) ProjectConnection.open(file, NEWER.current());
        try (var project = opened.connection()) {
            var migrated = (MigrationResult.Migrated) migrate(NEWER, project);
            try (var copy = TestProject.open(migrated.safetyCopy().file())) {
                assertThat(copy.count("coder")).isEqualTo(2);
                assertThat(Sql.number(copy.connection, "PRAGMA user_version")).isEqualTo(1);
            }
        }
    }

    @Test
    void withoutABackupNothingIsChanged() throws SQLException {
        var opened = (OpenResult.Opened) ProjectConnection.open(file, NEWER.current());
        try (var project = opened.connection()) {
            var result =
                    NEWER.migrate(
                            project.connection(),
                            () -> new BackupResult.Failed("The disk is full."),
                            TestProject.NOON);
            assertThat(((MigrationResult.NotMigrated) result).words()).contains("disk is full");
            assertSound(project, 1);
        }
    }

    @Test
    void aStepThatBreaksReferencesIsTakenBackWhole() throws SQLException, IOException {
        var bad = TestProject.migrations("testschemabad");
        var opened = (OpenResult.Opened) ProjectConnection.open(file, bad.current());
        try (var project = opened.connection()) {
            assertThatThrownBy(() -> migrate(bad, project)).hasMessageContaining("references");
            assertSound(project, 1);
            assertThat(Sql.number(project.connection(), "SELECT count(*) FROM coder")).isEqualTo(2);
            assertThat(Sql.number(project.connection(), "PRAGMA foreign_keys")).isEqualTo(1);
        }
        assertThat(backups.list("guid")).hasSize(1);
    }

    @Test
    void changesMadeOutsideBeforeAnUpgradeAreAdoptedFirst() throws SQLException {
        var opened = (OpenResult.Opened) ProjectConnection.open(file, NEWER.current());
        try (var project = opened.connection()) {
            Sql.run(project.connection(), "UPDATE review SET year=1999");
            migrate(NEWER, project);
            assertThat(new History(project.connection()).list(10))
                    .extracting(ActionRow::label)
                    .contains(History.CHANGED_OUTSIDE);
            assertSound(project, 3);
        }
    }

    private MigrationResult migrate(Migrations migrations, ProjectConnection project)
            throws SQLException {
        return migrations.migrate(
                project.connection(),
                () -> backups.make(project.connection(), "guid", "before upgrade"),
                TestProject.NOON);
    }

    private static void assertSound(ProjectConnection project, int version) {
        assertThat(new IntegrityCheck(TestProject.TRIGGERS, version).run(project.connection()))
                .allSatisfy(check -> assertThat(check.ok()).as("%s", check).isTrue());
    }
}
