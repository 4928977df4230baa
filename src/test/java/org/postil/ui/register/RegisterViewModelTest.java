package org.postil.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.coding.RegisterEntry;
import org.postil.domain.Facet;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.RecommendationCodes;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.TestSession;
import org.postil.ui.register.RegisterEdits.Field;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** The register on the sample study, compared with what the tally counts. */
class RegisterViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private RegisterViewModel model;

    @BeforeEach
    void open() {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("p.postil")));
        model = new RegisterViewModel(test.session(), test.threads(), test::failed);
        test.onFx(() -> {
            test.session().switchTo(test.session().snapshot().coders().getFirst());
            model.activate();
        });
        settle();
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private void settle() {
        for (int i = 0; i < 400; i++) {
            test.settle();
            var done = new boolean[1];
            test.onFx(() -> done[0] = model.isComplete());
            if (done[0]) {
                return;
            }
        }
        throw new AssertionError("the words were never read");
    }

    private void onFx(Runnable work) {
        test.onFx(work);
        settle();
    }

    private Tally tally(Axis rows, Layer layer) {
        var request = TallyRequest.of(rows).withUnit(Unit.RECOMMENDATIONS).withLayer(layer);
        return (Tally) test.session().tallies().tally(test.session().snapshot(), request);
    }

    private static long inScope(List<RegisterEntry> entries) {
        return entries.stream().filter(e -> e.record().scope() == Scope.IN).count();
    }

    @Test
    void asManyAreInScopeAsTheTallyCountsWhateverIsDecidedOfRecordsAndReviews() {
        var layer = test.session().layerProperty().get();
        var agency = new Axis.OfFacet(Facet.AGENCY);
        assertThat(model.listed()).hasSize(220);
        assertThat(inScope(model.listed())).isEqualTo(tally(agency, layer).units()).isEqualTo(184);

        onFx(() -> model.edits().setScope(ids(0, 3), Scope.OUT, "too vague"));
        onFx(() ->
                test.session()
                        .act(
                                "Exclude",
                                edit -> {
                                    edit.reviews()
                                            .setInclusion(
                                                    model.listed().getLast().review().id(),
                                                    Review.Inclusion.EXCLUDED,
                                                    "late");
                                    return true;
                                }));
        assertThat(inScope(model.listed())).isEqualTo(tally(agency, layer).units()).isLessThan(181);
        assertThat(model.countProperty().get()).contains(inScope(model.listed()) + " in scope");
    }

    @Test
    void underEachAgencyAndThemeStandAsManyInScopeAsTheTallyCountsThere() {
        for (var grouping : List.of(Grouping.AGENCY, Grouping.THEME)) {
            onFx(() -> model.groupingProperty().set(grouping));
            var facet = grouping == Grouping.AGENCY ? Facet.AGENCY : Facet.THEME;
            var wanted =
                    tally(new Axis.OfFacet(facet), test.session().layerProperty().get())
                            .rows()
                            .stream()
                            .filter(r -> r.level() == 1 && r.n() > 0)
                            .map(r -> "c" + r.id() + "=" + r.n())
                            .toList();
            var found =
                    model.rows().stream()
                            .filter(RegisterRow.Group.class::isInstance)
                            .map(RegisterRow.Group.class::cast)
                            .filter(g -> !g.group().equals("none") && g.inScope() > 0)
                            .map(g -> g.group() + "=" + g.inScope())
                            .toList();
            assertThat(found).as("%s", grouping).isNotEmpty().isEqualTo(wanted);
        }
    }

    @Test
    void inTheFinalLayerOnlyWhatAllCodersShareStandsOnARecommendation() {
        var record = model.listed().getFirst().record();
        test.work(session -> session.addCoder("Bea"));
        onFx(() -> {
            long bea = test.session().coderProperty().get().orElseThrow().id();
            test.session()
                    .act(
                            "Read",
                            edit -> {
                                edit.reviews().mark(record.review(), bea, ReadMark.State.READ);
                                return true;
                            });
        });
        var now = test.session().snapshot();
        var all = RecommendationCodes.of(test.session().tallies(), now, new Layer.Any());
        var shared = RecommendationCodes.of(test.session().tallies(), now, new Layer.Final());
        // Bea read one review and put no code there: nothing of it is shared
        var ofReview =
                now.recommendations().stream()
                        .filter(r -> r.review() == record.review())
                        .map(Recommendation::id)
                        .toList();
        assertThat(all.counted()).containsKey(record.id());
        assertThat(shared.counted()).doesNotContainKeys(ofReview.toArray(Long[]::new));
        var others = new HashMap<>(all.counted());
        others.keySet().removeAll(ofReview);
        assertThat(shared.counted()).isEqualTo(others);
        // what they differ on is not silent
        var open = new HashMap<>(all.counted());
        open.keySet().retainAll(ofReview);
        assertThat(shared.undecided()).isEqualTo(open);
        assertThat(all.undecided()).isEmpty();
    }

    private List<Long> ids(int from, int to) {
        return model.listed().subList(from, to).stream().map(RegisterEntry::id).toList();
    }

    @Test
    void filtersNarrowByAgencyNoneReachTargetAndWords() {
        int all = model.listed().size();
        onFx(() -> model.filterProperty().set(RegisterFilter.ALL.ofAgency(new Wanted.Without<>())));
        assertThat(model.listed()).isNotEmpty().allMatch(e -> e.agencies().isEmpty());
        int without = model.listed().size();
        long agency =
                model.all().stream()
                        .flatMap(e -> e.agencies().stream())
                        .findFirst()
                        .orElseThrow()
                        .id();
        onFx(() ->
                model.filterProperty().set(RegisterFilter.ALL.ofAgency(new Wanted.One<>(agency))));
        assertThat(model.listed())
                .isNotEmpty()
                .allMatch(e -> e.agencies().stream().anyMatch(c -> c.id() == agency));
        assertThat(without).isLessThan(all);

        onFx(() -> model.filterProperty().set(RegisterFilter.ALL.withText("housing tenancy")));
        assertThat(model.listed())
                .isNotEmpty()
                .allMatch(e ->
                        model.printed(e.record())
                                .words()
                                .toLowerCase(Locale.ROOT)
                                .contains("tenancy"));

        onFx(() -> model.filterProperty().set(RegisterFilter.ALL.onlyWithoutTarget(true)));
        assertThat(model.listed()).hasSize(all);
        onFx(() -> model.edits().set(ids(0, 1).getFirst(), Field.TARGET, "March 2020"));
        assertThat(model.listed()).hasSize(all - 1);
    }

    @Test
    void severalAreSetInOneStepThatIsUndoneAtOnce() {
        var chosen = ids(0, 5);
        onFx(() -> model.edits().setReach(chosen, Reach.NATIONAL));
        assertThat(model.all().subList(0, 5)).allMatch(e -> e.record().reach() == Reach.NATIONAL);
        assertThat(test.session().undoableProperty().get())
                .hasValueSatisfying(words -> assertThat(words).startsWith("Reach of"));
        var before = test.session().snapshot();
        test.work(session -> session.undo());
        settle();
        assertThat(test.session().snapshot().action()).isGreaterThan(before.action());
        assertThat(model.all().subList(0, 5)).noneMatch(e -> e.record().reach() == Reach.NATIONAL);
    }

    @Test
    void whatIsSelectedStaysSelectedWhenItIsChanged() {
        var chosen = ids(2, 4);
        onFx(() -> model.select(chosen));
        onFx(() -> model.edits().setScope(chosen, Scope.OUT, "said twice"));
        assertThat(model.selectedProperty().get()).extracting(RegisterEntry::id).isEqualTo(chosen);
        assertThat(model.selectedProperty().get())
                .allMatch(e -> e.record().scopeReason().equals("said twice"));
        assertThat(model.reasons()).contains("said twice");
    }
}
