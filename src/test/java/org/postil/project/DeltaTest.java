package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Coder;
import org.postil.domain.ReadMark;
import org.postil.project.Delta.Key;
import org.postil.project.Delta.Table;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What is published about each committed action. */
class DeltaTest {
    @TempDir Path folder;

    private final List<Delta> heard = new CopyOnWriteArrayList<>();
    private Project project;
    private Optional<Coder> anna = Optional.empty();

    @BeforeEach
    void open() {
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        var result = projects.create(folder.resolve("p.postil"), edit -> {});
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        project = ((ProjectResult.Opened) result).project();
        anna = Optional.of(project.act(Project.PROGRAM, "Add coder", e -> e.coders().add("Anna")));
        project.listen(heard::add);
    }

    @AfterEach
    void close() {
        project.close();
    }

    private static List<Key> keys(long... ids) {
        return Arrays.stream(ids).mapToObj(id -> new Key(List.of(id))).toList();
    }

    @Test
    void eachActionIsPublishedOnceWithTheRowsItAddedChangedAndRemoved() {
        long one = project.act(anna, "Add", e -> e.reviews().add("DHR01", "One"));
        long two =
                project.act(
                        anna,
                        "Swap",
                        e -> {
                            e.reviews().remove(one);
                            return e.reviews().add("DHR02", "Two");
                        });
        project.act(
                anna,
                "Mark",
                e -> {
                    e.reviews().mark(two, anna.orElseThrow().id(), ReadMark.State.READ);
                    return true;
                });
        assertThat(heard).hasSize(3);
        assertThat(heard.get(0).rows(Table.REVIEW).added()).isEqualTo(keys(one));
        assertThat(heard.get(1).rows(Table.REVIEW).removed()).isEqualTo(keys(one));
        assertThat(heard.get(1).rows(Table.REVIEW).added()).isEqualTo(keys(two));
        assertThat(heard.get(2).tables()).containsOnlyKeys(Table.READ_MARK);
        assertThat(heard.get(2).rows(Table.READ_MARK).added())
                .containsExactly(new Key(List.of(two, anna.orElseThrow().id())));
    }

    @Test
    void undoAndRedoPublishTheInverseAndTheSameAgain() {
        long one = project.act(anna, "Add", e -> e.reviews().add("DHR01", "One"));
        project.undo(1, anna);
        project.redo(1, anna);
        assertThat(heard).hasSize(3);
        assertThat(heard.get(1).rows(Table.REVIEW).removed()).isEqualTo(keys(one));
        assertThat(heard.get(2).rows(Table.REVIEW).added()).isEqualTo(keys(one));
        assertThat(heard).extracting(Delta::action).isSorted().doesNotHaveDuplicates();
        assertThat(project.snapshot().action()).isEqualTo(heard.getLast().action());
    }

    @Test
    void whatWroteNothingIsNotPublished() {
        project.act(anna, "Nothing", edit -> true);
        project.snapshot();
        project.undo(0, anna);
        assertThat(heard).isEmpty();
    }

    @Test
    void everyTableThatIsLoggedHasItsName() throws Exception {
        var other = folder.resolve("other.postil");
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        ((ProjectResult.Opened) projects.create(other, edit -> {})).project().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other)) {
            assertThat(ProjectSchema.triggers().loggedTables(connection))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Table.values())
                                    .map(table -> table.name().toLowerCase(Locale.ROOT))
                                    .toList());
        }
    }
}
