package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;

class TransactionTest {
    @TempDir Path folder;

    @Test
    void aFullDiskTakesTheWholeActionBackAndSaysWhatHappened() throws SQLException {
        var file = folder.resolve("p.postil");
        String before;
        try (var project = TestProject.create(file)) {
            project.act("add", "ann", "INSERT INTO review(guid) VALUES('r')");
            before = project.content();
            // What SQLite does at this limit is what it does when the disk is full.
            long pages = Sql.number(project.connection, "PRAGMA page_count");
            Sql.pragma(project.connection, "max_page_count=" + (pages + 3));
            var failure =
                    catchThrowableOfType(
                            SQLException.class,
                            () ->
                                    project.act(
                                            "add much",
                                            "ann",
                                            "INSERT INTO setting(name) VALUES('first')",
                                            "INSERT INTO memo(guid,picture)"
                                                    + " VALUES('m',zeroblob(100000))"));
            assertThat(Transaction.demandsReopen(failure)).isTrue();
            assertThat(project.content()).isEqualTo(before);
            assertThat(project.connection.getAutoCommit()).isTrue();
        }
        try (var project = TestProject.open(file)) {
            assertThat(project.content()).isEqualTo(before);
            assertThat(project.undo(1)).isInstanceOf(UndoResult.Done.class);
        }
    }

    @Test
    void aConstraintTakesTheActionBackAndTheConnectionGoesOn() throws SQLException {
        try (var project = TestProject.create(folder.resolve("p.postil"))) {
            var failure =
                    catchThrowableOfType(
                            SQLException.class,
                            () ->
                                    project.act(
                                            "add",
                                            "ann",
                                            "INSERT INTO setting(name) VALUES('a')",
                                            "INSERT INTO setting(name) VALUES('a')"));
            assertThat(Transaction.demandsReopen(failure)).isFalse();
            assertThat(project.count("setting")).isZero();
            assertThat(project.act("add", "ann", "INSERT INTO setting(name) VALUES('a')"))
                    .isPresent();
        }
    }

    @Test
    void whatElseTheWorkThrowsIsThrownOn() throws SQLException {
        try (var project = TestProject.create(folder.resolve("p.postil"))) {
            assertThatThrownBy(() ->
                            project.inTransaction(() -> {
                                Sql.run(
                                        project.connection,
                                        "INSERT INTO setting(name) VALUES('a')");
                                throw new IllegalStateException("stop");
                            }))
                    .hasMessage("stop");
            assertThat(project.count("setting")).isZero();
        }
    }
}
