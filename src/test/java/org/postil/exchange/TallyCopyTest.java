package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postil.tally.Absence;
import org.postil.tally.Axis;
import org.postil.tally.Evidence;
import org.postil.tally.PercentOf;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;
import org.postil.tally.Tally.Kind;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What stands on the clipboard when a table is copied, to the letter. */
class TallyCopyTest {
    private static final SmallCells NONE = new SmallCells(0);

    private static final TallyRequest THEMES =
            TallyRequest.of(new Axis.OfFacet("theme")).withColumns(new Axis.OfFacet("agency"));

    /** Nothing is behind numbers that were made by hand. */
    private record NoEvidence() implements Evidence {
        @Override
        public List<InReview> row(int row) {
            return List.of();
        }

        @Override
        public List<InReview> undecided(int row) {
            return List.of();
        }

        @Override
        public List<InReview> cell(int row, int column) {
            return List.of();
        }

        @Override
        public List<InReview> undecided(int row, int column) {
            return List.of();
        }

        @Override
        public List<InReview> missing(Absence reason) {
            return List.of();
        }

        @Override
        public List<InReview> notRechecked(int row) {
            return List.of();
        }
    }

    private static Tally tally(
            TallyRequest request, List<Tally.Column> columns, List<Tally.Row> rows) {
        return new Tally(
                request,
                33,
                33,
                33,
                "any",
                "",
                PercentOf.TOTAL,
                List.of("Counted: reviews, of 33 reviews.", "Coded by Zoë."),
                columns,
                rows,
                new NoEvidence());
    }

    private static Tally.Column agency(String name) {
        return new Tally.Column(name, name, 1, Kind.CODE, 1, 1, 0, Map.of());
    }

    private static Tally.Row theme(
            String code, String name, int level, long n, String percent, Tally.Cell... cells) {
        return row(code, name, level, Kind.CODE, n, percent, 0, Map.of(), null, cells);
    }

    private static Tally.Row row(
            String code,
            String name,
            int level,
            Kind kind,
            long n,
            @Nullable String percent,
            long undecided,
            Map<String, Long> missing,
            Tally.@Nullable Summary summary,
            Tally.Cell... cells) {
        return new Tally.Row(
                code,
                name,
                level,
                kind,
                1,
                n,
                33,
                percent == null ? null : new BigDecimal(percent),
                missing,
                undecided,
                0,
                n,
                2 * n,
                List.of(),
                List.of(cells),
                summary);
    }

    private static Tally.Cell cell(long n, String percent) {
        return new Tally.Cell(n, 33, new BigDecimal(percent), 0, null);
    }

    private static Tally themesByAgencies(TallyRequest request) {
        return tally(
                request,
                List.of(agency("Education"), agency("Women’s Aid")),
                List.of(
                        theme("T1", "Working together", 1, 24, "73", cell(11, "33"), cell(0, "0")),
                        theme("T1.1", "Sharing", 2, 10, "30", cell(4, "12"), cell(1, "3"))));
    }

    private static String text(Tally tally) {
        return TallyText.of(tally, tally.rows(), NONE);
    }

    private static List<String> lines(Tally tally) {
        return text(tally).lines().toList();
    }

    @Test
    void asTextEachNumberHasACellOfItsOwnAndTheCaptionFollows() {
        assertThat(text(themesByAgencies(THEMES)))
                .isEqualTo(
                        """
                        theme\treviews\tof\t%\tpassages\tEducation\tWomen’s Aid
                        T1 Working together\t24\t33\t73\t48\t11\t0
                        T1.1 Sharing\t10\t33\t30\t20\t4\t1

                        Counted: reviews, of 33 reviews.
                        Coded by Zoë.
                        """);
    }

