package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Each check has damage that it, and no other, catches. Damage is done past the program. */
class IntegrityCheckTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void create() throws SQLException {
        file = folder.resolve("p.postil");
        try (var project = TestProject.create(file)) {
            project.act(
                    "add",
                    "ann",
                    "INSERT INTO review(id,guid,reference) VALUES(1,'r1','one'),(2,'r2','two')",
                    "INSERT INTO person(guid,review) VALUES('p1',1)");
            project.act("edit", "ann", "UPDATE review SET year=2000 WHERE id=1");
            project.act("edit", "ann", "UPDATE review SET year=2001 WHERE id=1");
            project.act("edit", "ann", "UPDATE review SET year=2002 WHERE id=1");
            project.undo(2);
            project.redo(1);
        }
    }

    @Test
    void anUndamagedFilePassesAll() throws SQLException {
        assertThat(failed()).isEmpty();
        try (var project = TestProject.open(file)) {
            assertThat(new IntegrityCheck(TestProject.TRIGGERS, 1).run(project.connection))
                    .hasSize(7);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file is a project of this version | PRAGMA application_id=7",
                "file is a project of this version | PRAGMA user_version=2",
                "references point to rows | UPDATE person SET review=99",
                "every table is logged | DROP TRIGGER h_review_u",
                "every table is logged | CREATE TABLE extra(id INTEGER PRIMARY KEY) STRICT",
                "every table is logged | CREATE TABLE loose(id INTEGER PRIMARY KEY)",
                "history is an unbroken chain | DELETE FROM change WHERE id=2",
                "history is an unbroken chain | DELETE FROM change WHERE id=(SELECT max(id) FROM"
                        + " change)",
                "history is an unbroken chain | INSERT INTO setting(name) VALUES('outside')",
                "history is an unbroken chain | UPDATE action SET last=last-1 WHERE id=1",
                "history is an unbroken chain | UPDATE change SET new='{' WHERE id=1",
                "history is an unbroken chain | UPDATE change SET op='X' WHERE id=1",
                "history is an unbroken chain | UPDATE change SET old=NULL WHERE op='U'",
                "actions are consistent | UPDATE action SET state='undone' WHERE id=1",
                "actions are consistent | UPDATE action SET state='done' WHERE id=4",
                "actions are consistent | UPDATE action SET state=NULL WHERE id=1",
                "actions are consistent | UPDATE action SET kind='other' WHERE id=6",
                "actions are consistent | UPDATE action SET target=77 WHERE kind='redo'",
                "actions are consistent | UPDATE action SET target=3 WHERE id=2",
                "GUIDs are present and unique | UPDATE person SET guid='r1'",
                "GUIDs are present and unique | UPDATE person SET guid=' '",
            })
    void damageIsCaughtByItsCheck(String check, String damage) throws SQLException {
        raw(damage);
        assertThat(failed()).extracting(CheckResult::name).containsExactly(check);
        assertThat(failed()).extracting(CheckResult::detail).doesNotContain("");
    }

    @Test
    void aBrokenPageIsCaught() throws Exception {
        long page;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            page =
                    Sql.number(
                            connection,
                            "SELECT rootpage FROM sqlite_schema WHERE name='person_review'");
        }
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek((page - 1) * 4096 + 3);
            access.write(new byte[] {0, 9});
        }
        assertThat(failed()).extracting(CheckResult::name).contains("database is intact");
    }

    @Test
    void anIndexThatMissesARowIsCaught() throws SQLException {
        raw(
                "PRAGMA writable_schema=ON; CREATE TABLE empty_one(review INTEGER); CREATE INDEX"
                    + " empty_index ON empty_one(review); UPDATE sqlite_schema SET rootpage=(SELECT"
                    + " rootpage FROM sqlite_schema WHERE name='empty_index') WHERE"
                    + " name='person_review'; DELETE FROM sqlite_schema WHERE name IN"
                    + " ('empty_one','empty_index')");
        assertThat(failed()).extracting(CheckResult::name).contains("database is intact");
    }

    /** With the guards of the log taken away first, and put back. */
    private void raw(String damage) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            var guards =
                    List.of(
                            "h__change_update",
                            "h__change_delete",
                            "h__action_update",
                            "h__action_delete");
            var texts = TestProject.TRIGGERS.generated(connection);
            if (damage.startsWith("UPDATE person")) {
                // A change that is logged would break the chain as well.
                Sql.run(connection, "DROP TRIGGER h_person_u");
            }
            for (String guard : guards) {
                Sql.run(connection, "DROP TRIGGER " + guard);
            }
            Sql.run(connection, damage);
            for (String guard : guards) {
                Sql.run(connection, String.valueOf(texts.get(guard)));
            }
            if (damage.startsWith("UPDATE person")) {
                Sql.run(connection, String.valueOf(texts.get("h_person_u")));
            }
        }
    }

    private List<CheckResult> failed() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return new IntegrityCheck(TestProject.TRIGGERS, 1)
                    .run(connection).stream().filter(result -> !result.ok()).toList();
        }
    }
}
