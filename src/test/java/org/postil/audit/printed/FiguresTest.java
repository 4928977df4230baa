package org.postil.audit.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;

class FiguresTest {
    private static List<String> read(String text) {
        return Figures.in(text).stream().map(PrintedFigure::words).toList();
    }

    @Test
    void theFormsInWhichPapersPrintFiguresAreRead() {
        assertThat(read("Most victims were female (29/33, 88%)."))
                .containsExactly("29 of 33 (88%)");
        assertThat(read("perpetrators (21/32\u2074, 66%)")).containsExactly("21 of 32 (66%)");
        assertThat(read("Twenty nine of the 33 homicides (88%)")).containsExactly("29 of 33 (88%)");
        assertThat(read("across 5 of the 33 DHRs (15%)")).containsExactly("5 of 33 (15%)");
        assertThat(read("3 (9%) were adult family homicides")).containsExactly("3 (9%)");
        assertThat(read("In 48% of cases (16/33)")).containsExactly("16 of 33 (48%)");
        assertThat(read("73% (24/33)")).containsExactly("24 of 33 (73%)");
        assertThat(read("22/33 (66.7 per cent)")).containsExactly("22 of 33 (66.7%)");
        assertThat(read("12 out of 33 (36%)")).containsExactly("12 of 33 (36%)");
        assertThat(read("67% (n=22) were")).containsExactly("22 (67%)");
        assertThat(read("women (n = 22, 67%)")).containsExactly("22 (67%)");
        assertThat(read("67% (n=22/33)")).containsExactly("22 of 33 (67%)");
        assertThat(read("education (11 DHRs) and social care (10 DHRs)"))
                .containsExactly("11", "10");
        assertThat(read("1,234/5,678 (21\u00b77%)")).containsExactly("1234 of 5678 (21.7%)");
        assertThat(read("found in <1% of reviews (2/340)")).containsExactly("2 of 340 (<1%)");
        assertThat(read("Six of thirty-three reviews")).containsExactly("6 of 33");
    }

    @Test
    void theWholeMayStandInBracketsBehindUnitsOrBehindThePercentage() {
        assertThat(read("22 (of 33) reviews (70%)")).containsExactly("22 of 33 (70%)");
        assertThat(read("In 22 (of the 33) DHRs (70%), it was so."))
                .containsExactly("22 of 33 (70%)");
        assertThat(read("22 DHRs of 33 (70%)")).containsExactly("22 of 33 (70%)");
        assertThat(read("22 reviews out of the 33 (70%) had")).containsExactly("22 of 33 (70%)");
        assertThat(read("70% of the 33 DHRs (n=22)")).containsExactly("22 of 33 (70%)");
        assertThat(read("70% of 33 reviews (22)")).containsExactly("22 of 33 (70%)");
        assertThat(read("70% (n = 22 of 33)")).containsExactly("22 of 33 (70%)");
        assertThat(read("70% (22 of 33 DHRs)")).containsExactly("22 of 33 (70%)");
        assertThat(read("70% (n=22 of the 33 DHRs) were")).containsExactly("22 of 33 (70%)");
    }

    @Test
    void wordsInBetweenThatTellOfSomethingElseJoinNoFigures() {
        assertThat(read("22 (of 33) reviews were read twice (in 2019)"))
                .containsExactly("22 of 33");
        assertThat(read("22 DHRs of 2019 (70%)")).doesNotContain("22 of 2019 (70%)");
        assertThat(read("70% of the 33 DHRs and 22 recommendations (n=40)"))
                .doesNotContain("40 of 33 (70%)", "22 of 33 (70%)");
        assertThat(read("70% of the 33 DHRs (n=33)")).doesNotContain("33 of 33 (70%)");
        assertThat(read("70% of the 33 DHRs with children (20)")).doesNotContain("20 of 33 (70%)");
        assertThat(read("70% of the 33 DHRs (24/34)")).doesNotContain("24 of 33 (70%)");
        assertThat(read("22 DHRs of 12 regions (70%)")).doesNotContain("22 of 12 (70%)");
    }

