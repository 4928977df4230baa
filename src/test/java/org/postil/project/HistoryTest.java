package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.project.ActionRow.Kind;
import org.postil.project.ActionRow.State;
import org.postil.project.ChangeSet.Key;
import org.postil.project.UndoForecast.Reason;
import org.postil.project.UndoForecast.TableRows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

class HistoryTest {
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
    void anActionWithoutChangesIsNotRecordedAndLeavesRedoAlone() throws SQLException {
        review("a");
        project.undo(1);
        assertThat(project.act("nothing", "ann", "UPDATE review SET year=1")).isEmpty();
        assertThat(project.redo(1)).isInstanceOf(UndoResult.Done.class);
    }

    @Test
    void aNewActionAbandonsWhatWasUndone() throws SQLException {
        review("a");
        long second = review("b").id();
        project.undo(1);
        review("c");
        assertThat(project.history.find(second).orElseThrow().state()).isEqualTo(State.ABANDONED);
        assertThat(project.redo(1)).isInstanceOf(UndoResult.Nothing.class);
    }

    @Test
    void anUndoIsRecordedWithItsTargetAndItsOwnLogRows() throws SQLException {
        var action = review("a");
        var done = (UndoResult.Done) project.undo(1);
        assertThat(done.actions()).containsExactly(action);
        var undo = done.recorded().getFirst();
        assertThat(undo.kind()).isEqualTo(Kind.UNDO);
        assertThat(undo.target()).isEqualTo(action.id());
        assertThat(undo.label()).isEqualTo("add a");
        assertThat(undo.at()).isEqualTo(TestProject.NOON);
        assertThat(undo.first()).isEqualTo(2);
        assertThat(undo.last()).isEqualTo(2);
        assertThat(project.history.list(10)).extracting(ActionRow::id).containsExactly(2L, 1L);
    }

    @Test
    void undoAndRedoDoNotCrossABarrier() throws SQLException {
        review("a");
        long undone = review("b").id();
        project.undo(1);
        project.inTransaction(() ->
                project.history.commit(ActionDraft.barrier("upgraded", ""), TestProject.NOON));
        assertThat(project.redo(1)).isInstanceOf(UndoResult.Nothing.class);
        assertThat(project.undo(1)).isInstanceOf(UndoResult.Blocked.class);
        assertThat(project.history.find(undone).orElseThrow().state()).isEqualTo(State.ABANDONED);
        assertThat(project.inTransaction(() -> project.history.undoTo(1, "ann", TestProject.NOON)))
                .isInstanceOf(UndoResult.Blocked.class);
        review("c");
        assertThat(((UndoResult.Done) project.undo(5)).actions()).hasSize(1);
    }

    @Test
    void goingBackToAnActionUndoesAllAfterIt() throws SQLException {
        long stays = review("a").id();
        review("b");
        review("c");
        var result =
                project.inTransaction(() -> project.history.undoTo(stays, "ann", TestProject.NOON));
        assertThat(((UndoResult.Done) result).actions())
                .extracting(ActionRow::label)
                .containsExactly("add c", "add b");
        assertThat(project.count("review")).isEqualTo(1);
    }

    @Test
    void undoAndRedoSurviveAReopen() throws SQLException {
        var start = project.content();
        review("a");
        var end = project.content();
        reopen();
        project.undo(1);
        assertThat(project.content()).isEqualTo(start);
        reopen();
        project.redo(1);
        assertThat(project.content()).isEqualTo(end);
    }

    @Test
    void aFailedUndoChangesNothing() throws SQLException {
        review("a");
        var before = project.content();
        assertThatThrownBy(() ->
                        project.inTransaction(() -> {
                            project.history.undo(1, "ann", TestProject.NOON);
                            throw new SQLException("the disk is full");
                        }))
                .hasMessageContaining("full");
        assertThat(project.content()).isEqualTo(before);
        assertThat(project.history.newest()).isEqualTo(1);
        assertThat(project.undo(1)).isInstanceOf(UndoResult.Done.class);
    }

