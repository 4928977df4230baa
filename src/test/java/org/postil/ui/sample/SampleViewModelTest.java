package org.postil.ui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.DocumentSource;
import org.postil.domain.Facet;
import org.postil.domain.Review;
import org.postil.domain.Review.Inclusion;
import org.postil.exchange.SampleWords;
import org.postil.tally.Axis;
import org.postil.tally.SampleFlow;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.TestSession;
import org.postil.ui.sample.SampleViewModel.SourceField;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The place of reviews in the sample, on the sample study. */
class SampleViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private SampleViewModel model;

    @BeforeEach
    void open() {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("p.postil")));
        model = new SampleViewModel(test.session(), test.threads(), test::failed);
        test.onFx(() -> {
            test.session().switchTo(test.session().snapshot().coders().getFirst());
            model.activate();
        });
        test.settle();
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private void onFx(Runnable work) {
        test.onFx(work);
        test.settle();
        test.settle();
    }

    private List<Long> ids(int from, int to) {
        return model.snapshot().reviews().subList(from, to).stream().map(Review::id).toList();
    }

    private SampleFlow flow() {
        return model.flowProperty().get().orElseThrow();
    }

    private int universe() {
        var request = TallyRequest.of(new Axis.OfFacet(Facet.THEME));
        return ((Tally) test.session().tallies().tally(model.snapshot(), request)).universe();
    }

    @Test
    void candidatesAndExcludedReviewsAreNotCountedAndTheFlowSaysSo() {
        assertThat(flow())
                .isEqualTo(
                        new SampleFlow(
                                33, 0, Map.of(), 33, 33, 33, 0, flow().layer(), flow().noun()));
        onFx(() -> model.setInclusion(ids(0, 3), Inclusion.EXCLUDED, " not a homicide "));
        onFx(() -> model.setInclusion(ids(3, 4), Inclusion.EXCLUDED, "duplicate"));
        onFx(() -> model.setInclusion(ids(4, 6), Inclusion.CANDIDATE, "ignored"));
        assertThat(flow())
                .isEqualTo(
                        new SampleFlow(
                                33,
                                2,
                                Map.of("not a homicide", 3, "duplicate", 1),
                                27,
                                27,
                                27,
                                0,
                                flow().layer(),
                                flow().noun()));
        assertThat(universe()).isEqualTo(27);
        assertThat(model.reasons()).containsExactly("not a homicide", "duplicate");
        assertThat(SampleWords.paragraph(flow()))
                .isEqualTo(
                        "33 DHRs were identified. 4 were excluded (not a homicide, n = 3;"
                                + " duplicate, n = 1). 2 are not decided yet. 27 were included. Of"
                                + " these, 27 were read and 27 were coded ("
                                + flow().layer()
                                + "); none were coded by more than one coder.");
    }

    @Test
    void severalAreOneStepAndUndoBringsThemBack() {
        onFx(() -> model.setInclusion(ids(0, 5), Inclusion.EXCLUDED, "too old"));
        assertThat(model.snapshot().reviews().subList(0, 5))
                .allMatch(r -> r.exclusionReason().equals("too old"));
        test.work(session -> session.undo());
        test.settle();
        assertThat(flow().included()).isEqualTo(33);
        assertThat(model.snapshot().reviews()).allMatch(r -> r.exclusionReason().isEmpty());
    }

    @Test
    void aSourceIsKeptWithPartialDatesAndWhatIsNoDateIsNot() {
        var document = model.snapshot().documents().getFirst();
        onFx(() -> model.setSource(document.id(), SourceField.ADDRESS, "https://example.org/a "));
        onFx(() -> model.setSource(document.id(), SourceField.PUBLISHED, "05/2019"));
        onFx(() -> model.setSource(document.id(), SourceField.ACCESSED, "last spring"));
        onFx(() -> model.setSource(document.id(), SourceField.EDITION, "redacted"));
        assertThat(model.snapshot().documents().getFirst().source())
                .isEqualTo(new DocumentSource("https://example.org/a", "", "2019-05", "redacted"));
        assertThat(SampleViewModel.objection(SourceField.ACCESSED, "2019-13")).isPresent();
        assertThat(SampleViewModel.objection(SourceField.ACCESSED, "2019-12")).isEmpty();
        assertThat(SampleViewModel.objection(SourceField.EDITION, "second")).isEmpty();
    }
}
