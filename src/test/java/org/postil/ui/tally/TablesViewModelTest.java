package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Review;
import org.postil.domain.SavedTable;
import org.postil.tables.Presentation;
import org.postil.tally.Layer;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.TestSession;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Saved tables on the sample study, without a toolkit. */
class TablesViewModelTest {
    @TempDir Path folder;
    private TestSession test;
    private TallyViewModel table;
    private TablesViewModel model;

    @BeforeEach
    void open() {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("p.postil")));
        test.work(session -> {
            session.act(
                    "Start afresh",
                    edit -> {
                        session.snapshot()
                                .savedTables()
                                .forEach(saved -> edit.savedTables().remove(saved.id()));
                        return true;
                    });
        });
        table = new TallyViewModel(test.session(), test.threads(), test::failed);
        model =
                new TablesViewModel(
                        test.session(), table, test.threads(), test::failed, Clock.systemUTC());
        test.work(session -> {
            table.activate();
            model.activate();
        });
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private void save(String name) {
        test.work(session -> model.saveAs(name, ""));
        test.settle();
        test.settle();
    }

    private List<String> names() {
        return model.itemsProperty().get().stream()
                .map(TablesViewModel.Item::table)
                .map(SavedTable::name)
                .toList();
    }

    private TablesViewModel.Item item(String name) {
        return model.itemsProperty().get().stream()
                .filter(item -> item.table().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void excludeOne() {
        test.work(session -> {
            var first = session.snapshot().reviews().getFirst();
            session.act(
                    "Exclude",
                    edit -> {
                        edit.reviews().setInclusion(first.id(), Review.Inclusion.EXCLUDED, "tried");
                        return true;
                    });
        });
        test.settle();
    }

    @Test
    void aSavedTableIsOpenAndGivesTheSameNumbers() {
        save("Themes");
        assertThat(names()).containsExactly("Themes");
        assertThat(model.openProperty().get()).isPresent();
        assertThat(model.editedProperty().get()).isFalse();
        assertThat(item("Themes").told()).startsWith("The same numbers");
        assertThat(model.whyNotCalled("themes", 0)).isPresent();
    }

    @Test
    void anotherChoiceIsAnEditAndOpeningItAgainTakesItBack() {
        save("Themes");
        var saved = table.choicesProperty().get();
        test.work(session ->
                table.choicesProperty()
                        .set(saved.withDecimals(1).withOrder(Presentation.Order.LARGEST)));
        assertThat(model.editedProperty().get()).isTrue();
        test.work(session -> model.revert());
        assertThat(model.editedProperty().get()).isFalse();
        assertThat(table.choicesProperty().get()).isEqualTo(saved);
    }

    @Test
    void anotherLayerIsAnEditAndOpeningBringsTheTablesOwn() {
        save("Themes");
        var own = test.session().layerProperty().get();
        test.work(session -> session.count(new Layer.Any()));
        assertThat(model.editedProperty().get()).isTrue();
        test.work(session -> model.open(item("Themes")));
        assertThat(test.session().layerProperty().get()).isEqualTo(own);
        assertThat(model.editedProperty().get()).isFalse();
    }

    @Test
    void numbersThatDifferAreMarkedUntilTheyAreTakenOverAndThatIsUndone() {
        save("Themes");
        excludeOne();
        assertThat(item("Themes").changed()).isTrue();
        assertThat(model.differingProperty().get())
                .containsEntry(new TallyViewModel.CellKey("T1", ""), "24/33, now 23/32");
        test.work(session -> model.update());
        test.settle();
        assertThat(item("Themes").changed()).isFalse();
        assertThat(model.differingProperty().get()).isEmpty();
        test.work(session -> session.undo());
        test.settle();
        assertThat(item("Themes").changed()).isTrue();
    }

    @Test
    void anEditedTableHasNoMarksForItIsAnotherTable() {
        save("Themes");
        excludeOne();
        test.work(session -> table.choicesProperty().set(TallyChoices.FIRST.withColumns("")));
        assertThat(model.differingProperty().get()).isEmpty();
    }

    @Test
    void tablesAreRenamedMovedAndRemoved() {
        save("A");
        test.work(session -> table.choicesProperty().set(TallyChoices.FIRST.withRows("agency")));
        save("B");
        test.work(session -> model.move(item("B"), -1));
        test.settle();
        assertThat(names()).containsExactly("B", "A");
        test.work(session -> model.rename(item("B"), "Agencies", "Agencies named"));
        test.settle();
        assertThat(names()).containsExactly("Agencies", "A");
        assertThat(item("Agencies").counted().orElseThrow().title()).isEqualTo("Agencies named");
        assertThat(item("Agencies").told()).startsWith("The same numbers");
        test.work(session -> model.remove(item("Agencies")));
        test.settle();
        assertThat(names()).containsExactly("A");
        assertThat(model.openProperty().get()).isEmpty();
    }

    @Test
    void aRenameOfACodeInTheConditionIsTakenOverByTheOpenTable() {
        test.work(session ->
                table.choicesProperty()
                        .set(
                                TallyChoices.FIRST.withUniverse(
                                        TallyChoices.Universe.WHERE, "agency 'Education'")));
        save("Education only");
        test.work(session -> {
            var code =
                    session.snapshot().codebook().codes().stream()
                            .filter(c -> c.name().equals("Education"))
                            .findFirst()
                            .orElseThrow();
            session.act(
                    "Rename",
                    edit -> {
                        edit.codebook().rename(code.id(), "Schools");
                        return true;
                    });
        });
        test.settle();
        assertThat(table.choicesProperty().get().where()).isEqualTo("agency 'Schools'");
        assertThat(model.editedProperty().get()).isFalse();
        assertThat(table.problemProperty().get()).isEmpty();
    }
}