    @Test
    void historyIsWrittenInsideATransactionOnly() {
        assertThatThrownBy(() -> project.history.undo(1, "ann", TestProject.NOON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUndoRefusesChangesThatNoActionOwns() {
        assertThatThrownBy(() ->
                        project.inTransaction(() -> {
                            Sql.run(project.connection, "INSERT INTO setting(name) VALUES('x')");
                            return project.history.undo(1, "ann", TestProject.NOON);
                        }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void changesMadeOutsideAreAdoptedAndCanBeUndone() throws SQLException {
        review("a");
        var before = project.content();
        Sql.run(project.connection, "INSERT INTO setting(name) VALUES('by another program')");
        var adopted =
                project.inTransaction(() -> project.history.adopt(TestProject.NOON)).orElseThrow();
        assertThat(adopted.label()).isEqualTo(History.CHANGED_OUTSIDE);
        assertThat(project.inTransaction(() -> project.history.adopt(TestProject.NOON))).isEmpty();
        project.undo(1);
        assertThat(project.content()).isEqualTo(before);
    }

    @Test
    void changesAreNetOfWhatCancelsOut() throws SQLException {
        project.act(
                "before",
                "ann",
                "INSERT INTO review(id,guid) VALUES(1,'r1'),(2,'r2'),(3,'r3')",
                "INSERT INTO setting(name) VALUES('s')");
        var action =
                project.act(
                                "mix",
                                "ann",
                                "INSERT INTO review(id,guid) VALUES(4,'r4'),(5,'r5')",
                                "UPDATE review SET year=2000 WHERE id IN (1,4)",
                                "DELETE FROM review WHERE id IN (2,5)",
                                "UPDATE review SET id=30 WHERE id=3",
                                "DELETE FROM setting",
                                "INSERT INTO setting(name,value) VALUES('s','again')")
                        .orElseThrow();
        var changes = project.history.changes(action.first(), action.last());
        var reviews = changes.rows("review");
        assertThat(reviews.added()).extracting(Key::id).containsExactlyInAnyOrder(4L, 30L);
        assertThat(reviews.changed()).extracting(Key::id).containsExactly(1L);
        assertThat(reviews.removed()).extracting(Key::id).containsExactlyInAnyOrder(2L, 3L);
        assertThat(changes.rows("setting").changed()).containsExactly(new Key(List.of("s")));
        assertThat(changes.tables()).containsOnlyKeys("review", "setting");
    }

    @Test
    void aCompositeKeyIsGivenInKeyOrder() throws SQLException {
        var action =
                project.act(
                                "code",
                                "ann",
                                "INSERT INTO review(id,guid) VALUES(1,'r')",
                                "INSERT INTO coder(id,guid) VALUES(3000000000,'c')",
                                "INSERT INTO variable(key,guid) VALUES('Year','v')",
                                "INSERT INTO answer(review,variable,coder)"
                                        + " VALUES(1,'Year',3000000000)")
                        .orElseThrow();
        assertThat(project.history.changes(action.first(), action.last()).rows("answer").added())
                .containsExactly(new Key(List.of(1L, "Year", 3_000_000_000L)));
    }

    @Test
    void onesOwnFreshSmallStepNeedsNoConfirmation() throws SQLException {
        long opened = project.history.newest() + 1;
        var action = review("a");
        var preview = project.history.preview(action.id(), "ann", opened).orElseThrow();
        assertThat(preview.needsConfirmation()).isEmpty();
        assertThat(preview.tables()).containsExactly(new TableRows("review", 0, 0, 1));
    }

    @Test
    void olderForeignAndLargeStepsAreShownFirst() throws SQLException {
        var action =
                project.act(
                                "add many",
                                "bob",
                                "INSERT INTO review(guid) SELECT 'g'||key FROM"
                                    + " json_each('[1'||replace(hex(zeroblob(25)),'0',',1')||']')")
                        .orElseThrow();
        var preview =
                project.history
                        .preview(action.id(), "ann", project.history.newest() + 1)
                        .orElseThrow();
        assertThat(preview.needsConfirmation())
                .containsExactlyInAnyOrder(Reason.OLDER_STEP, Reason.OTHER_CODER, Reason.MANY_ROWS);
        assertThat(preview.rows()).isEqualTo(51);
    }

    @Test
    void aPreviewOfARedoShowsWhatComesBack() throws SQLException {
        var action = review("a");
        project.undo(1);
        assertThat(project.history.preview(action.id(), "ann", 1).orElseThrow().tables())
                .containsExactly(new TableRows("review", 1, 0, 0));
        assertThat(project.history.preview(99, "ann", 1)).isEqualTo(Optional.empty());
    }

    @Test
    void theLogCannotBeChanged() throws SQLException {
        review("a");
        for (String attempt :
                List.of(
                        "UPDATE change SET new='{}'",
                        "DELETE FROM change",
                        "DELETE FROM action",
                        "UPDATE action SET label='x'",
                        "REPLACE INTO change(id,tbl,op) VALUES(1,'review','I')")) {
            assertThatThrownBy(() -> Sql.run(project.connection, attempt))
                    .as(attempt)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aRenameInCaseOnlyIsUndone() throws SQLException {
        project.act("add", "ann", "INSERT INTO code(guid,name) VALUES('g','Agency')");
        project.act("rename", "ann", "UPDATE code SET name='AGENCY'");
        project.undo(1);
        assertThat(Sql.texts(project.connection, "SELECT name FROM code"))
                .containsExactly("Agency");
    }

    @Test
    void aLongTextAndALargeBlobComeBackByteForByte() throws SQLException {
        Sql.run(project.connection, "INSERT INTO content VALUES('x',randomblob(300000))");
        project.act(
                "add",
                "ann",
                "INSERT INTO memo(guid,body,picture) SELECT"
                        + " 'm',substr(hex(bytes),1,500000)||char(0)||'end',bytes FROM content");
        var before = project.content();
        project.act("delete", "ann", "DELETE FROM memo");
        project.undo(1);
        assertThat(project.content()).isEqualTo(before);
    }

    @Test
    void contentByHashStaysWhenItsDocumentIsUndone() throws SQLException {
        project.act(
                "import",
                "ann",
                "INSERT INTO review(id,guid) VALUES(1,'r')",
                "INSERT INTO content VALUES('hash',x'00ff')",
                "INSERT INTO document(guid,review,sha) VALUES('d',1,'hash')");
        var before = project.content();
        project.undo(1);
        assertThat(project.count("document")).isZero();
        assertThat(project.count("content")).isEqualTo(1);
        project.redo(1);
        assertThat(project.content()).isEqualTo(before);
    }

    @Test
    void anUndoneRowsIdIsNotHandedOutAgain() throws SQLException {
        review("a");
        project.undo(1);
        review("b");
        assertThat(Sql.number(project.connection, "SELECT id FROM review")).isEqualTo(2);
    }

    /** An undo defers foreign keys, and with them RESTRICT, to its end. */
    @Test
    void aTreeThatRestrictsDeletingIsUndoneAndRedone() throws SQLException {
        Sql.run(
                project.connection,
                "CREATE TABLE tree(id INTEGER PRIMARY KEY, parent INTEGER REFERENCES tree(id) ON"
                        + " DELETE RESTRICT) STRICT");
        TestProject.TRIGGERS.drop(project.connection);
        TestProject.TRIGGERS.install(project.connection);
        project.act("plant", "ann", "INSERT INTO tree VALUES(1,NULL),(2,1),(3,2)");
        project.act("fell", "ann", "DELETE FROM tree WHERE id=3", "DELETE FROM tree WHERE id=2");
        assertThat(((UndoResult.Done) project.undo(2)).actions()).hasSize(2);
        assertThat(project.count("tree")).isZero();
        assertThat(((UndoResult.Done) project.redo(2)).actions()).hasSize(2);
        assertThat(project.count("tree")).isEqualTo(1);
    }

    @Test
    void tenThousandStepsAreUndoneInOneTransaction() throws SQLException {
        project.inTransaction(() -> {
            for (int i = 0; i < 10_000; i++) {
                Sql.update(
                        project.connection,
                        "INSERT INTO review(guid,year) VALUES(?,?)",
                        "g" + i,
                        i);
                project.history.commit(ActionDraft.of("add", "ann"), TestProject.NOON);
            }
            return true;
        });
        long start = System.nanoTime();
        assertThat(((UndoResult.Done) project.undo(10_000)).recorded()).hasSize(10_000);
        assertThat(project.count("review")).isZero();
        // Tens of times what it takes: an accident that makes it quadratic takes minutes.
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    private ActionRow review(String reference) throws SQLException {
        return project.act(
                        "add " + reference,
                        "ann",
                        "INSERT INTO review(guid,reference) VALUES('%1$s','%1$s')"
                                .formatted(reference))
                .orElseThrow();
    }

    private void reopen() throws SQLException {
        project.close();
        project = TestProject.open(folder.resolve("p.postil"));
    }
}
