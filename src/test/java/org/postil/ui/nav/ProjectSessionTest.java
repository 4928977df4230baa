package org.postil.ui.nav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Snapshot;
import org.postil.project.Delta;
import org.postil.project.Project;
import org.postil.project.Step;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

class ProjectSessionTest {
    @TempDir Path folder;

    private TestSession test;
    private ProjectSession session;

    @BeforeEach
    void open() {
        test = TestSession.make(folder);
        session = test.session();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void theResultOfAnActionArrivesAfterTheSnapshotThatHoldsIt() throws Exception {
        var seen = new CopyOnWriteArrayList<Integer>();
        session.act("Add a review", edit -> edit.reviews().add("DHR01", "One"))
                .then(id -> seen.add(session.snapshot().reviews().size()))
                .await();
        test.settle();
        assertThat(seen).containsExactly(1);
        assertThat(session.undoableProperty().get()).contains("Add a review");
    }

    @Test
    void undoAndRedoGoTheSameWay() throws Exception {
        session.act("Add a review", edit -> edit.reviews().add("DHR01", "One")).await();
        assertThat(session.undo().await()).isInstanceOf(Step.Done.class);
        assertThat(session.snapshot().reviews()).isEmpty();
        assertThat(session.redoableProperty().get()).contains("Add a review");
        session.redo().await();
        assertThat(session.snapshot().reviews()).hasSize(1);
    }

    @Test
    void ownStepsOfTodayAreUndoneWithoutAsking() throws Exception {
        session.addCoder("Anna").await();
        session.act("Add a review", edit -> edit.reviews().add("DHR01", "One")).await();
        assertThat(session.forecastUndo().await().orElseThrow().reasons()).isEmpty();
    }

    @Test
    void whatAnImportWritesIsSeenThoughItGoesPastTheSession() throws Exception {
        var snapshots = new CopyOnWriteArrayList<Snapshot>();
        session.snapshotProperty().addListener((property, was, now) -> snapshots.add(now));
        session.project()
                .act(Project.PROGRAM, "Import", edit -> edit.reviews().add("DHR02", "Two"));
        test.settle();
        assertThat(snapshots).isNotEmpty();
        assertThat(session.snapshot().reviews()).hasSize(1);
    }

    @Test
    void whatChangedIsToldInOrderAfterTheSnapshotThatHoldsIt() throws Exception {
        var told = new CopyOnWriteArrayList<String>();
        session.listen(delta -> {
            assertThat(session.snapshot().action()).isGreaterThanOrEqualTo(delta.action());
            var rows = delta.rows(Delta.Table.REVIEW);
            told.add("+" + rows.added().size() + " -" + rows.removed().size());
        });
        session.act("Add a review", edit -> edit.reviews().add("DHR01", "One")).await();
        session.undo().await();
        session.project()
                .act(Project.PROGRAM, "Import", edit -> edit.reviews().add("DHR02", "Two"));
        test.settle();
        assertThat(told).containsExactly("+1 -0", "+0 -1", "+1 -0");
        assertThat(test.failures()).isEmpty();
    }

    @Test
    void aFailedActionChangesNothingAndIsTold() {
        var pending =
                session.act(
                        "Add a review",
                        edit -> {
                            edit.reviews().add("DHR01", "One");
                            throw new IllegalStateException("of the test");
                        });
        assertThatThrownBy(pending::await)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(test.failures()).containsExactly("Add a review");
        assertThat(session.snapshot().reviews()).isEmpty();
    }

    @Test
    void aCoderWhoseAddingWasUndoneCodesNoMore() throws Exception {
        session.addCoder("Anna").await();
        test.settle();
        assertThat(session.coderProperty().get()).isPresent();
        session.undo().await();
        assertThat(session.coderProperty().get()).isEmpty();
    }

    @Test
    void whatFailsAtClosingIsToldAndKeepsNothingElseFromClosing() throws Exception {
        var other = TestSession.make(Files.createDirectory(folder.resolve("other")));
        var file = other.session().project().path();
        var closed = new CopyOnWriteArrayList<String>();
        other.session()
                .whenClosing(() -> {
                    throw new IllegalStateException("of the test");
                });
        other.session().whenClosing(() -> closed.add("second"));
        other.close();
        assertThat(closed).containsExactly("second");
        assertThat(other.failures()).containsExactly("Closing the project");
        assertThat(Project.isOpenHere(file)).isFalse();
    }
}
