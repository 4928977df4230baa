package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.postil.coding.QuotePlacement.Hints;
import org.postil.coding.QuoteRow.Problem;
import org.postil.coding.QuoteRow.Row;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.SectionRole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class QuoteRowTest {
    private static QuoteRow.Parsed parse(String... cells) {
        var row = new HashMap<>(Map.of("document", "DHR01", "quote", "a quote of it"));
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return QuoteRow.parse(7, row);
    }

    private static String problem(String... cells) {
        return parse(cells) instanceof Problem p ? p.message() : "";
    }

    @Test
    void readsEveryColumnWhateverItsCase() {
        assertThat(
                        parse(
                                "Codes",
                                "T1; T1.1;T1",
                                "agencies",
                                "CSP;",
                                "KIND",
                                "Good practice",
                                "id",
                                "x",
                                "section",
                                "Action plan",
                                "page",
                                "3",
                                "paragraph",
                                "19.1",
                                "occurrence",
                                "2",
                                "reach",
                                "National",
                                "In scope",
                                "no",
                                "memo",
                                "m"))
                .asInstanceOf(type(Row.class))
                .isEqualTo(
                        new Row(
                                new QuoteRow(
                                        7,
                                        "DHR01",
                                        "a quote of it",
                                        List.of("T1", "T1.1"),
                                        List.of("CSP"),
                                        PassageKind.GOOD_PRACTICE,
                                        "x",
                                        new Hints(SectionRole.ACTION_PLAN, 3, "19.1", 2),
                                        Reach.NATIONAL,
                                        Scope.OUT,
                                        "m")));
    }

    @Test
    void takesAQuoteWithNothingElse() {
        assertThat(parse())
                .asInstanceOf(type(Row.class))
                .satisfies(r -> assertThat(r.row().kind()).isEqualTo(PassageKind.QUOTE))
                .satisfies(r -> assertThat(r.row().scope()).isEqualTo(Scope.UNDECIDED))
                .satisfies(r -> assertThat(r.row().hints()).isEqualTo(Hints.NONE));
    }

    @Test
    void namesTheWrongCellAndWhatIsAllowed() {
        assertThat(problem("kind", "recomendation"))
                .isEqualTo(
                        "column kind has \"recomendation\": allowed are recommendation,"
                                + " good_practice, quote; did you mean recommendation?");
        assertThat(problem("kind", "evidence")).contains("allowed are");
        assertThat(problem("page", "0")).contains("whole number");
        assertThat(problem("page", "iv")).contains("whole number");
        assertThat(problem("section", "annex")).contains("appendix");
        assertThat(problem("in_scope", "maybe")).contains("yes, no");
        assertThat(problem("document", "")).contains("document is empty");
        assertThat(problem("quote", " ")).contains("quote is empty");
    }

    @Test
    void reportsUnknownMissingAndDoubleColumns() {
        assertThat(QuoteRow.headerProblems(List.of("Document", "quote", "In Scope"))).isEmpty();
        assertThat(QuoteRow.headerProblems(List.of("document", "qoute", "codes", "Codes")))
                .satisfiesExactly(
                        p -> assertThat(p).contains("\"qoute\", did you mean quote?"),
                        p -> assertThat(p).contains("codes stands twice"),
                        p -> assertThat(p).startsWith("columns may be document, quote, codes"),
                        p -> assertThat(p).contains("quote is missing"));
    }
}