    @Test
    void asHtmlItIsATableThatWordTakesWithSubThemesIndentedAndNumbersOnTheRight() {
        assertThat(TallyHtml.of(themesByAgencies(THEMES), themesByAgencies(THEMES).rows(), NONE))
                .isEqualTo(
                        "<table style=\"border-collapse:collapse;"
                                + "font-family:Calibri,Arial,sans-serif;font-size:10pt\">\n"
                                + "<thead><tr>"
                                + th("left", "theme")
                                + th("right", "reviews")
                                + th("right", "of")
                                + th("right", "%")
                                + th("right", "passages")
                                + th("right", "Education")
                                + th("right", "Women&#8217;s Aid")
                                + "</tr></thead>\n<tbody>\n<tr>"
                                + "<td style=\"padding:2pt 6pt;text-align:left;padding-left:6pt;"
                                + "font-weight:bold;mso-number-format:'\\@'\">"
                                + "T1 Working together</td>"
                                + numbers("", "24", "33", "73", "48", "11", "0")
                                + "</tr>\n<tr>"
                                + "<td style=\"border-bottom:1pt solid #000;padding:2pt 6pt;"
                                + "text-align:left;padding-left:18pt;mso-number-format:'\\@'\">"
                                + "T1.1 Sharing</td>"
                                + numbers(
                                        "border-bottom:1pt solid #000;",
                                        "10",
                                        "33",
                                        "30",
                                        "20",
                                        "4",
                                        "1")
                                + "</tr>\n</tbody></table>\n"
                                + "<p style=\"font-family:Calibri,Arial,sans-serif;font-size:9pt\">"
                                + "Counted: reviews, of 33 reviews. Coded by Zo&#235;.</p>\n");
    }

    private static String th(String side, String text) {
        return "<th style=\"border-top:1pt solid #000;border-bottom:1pt solid #000;"
                + "padding:2pt 6pt;vertical-align:bottom;text-align:"
                + side
                + "\">"
                + text
                + "</th>";
    }

    private static String numbers(String line, String... numbers) {
        var html = new StringBuilder();
        for (String number : numbers) {
            html.append("<td style=\"")
                    .append(line)
                    .append("padding:2pt 6pt;text-align:right\">")
                    .append(number)
                    .append("</td>");
        }
        return html.toString();
    }

    @Test
    void aSmallCountHasItsStarInTheCopyToo() {
        var tally = themesByAgencies(THEMES);
        var below = new SmallCells(11);
        var text = TallyText.of(tally, tally.rows(), below);
        assertThat(text.lines().skip(1).limit(2))
                .containsExactly(
                        "T1 Working together\t24\t33\t73\t48\t11\t0",
                        "T1.1 Sharing\t10*\t33\t30\t20\t4*\t1*");
        assertThat(text).endsWith("Coded by Zoë.\n* Fewer than 11.\n");
        assertThat(TallyHtml.of(tally, tally.rows(), below))
                .contains(">10*</td>", ">24</td>", "Zo&#235;. * Fewer than 11.</p>");
    }

    @Test
    void onlyTheRowsThatAreWantedComeInTheOrderWanted() {
        var tally = themesByAgencies(THEMES);
        assertThat(TallyText.of(tally, tally.rows().reversed(), NONE).lines().skip(1).limit(2))
                .containsExactly(
                        "T1.1 Sharing\t10\t33\t30\t20\t4\t1",
                        "T1 Working together\t24\t33\t73\t48\t11\t0");
        assertThat(TallyHtml.of(tally, tally.rows().subList(1, 2), NONE))
                .contains("T1.1 Sharing")
                .doesNotContain("Working together");
    }

    @Test
    void percentagesOfCellsComeWhereTheyWereAskedFor() {
        assertThat(lines(themesByAgencies(THEMES.withPercent(PercentOf.TOTAL))).subList(0, 2))
                .containsExactly(
                        "theme\treviews\tof\t%\tpassages\tEducation\tEducation %\tWomen’s Aid"
                                + "\tWomen’s Aid %",
                        "T1 Working together\t24\t33\t73\t48\t11\t33\t0\t0");
    }

