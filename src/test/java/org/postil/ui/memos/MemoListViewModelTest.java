package org.postil.ui.memos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.MemoKind;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.TestSession;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All memos of the sample study: found, written and removed, without a toolkit. */
class MemoListViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private MemoListViewModel model;

    @BeforeEach
    void open() throws Exception {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("p.postil")));
        test.onFx(() -> test.session().switchTo(test.session().snapshot().coders().getFirst()));
        SampleMemos.write(test.session());
        model = new MemoListViewModel(test.session());
        onFx(() -> model.activate());
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private void onFx(Runnable work) {
        test.onFx(work);
        test.settle();
        test.settle();
        test.settle();
    }

    private List<String> bodies() {
        return model.rowsProperty().get().stream().map(row -> row.memo().body()).toList();
    }

    private MemoRow row(MemoKind kind) {
        return model.rowsProperty().get().stream()
                .filter(row -> row.memo().on() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void find(String words) {
        onFx(() -> model.queryProperty().set(words));
    }

    @Test
    void everyMemoIsListedWithWhatItIsOn() {
        assertThat(model.total()).isGreaterThanOrEqualTo(7);
        assertThat(model.rowsProperty().get()).hasSize(model.total());
        assertThat(row(MemoKind.CODE).where()).isNotEmpty();
        assertThat(row(MemoKind.CODE).target().orElseThrow())
                .isInstanceOf(Destination.Themes.class);
        assertThat(row(MemoKind.REVIEW).target().orElseThrow())
                .isInstanceOf(Destination.Reviews.class);
        assertThat(row(MemoKind.PASSAGE).quote()).isNotEmpty();
        assertThat(row(MemoKind.PASSAGE).where()).contains("DHR01");
        assertThat(row(MemoKind.PROJECT).target()).isEmpty();
    }

    @Test
    void everyWordMustBeThereWhateverItsCaseAndAccents() {
        find("CAFE chair");
        assertThat(bodies()).containsExactly(SampleMemos.CAFE);
        find("owner's account");
        assertThat(bodies()).containsExactly(SampleMemos.CAFE);
        find("cafe nowhere");
        assertThat(bodies()).isEmpty();
        find("farrow");
        assertThat(model.rowsProperty().get())
                .hasSize(2)
                .allMatch(row -> row.author().startsWith("Eve"));
    }

    @Test
    void kindAndCoderNarrowTheList() {
        onFx(() -> model.kindProperty().set(Optional.of(MemoKind.CODE)));
        assertThat(model.rowsProperty().get()).hasSize(2);
        long eve = model.coders().getLast().id();
        onFx(() -> model.coderProperty().set(Optional.of(eve)));
        assertThat(bodies())
                .containsExactly("Too wide? Half of these are about training, not policy.");
    }

    @Test
    void aNewProjectMemoIsKeptOnceAndThenRewritten() {
        int before = model.total();
        onFx(model::begin);
        onFx(() -> model.keep("First thought"));
        assertThat(model.total()).isEqualTo(before + 1);
        assertThat(model.draftingProperty().get()).isFalse();
        assertThat(model.selectedProperty().get().orElseThrow().memo().body())
                .isEqualTo("First thought");
        onFx(() -> model.keep("First thought, and a second"));
        assertThat(model.total()).isEqualTo(before + 1);
        assertThat(bodies())
                .contains("First thought, and a second")
                .doesNotContain("First thought");
    }

    @Test
    void whatIsRemovedComesBackByUndoAndOthersMemosAreNotOnesOwn() {
        var row = row(MemoKind.REVIEW);
        assertThat(model.isOwn(row)).isTrue();
        onFx(() -> model.remove(row.memo()));
        assertThat(bodies()).doesNotContain(SampleMemos.CAFE);
        onFx(() -> test.session().undo());
        assertThat(bodies()).contains(SampleMemos.CAFE);
        assertThat(
                        model.rowsProperty().get().stream()
                                .filter(r -> r.author().startsWith("Eve"))
                                .anyMatch(model::isOwn))
                .isFalse();
    }

    @Test
    void theSelectedMemoStaysOpenThoughTheListIsNarrowed() {
        onFx(() -> model.select(Optional.of(row(MemoKind.REVIEW))));
        find("no such words");
        assertThat(bodies()).isEmpty();
        assertThat(model.selectedProperty().get()).isPresent();
    }

    @Test
    void theTextToCopySaysWhatEachMemoIsOn() {
        find("chronology");
        String text = MemoExport.text(model.rowsProperty().get());
        assertThat(text).startsWith("Passage: DHR01").contains("\u201c").endsWith("chronology.");
    }
}
