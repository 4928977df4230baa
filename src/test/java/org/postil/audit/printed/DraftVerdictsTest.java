package org.postil.audit.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Snapshot;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Drafts whose figures stand in the study, but not in the cell that the draft names. */
class DraftVerdictsTest {
    @TempDir static Path folder;

    private static Snapshot sample;

    @BeforeAll
    static void open() {
        Path file = SampleProject.copyTo(folder.resolve("sample.postil"));
        var opened =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC()).open(file);
        try (var project = ((ProjectResult.Opened) opened).project()) {
            sample = project.snapshot();
        }
    }

    private static List<CheckedFigure> check(String text) {
        return new PrintedCheck(
                        sample, new TallyEngine(), Layer.standard(sample), new Cancellation())
                .check(text);
    }

    private static List<String> verdicts(String text) {
        return check(text).stream().map(f -> f.verdict().word()).toList();
    }

    /** What the cell is called, with its numbers: "Sex of the victim: male: 4 of 33". */
    private static List<String> cells(String text) {
        return check(text).stream()
                .map(f ->
                        switch (f.verdict()) {
                            case Verdict.Right(StudyCell cell) -> "right " + named(cell);
                            case Verdict.Stale(StudyCell cell) -> "stale " + named(cell);
                            case Verdict.Wrong wrong ->
                                    "wrong " + wrong.cell().map(c -> named(c)).orElse("");
                            case Verdict.NotFound not -> "not found";
                        })
                .toList();
    }

    private static String named(StudyCell cell) {
        return cell.name().replaceAll(" in the table .*", "") + " " + cell.n() + "/" + cell.d();
    }

    @Test
    void theNumbersOfVictimsAreNotThoseOfPerpetrators() {
        var female = "stale Sex of the perpetrator: female 3/33";
        var male = "stale Sex of the perpetrator: male 30/33";
        assertThat(cells("Sex of perpetrators: female 29/33 (88%), male 4/33 (12%)."))
                .containsExactly(female, male);
        assertThat(cells("Perpetrator sex: male 4/33")).containsExactly(male);
        assertThat(
                        cells(
                                "Sex of perpetrator (N = 33)\n"
                                        + "Value\tn\t%\nFemale\t29\t88\nMale\t4\t12\n"))
                .containsExactly(female, male);
        assertThat(
                        cells(
                                "Sex\tVictims n (%)\tPerpetrators n (%)\n"
                                        + "Female\t29 (88)\t29 (88)\nMale\t4 (12)\t4 (12)\n"))
                .containsExactly(
                        "right Sex of the victim: female 29/33",
                        female,
                        "right Sex of the victim: male 4/33",
                        male);
    }

    @Test
    void aSentenceOfBothIsRightOfEach() {
        assertThat(verdicts("Victims were female (29/33, 88%) and perpetrators male (30/33, 91%)."))
                .containsExactly("right", "right");
        assertThat(verdicts("Of the victims of male perpetrators, 29/33 (88%) were female."))
                .containsExactly("right");
    }

    @Test
    void whereRowAndColumnAreSaidOnlyTheirCellAnswers() {
        for (String bar : List.of("", "|")) {
            String table =
                    bar
                            + "Theme|Police|Education"
                            + bar
                            + "\n"
                            + bar
                            + "Policy and process | 5 (15%) | 1 (3%)"
                            + bar
                            + "\n"
                            + bar
                            + "Multi-agency working and information management | 4 (12%) | 3 (9%)"
                            + bar
                            + "\n";
            assertThat(cells(table))
                    .containsExactly(
                            "stale T5 Policy and process \u00d7 Police 1/33",
                            "stale T5 Policy and process \u00d7 Education 6/33",
                            "stale T1 Multi-agency working and information management \u00d7"
                                    + " Police 1/33",
                            "stale T1 Multi-agency working and information management \u00d7"
                                    + " Education 11/33");
        }
        assertThat(
                        cells(
                                "Policy and process recommendations were made to Education in 1 of"
                                        + " 33 DHRs (3%)."))
                .containsExactly("stale T5 Policy and process \u00d7 Education 6/33");
        assertThat(cells("Policy and process: Education 6/33 (18%)"))
                .containsExactly("right T5 Policy and process \u00d7 Education 6/33");
    }

    @Test
    void aNameSaidExactlyGoesBeforeOneThatIsLongerOrPartlySaid() {
        assertThat(cells("National policy and process 26/33 (79%)"))
                .containsExactly("stale T5.9 National policy and process 6/33");
        assertThat(cells("Policy and process 6/33 (18%)"))
                .containsExactly("stale T5 Policy and process 26/33");
        assertThat(cells("National policy and process 6/33 (18%)"))
                .containsExactly("right T5.9 National policy and process 6/33");
        assertThat(cells("Policy and process 26/33 (79%)"))
                .containsExactly("right T5 Policy and process 26/33");
        // a column called National is an agency, and its words are not the row's
        assertThat(cells("Theme\tNational\nPolicy and process\t7 (21%)\n"))
                .containsExactly("stale T5 Policy and process \u00d7 National 6/33");
    }

    @Test
    void whatIsSaidWholeIsStaleWhateverIsSaidInPart() {
        assertThat(cells("Policy and process was found in 27 of 33 DHRs (82%)"))
                .containsExactly("stale T5 Policy and process 26/33");
        assertThat(cells("Domestic abuse training 10/33 (30%)"))
                .containsExactly("stale T4.1 Domestic abuse training 15/33");
        assertThat(cells("Domestic abuse policies 15/33 (45%)"))
                .containsExactly("stale T5.1 Domestic abuse policies 10/33");
        assertThat(cells("Child safeguarding assessment 8 (24%)"))
                .containsExactly("stale T2.2 Child safeguarding assessment 5/33");
        assertThat(cells("IPH in 3/33 (9%). AFH in 29/33 (88%)"))
                .containsExactly(
                        "stale Type of homicide: IPH 29/33", "stale Type of homicide: AFH 3/33");
    }

    @Test
    void theSampleOfAnotherSizeIsStale() {
        for (String said :
                List.of(
                        "N = 34 DHRs",
                        "Table 1. Themes of recommendations (N = 34 DHRs)",
                        "We analysed 34 DHRs.",
                        "The sample comprised 32 DHRs.",
                        "The reviews (n = 34) were included.",
                        "Percentages are of 32 DHRs.",
                        "The study is based on 34 published domestic homicide reviews.")) {
            assertThat(check(said))
                    .as(said)
                    .singleElement()
                    .satisfies(found ->
                            assertThat(found.words())
                                    .isEqualTo(
                                            "The draft has "
                                                    + (said.contains("34") ? 34 : 32)
                                                    + "; The sample now has 33."));
        }
        assertThat(cells("Table 1 (N = 34 DHRs)\nTheme\tn\t%\nT4 Training\t19\t56\n"))
                .containsExactly(
                        "stale The sample 33/33", "stale T4 Training and staff development 19/33");
        assertThat(verdicts("Table 1. Themes (N = 33 DHRs)")).containsExactly("right");
    }

    /** What the sample was chosen from, and a part of it, are other numbers. */
    @Test
    void aNumberOfReviewsThatIsNotTheSamplesIsNotFound() {
        assertThat(verdicts("Of 650 DHRs, 33 were included.")).containsExactly("not found");
        assertThat(verdicts("We screened 650 DHRs and included 33 DHRs."))
                .containsExactly("not found", "right");
        assertThat(verdicts("Table 3. Victims aged 16 to 45 (N = 28 DHRs)"))
                .containsExactly("not found");
        assertThat(verdicts("Separation was found in 34 DHRs.")).containsExactly("not found");
    }

    @Test
    void theReviewsThatASentenceBeginsWithAreTheWholeWhereThePercentageSaysSo() {
        String training = "T4 Training and staff development";
        assertThat(cells("Of the 34 DHRs, 19 (56%) had " + training + "."))
                .containsExactly("stale The sample 33/33", "stale " + training + " 19/33");
        assertThat(cells("Of the 33 DHRs, 19 (58%) had " + training + "."))
                .containsExactly("right The sample 33/33", "right " + training + " 19/33");
        // 59% is of the 29 said last
        assertThat(verdicts("Of the 33 DHRs, 29 were IPH, 17 (59%) of them by a male partner."))
                .doesNotContain("wrong");
    }

    @Test
    void whatIsStaleIsNamedWhateverItsNIs() {
        assertThat(cells("T4 Training: 19/34 (56%)"))
                .containsExactly("stale T4 Training and staff development 19/33");
        assertThat(cells("The perpetrator is to the victim: male partner 17/30 (57%)"))
                .containsExactly("stale Perpetrator is to the victim: male partner 17/33");
        assertThat(cells("Sex of the children: female 11/20 (55%)"))
                .containsExactly("stale Sex of the child: female (persons) 11/19");
    }

    @Test
    void thePercentageBeforeItsCountIsRecomputed() {
        for (String table :
                List.of(
                        "Theme\t%\tn/N\nWhite British victims\t70%\t22/33\n",
                        "| Theme | % | n/N |\n"
                                + "|---|---|---|\n"
                                + "| White British victims | 70% | 22/33 |\n",
                        "White British victims 70% (22/33)",
                        "Victims\t% (n/N)\nWhite British\t70% (22/33)\n")) {
            assertThat(check(table))
                    .as(table)
                    .singleElement()
                    .satisfies(found ->
                            assertThat(found.words())
                                    .startsWith("22 of 33 is 67% (66.67), not 70%."));
        }
    }

    /** The rest of a sentence names other cells, which may have the same numbers. */
    @Test
    void whatIsNamedRightAtTheFigureGoesBeforeTheRestOfTheSentence() {
        assertThat(
                        cells(
                                "Escalating factors: bereavement 1/33 (3%); financial dispute 2/33"
                                        + " (6%)."))
                .containsExactly(
                        "right Escalating factor: Bereavement in the household 1/33",
                        "stale Escalating factor: Financial dispute 1/33");
        assertThat(
                        cells(
                                "The perpetrator was a male partner in 17 (59%) and a male"
                                        + " ex-partner in 10 (34%)."))
                .containsExactly(
                        "right Perpetrator is to the victim: male partner 17/29",
                        "stale Perpetrator is to the victim: male ex-partner 9/33");
    }

    @Test
    void ofSeveralWithTheSameNumbersTheOneIsNamedThatIsSaid() {
        assertThat(
                        cells(
                                "National recommendations 6/33 (18%); National policy and process"
                                        + " 6/33 (18%); Policy and process 26/33 (79%)."))
                .containsExactly(
                        "right T7 National recommendations 6/33",
                        "right T5.9 National policy and process 6/33",
                        "right T5 Policy and process 26/33");
        assertThat(cells("Theme\tNational\nPolicy and process\t6 (18%)\n"))
                .containsExactly("right T5 Policy and process \u00d7 National 6/33");
    }

    @Test
    void aNameOfOneWordBesideAWordOfOtherNamesIsNotStale() {
        assertThat(verdicts("Recommendations on training were made to Education in 8/33 (24%)."))
                .containsExactly("not found");
        assertThat(cells("Education 22/33 (67%)")).containsExactly("stale Education 23/33");
    }

    @Test
    void ofTwoOfOneNameThatIsStaleWhichHasTheCountAndIsPublished() {
        assertThat(cells("Perpetrators: White British 21/33 (64%)"))
                .containsExactly(
                        "stale Ethnicity, grouped of the perpetrator: White British 21/32");
    }

    @Test
    void whereVictimsAndPerpetratorsAreCalledAlikeAndNoneIsSaidNothingIsRight() {
        for (String said : List.of("Sex: male 4/33 (12%)", "Sex\tn\t%\nMale\t4\t12\n")) {
            assertThat(check(said))
                    .as(said)
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.verdict()).isInstanceOf(Verdict.NotFound.class);
                        assertThat(found.words())
                                .startsWith(
                                        "The draft does not say of whom: Sex of the victim: male")
                                .contains("has 4 of 33 (12%); Sex of the perpetrator: male")
                                .contains("has 30 of 33 (91%)");
                    });
        }
        assertThat(verdicts("Sex of victims: male 4/33 (12%)")).containsExactly("right");
        // the printed N is that of children only
        assertThat(verdicts("Sex: female 11/19 (58%)")).containsExactly("right");
        assertThat(verdicts("Sex: female 11 (58%)")).containsExactly("not found");
    }

    @Test
    void aPercentageAfterTheWordsOfItsFractionIsRecomputed() {
        for (String draft :
                List.of(
                        "Ethnicity was White British for 22/33 DHRs (70%).",
                        "White British 22/33 reviews (70%)",
                        "White British: 22/33 cases, 70%",
                        "White British: 22/33 of the reviews (70%)",
                        "White British: 22 / 33 reviews (70%)")) {
            assertThat(verdicts(draft)).as(draft).containsExactly("wrong");
        }
        assertThat(verdicts("T1 in 24/33 DHRs (73%) and T2 in 12/33 (36%)."))
                .doesNotContain("wrong");
        // of two things: the percentage is not the fraction's
        assertThat(verdicts("24/33 DHRs had T1 and few of them (9%) had more."))
                .doesNotContain("wrong");
    }

    @Test
    void whatComesAfterAFigureInBracketsTellsWhatItIs() {
        assertThat(cells("Most DHRs (24/33, 73%) had T1."))
                .isEqualTo(cells("24/33 DHRs (73%) had T1."))
                .singleElement()
                .asString()
                .startsWith("right")
                .endsWith("24/33");
        assertThat(cells("A majority of DHRs (25/33, 76%) included T1."))
                .isEqualTo(cells("25/33 DHRs (76%) included T1."));
        assertThat(cells("Two thirds (21/33) of victims were White British."))
                .isEqualTo(cells("21/33 of victims were White British."));
        assertThat(verdicts("A majority of DHRs (25/33, 76%) included T1."))
                .containsExactly("stale");
    }
}