    @Test
    void decimalsOfPercentagesStayAsAskedAndNoneIsADash() {
        var tally =
                tally(
                        TallyRequest.of(new Axis.OfVariable("victim.sex")),
                        List.of(),
                        List.of(
                                row("f", "f", 1, Kind.VALUE, 23, "70.0", 0, Map.of(), null),
                                row("m", "m", 1, Kind.VALUE, 0, null, 0, Map.of(), null)));
        assertThat(lines(tally).subList(0, 3))
                .containsExactly("victim.sex\treviews\tof\t%", "f\t23\t33\t70.0", "m\t0\t33\t–");
    }

    @Test
    void whatIsUndecidedOrMissingIsNeverSilent() {
        var tally =
                tally(
                        TallyRequest.of(new Axis.OfVariable("victim.sex"))
                                .withColumns(new Axis.OfFacet("agency")),
                        List.of(agency("Police")),
                        List.of(
                                row(
                                        "f",
                                        "f",
                                        1,
                                        Kind.VALUE,
                                        24,
                                        "80",
                                        2,
                                        Map.of("not_recorded", 3L, "redacted", 0L),
                                        null,
                                        new Tally.Cell(10, 33, new BigDecimal("30"), 1, null))));
        assertThat(lines(tally).subList(0, 2))
                .containsExactly(
                        "victim.sex\treviews\tof\t%\tundecided\tmissing\tPolice",
                        "f\t24\t33\t80\t2\t3 not recorded\t10 (+1)");
    }

    @Test
    void asCsvEachCellHasItsCountDenominatorPercentageAndWhatIsUndecidedAlone() {
        var tally =
                tally(
                        TallyRequest.of(new Axis.OfVariable("victim.sex"))
                                .withColumns(new Axis.OfFacet("agency")),
                        List.of(agency("Police"), agency("Health")),
                        List.of(
                                row(
                                        "f",
                                        "f",
                                        1,
                                        Kind.VALUE,
                                        24,
                                        "80",
                                        2,
                                        Map.of("not_recorded", 3L),
                                        null,
                                        new Tally.Cell(10, 33, new BigDecimal("30"), 1, null),
                                        new Tally.Cell(0, 0, null, 0, null))));
        var csv = TallyCsv.of(tally, NONE);
        assertThat(csv.header())
                .containsExactly(
                        "code",
                        "name",
                        "level",
                        "reviews",
                        "of",
                        "%",
                        "undecided",
                        "missing",
                        "Police",
                        "Police of",
                        "Police %",
                        "Police undecided",
                        "Health",
                        "Health of",
                        "Health %");
        assertThat(csv.rows().getFirst())
                .containsExactly(
                        "f",
                        "f",
                        "1",
                        "24",
                        "33",
                        "80",
                        "2",
                        "3 not recorded",
                        "10",
                        "33",
                        "30",
                        "1",
                        "0",
                        "0",
                        "");
    }

    @Test
    void asCsvTheColumnsOfANumericVariableHaveItsWholeSummary() {
        var part =
                new Tally.Summary(
                        10,
                        10,
                        Map.of(),
                        new BigDecimal("34.5000"),
                        new BigDecimal("8.2501"),
                        new BigDecimal("33"),
                        new BigDecimal("28.5"),
                        new BigDecimal("41"),
                        new BigDecimal("16"),
                        new BigDecimal("70"));
        var tally =
                tally(
                        TallyRequest.of(new Axis.OfVariable("victim.age"))
                                .withColumns(new Axis.OfFacet("agency")),
                        List.of(agency("Police")),
                        List.of(
                                row(
                                        "victim.age",
                                        "Age",
                                        1,
                                        Kind.NUMBER,
                                        10,
                                        null,
                                        1,
                                        Map.of(),
                                        part,
                                        new Tally.Cell(10, 10, null, 1, part))));
        var csv = TallyCsv.of(tally, NONE);
        assertThat(csv.header().subList(3, csv.header().size()))
                .containsExactly(
                        "known",
                        "of",
                        "undecided",
                        "mean",
                        "SD",
                        "median",
                        "Q1",
                        "Q3",
                        "min",
                        "max",
                        "Police, known",
                        "Police, undecided",
                        "Police, mean",
                        "Police, SD",
                        "Police, median",
                        "Police, Q1",
                        "Police, Q3",
                        "Police, min",
                        "Police, max");
        assertThat(csv.rows().getFirst())
                .containsExactly(
                        "victim.age",
                        "Age",
                        "1",
                        "10",
                        "11",
                        "1",
                        "34.5",
                        "8.2501",
                        "33",
                        "28.5",
                        "41",
                        "16",
                        "70",
                        "10",
                        "1",
                        "34.5",
                        "8.2501",
                        "33",
                        "28.5",
                        "41",
                        "16",
                        "70");
    }

