package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.PassageKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;
import org.postil.project.Edit;
import org.postil.project.PassageStore;
import org.postil.project.Project;
import org.postil.project.SettingStore;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.SampleFlow;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

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
                .startsWith("33 DHRs were included, together 33 documents and ")
                .contains("One coder (Sample coder) did the work.")
                .contains("All included DHRs were read to the end.")
                .contains("7 main codes and 36 sub-codes for themes, and 13 codes for agencies");
    }

    @Test
    void whatWasNotDoneIsNotMentioned() {
        assertThat(text())
                .doesNotContain(
                        "two or more", "agreement", "kappa", "double", "excluded", "undecided");
    }

    /** What a second coder does to the first review. */
    private interface Second {
        void does(Edit edit, long coder, Review review);
    }

    private void second(Second second) {
        var first = sample.snapshot().reviews().getFirst();
        sample.project()
                .act(
                        Project.PROGRAM,
                        "A second coder",
                        edit -> {
                            second.does(edit, edit.coders().add("Second coder").id(), first);
                            return true;
                        });
    }

    @Test
    void aSecondReaderHasReadAndNotCoded() {
        second((edit, coder, review) ->
                edit.reviews().mark(review.id(), coder, ReadMark.State.READ));
        assertThat(text())
                .contains("2 coders (Sample coder and Second coder) did the work.")
                .contains("1 of 33 included DHRs (3%) was read to the end by two or more of them.")
                .contains("what all of them share")
                .doesNotContain("coded by two", "extracted.", "agreement", "kappa");
    }

    @Test
    void anAnswerOfASecondCoderIsNoDoubleCoding() {
        var snapshot = sample.snapshot();
        var given = snapshot.answers().getFirst();
        second((edit, coder, review) ->
                edit.answers()
                        .set(
                                given.variable(),
                                given.review(),
                                given.person(),
                                coder,
                                given.value(),
                                false));
        assertThat(text())
                .contains(
                        "1 of 33 included DHRs (3%) has facts that two or more of them"
                                + " extracted.")
                .doesNotContain("coded by two", "read to the end by two");
    }

    @Test
    void anAnswerToAnotherQuestionIsNotExtractedTwice() {
        var snapshot = sample.snapshot();
        var given = snapshot.answers().getFirst();
        second((edit, coder, review) -> {
            edit.answers()
                    .set(
                            given.variable(),
                            given.review(),
                            given.person(),
                            coder,
                            given.value(),
                            false);
            edit.answers().remove(given.id());
        });
        assertThat(text())
                .contains("2 coders (Sample coder and Second coder) did the work.")
                .contains("Where several coders worked on a DHR")
                .doesNotContain("two or more");
    }

    @Test
    void aSecondCodersCodeIsDoubleCoding() {
        var snapshot = sample.snapshot();
        var passage = MirroredPassage.of(snapshot);
        second((edit, coder, review) ->
                edit.passages()
                        .addCode(
                                edit.passages()
                                        .add(
                                                new PassageStore.NewPassage(
                                                        passage.document(),
                                                        passage.text(),
                                                        passage.span(),
                                                        edit.passages().quote(passage.id()),
                                                        coder,
                                                        PassageKind.QUOTE,
                                                        0)),
                                passage.codes().get(0)));
        assertThat(text())
                .contains("1 of 33 included DHRs (3%) was coded by two or more of them.")
                .doesNotContain("read to the end by two", "extracted.");
    }

    @Test
    void passagesOnARepeatedRecommendationAreNotCounted() {
        long before = passages();
        MirroredPassage.make(sample.project());
        assertThat(passages()).isEqualTo(before - 1);
    }

    private long passages() {
        var found = Pattern.compile("([\\d,]+) passages carry codes that count").matcher(text());
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1).replace(",", ""));
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
                        "33 DHRs were identified: 1 excluded (summary only, 1) and 32 included,"
                                + " together 32 documents");
    }

    @Test
    void aReviewIsCalledWhatTheProjectCallsIt() {
        sample.project()
                .act(
                        Project.PROGRAM,
                        "Another word",
                        edit -> {
                            edit.settings().set(SettingStore.REVIEW_NOUN, "inquiry");
                            return true;
                        });
        var snapshot = sample.snapshot();
        var engine = new TallyEngine();
        assertThat(text())
                .startsWith("33 inquiries were included")
                .contains("All included inquiries were read")
                .doesNotContain("review", "DHR");
        assertThat(SampleWords.paragraph(SampleFlow.of(engine, snapshot, Layer.standard(snapshot))))
                .startsWith("33 inquiries were identified.");
        assertThat(
                        ((Tally)
                                        engine.tally(
                                                snapshot,
                                                TallyRequest.of(new Axis.OfVariable("victim.age"))))
                                .caption())
                .contains("Counted: inquiries with at least one, of 33 inquiries.")
                .anyMatch(line -> line.startsWith("An inquiry has the value of its primary"))
                .noneMatch(line -> line.contains("review"));
    }

    @Test
    void aProjectWithoutAWordForThemHasReviews() {
        sample.project()
                .act(
                        Project.PROGRAM,
                        "No word",
                        edit -> {
                            edit.settings().remove(SettingStore.REVIEW_NOUN);
                            return true;
                        });
        assertThat(text()).startsWith("33 reviews were included");
    }
}
