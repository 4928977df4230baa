package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

class HistoryTriggersTest {
    @TempDir Path folder;
    private TestProject project;

    @BeforeEach
    void create() throws SQLException {
        project = TestProject.create(folder.resolve("p.postil"));
    }

    @AfterEach
    void close() throws SQLException {
        project.close();
    }

    @Test
    void everyTableIsLoggedOrLeftOut() throws SQLException {
        assertThat(TestProject.TRIGGERS.loggedTables(project.connection))
                .containsExactly(
                        "answer",
                        "code",
                        "coder",
                        "coding",
                        "document",
                        "evidence",
                        "memo",
                        "passage",
                        "person",
                        "review",
                        "setting",
                        "text_version",
                        "variable");
    }

    @Test
    void freshTriggersAreAsGenerated() throws SQLException {
        assertThat(TestProject.TRIGGERS.verify(project.connection)).isEmpty();
    }

    @Test
    void anUpdateLogsChangedColumnsWithKeyAndGuidOnly() throws SQLException {
        project.act("add", "ann", "INSERT INTO memo(id,guid,body,picture) VALUES(7,'g','a',x'')");
        project.act("edit", "ann", "UPDATE memo SET body=NULL, picture=x'0aFF'");
        assertThat(
                        Sql.rows(
                                project.connection,
                                "SELECT tbl||op||old||new FROM change WHERE id=2",
                                row -> row.getString(1)))
                .containsExactly(
                        "memoU{\"id\":7,\"guid\":\"g\",\"body\":\"a\",\"picture\":\"\"}"
                                + "{\"id\":7,\"guid\":\"g\",\"body\":null,\"picture\":\"0AFF\"}");
        project.act("edit", "ann", "UPDATE memo SET body='b', picture=picture");
        assertThat(Sql.texts(project.connection, "SELECT new FROM change WHERE id=3"))
                .containsExactly("{\"id\":7,\"guid\":\"g\",\"body\":\"b\"}");
    }

    @Test
    void rowsReplacedByAForeignStatementAreLoggedToo() throws SQLException {
        project.act(
                "add",
                "ann",
                "INSERT INTO review(id,guid) VALUES(1,'r')",
                "INSERT INTO person(guid,review) VALUES('p',1)");
        var before = project.content();
        project.act("replace", "ann", "REPLACE INTO review(id,guid) VALUES(1,'other')");
        assertThat(
                        Sql.texts(
                                project.connection,
                                "SELECT op||tbl FROM change WHERE id>2 ORDER BY id"))
                .containsExactly("Dperson", "Dreview", "Ireview");
        project.undo(1);
        assertThat(project.content()).isEqualTo(before);
    }

    @Test
    void missingChangedAndStrangeTriggersAreNamed() throws SQLException {
        Sql.run(project.connection, "DROP TRIGGER h_code_u");
        Sql.run(project.connection, "DROP TRIGGER h_code_d");
        Sql.run(
                project.connection,
                "CREATE TRIGGER h_code_d AFTER DELETE ON code BEGIN SELECT 1; END");
        Sql.run(
                project.connection,
                "CREATE TRIGGER h_other AFTER DELETE ON code BEGIN SELECT 1; END");
        assertThat(TestProject.TRIGGERS.verify(project.connection))
                .containsExactly(
                        "trigger h_code_u is missing",
                        "trigger h_code_d was changed",
                        "trigger h_other does not belong here");
    }

    @Test
    void aColumnAddedWithoutNewTriggersIsNoticed() throws SQLException {
        Sql.run(project.connection, "ALTER TABLE code ADD COLUMN colour TEXT");
        assertThat(TestProject.TRIGGERS.verify(project.connection)).hasSize(3);
        TestProject.TRIGGERS.drop(project.connection);
        TestProject.TRIGGERS.install(project.connection);
        assertThat(TestProject.TRIGGERS.verify(project.connection)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE bad(id INTEGER PRIMARY KEY)",
                "CREATE TABLE bad(id INTEGER) STRICT",
                "CREATE TABLE bad(id INTEGER PRIMARY KEY, x ANY) STRICT",
                "CREATE TABLE bad(id INTEGER PRIMARY KEY, \"it's\" TEXT) STRICT",
                "CREATE TABLE \"bad one\"(id INTEGER PRIMARY KEY) STRICT"
            })
    void aTableThatCannotBeLoggedIsRefused(String table) throws SQLException {
        Sql.run(project.connection, table);
        assertThatThrownBy(() -> TestProject.TRIGGERS.generated(project.connection))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Table bad");
    }

    @Test
    void fiftyColumnsAreTheMost() throws SQLException {
        var columns = new StringBuilder("id INTEGER PRIMARY KEY");
        for (int i = 1; i < 50; i++) {
            columns.append(", c").append(i).append(" TEXT");
        }
        Sql.run(project.connection, "CREATE TABLE wide(" + columns + ") STRICT");
        TestProject.TRIGGERS.drop(project.connection);
        TestProject.TRIGGERS.install(project.connection);
        project.act(
                "add", "ann", "INSERT INTO wide(id,c49) VALUES(1,'x')", "UPDATE wide SET c49='y'");
        project.undo(1);
        assertThat(project.count("wide")).isZero();
        Sql.run(project.connection, "ALTER TABLE wide ADD COLUMN one_more TEXT");
        assertThatThrownBy(() -> TestProject.TRIGGERS.generated(project.connection))
                .hasMessageContaining("50");
    }

    @Test
    void tablesOutsideTheLogWriteNoLog() throws SQLException {
        Sql.run(project.connection, "INSERT INTO content VALUES('a',x'00')");
        assertThat(project.history.mark()).isZero();
        assertThat(List.of("change", "action", "content"))
                .doesNotContainAnyElementsOf(TestProject.TRIGGERS.loggedTables(project.connection));
    }
}
