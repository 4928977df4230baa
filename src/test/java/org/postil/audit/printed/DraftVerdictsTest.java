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
}
