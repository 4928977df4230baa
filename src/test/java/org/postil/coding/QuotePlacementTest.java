package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.postil.coding.QuotePlacement.Ambiguous;
import org.postil.coding.QuotePlacement.Chosen;
import org.postil.coding.QuotePlacement.Hints;
import org.postil.coding.QuotePlacement.NotFound;
import org.postil.coding.QuotePlacement.Placed;
import org.postil.coding.QuotePlacement.Placement;
import org.postil.domain.SectionRole;

class QuotePlacementTest {
    private static final String QUOTE = "The LSCB should change the procedure.";

    private final PlainLayout.Laid report =
            new PlainLayout()
                    .section(SectionRole.SUMMARY)
                    .paragraph("(1) " + QUOTE)
                    .paragraph("Said once only.")
                    .pageEnds()
                    .section(SectionRole.RECOMMENDATIONS)
                    .paragraph("Recommendation 1: " + QUOTE)
                    .pageEnds()
                    .section(SectionRole.ACTION_PLAN)
                    .paragraph("1. " + QUOTE)
                    .paragraph("2. Said twice in tables. Said twice in tables.")
                    .pageEnds()
                    .build();

    private Placement place(String quote, Hints hints) {
        return new QuotePlacement(report.finder()).place(quote, hints);
    }

    private static Hints section(SectionRole role) {
        return new Hints(role, 0, "", 0);
    }

    private int start(int occurrence) {
        int at = -1;
        for (int i = 0; i < occurrence; i++) {
            at = report.text().indexOf(QUOTE, at + 1);
        }
        return at;
    }

    private void assertPlacedAt(int occurrence, Placement placement) {
        assertThat(placement)
                .asInstanceOf(type(Placed.class))
                .satisfies(p -> assertThat(p.span().start()).isEqualTo(start(occurrence)))
                .satisfies(p -> assertThat(p.span().of(report.text())).isEqualTo(QUOTE));
    }

    @Test
    void choosesTheOnlyPlaceInMainTextAndRecommendationsAndSaysSo() {
        assertThat(place(QUOTE, Hints.NONE))
                .asInstanceOf(type(Chosen.class))
                .satisfies(c -> assertThat(c.span().start()).isEqualTo(start(2)))
                .satisfies(c -> assertThat(c.candidates()).isEqualTo(3))
                .satisfies(c ->
                        assertThat(c.reason())
                                .isEqualTo(
                                        "taken from the recommendations (page 2,"
                                                + " Recommendation 1) rather than the summary"
                                                + " (page 1, paragraph 1), the action plan"
                                                + " (page 3, paragraph 1)"));
    }

    @Test
    void ofAQuoteThatStandsEverywhereTheFirstThreePlacesAreNamedAndWhatToDo() {
        var layout = new PlainLayout().section(SectionRole.MAIN);
        for (int i = 1; i <= 325; i++) {
            layout.paragraph(i + ". The review.");
            if (i % 2 == 0) {
                layout.pageEnds();
            }
        }
        var many = layout.pageEnds().build();
        assertThat(new QuotePlacement(many.finder()).place("The review", Hints.NONE))
                .asInstanceOf(type(Ambiguous.class))
                .satisfies(a -> assertThat(a.candidates()).hasSize(325))
                .satisfies(a ->
                        assertThat(a.reason())
                                .isEqualTo(
                                        "it stands 325 times: the main text (page 1, paragraph 1),"
                                                + " the main text (page 1, paragraph 2), the main"
                                                + " text (page 2, paragraph 3) and in 322 more"
                                                + " places; quote more words, or give section,"
                                                + " page, paragraph or occurrence in the column of"
                                                + " that name"));
        assertThat(
                        new QuotePlacement(many.finder())
                                .place("The review", new Hints(null, 999, "", 0)))
                .asInstanceOf(type(Ambiguous.class))
                .satisfies(a -> assertThat(a.reason()).contains("and in 322 more places; not on"));
    }

    @Test
    void placesByEachHint() {
        assertPlacedAt(3, place(QUOTE, section(SectionRole.ACTION_PLAN)));
        assertPlacedAt(1, place(QUOTE, new Hints(null, 1, "", 0)));
        assertPlacedAt(2, place(QUOTE, new Hints(null, 0, "recommendation 1", 0)));
        assertPlacedAt(3, place(QUOTE, new Hints(null, 0, "", 3)));
        assertPlacedAt(1, place(QUOTE, new Hints(SectionRole.SUMMARY, 1, "1", 1)));
        assertPlacedAt(3, place(QUOTE, new Hints(SectionRole.ACTION_PLAN, 0, "1", 0)));
    }

