package org.postil.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.DocumentRole;
import org.postil.project.PlainText;
import org.postil.project.UserHome;
import org.postil.search.SearchIndexes;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.TestSession;
import org.postil.ui.task.JobRunner;
import org.postil.ui.task.Threads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The search without a toolkit, on a real project and a real index. */
class SearchViewModelTest {
    @TempDir Path folder;
    private final ExecutorService background = Executors.newCachedThreadPool();
    private TestSession test;
    private SearchViewModel model;

    @BeforeEach
    void open() {
        test = TestSession.make(folder);
        model = shown(this::made);
        test.onFx(model::activate);
    }

    private SearchViewModel made() {
        var threads = new Threads(test::onFxLater, background);
        var keeper =
                new IndexKeeper(
                        test.session(),
                        new SearchIndexes(new UserHome(folder.resolve("home")))
                                .of(test.session().project()),
                        new JobRunner(background, test::onFxLater, test::failed),
                        threads,
                        test::failed);
        keeper.update();
        return new SearchViewModel(test.session(), keeper, threads, test::failed);
    }

    @AfterEach
    void close() {
        test.close();
        background.close();
        assertThat(test.failures()).isEmpty();
    }

    private void add(String name, String text) {
        test.work(session ->
                session.act(
                        "Import " + name,
                        edit ->
                                edit.documents()
                                        .add(
                                                edit.reviews().add(name, name),
                                                name + ".txt",
                                                name,
                                                DocumentRole.OVERVIEW_REPORT,
                                                PlainText.of(text))));
    }

    private void type(String query) {
        test.onFx(() -> model.queryProperty().set(query));
    }

    /** What a part of the model is on the thread that stands in for the FX thread. */
    private <T> T shown(Supplier<T> part) {
        var value = new ArrayList<T>();
        test.onFx(() -> value.add(part.get()));
        return value.getFirst();
    }

    /** Waits until the count line says so. */
    private void counts(String words) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            if (shown(() -> model.countProperty().get()).equals(words)) {
                return;
            }
            Thread.sleep(25);
        }
        assertThat(shown(() -> model.countProperty().get())).isEqualTo(words);
    }

    @Test
    void importedTextsAreFoundAndAnUndoneImportIsNot() throws InterruptedException {
        assertThat(shown(() -> model.stateProperty().get()))
                .isInstanceOf(SearchState.NoTexts.class);
        add("Ash", "The school told nobody.");
        add("Elm", "Both schools asked the police.");
        assertThat(shown(() -> model.stateProperty().get())).isInstanceOf(SearchState.Start.class);
        type("school");
        counts("2 hits in 2 of 2 reviews");
        assertThat(shown(() -> List.copyOf(model.rows())))
                .filteredOn(SearchRow.Head.class::isInstance)
                .extracting(row -> ((SearchRow.Head) row).review())
                .containsExactly("Ash", "Elm");
        test.onFx(() -> model.stemmingProperty().set(false));
        counts("1 hit in 1 of 2 reviews");
        test.work(ProjectSession::undo);
        counts("1 hit in 1 of 1 review");
        type("police");
        counts("No hits in 0 of 1 review");
        assertThat(shown(() -> model.stateProperty().get()))
                .isInstanceOf(SearchState.Nothing.class);
    }

    @Test
    void anErrorKeepsTheHitsOfBeforeAndSaysWhere() throws InterruptedException {
        add("Ash", "The school told nobody.");
        type("school");
        counts("1 hit in 1 of 1 review");
        type("school AND (nobody");
        for (int i = 0; i < 400 && !(state() instanceof SearchState.Misread); i++) {
            Thread.sleep(25);
        }
        assertThat(state()).isInstanceOf(SearchState.Misread.class);
        assertThat(((SearchState.Misread) state()).position()).isEqualTo(11);
        assertThat(shown(() -> model.rows().size())).isEqualTo(2);
        type("school AND (nobody)");
        counts("2 hits in 1 of 1 review");
        test.onFx(() -> model.narrowing().whereProperty().set("victim.shoe = 3"));
        assertThat(state()).isInstanceOf(SearchState.Misread.class);
        assertThat(((SearchState.Misread) state()).inCondition()).isTrue();
    }

    private SearchState state() {
        return shown(() -> model.stateProperty().get());
    }

    @Test
    void aSavedSearchComesBackWithItsHitSelected() throws InterruptedException {
        add("Ash", "The school told the other school.");
        type("school");
        counts("2 hits in 1 of 1 review");
        var second = (SearchRow.Line) shown(() -> model.rows().get(2));
        test.onFx(() -> model.select(Optional.of(second)));
        Map<String, String> saved = new HashMap<>();
        test.onFx(() -> saved.putAll(model.save()));
        type("told");
        counts("1 hit in 1 of 1 review");
        test.onFx(() -> model.restore(saved));
        counts("2 hits in 1 of 1 review");
        assertThat(shown(() -> model.takeWanted())).contains(second);
        assertThat(shown(() -> model.takeWanted())).isEmpty();
    }
}
