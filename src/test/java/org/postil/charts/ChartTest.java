package org.postil.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.tally.Link;
import org.postil.tally.PercentOf;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Charts of the sample study say the numbers of its tables. */
class ChartTest {
    @TempDir static Path folder;

    private static SampleTables sample;

    @BeforeAll
    static void open() {
        sample = new SampleTables(folder);
    }

    private static Chart chart(Tally tally, ChartOptions options) {
        return Chart.of(tally, options).orElseThrow();
    }

    private static Tally together() {
        var theme = sample.axis("theme");
        return sample.tally(TallyRequest.of(theme).withColumns(theme).withLink(Link.REVIEW));
    }

    private static List<Tally.Row> top(Tally tally) {
        return tally.rows().stream().filter(r -> r.level() == 1 && r.n() > 0).toList();
    }

    private static List<Integer> filled(Tally tally) {
        var filled = new ArrayList<Integer>();
        for (int c = 0; c < tally.columns().size(); c++) {
            int column = c;
            if (tally.columns().get(c).level() == 1
                    && tally.rows().stream().anyMatch(r -> r.cells().get(column).n() > 0)) {
                filled.add(c);
            }
        }
        return filled;
    }

    /** Each cell of the top rows by the filled columns, row after row. */
    private static List<Tally.Cell> cells(Tally tally) {
        return top(tally).stream()
                .flatMap(row -> filled(tally).stream().map(c -> row.cells().get(c)))
                .toList();
    }

    private static String both(long n, @Nullable Object percent) {
        return n + " (" + percent + "%)";
    }

    @Test
    void barsCarryTheNumbersOfTheRows() throws Exception {
        var tally = sample.tally("theme", "");
        var chart = chart(tally, ChartOptions.of(ChartKind.BARS, "Themes"));
        var expected = top(tally).stream().map(r -> both(r.n(), r.percent())).toList();
        assertThat(expected).contains("24 (73%)", "26 (79%)").hasSize(7);
        assertThat(chart.rows())
                .flatExtracting(ChartData.Row::values)
                .extracting(ChartData.Value::n)
                .containsExactlyElementsOf(top(tally).stream().map(Tally.Row::n).toList());
        assertThat(SvgTexts.of(chart)).containsSubsequence(expected);
        assertThat(SvgTexts.of(chart))
                .contains("Themes", "T2 Improving assessments", "Number of reviews");
    }

