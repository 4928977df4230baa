package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;
import org.postil.project.Project;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;

import java.nio.file.Path;
import java.util.List;

/** The methods paragraph says what was done in the sample study, and nothing else. */
class MethodsParagraphTest {
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

    private String text() {
        var snapshot = sample.snapshot();
        return MethodsParagraph.of(
                        snapshot,
                        Layer.standard(snapshot),
                        sample.facts(),
                        new TallyEngine(),
                        List.of())
                .text();
    }

    @Test
    void itTellsTheSampleTheCoderAndTheCodebook() {
        assertThat(text())
                .startsWith("33 reviews were included, together 33 documents and ")
                .contains("One coder (Sample coder) did the work.")
                .contains("All included reviews were read to the end.")
                .contains("7 main codes and 36 sub-codes for themes, and 13 codes for agencies");
    }

    @Test
    void whatWasNotDoneIsNotMentioned() {
        assertThat(text())
                .doesNotContain(
                        "two or more", "agreement", "kappa", "double", "excluded", "undecided");
    }

    @Test
    void aSecondReaderGivesTheDoubleCodedShareAndTheRuleOfTheLayer() {
        var first = sample.snapshot().reviews().getFirst();
        sample.project()
                .act(
                        Project.PROGRAM,
                        "A second coder reads",
                        edit -> {
                            var second = edit.coders().add("Second coder");
                            edit.reviews().mark(first.id(), second.id(), ReadMark.State.READ);
                            return true;
                        });
        assertThat(text())
                .contains("2 coders (Sample coder and Second coder) did the work.")
                .contains("1 of 33 included reviews (3%) was coded or read by two or more of them.")
                .contains("what all of them share")
                .doesNotContain("agreement", "kappa");
    }

    @Test
    void anExcludedReviewIsToldWithItsReasonAndItsWordsDoNotCount() {
        var last = sample.snapshot().reviews().getLast();
        sample.project()
                .act(
                        Project.PROGRAM,
                        "Leave out",
                        edit -> {
                            edit.reviews()
                                    .setInclusion(
                                            last.id(), Review.Inclusion.EXCLUDED, "summary only");
                            return true;
                        });
        assertThat(text())
                .startsWith(
                        "33 reviews were identified: 1 excluded (summary only, 1) and 32 included,"
                                + " together 32 documents");
    }
}
