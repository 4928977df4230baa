package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation;
import org.postil.domain.Span;

/** What "No theme" and "No agency" count where codes meet codes. */
class NoCodeTest {
    private final StudyBuilder study = new StudyBuilder();
    private final long theme = study.facet("theme", "Theme");
    private final long agency = study.facet("agency", "Agency");
    private final long policy = study.code(theme, 0, "T2", "Policy");
    private final long police = study.code(agency, 0, null, "Police");
    private final long anna = study.coder("Anna");
    private final long report = study.document(study.review("DHR1"));
    private final long other = study.document(study.review("DHR2"));

    private static TallyRequest themes() {
        return TallyRequest.of(new Axis.OfFacet("theme"));
    }

    private Tally tally(TallyRequest request) {
        return (Tally) new TallyEngine().tally(study.snapshot(), request);
    }

    private static Tally.Row row(Tally tally, String code) {
        return tally.rows().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
    }

    private static Tally.Cell cell(Tally tally, String row, String column) {
        var columns = tally.columns().stream().map(Tally.Column::code).toList();
        return row(tally, row).cells().get(columns.indexOf(column));
    }

    @Test
    void noCodeIsSaidOfThePassageInCellsAndTotalsAlikeWhereCodesMeetOnPassages() {
        long record = study.recommendation(report, new Span(0, 50), Recommendation.Scope.IN);
        study.passage(report, 0, 20, anna, PassageKind.RECOMMENDATION, record, police);
        study.passage(report, 30, 50, anna, PassageKind.RECOMMENDATION, record, policy);
        study.passage(other, 0, 10, anna, policy, police);
        var request = themes().withColumns(new Axis.OfFacet("agency")).withGroups(true);
        var byPassage = tally(request);
        assertThat(cell(byPassage, "none", "Police").n()).isEqualTo(1);
        assertThat(row(byPassage, "none").reviews()).containsExactly("DHR1");
        assertThat(row(byPassage, "none").percent()).isEqualByComparingTo("50");
        assertThat(byPassage.caption())
                .contains(
                        "No theme and No agency, in the cells and in the totals of rows and"
                                + " columns: reviews with a passage that has none.");
        var byRecord = tally(request.withLink(Link.RECOMMENDATION));
        assertThat(cell(byRecord, "none", "Police").n()).isZero();
        assertThat(row(byRecord, "none").n()).isZero();
        assertThat(byRecord.caption())
                .contains(
                        "No theme and No agency, in the cells and in the totals of rows and"
                                + " columns: reviews with a recommendation that has none, or with"
                                + " a passage that has none where it is on no recommendation.");
        var byReview = tally(request.withLink(Link.REVIEW));
        assertThat(row(byReview, "none").n()).isZero();
        assertThat(byReview.caption())
                .contains("No theme and No agency: none anywhere in the same review.");
        assertThat(row(tally(themes().withGroups(true)), "none").n()).isZero();
    }
}