    @Test
    void groupedBarsCarryTheNumbersOfTheCells() throws Exception {
        var tally = sample.tally("theme", "review.homicide_type");
        var chart = chart(tally, ChartOptions.of(ChartKind.GROUPED, ""));
        var expected = cells(tally).stream().map(c -> both(c.n(), c.percent())).toList();
        assertThat(expected).hasSize(21).contains("23 (79%)");
        assertThat(SvgTexts.of(chart)).containsAll(expected).contains("IPH", "AFH", "Amicide");
        assertThat(SvgTexts.of(chart).stream().filter(t -> t.matches("\\d+ \\(\\d+%\\)")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void partsOfABarCarryTheNumbersOfTheCells() throws Exception {
        var tally = sample.tally("review.escalating_factor", "review.homicide_type");
        var chart = chart(tally, ChartOptions.of(ChartKind.STACKED, ""));
        assertThat(chart.rows())
                .flatExtracting(ChartData.Row::values)
                .extracting(ChartData.Value::n)
                .containsExactlyElementsOf(cells(tally).stream().map(Tally.Cell::n).toList());
        assertThat(SvgTexts.of(chart)).contains("14", "7", "2");
    }

    @Test
    void aHeatMapCarriesTheNumbersOfTheCells() throws Exception {
        var tally = sample.tally("theme", "agency");
        var chart = chart(tally, ChartOptions.of(ChartKind.HEAT_MAP, ""));
        var expected = cells(tally).stream().map(c -> Long.toString(c.n())).toList();
        assertThat(expected).hasSize(7 * 13);
        assertThat(SvgTexts.of(chart).stream().filter(t -> t.matches("\\d+")))
                .containsExactlyElementsOf(expected);
        assertThat(SvgTexts.of(chart)).contains("National body (not specified)");
    }

    @Test
    void codesStandTogetherAsOftenAsTheirReviewsMeet() throws Exception {
        var tally = together();
        var chart = chart(tally, ChartOptions.of(ChartKind.CO_OCCURRENCE, ""));
        var rows = top(tally);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.size(); c++) {
                var both = new HashSet<>(rows.get(r).reviews());
                both.retainAll(rows.get(c).reviews());
                var value = chart.rows().get(r).values().get(c);
                assertThat(value.n()).isEqualTo(both.size());
                assertThat(value.self()).isEqualTo(r == c);
            }
        }
        assertThat(SvgTexts.of(chart).stream().filter(ChartData.NOTHING::equals)).hasSize(7);
    }

    @Test
    void thatACodeStandsWithWhatIsBelowItIsNotShownAsANumber() {
        var tally = together();
        var options = ChartOptions.of(ChartKind.CO_OCCURRENCE, "").withWidth(ChartWidth.LANDSCAPE);
        var data = ChartData.of(tally, options.withLevels(2));
        int parent = label(data, "T1 ");
        int child = label(data, "T1.1 ");
        int other = label(data, "T2.1 ");
        assertThat(data.rows().get(parent).values().get(child).self()).isTrue();
        assertThat(data.rows().get(child).values().get(parent).self()).isTrue();
        assertThat(data.rows().get(parent).values().get(other).self()).isFalse();
        assertThat(data.rows().get(child).values().get(child + 1).self()).isFalse();
    }

    private static int label(ChartData data, String beginning) {
        for (int i = 0; i < data.series().size(); i++) {
            if (data.series().get(i).startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError(beginning);
    }

    @Test
    void percentagesAreTheTablesAndSoAreTheLengths() throws Exception {
        var tally = sample.tally("theme", "");
        var options = ChartOptions.of(ChartKind.BARS, "").withLabels(ChartLabels.PERCENT);
        var data = ChartData.of(tally, options);
        assertThat(data.amount(data.rows().getFirst().values().getFirst())).isEqualTo(73);
        assertThat(SvgTexts.of(chart(tally, options))).contains("73%", "Per cent of reviews");
    }

    @Test
    void partsArePercentagesOnlyOfTheSameWhole() {
        var request =
                TallyRequest.of(sample.axis("review.escalating_factor"))
                        .withColumns(sample.axis("review.homicide_type"));
        var options = ChartOptions.of(ChartKind.STACKED, "").withLabels(ChartLabels.PERCENT);
        assertThat(
                        ChartData.of(sample.tally(request.withPercent(PercentOf.COLUMN)), options)
                                .percents())
                .isFalse();
        assertThat(
                        ChartData.of(sample.tally(request.withPercent(PercentOf.ROW)), options)
                                .percents())
                .isTrue();
    }

    @Test
    void whatIsNotDecidedIsWrittenBesideTheNumber() {
        var value = new ChartData.Value(24, 33, new BigDecimal(73), 2, false);
        assertThat(value.words(ChartLabels.BOTH)).isEqualTo("24 (73%) +2");
        assertThat(value.words(ChartLabels.NUMBER)).isEqualTo("24 +2");
        assertThat(value.words(ChartLabels.PERCENT)).isEqualTo("73% +2");
        var none = new ChartData.Value(0, 0, null, 0, false);
        assertThat(none.words(ChartLabels.BOTH)).isEqualTo("0");
        assertThat(none.words(ChartLabels.PERCENT)).isEqualTo(ChartData.NOTHING);
    }

    @Test
    void theDescriptionSaysEveryNumber() {
        var chart = chart(sample.tally("theme", ""), ChartOptions.of(ChartKind.BARS, "Themes"));
        assertThat(chart.description())
                .startsWith("Themes; T1 Multi-agency working and information management: 24 (73%);")
                .endsWith("T7 National recommendations: 6 (18%)");
    }

    @Test
    void aTableThatHasNoSuchChartSaysWhy() {
        var themes = sample.tally("theme", "");
        var byAgency = sample.tally("theme", "agency");
        assertThat(why(themes, ChartKind.GROUPED)).isEqualTo(WhyNot.NO_COLUMNS);
        assertThat(why(themes, ChartKind.CO_OCCURRENCE)).isEqualTo(WhyNot.NOT_THE_SAME_CODES);
        assertThat(why(byAgency, ChartKind.CO_OCCURRENCE)).isEqualTo(WhyNot.NOT_THE_SAME_CODES);
        assertThat(why(byAgency, ChartKind.GROUPED)).isEqualTo(WhyNot.TOO_MANY_COLOURS);
        assertThat(why(sample.tally("review.children_reported", ""), ChartKind.BARS))
                .isEqualTo(WhyNot.NUMERIC);
        assertThat(why(sample.tally("theme", "review.homicide_type"), ChartKind.STACKED)).isNull();
        assertThat(why(sample.tally("theme", "theme"), ChartKind.STACKED))
                .isEqualTo(WhyNot.NOT_PARTS);
        var deep = ChartOptions.of(ChartKind.CO_OCCURRENCE, "").withLevels(2);
        assertThat(Chart.whyNot(together(), deep)).contains(WhyNot.TOO_MANY_FIELDS);
        var six = sample.tally("review.homicide_type", "review.relationship_perp_to_victim");
        int columns = ChartData.of(six, ChartOptions.of(ChartKind.GROUPED, "")).series().size();
        assertThat(columns).isBetween(6, 7);
        assertThat(Chart.whyNot(six, ChartOptions.of(ChartKind.GROUPED, ""))).isEmpty();
        assertThat(Chart.whyNot(six, ChartOptions.of(ChartKind.GROUPED, "").withGrey(true)))
                .contains(WhyNot.TOO_MANY_GREYS);
    }

    private static @Nullable WhyNot why(Tally tally, ChartKind kind) {
        return Chart.whyNot(tally, ChartOptions.of(kind, "")).orElse(null);
    }

    @Test
    void theKindFollowsTheShapeOfTheTable() {
        assertThat(ChartKind.usual(sample.tally("theme", ""))).contains(ChartKind.BARS);
        assertThat(ChartKind.usual(sample.tally("theme", "agency"))).contains(ChartKind.HEAT_MAP);
        assertThat(ChartKind.usual(together())).contains(ChartKind.CO_OCCURRENCE);
        assertThat(ChartKind.usual(sample.tally("theme", "review.homicide_type")))
                .contains(ChartKind.GROUPED);
        assertThat(ChartKind.usual(sample.tally("review.children_reported", ""))).isEmpty();
    }

    @Test
    void namesAreBrokenAndNothingOfThemIsLost() {
        String name = "T1 Multi-agency working and information management";
        var lines = TextWrap.lines(name, ChartFonts.TEXT, 90, 9);
        assertThat(String.join(" ", lines)).isEqualTo(name);
        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allMatch(l -> ChartFonts.width(l, ChartFonts.TEXT) <= 90);
        var cut = TextWrap.lines(name, ChartFonts.TEXT, 60, 2);
        assertThat(cut).hasSize(2);
        assertThat(cut.getLast()).endsWith("…");
        assertThat(String.join("", TextWrap.lines("Donaudampfschiff", ChartFonts.TEXT, 20, 9)))
                .isEqualTo("Donaudampfschiff");
        assertThat(TextWrap.lines("", ChartFonts.TEXT, 20, 3)).containsExactly("");
    }
}