    @Test
    void whatOnlyLooksLikeAFigureIsLeftAlone() {
        assertThat(read("Published in 2017/18 and on 12/05/2017, staffed 24/7, aged 16 to 65."))
                .isEmpty();
        assertThat(read("kappa 0.81 (95% CI 0.7 to 0.9), section 5.3, 10\u201320%")).isEmpty();
    }

    @Test
    void aFigureKnowsWhereItStandsAndWhatIsAroundIt() {
        String text = "There were 33. Victims (22/33, 70%) and perpetrators (21/32, 66%) were old.";
        var figures = Figures.in(text);
        assertThat(figures.getFirst().span().of(text)).isEqualTo("22/33, 70%");
        assertThat(figures.getFirst().near()).contains("Victims").doesNotContain("perpetrators");
        assertThat(figures.getLast().near()).contains("perpetrators").doesNotContain("Victims");
        assertThat(figures.getLast().wide()).contains("Victims");
    }

    @Test
    void aTableWithAHeaderGivesItsColumnsTheirMeaning() {
        String table =
                """
                Table 2. Themes (N = 33)
                Theme\tn\t%
                T1 Multi-agency working\t24\t73
                T2 Assessments\t12\t36
                """;
        assertThat(read(table)).containsExactly("24 of 33 (73%)", "12 of 33 (36%)");
        assertThat(Figures.in(table).getFirst().near()).contains("T1 Multi-agency working");
        assertThat(Figures.in(table).getFirst().span().of(table)).isEqualTo("24\t73");
    }

    @Test
    void columnsOfCountWholeAndPercentBecomeOneFigure() {
        assertThat(read("Theme\tn\tN\t%\nT1\t24\t33\t73%\nT2\t12\t33\t36%\n"))
                .containsExactly("24 of 33 (73%)", "12 of 33 (36%)");
        assertThat(read("T1\t24\t33\t73%\nT2\t12\t33\t36%")).hasSize(2).contains("24 of 33 (73%)");
        assertThat(read("T1\t24\t73%\nT2\t12\t36%")).containsExactly("24 (73%)", "12 (36%)");
    }

    @Test
    void aTableOfMarkdownWithNInItsHeadersIsRead() {
        String table =
                """
                | | Education (N = 33) | Police (N = 30) |
                |---|---:|---:|
                | **T1 Working together** | 11 (33%) | 3 (10) |
                | T2 Assessments | 4 | 0 (0%) |
                """;
        assertThat(read(table))
                .containsExactly("11 of 33 (33%)", "3 of 30 (10%)", "4 of 33", "0 of 30 (0%)");
        assertThat(Figures.in(table).getFirst().near())
                .contains("T1 Working together")
                .contains("Education");
    }

    @Test
    void aHeaderThatSaysPercentInBracketsLetsTheCellsLeaveTheSignOut() {
        assertThat(read("\tVictims n (%)\tPerpetrators n (%)\nFemale\t29 (88)\t3 (9.1)\n"))
                .containsExactly("29 (88%)", "3 (9.1%)");
        assertThat(read("Sex\tn/N (%)\nFemale\t29/33 (88)\n")).containsExactly("29 of 33 (88%)");
    }

    @Test
    void aHeadingBetweenRowsLendsItsWordsAndItsWhole() {
        String table =
                """
                \tn\t%
                Victims (N = 33)\t\t
                Female\t29\t88
                Perpetrators (n = 32)\t\t
                White British\t21\t66
                """;
        assertThat(read(table)).containsExactly("29 of 33 (88%)", "21 of 32 (66%)");
        assertThat(Figures.in(table).getLast().near()).contains("Perpetrators");
    }

    @Test
    void twoRowsOfHeadersStandTogether() {
        String table = "\tEducation\t\tPolice\t\n\tn\t%\tn\t%\nT1\t11\t33\t2\t6\n";
        assertThat(read(table)).containsExactly("11 (33%)", "2 (6%)");
        assertThat(Figures.in(table).getLast().near()).contains("Police");
        assertThat(Figures.in(table).getLast().near()).doesNotContain("Education");
    }

