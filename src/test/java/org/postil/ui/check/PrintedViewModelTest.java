package org.postil.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Facet;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.TestSession;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class PrintedViewModelTest {
    private static final String DRAFT =
            """
            Victims were White British (22/33, 70%).

            Theme\tn\tN\t%
            T1 Multi-agency working\t24\t33\t73
            T2 Improving assessments\t11\t33\t33
            Weather\t4\t33\t12
            """;

    @TempDir Path folder;

    private TestSession test;
    private PrintedViewModel model;

    @BeforeEach
    void open() {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("sample.postil")));
        model = new PrintedViewModel(test.session(), test.threads(), test::failed);
        test.onFx(model::activate);
        test.onFx(() -> model.setText(DRAFT));
        test.settle();
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private List<Mark> marks() {
        return model.listed().stream().map(PrintedViewModel.Line::mark).toList();
    }

    @Test
    void eachFigureHasItsVerdictAndTheListCanShowOneKindOnly() {
        assertThat(marks()).containsExactly(Mark.WRONG, Mark.RIGHT, Mark.STALE, Mark.NOT_FOUND);
        assertThat(model.summaryProperty().get()).isEqualTo("4 figures: 1 wrong, 1 stale");
        test.onFx(() -> model.filterProperty().set(Optional.of(Mark.STALE)));
        assertThat(marks()).containsExactly(Mark.STALE);
        assertThat(model.counts()).containsEntry(Mark.RIGHT, 1).containsEntry(Mark.WRONG, 1);
        assertThat(model.asText()).startsWith("Stale\t11 \u00b7 33 \u00b7 33\tThe draft has");
    }

    @Test
    void aTextThatIsTooLongIsCutAndThatIsSaid() {
        String most = "x".repeat(PrintedViewModel.LONGEST - DRAFT.length());
        test.onFx(() -> model.setText(DRAFT + most + " T4 Training: 19/33 (59%)"));
        test.settle();
        assertThat(model.counts()).containsEntry(Mark.WRONG, 1);
        assertThat(model.summaryProperty().get())
                .isEqualTo(
                        "4 figures: 1 wrong, 1 stale. Only the first 400,000 characters were taken;"
                                + " check the rest on its own.");
        test.onFx(() -> model.setText(DRAFT));
        test.settle();
        assertThat(model.summaryProperty().get()).doesNotContain("Only");
    }

    @Test
    void theTextIsShownLineByLineWithItsFiguresMarked() {
        assertThat(model.lines()).hasSize(7);
        var sentence = model.lines().getFirst();
        assertThat(sentence.widths()).isEmpty();
        assertThat(sentence.cells().getFirst())
                .extracting(MarkedLine.Piece::text)
                .containsExactly("Victims were White British (", "22/33, 70%", ").");
        var row = model.lines().get(3);
        assertThat(row.cells()).hasSize(4);
        assertThat(row.holds(1)).isTrue();
        assertThat(row.cells().get(1).getFirst().first()).isTrue();
        assertThat(row.cells().get(3).getFirst().first()).as("the sign stands once").isFalse();
    }

    @Test
    void theCellOfAFigureCanBeGoneToAsTheSavedTableItStandsIn() {
        var themes =
                test.session().snapshot().savedTables().stream()
                        .filter(t -> t.name().equals("Themes and sub-themes"))
                        .findFirst()
                        .orElseThrow();
        assertThat(GoingThere.to(model.listed().get(1).cell().orElseThrow()))
                .isEqualTo(new Destination.Saved(themes.guid(), new Destination.Cell("T1", "")));
    }

    @Test
    void anEditOfTheStudyMakesARightFigureStale() throws Exception {
        var codebook = test.session().snapshot().codebook();
        var t1 = codebook.find(codebook.facet(Facet.THEME).orElseThrow(), "T1").getFirst();
        var carriers =
                test.session().snapshot().passages().values().stream()
                        .flatMap(d -> d.passages().stream())
                        .filter(p -> p.codes().contains(t1.id()))
                        .limit(8)
                        .toList();
        test.session()
                .act(
                        "Remove",
                        edit -> {
                            for (var passage : carriers) {
                                codebook.codes().stream()
                                        .filter(c -> codebook.label(c).startsWith("T1"))
                                        .forEach(c ->
                                                edit.passages().removeCode(passage.id(), c.id()));
                            }
                            return true;
                        })
                .await();
        test.settle();
        assertThat(model.listed().get(1).mark()).isEqualTo(Mark.STALE);
        assertThat(model.listed().get(1).checked().words()).contains("The draft has 24 of 33");
    }
}
