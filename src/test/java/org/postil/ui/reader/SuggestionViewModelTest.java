package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.coding.suggest.SuggestionState;
import org.postil.domain.Passage;
import org.postil.domain.ReadMark;
import org.postil.domain.Snapshot;
import org.postil.ui.nav.TestSession;
import org.postil.ui.reader.SuggestionViewModel.Listing;
import org.postil.ui.reader.SuggestionViewModel.Phase;
import org.postil.ui.task.LatestOnly;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Deciding on suggestions without a toolkit, on a project of two short reports. */
class SuggestionViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private SuggestionViewModel model;

    @BeforeEach
    void open() throws Exception {
        test = TestSession.make(folder);
        test.session()
                .act(
                        "Frame",
                        edit -> {
                            FrameApplication.apply(Frames.find("children").orElseThrow(), edit);
                            Reports.add(edit, "DHR01");
                            return Reports.add(edit, "DHR02");
                        })
                .await();
        var threads = test.threads();
        model =
                new SuggestionViewModel(
                        test.session(),
                        new LatestOnly(threads.background(), threads.fx(), test::failed));
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private Snapshot now() {
        return test.session().snapshot();
    }

    private Listing listing() {
        return model.listingProperty().get();
    }

    private void watch(int document) {
        test.onFx(() -> model.watch(Optional.of(now().documents().get(document))));
        test.settle();
        test.settle();
    }

    private void begin() {
        test.work(s -> s.addCoder("Anna"));
        watch(0);
    }

    private void run(Runnable work) {
        test.work(s -> work.run());
    }

    private String selected() {
        return model.selectedProperty().get().map(i -> i.suggestion().words()).orElse("");
    }

    private List<Passage> passages() {
        return now().passagesOf(now().documents().getFirst().id());
    }

    @Test
    void withoutACoderTheyAreAskedForAndWithoutADocumentThereIsNothing() {
        watch(0);
        assertThat(listing().phase()).isEqualTo(Phase.NOBODY_CODES);
        test.work(s -> s.addCoder("Anna"));
        assertThat(listing().phase()).isEqualTo(Phase.OPEN);
        test.onFx(() -> model.watch(Optional.empty()));
        assertThat(listing().phase()).isEqualTo(Phase.NOTHING);
    }

    @Test
    void theFirstOpenOneIsSelectedWithTheAgencyThatItIsAddressedTo() {
        begin();
        assertThat(listing().all()).isEqualTo(2);
        assertThat(listing().decided()).isZero();
        assertThat(selected()).startsWith("The Police should share information");
        var police =
                model.selectedProperty().get().orElseThrow().suggestion().agencies().getFirst();
        assertThat(police.agency().name()).isEqualTo("Police");
        assertThat(model.chosenProperty().get().stream()).containsExactly(police.agency().id());
        test.onFx(() -> model.toggle(0));
        assertThat(model.chosenProperty().get().isEmpty()).isTrue();
        test.onFx(() -> model.toggle(7));
        assertThat(model.chosenProperty().get().isEmpty()).isTrue();
        test.onFx(() -> model.move(1));
        assertThat(selected()).startsWith("Health should record");
        test.onFx(() -> model.move(1));
        assertThat(selected()).as("the last one stays").startsWith("Health should record");
    }

    @Test
    void acceptingGoesOnToTheNextAndUndoBringsTheOneBack() {
        begin();
        run(model::accept);
        assertThat(passages()).hasSize(1);
        assertThat(passages().getFirst().codes().size()).isEqualTo(1);
        assertThat(now().recommendations()).hasSize(1);
        assertThat(now().recommendations().getFirst().addressee()).isEqualTo("Police");
        assertThat(now().readMarks())
                .extracting(ReadMark::state)
                .containsExactly(ReadMark.State.IN_PROGRESS);
        assertThat(test.session().undoableProperty().get())
                .contains("Accept a suggestion for Police");
        assertThat(listing().shown()).hasSize(1);
        assertThat(selected()).startsWith("Health");
        test.work(s -> s.undo());
        assertThat(listing().decided()).isZero();
        assertThat(selected()).as("what came back").startsWith("The Police");
        assertThat(now().recommendations()).isEmpty();
    }

    @Test
    void acceptingAlonePutsNoAgencyOnThePassage() {
        begin();
        run(model::acceptAlone);
        assertThat(passages()).hasSize(1);
        assertThat(passages().getFirst().codes().isEmpty()).isTrue();
    }

    @Test
    void aSkippedOneDoesNotComeBackUntilItIsListedAndTaken() {
        begin();
        run(model::skip);
        assertThat(passages()).isEmpty();
        assertThat(listing().skipped()).isEqualTo(1);
        run(model::accept);
        assertThat(listing().phase()).isEqualTo(Phase.DONE);
        assertThat(model.selectedProperty().get()).isEmpty();
        watch(1);
        assertThat(listing().decided()).as("the other review").isZero();
        watch(0);
        assertThat(listing().phase()).isEqualTo(Phase.DONE);
        test.onFx(() -> model.showDecided(true));
        assertThat(listing().shown())
                .extracting(SuggestionViewModel.Item::state)
                .containsExactly(SuggestionState.SKIPPED, SuggestionState.TAKEN);
        test.onFx(() -> model.select(listing().shown().getFirst()));
        run(model::accept);
        assertThat(now().skippedSuggestions()).isEmpty();
        assertThat(passages()).hasSize(2);
    }

    @Test
    void twoQuickDecisionsAreAboutTwoSuggestions() {
        begin();
        test.onFx(() -> {
            model.accept();
            model.accept();
            model.accept();
        });
        test.settle();
        test.settle();
        assertThat(passages()).hasSize(2);
        assertThat(listing().phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void anotherCoderDecidesAnew() {
        begin();
        run(model::skip);
        run(model::accept);
        test.work(s -> s.addCoder("Ben"));
        assertThat(listing().phase()).isEqualTo(Phase.OPEN);
        assertThat(listing().decided()).isZero();
    }
}