    @Test
    void aPercentageInTheNextColumnBelongsToTheFractionBesideIt() {
        assertThat(read("Theme\tn/N\t%\nT1\t26/33\t80%\nT2\t12/33\t36%\n"))
                .containsExactly("26 of 33 (80%)", "12 of 33 (36%)");
        assertThat(read("Theme\tReviews\t%\nT1\t26 of 33\t80\nT2\t\u2013\t36\n"))
                .containsExactly("26 of 33 (80%)", "36%");
        // two columns of figures, and the last with its percentage
        assertThat(read("Theme\tA, n/N\tB, n/N\t%\nT1\t1/3\t2/3\t67\n"))
                .containsExactly("1 of 3", "2 of 3 (67%)");
    }

    @Test
    void anNOfReviewsAboveATableIsNotThatOfItsPassages() {
        String table = "Themes (N = 33)\nTheme\tn (%)\tPassages, n\nT1\t24 (73)\t54\n";
        assertThat(read(table)).containsExactly("24 of 33 (73%)", "54");
    }

    @Test
    void theWholeMayStandBetweenTheCountAndThePercentageOrAfterBoth() {
        assertThat(read("(n = 5 of 33 DHRs, 15%)")).containsExactly("5 of 33 (15%)");
        assertThat(read("n = 5 of 33 DHRs, 15%")).containsExactly("5 of 33 (15%)");
        assertThat(read("in 26 (80%) of 33 DHRs")).containsExactly("26 of 33 (80%)");
        assertThat(read("in 26 (80%) of the 33 reviews")).containsExactly("26 of 33 (80%)");
        assertThat(read("in 26 out of 33 reviews, or 80%")).containsExactly("26 of 33 (80%)");
        assertThat(read("in 26 of 33 reviews or 80%")).containsExactly("26 of 33 (80%)");
        assertThat(read("26 (80%) of them in 2017; 3 (9%) of 2 regions"))
                .containsExactly("26 (80%)", "3 (9%)");
    }

    @Test
    void aPercentageBelongsToTheCountRightOfItThatHasNoneOfItsOwn() {
        assertThat(read("Theme\t%\tn/N\nT1\t70%\t22/33\nT2\t36\t12/33\n"))
                .containsExactly("22 of 33 (70%)", "12 of 33 (36%)");
        assertThat(read("Theme\t%\tn\nT1\t70\t22\nT2\t36\t12\n"))
                .containsExactly("22 (70%)", "12 (36%)");
        // pairs of both orders, and a column of another thing
        assertThat(read("\tA\t\tB\t\n\t%\tn\t%\tn\nT1\t33\t11\t6\t2\n"))
                .containsExactly("11 (33%)", "2 (6%)");
        assertThat(read("Theme\tn\t%\tPassages\nT1\t24\t73\t54\n"))
                .containsExactly("24 (73%)", "54");
        assertThat(read("Theme\tA %\tB n\nT1\t33\t2\n")).containsExactly("33%", "2");
    }

    @Test
    void columnsOfPassagesAndLevelsAreNoWholeAndOfIsOne() {
        assertThat(read("Theme\tn\tpassages\t%\nT1\t24\t54\t73\n")).contains("54");
        assertThat(read("code\tname\tlevel\treviews\tof\t%\nT1\tWork\t1\t24\t33\t73\n"))
                .containsExactly("24 of 33 (73%)");
        assertThat(
                        read(
                                "name\tn\tof\t%\tpassages\tPolice\tPolice of\tPolice %\n"
                                        + "T1\t24\t33\t73\t54\t1\t33\t3\n"))
                .containsExactly("24 of 33 (73%)", "54", "1 of 33 (3%)");
    }

    @Test
    void aLineWithoutCellsInsideATableIsItsSection() {
        String table =
                "Characteristic\tn\tN\t%\nSex of victim\nFemale\t29\t33\t88\n"
                        + "Sex of perpetrator (N = 32)\nMale\t30\t\t94\n";
        assertThat(read(table)).containsExactly("29 of 33 (88%)", "30 of 32 (94%)");
        assertThat(Figures.in(table).getFirst().near()).contains("Sex of victim");
        assertThat(Figures.in(table).getLast().near())
                .contains("Sex of perpetrator")
                .doesNotContain("victim");
        // the caption of another table is none
        String two = "Theme\tn\t%\nT1\t24\t73\nTable 2. Sex (N = 33)\nSex\tn\nMale\t4\n";
        assertThat(read(two)).containsExactly("24 (73%)", "4 of 33");
    }

