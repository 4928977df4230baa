package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.AnswerValue;
import org.postil.domain.Variable;
import org.postil.project.Project;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;

import java.math.BigDecimal;
import java.nio.file.Path;

/** What a printed table says beside its numbers: heads, missing values and what is undecided. */
class JournalTableTest {
    @TempDir Path folder;
    private SampleMaterial sample;

    @BeforeEach
    void open() {
        sample = SampleMaterial.open(folder);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private static TallyRequest rows(String path) {
        return TallyRequest.of(new Axis.OfVariable(path));
    }

    private Tally tally(TallyRequest request) {
        return (Tally) new TallyEngine().tally(sample.snapshot(), request);
    }

    private Variable variable(String path) {
        return sample.snapshot().variables().stream()
                .filter(v -> v.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMissingValuesOfBothVariablesAreSaid() {
        var tally =
                tally(
                        rows("review.risk_rating")
                                .withColumns(new Axis.OfVariable("review.homicide_type")));
        String missing = TallyTable.reasons(tally.rows().getFirst().missing());
        assertThat(missing).contains("15 not applicable");
        assertThat(JournalTable.of(tally).notes())
                .contains(
                        "No value of "
                                + variable("review.risk_rating").name()
                                + ": "
                                + missing
                                + ".");
        var turned =
                tally(
                        rows("review.homicide_type")
                                .withColumns(new Axis.OfVariable("review.risk_rating")));
        assertThat(JournalTable.of(turned).notes())
                .anyMatch(note ->
                        note.startsWith(
                                "No value of " + variable("review.risk_rating").name() + ": 15"));
    }

    @Test
    void withCodesInTheColumnsThoseOfTheRowsAreSaid() {
        var tally = tally(rows("review.risk_rating").withColumns(new Axis.OfFacet("agency")));
        assertThat(JournalTable.of(tally).notes())
                .anyMatch(note -> note.startsWith("No value of ") && note.contains("15 not app"));
    }

    @Test
    void theHeadIsTheNameOfTheVariableWithTheRoleWhereTheNameDoesNotSayIt() {
        var relationship = variable("review.relationship_perp_to_victim");
        assertThat(relationship.name()).isNotEqualToIgnoringCase("relationship perp to victim");
        assertThat(JournalTable.of(tally(rows(relationship.path()))).heads().getFirst())
                .isEqualTo(relationship.name());
        assertThat(variable("victim.sex").name()).isEqualTo("Sex");
        assertThat(JournalTable.of(tally(rows("victim.sex"))).heads().getFirst())
                .isEqualTo("Victim: Sex");
    }

    @Test
    void smallCountsAreStarredAndTheNoteSaysWhatIsSmall() {
        var tally = tally(rows("review.homicide_type"));
        assertThat(tally.rows()).anyMatch(row -> row.n() > 0 && row.n() < 5);
        var marked = JournalTable.of(tally, new SmallCells(5));
        var plain = JournalTable.of(tally);
        for (int i = 0; i < tally.rows().size(); i++) {
            long n = tally.rows().get(i).n();
            assertThat(marked.lines().get(i).cells().getFirst())
                    .isEqualTo(
                            plain.lines().get(i).cells().getFirst() + (n > 0 && n < 5 ? "*" : ""));
        }
        assertThat(marked.notes()).contains("* Fewer than 5.");
        assertThat(plain.notes()).noneMatch(note -> note.startsWith("*"));
    }

    @Test
    void aNumberOnWhichTheCodersDifferIsShownApart() {
        var reported = variable("review.children_reported");
        var before = tally(rows(reported.path())).rows().getFirst();
        var given =
                sample.snapshot().answers().stream()
                        .filter(a -> a.variable() == reported.id())
                        .filter(a -> a.value() instanceof AnswerValue.Number)
                        .findFirst()
                        .orElseThrow();
        sample.project()
                .act(
                        Project.PROGRAM,
                        "Another number",
                        edit -> {
                            edit.answers()
                                    .set(
                                            reported.id(),
                                            given.review(),
                                            0,
                                            edit.coders().add("Second coder").id(),
                                            new AnswerValue.Number(new BigDecimal("97"), ""),
                                            false);
                            return true;
                        });
        var tally = tally(rows(reported.path()).withLayer(new Layer.Final()));
        var row = tally.rows().getFirst();
        assertThat(row.undecided()).isEqualTo(1);
        var journal = JournalTable.of(tally);
        assertThat(journal.lines().getFirst().cells().getFirst())
                .isEqualTo((before.n() - 1) + "/" + before.d() + " [+1]");
        assertThat(journal.notes()).anyMatch(note -> note.startsWith("[+n]"));
        var csv = TallyCsv.of(tally, new SmallCells(0));
        var line = csv.rows().getFirst();
        assertThat(line.get(csv.header().indexOf("undecided"))).isEqualTo("1");
        assertThat(line.get(csv.header().indexOf("known")))
                .isEqualTo(Long.toString(before.n() - 1));
        assertThat(line.get(csv.header().indexOf("of"))).isEqualTo(Long.toString(before.d()));
    }
}
