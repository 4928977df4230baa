package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.DocumentRole;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Span;

import java.util.List;
import java.util.Set;

/** Conditions on documents, coders and reading. */
class WorkConditionsTest {
    private final StudyBuilder study = new StudyBuilder();
    private final long theme = study.facet("theme", "Theme");
    private final long training = study.code(theme, 0, "T1", "Training");
    private final long anna = study.coder("Anna");
    private final long ben = study.coder("Ben Okri");
    private final long first = study.review("DHR1");
    private final long second = study.review("DHR2");
    private final long report = study.document(first);
    private final long plan = study.document(first, DocumentRole.ACTION_PLAN);
    private final long other = study.document(second);

    private Condition condition(String text) {
        return switch (Conditions.parse(text, study.snapshot())) {
            case Parsed.Ok<Condition> ok -> ok.value();
            case Parsed.Error<Condition> error -> throw new AssertionError(error.pointing(text));
        };
    }

    private List<String> matching(String text) {
        return new ReviewFilter(
                        new TallyEngine(), study.snapshot(), new Layer.Final(), PersonRule.PRIMARY)
                .matching(condition(text)).stream().map(Review::reference).toList();
    }

    private Tally tally(Unit unit, String where) {
        return (Tally)
                new TallyEngine()
                        .tally(
                                study.snapshot(),
                                TallyRequest.of(new Axis.OfFacet("theme"))
                                        .withUnit(unit)
                                        .withWhere(condition(where)));
    }

    @Test
    void aReviewHasADocumentsRoleWhenOneOfItsDocumentsHas() {
        assertThat(matching("role = action plan")).containsExactly("DHR1");
        assertThat(matching("document role = overview report")).containsExactly("DHR1", "DHR2");
        assertThat(matching("not role = \"Action plan\"")).containsExactly("DHR2");
        assertThat(tally(Unit.REVIEWS, "role = action plan").caption())
                .contains("A review has a document's role when one of its documents has it.");
    }

    @Test
    void documentsAndRecommendationsAreChosenByTheirOwnRole() {
        study.passage(report, 0, 10, anna, training);
        study.passage(plan, 0, 10, anna, training);
        study.recommendation(report, new Span(0, 10), Recommendation.Scope.IN);
        study.recommendation(plan, new Span(0, 10), Recommendation.Scope.IN);
        assertThat(tally(Unit.DOCUMENTS, "role = action plan").units()).isEqualTo(1);
        assertThat(tally(Unit.DOCUMENTS, "not role = action plan").units()).isEqualTo(2);
        assertThat(tally(Unit.RECOMMENDATIONS, "role = action plan").units()).isEqualTo(1);
        assertThat(tally(Unit.REVIEWS, "role = action plan").units()).isEqualTo(1);
    }

    @Test
    void passagesAreSearchedByTheRoleOfTheirDocument() {
        study.passage(report, 0, 10, anna, training);
        long inPlan = study.passage(plan, 0, 10, anna, training);
        var parsed = PassageConditions.parse("'T1' and role = action plan", study.snapshot());
        var condition = ((Parsed.Ok<PassageCondition>) parsed).value();
        assertThat(condition.text()).isEqualTo("'T1' and role = action plan");
        var all = PassageQuery.all(Layer.of(study.coders.getFirst()));
        var query =
                new PassageQuery(
                        condition,
                        all.together(),
                        null,
                        all.layer(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        false);
        var found = new PassageSearch(new TallyEngine(), study.snapshot(), query, Set.of()).found();
        assertThat(found.stream().map(f -> f.passage().id())).containsExactly(inPlan);
    }

    @Test
    void whoCodedAndWhoReadCanBeAsked() {
        study.passage(report, 0, 10, anna, training);
        study.passage(other, 0, 10, ben);
        study.read(second, ben);
        study.mark(first, ben, ReadMark.State.IN_PROGRESS, StudyBuilder.START);
        assertThat(matching("coder = Anna")).containsExactly("DHR1");
        assertThat(matching("coder 'Ben Okri'")).isEmpty();
        assertThat(matching("read by \"Ben Okri\"")).containsExactly("DHR2");
        assertThat(matching("read state = in progress")).containsExactly("DHR1");
        assertThat(matching("read state by Anna = unread")).containsExactly("DHR1", "DHR2");
        assertThat(matching("read state = unread")).isEmpty();
    }

    @Test
    void wrongWordsArePointedAt() {
        var text = "read and coder = Bill Bo";
        var error = (Parsed.Error<Condition>) Conditions.parse(text, study.snapshot());
        assertThat(text.substring(error.position())).isEqualTo("Bill Bo");
        assertThat(error.length()).isEqualTo("Bill Bo".length());
        assertThat(error.message()).contains("'Ben Okri'");
        var role = (Parsed.Error<Condition>) Conditions.parse("role = poster", study.snapshot());
        assertThat(role.position()).isEqualTo(7);
        assertThat(role.message()).contains("overview report, executive summary, action plan");
    }
}