    @Test
    void passagesStandOnceWhenPassagesAreCounted() {
        assertThat(lines(themesByAgencies(THEMES.withUnit(Unit.PASSAGES))).getFirst())
                .isEqualTo("theme\tpassages\tof\t%\tEducation\tWomen’s Aid");
    }

    @Test
    void aNumericVariableIsItsSummary() {
        var summary =
                new Tally.Summary(
                        30,
                        31,
                        Map.of("unanswered", 3L),
                        new BigDecimal("34.5000"),
                        new BigDecimal("8.2501"),
                        new BigDecimal("33"),
                        new BigDecimal("28.5"),
                        new BigDecimal("41"),
                        new BigDecimal("16"),
                        new BigDecimal("70"));
        var tally =
                tally(
                        TallyRequest.of(new Axis.OfVariable("victim.age"))
                                .withColumns(new Axis.OfFacet("agency")),
                        List.of(agency("Police")),
                        List.of(
                                row(
                                        "victim.age",
                                        "Age",
                                        1,
                                        Kind.NUMBER,
                                        30,
                                        null,
                                        0,
                                        Map.of("unanswered", 3L),
                                        summary,
                                        new Tally.Cell(
                                                0,
                                                0,
                                                null,
                                                0,
                                                new Tally.Summary(
                                                        0, 0, Map.of(), null, null, null, null,
                                                        null, null, null)))));
        assertThat(lines(tally).subList(0, 2))
                .containsExactly(
                        "victim.age\tknown\tof\tmean\tSD\tmedian\tQ1\tQ3\tmin\tmax\tmissing"
                                + "\tPolice, mean",
                        "Age\t30\t33\t34.5\t8.2501\t33\t28.5\t41\t16\t70\t3 unanswered\t–");
    }

    @Test
    void aPathSaysTheNameAlready() {
        var tally = tally(THEMES, List.of(), List.of(theme("A › B", "B", 2, 1, "3")));
        assertThat(lines(tally).get(1)).startsWith("A › B\t");
    }

    @Test
    void aNameNeverBreaksTheTableNorBecomesAFormula() {
        var tally =
                tally(
                        THEMES,
                        List.of(agency("=1+1")),
                        List.of(
                                theme("a\tb\r\nc", "a\tb\r\nc", 1, 1, "3", cell(1, "3")),
                                theme("@SUM(A1)", "@SUM(A1)", 1, 1, "3", cell(1, "3")),
                                theme("\"Not now\"", "\"Not now\"", 1, 1, "3", cell(1, "3")),
                                theme("<b> & 𝒳", "<b> & 𝒳", 1, 1, "3", cell(1, "3"))));
        assertThat(lines(tally).subList(0, 5))
                .containsExactly(
                        "theme\treviews\tof\t%\tpassages\t'=1+1",
                        "a b c\t1\t33\t3\t2\t1",
                        "'@SUM(A1)\t1\t33\t3\t2\t1",
                        "\"\"\"Not now\"\"\"\t1\t33\t3\t2\t1",
                        "<b> & 𝒳\t1\t33\t3\t2\t1");
        assertThat(TallyHtml.of(tally, tally.rows(), NONE))
                .contains("mso-number-format:'\\@'\">@SUM(A1)</td>")
                .contains(">&quot;Not now&quot;</td>")
                .contains(">&lt;b&gt; &amp; &#119987;</td>")
                .matches("\\p{ASCII}*");
    }
}
