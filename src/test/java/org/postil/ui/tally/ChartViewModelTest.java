package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.charts.ChartKind;
import org.postil.charts.ChartLabels;
import org.postil.charts.ChartWidth;
import org.postil.charts.SampleTables;
import org.postil.charts.WhyNot;
import org.postil.tally.Tally;
import org.postil.ui.tally.ChartViewModel.Shown;
import org.postil.ui.task.Failures;
import org.postil.ui.task.Threads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the sheet's choices become a drawing, without a window. */
class ChartViewModelTest {
    @TempDir static Path folder;

    private static SampleTables sample;

    private final List<String> failed = new ArrayList<>();
    private ChartViewModel model;

    @BeforeAll
    static void open() {
        sample = new SampleTables(folder);
    }

    @BeforeEach
    void make() {
        Failures failures = (attempt, failure) -> failed.add(attempt);
        model = new ChartViewModel(new Threads(Runnable::run, Runnable::run), failures);
    }

    private static Optional<Tally> tally(String rows, String columns) {
        return Optional.of(sample.tally(rows, columns));
    }

    private Shown.Drawn drawn() {
        assertThat(model.shownProperty().get()).isInstanceOf(Shown.Drawn.class);
        return (Shown.Drawn) model.shownProperty().get();
    }

    @Test
    void aTableBeginsWithTheKindThatFitsIt() {
        model.begin(tally("theme", ""), kind -> "Themes");
        assertThat(drawn().options().kind()).isEqualTo(ChartKind.BARS);
        assertThat(drawn().options().title()).isEqualTo("Themes");
        assertThat(drawn().options().labels()).isEqualTo(ChartLabels.BOTH);
        assertThat(drawn().description()).contains("24 (73%)");
        model.choose(ChartKind.HEAT_MAP);
        assertThat(model.shownProperty().get()).isEqualTo(new Shown.Nothing(WhyNot.NO_COLUMNS));
        model.begin(tally("theme", "agency"), kind -> "Themes by agencies");
        assertThat(drawn().options().kind()).isEqualTo(ChartKind.HEAT_MAP);
        assertThat(drawn().options().labels()).isEqualTo(ChartLabels.NUMBER);
        model.choose(ChartKind.BARS);
        model.begin(tally("theme", "agency"), kind -> "Themes by agencies");
        assertThat(drawn().options().kind()).as("chosen for it").isEqualTo(ChartKind.BARS);
        model.begin(tally("theme", "review.homicide_type"), kind -> "");
        assertThat(drawn().options().kind()).isEqualTo(ChartKind.GROUPED);
        assertThat(failed).isEmpty();
    }

    @Test
    void whatWasChosenStaysWithTheNextTable() {
        model.begin(tally("theme", ""), kind -> "Themes");
        model.change(o -> o.withTitle("Figure 2").withLabels(ChartLabels.PERCENT));
        model.change(o -> o.withWidth(ChartWidth.COLUMN).withLevels(2));
        model.choose(ChartKind.GROUPED);
        model.show(tally("agency", "review.homicide_type"), kind -> "Agencies");
        assertThat(drawn().options().title()).as("typed").isEqualTo("Figure 2");
        assertThat(drawn().options().labels()).isEqualTo(ChartLabels.PERCENT);
        assertThat(drawn().options().width()).isEqualTo(ChartWidth.COLUMN);
        assertThat(drawn().options().levels()).as("agencies have one").isEqualTo(1);
        model.begin(tally("theme", ""), kind -> "Themes");
        assertThat(drawn().options().title()).as("proposed anew").isEqualTo("Themes");
    }

    @Test
    void theDrawingHasTheSizeOfThePaper() {
        model.begin(tally("theme", ""), kind -> "");
        // 165 mm at 144 pixels an inch
        assertThat(drawn().pixels().width()).isEqualTo(935);
        assertThat(drawn().pixels().argb())
                .hasSize(drawn().pixels().width() * drawn().pixels().height());
        int before = drawn().pixels().height();
        model.change(o -> o.withLevels(2));
        assertThat(drawn().pixels().height()).isGreaterThan(2 * before);
    }

    @Test
    void theProposedTitleFollowsTheKindAndATypedOneStays() {
        model.begin(tally("theme", "agency"), ChartKind::key);
        assertThat(drawn().options().title()).isEqualTo("heat_map");
        model.choose(ChartKind.BARS);
        assertThat(drawn().options().title()).isEqualTo("bars");
        model.change(o -> o.withTitle("Mine"));
        model.choose(ChartKind.HEAT_MAP);
        assertThat(drawn().options().title()).isEqualTo("Mine");
    }

    @Test
    void whatCannotBeDrawnIsSaidOnceAndTheSheetShowsIt() {
        var whole = sample.tally("theme", "agency");
        // a table that is not one: columns without their cells
        var torn =
                new Tally(
                        whole.request(),
                        whole.universe(),
                        whole.units(),
                        whole.read(),
                        whole.layer(),
                        whole.where(),
                        whole.percent(),
                        whole.caption(),
                        whole.columns(),
                        sample.tally("theme", "").rows(),
                        whole.evidence());
        model.begin(Optional.of(whole), kind -> "");
        model.show(Optional.of(torn), kind -> "");
        assertThat(model.shownProperty().get()).isEqualTo(new Shown.Failed());
        assertThat(failed).containsExactly("Draw the chart");
    }

    @Test
    void withoutATableNothingIsDrawn() {
        model.begin(tally("theme", ""), kind -> "Themes");
        model.show(Optional.empty(), kind -> "");
        assertThat(model.shownProperty().get()).isEqualTo(new Shown.NoTable());
        assertThat(model.depth()).isEqualTo(1);
        for (var kind : ChartKind.values()) {
            assertThat(model.fits(kind)).isFalse();
        }
    }
}
