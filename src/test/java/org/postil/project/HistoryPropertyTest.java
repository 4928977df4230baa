package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random work on a schema with everything that is hard to undo. */
class HistoryPropertyTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1})
    void undoingStepByStepPassesThroughEveryStateAndRedoingLeadsBack(long seed)
            throws SQLException {
        var random = new Random(seed);
        var file = folder.resolve("p.postil");
        var project = hasty(TestProject.create(file));
        try {
            var states = new ArrayList<>(List.of(project.content()));
            while (states.size() < 750) {
                if (work(project, random)) {
                    states.add(project.content());
                }
            }
            long log = project.history.mark();
            for (int i = states.size() - 2; i >= 0; i--) {
                assertThat(project.undo(1)).isInstanceOf(UndoResult.Done.class);
                assertThat(project.content()).as("undone to %d", i).isEqualTo(states.get(i));
                if (i % 300 == 0) {
                    project.close();
                    project = hasty(TestProject.open(file));
                }
            }
            assertThat(project.undo(1)).isInstanceOf(UndoResult.Nothing.class);
            for (int i = 1; i < states.size(); i++) {
                assertThat(project.redo(1)).isInstanceOf(UndoResult.Done.class);
                assertThat(project.content()).as("redone to %d", i).isEqualTo(states.get(i));
            }
            assertThat(project.redo(1)).isInstanceOf(UndoResult.Nothing.class);
            assertThat(project.undo(Integer.MAX_VALUE)).isInstanceOf(UndoResult.Done.class);
            assertThat(project.content()).isEqualTo(states.getFirst());
            assertThat(project.redo(Integer.MAX_VALUE)).isInstanceOf(UndoResult.Done.class);
            assertThat(project.content()).isEqualTo(states.getLast());
            assertThat(project.history.mark()).isGreaterThan(4 * log);
            assertSound(project);
        } finally {
            project.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void doUndoRedoAndReopenInAnyOrderFollowAListOfStates(long seed) throws SQLException {
        var random = new Random(seed);
        var file = folder.resolve("p.postil");
        var project = hasty(TestProject.create(file));
        try {
            var states = new ArrayList<>(List.of(project.content()));
            var ids = new ArrayList<>(List.of(0L));
            int now = 0;
            for (int step = 0; step < 500; step++) {
                int choice = random.nextInt(100);
                if (choice < 50) {
                    if (work(project, random)) {
                        states.subList(now + 1, states.size()).clear();
                        ids.subList(now + 1, ids.size()).clear();
                        states.add(project.content());
                        ids.add(project.history.newest());
                        now++;
                    }
                } else if (choice < 72) {
                    int steps = 1 + random.nextInt(3);
                    var result = project.undo(steps);
                    assertThat(count(result)).isEqualTo(Math.min(steps, now));
                    now -= count(result);
                } else if (choice < 92) {
                    int steps = 1 + random.nextInt(3);
                    var result = project.redo(steps);
                    assertThat(count(result)).isEqualTo(Math.min(steps, states.size() - 1 - now));
                    now += count(result);
                } else if (choice < 95) {
                    int target = now - random.nextInt(Math.min(now + 1, 20));
                    var opened = project;
                    long id = ids.get(target);
                    var result =
                            opened.inTransaction(
                                    () -> opened.history.undoTo(id, "ann", TestProject.NOON));
                    assertThat(count(result)).isEqualTo(now - target);
                    now = target;
                } else if (choice < 97) {
                    failHalfWay(project, random);
                } else {
                    project.close();
                    project = hasty(TestProject.open(file));
                }
                assertThat(project.content()).as("step %d", step).isEqualTo(states.get(now));
            }
            assertSound(project);
        } finally {
            project.close();
        }
    }

    /** What is tested here is not whether the disk keeps it, and waiting for it takes long. */
    private static TestProject hasty(TestProject project) throws SQLException {
        Sql.pragma(project.connection, "synchronous=OFF");
        return project;
    }

    private static int count(UndoResult result) {
        return switch (result) {
            case UndoResult.Done done -> done.actions().size();
            case UndoResult.Nothing nothing -> 0;
            case UndoResult.Blocked blocked -> throw new AssertionError(blocked.reason());
        };
    }

    private static boolean work(TestProject project, Random random) throws SQLException {
        return project.inTransaction(() -> {
            new RandomWork(project.connection, random).action();
            return project.history
                    .commit(ActionDraft.of("work", "ann"), TestProject.NOON)
                    .isPresent();
        });
    }

    /** A constraint stops the action after some rows were written. */
    private static void failHalfWay(TestProject project, Random random) throws SQLException {
        long log = project.history.mark();
        try {
            project.inTransaction(() -> {
                new RandomWork(project.connection, random).action();
                Sql.run(project.connection, "INSERT INTO review(guid) VALUES('twice'),('twice')");
                return true;
            });
            throw new AssertionError("the constraint did not stop it");
        } catch (SQLException expected) {
            assertThat(project.history.mark()).isEqualTo(log);
        }
    }

    private static void assertSound(TestProject project) {
        assertThat(new IntegrityCheck(TestProject.TRIGGERS, 1).run(project.connection))
                .allSatisfy(result -> assertThat(result.ok()).as("%s", result).isTrue());
    }
}
