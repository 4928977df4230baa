package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.coding.QuoteFinder.Match;
import org.postil.domain.TextLayout;

import java.util.List;

class QuoteFinderTest {
    private static List<String> found(String text, String quote) {
        return new QuoteFinder(text, TextLayout.EMPTY)
                .find(quote).stream().map(m -> m.span().of(text)).toList();
    }

    private static String escaped(String s) {
        return s.translateEscapes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    share information early     | share\\ninformation  early
                    share information early     | share infor-\\nmation early
                    share infor-mation early    | share information early
                    share information early     | share infor\u00AD\\nmation early
                    share infor\u00ADmation now | share information now
                    a multi-agency plan         | a multi-\\nagency plan
                    the child’s “voice” heard   | the child's "voice" heard
                    the child's voice heard     | the child’s voice heard
                    one – and only one – route  | one - and only one - route
                    one—and only one—route      | one -- and only one -- route
                    waited … then rang          | waited ... then rang
                    no break here               | no\u00A0break here
                    the oﬃce ﬁled it            | the office filed it
                    the office filed it         | the oﬃce ﬁled it
                    café owners told us         | cafe\u0301 owners told us
                    """)
    void findsAQuoteWhateverItsTypography(String text, String quote) {
        assertThat(found(escaped("Before it. " + text + " After it."), escaped(quote)))
                .containsExactly(escaped(text));
    }

    @Test
    void keepsCaseAndEveryWord() {
        var text = "The Board should act. The board should not act.";
        assertThat(found(text, "the Board should act")).isEmpty();
        assertThat(found(text, "The Board  should promptly act")).isEmpty();
        assertThat(found(text, "The board should")).containsExactly("The board should");
    }

    @Test
    void takesAnExactPlaceAloneWhenThereIsOne() {
        var text = "It’s a plan. It's a plan.";
        var matches = new QuoteFinder(text, TextLayout.EMPTY).find("It's a plan.");
        assertThat(matches).extracting(Match::exact).containsExactly(true);
        assertThat(matches.getFirst().span().start()).isEqualTo(13);
    }

    @Test
    void allowsDotsForWhatIsLeftOutAtTheEndOnlyWhenTheRestStands() {
        var text = "Police should record every call and tell schools the same day.";
        assertThat(found(text, "Police should record every call..."))
                .containsExactly("Police should record every call");
        assertThat(found(text, "“Police should record every call […]”"))
                .containsExactly("Police should record every call");
        assertThat(found(text, "Police should record each call...")).isEmpty();
    }

    @Test
    void neverCutsACharacter() {
        assertThat(found("the cafe\u0301 closed", "the cafe")).isEmpty();
        assertThat(found("see \uD83D\uDE00 there", "see \uD83D")).isEmpty();
        assertThat(found("enough stuﬀ here", "enough  stuf")).isEmpty();
        assertThat(found("see \uD83D\uDE00 there", "see  \uD83D\uDE00"))
                .containsExactly("see \uD83D\uDE00");
    }

    @Test
    void leavesThePrintedLabelOut() {
        var laid =
                new PlainLayout()
                        .paragraph("Recommendation 2: The LSCB should change the procedure.")
                        .paragraph("Recommendation 5: The LSCB should change the procedure.")
                        .build();
        var matches = laid.finder().find("Recommendation 5: The LSCB should change");
        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().span().start())
                .isEqualTo(laid.text().lastIndexOf("The LSCB"));
        assertThat(laid.finder().find("The LSCB should change")).hasSize(2);
    }

    @Test
    void forgivesALabelThatTheParagraphLacksAndNotOneOfAnotherNumber() {
        var laid =
                new PlainLayout()
                        .paragraph("The LSCB should change the procedure.")
                        .paragraph("(4) Housing should visit every new tenant.")
                        .build();
        assertThat(laid.finder().find("Recommendation 5: The LSCB should change"))
                .singleElement()
                .satisfies(m -> assertThat(m.span().of(laid.text())).startsWith("The LSCB"));
        assertThat(laid.finder().find("4. Housing should visit"))
                .singleElement()
                .satisfies(m -> assertThat(m.span().of(laid.text())).startsWith("Housing"));
        assertThat(laid.finder().find("5. Housing should visit")).isEmpty();
        assertThat(laid.finder().find("R5 should change the procedure")).isEmpty();
    }

    @Test
    void runsOverParagraphsWithAndWithoutTheirLabels() {
        var laid =
                new PlainLayout()
                        .paragraph("3.1 The panel met five times.")
                        .paragraph("3.2 Drafts were shared in advance.")
                        .build();
        for (String quote :
                List.of(
                        "met five times. Drafts were shared",
                        "met five times. 3.2 Drafts were shared",
                        "met five times.\n3.2 Drafts were shared")) {
            assertThat(laid.finder().find(quote))
                    .as(quote)
                    .singleElement()
                    .satisfies(m ->
                            assertThat(m.span().of(laid.text()))
                                    .isEqualTo("met five times.\n3.2 Drafts were shared"));
        }
    }

    @Test
    void saysWhyAQuoteIsUnfit() {
        assertThat(QuoteFinder.unfit(" \n")).hasValue("the quote is empty");
        assertThat(QuoteFinder.unfit("a.b!").orElse("")).contains("too short");
        assertThat(QuoteFinder.unfit("DHR")).isEmpty();
        assertThat(found("a b a b", "a b")).isEmpty();
    }

    @Test
    void findsTwentyThousandWordsQuickly() {
        var text = "The panel heard that staff were worried – and said so. ".repeat(6000);
        var finder = new QuoteFinder(text, TextLayout.EMPTY);
        finder.find("no such words here at all"); // makes the folded forms
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(finder.find("staff were sorry - and said so " + i)).isEmpty();
        }
        long perQuote = (System.nanoTime() - begun) / 20 / 1_000_000;
        assertThat(text).hasSizeGreaterThan(300_000);
        assertThat(perQuote).as("milliseconds a quote").isLessThan(50);
    }
}