    @Test
    void nAndPercentAboveTheTableHoldForItsColumns() {
        assertThat(read("Table 1. Themes, n (%)\nTheme\tEducation\tPolice\nT1\t11 (33)\t1 (3)\n"))
                .containsExactly("11 (33%)", "1 (3%)");
        assertThat(read("Theme, n (%)\tAll\nT1\t24 (73)\n")).containsExactly("24 (73%)");
        assertThat(read("Theme\tAll, n/N (%)\tPolice\tAge (SD)\nT1\t24/33 (73)\t1 (3)\t36 (13)\n"))
                .containsExactly("24 of 33 (73%)", "1 (3%)");
    }

    @Test
    void cellsWithDigitsThatAreNotUnderstoodAreCounted() {
        assertThat(Figures.read("Theme\tAll\tPolice\nT1\t24 (73)\t1 ~ 3\n").unread()).isEqualTo(2);
        assertThat(Figures.read("Theme\tn\t%\nT1\t24\t73\nT2\t12\t36\n").unread()).isZero();
        assertThat(Figures.read("code\tlevel\treviews\tof\nT1\t1\t24\t33\n").unread()).isZero();
    }

    @Test
    void columnsPartedByBlanksAreColumns() {
        String aligned =
                "Characteristic              n      %\n"
                        + "Sex of victims\n"
                        + "  female                   29     88\n"
                        + "  male                      4     12\n";
        assertThat(read(aligned)).containsExactly("29 (88%)", "4 (12%)");
        assertThat(Figures.in(aligned).getLast().near()).contains("Sex of victims", "male");
        assertThat(
                        read(
                                "Theme        Education    Police\n"
                                        + "T1           11 (33%)\n"
                                        + "T2                        1 (3%)\n"))
                .containsExactly("11 (33%)", "1 (3%)");
        assertThat(
                        Figures.in(
                                        "Theme        Education    Police\n"
                                                + "T1           11 (33%)\n"
                                                + "T2                        1 (3%)\n")
                                .getLast()
                                .near())
                .contains("Police")
                .doesNotContain("Education");
    }

    @Test
    void aHeaderThatEndsInNAndPercentHasItsNumbersAtTheEndsOfTheLines() {
        String table =
                "Table 2 (N = 33)\nTheme n (%)\nMulti-agency working and\n"
                        + "information management 24 (73)\nVictims aged 16 to 45 28 (85)\n";
        assertThat(read(table)).containsExactly("24 of 33 (73%)", "28 of 33 (85%)");
        assertThat(Figures.in(table).getFirst().near())
                .contains("Multi-agency working and information management");
        assertThat(read("Theme n N %\nT1 Work 24 33 73\nT2 Care 12 33 36\n"))
                .containsExactly("24 of 33 (73%)", "12 of 33 (36%)");
        assertThat(read("Theme % n/N\nT1 Work 73% 24/33\nT2 Care 36% 12/33\n"))
                .containsExactly("24 of 33 (73%)", "12 of 33 (36%)");
    }

    @Test
    void twoBlanksAfterASentenceMakeNoTable() {
        assertThat(
                        read(
                                "We read twice.  In all, 24/33 (73%) had T1.  Some said more.\n"
                                    + "It was found that 19/33 (58%) had T4.  None had more.\n"))
                .containsExactly("24 of 33 (73%)", "19 of 33 (58%)");
    }

    /** With a look at all that stands before for each figure, this takes hours. */
    @Test
    @Timeout(120)
    void aLongDraftIsReadInOneGo() {
        String draft = "Most victims were female (29/33, 88%). ".repeat(30_000);
        assertThat(Figures.in(draft)).hasSize(30_000);
    }
}