    @Test
    void takesAWholeNumberAsThePositionOfAParagraphWhenNoLabelHasIt() {
        assertThat(place("Said once only.", new Hints(null, 0, "2", 0))).isInstanceOf(Placed.class);
        assertThat(place("Said once only.", new Hints(null, 0, "3", 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void neverPassesOverAHintThatDoesNotFit() {
        assertThat(place("Said once only.", section(SectionRole.RECOMMENDATIONS)))
                .asInstanceOf(type(NotFound.class))
                .satisfies(n ->
                        assertThat(n.reason())
                                .contains("the summary (page 1)")
                                .contains("not in the section recommendations"));
        assertThat(place(QUOTE, new Hints(null, 9, "", 0)))
                .asInstanceOf(type(Ambiguous.class))
                .satisfies(a -> assertThat(a.reason()).contains("not on page 9"))
                .satisfies(a -> assertThat(a.candidates()).hasSize(3));
        assertThat(place(QUOTE, new Hints(null, 0, "", 4)))
                .asInstanceOf(type(Ambiguous.class))
                .satisfies(a -> assertThat(a.reason()).contains("no occurrence 4"));
        var withoutPages = new PlainLayout().paragraph(QUOTE).build();
        assertThat(
                        new QuotePlacement(withoutPages.finder())
                                .place(QUOTE, new Hints(null, 1, "", 0)))
                .asInstanceOf(type(NotFound.class))
                .satisfies(n -> assertThat(n.reason()).contains("no pages"));
    }

    @Test
    void looksForAnotherTypographyBeforeItSettlesOutsideTheMainText() {
        var laid =
                new PlainLayout()
                        .section(SectionRole.SUMMARY)
                        .paragraph("Write a stand-alone policy for staff.")
                        .section(SectionRole.RECOMMENDATIONS)
                        .paragraph("Recommendation 1: Write a standalone policy for staff.")
                        .build();
        var placement = new QuotePlacement(laid.finder());
        var quote = "Write a stand-alone policy for staff.";
        assertThat(placement.place(quote, Hints.NONE))
                .asInstanceOf(type(Chosen.class))
                .satisfies(c -> assertThat(c.span().of(laid.text())).contains("standalone"))
                .satisfies(c -> assertThat(c.exact()).isFalse());
        assertThat(placement.place(quote, section(SectionRole.SUMMARY)))
                .asInstanceOf(type(Placed.class))
                .satisfies(p -> assertThat(p.exact()).isTrue());
        assertThat(placement.place(quote, section(SectionRole.RECOMMENDATIONS)))
                .asInstanceOf(type(Placed.class))
                .satisfies(p -> assertThat(p.exact()).isFalse());
        assertThat(placement.place(quote, new Hints(null, 0, "", 2)))
                .asInstanceOf(type(Placed.class))
                .satisfies(p -> assertThat(p.span().of(laid.text())).contains("standalone"));
    }

    @Test
    void leavesOpenWhatNothingDecides() {
        assertThat(place("Said twice in tables.", Hints.NONE))
                .asInstanceOf(type(Ambiguous.class))
                .satisfies(a ->
                        assertThat(a.candidates())
                                .extracting(c -> c.section() + " " + c.page())
                                .containsExactly("ACTION_PLAN 3", "ACTION_PLAN 3"))
                .satisfies(a -> assertThat(a.reason()).contains("section, page, paragraph"));
    }

    @Test
    void showsHowFarAQuoteIsInTheTextInSixtyCharacters() {
        assertThat(place("The LSCB should change the manual at once.", Hints.NONE))
                .asInstanceOf(type(NotFound.class))
                .satisfies(
                        n -> assertThat(n.nearest()).isEqualTo("The LSCB should change the, p. 1"));
        var longer = "word ".repeat(40) + "end";
        var laid = new PlainLayout().paragraph(longer).build();
        assertThat(new QuotePlacement(laid.finder()).place(longer + " beyond", Hints.NONE))
                .asInstanceOf(type(NotFound.class))
                .satisfies(n -> assertThat(n.nearest()).hasSizeLessThanOrEqualTo(60))
                .satisfies(n -> assertThat(n.nearest()).endsWith("word end"));
    }

    @Test
    void refusesAnEmptyQuoteInWords() {
        assertThat(place("  ", Hints.NONE)).isEqualTo(new NotFound("the quote is empty", ""));
    }
}
