package org.postil.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/** Words are found as readers see them, and never part of a character. */
class FoldedTextTest {
    private static final FindOptions CASE = new FindOptions(true, false);
    private static final FindOptions WHOLE = new FindOptions(false, true);

    private static List<String> found(String text, String phrase, FindOptions options) {
        return FoldedText.hits(text, phrase, options).stream().map(s -> s.of(text)).toList();
    }

    private static List<String> found(String text, String phrase) {
        return found(text, phrase, FindOptions.ANY);
    }

    @Test
    void caseIsOverlookedUnlessItIsAskedFor() {
        String text = "Police and police, POLICE";
        assertThat(found(text, "police")).containsExactly("Police", "police", "POLICE");
        assertThat(found(text, "police", CASE)).containsExactly("police");
        assertThat(found("STRASSE Straße", "straße")).containsExactly("STRASSE", "Straße");
    }

    @Test
    void wholeWordsLeavePartsOfWordsOut() {
        String text = "risk risks at-risk (risk) asterisk ri\u00ADsk risk\u00ADs";
        assertThat(found(text, "risk", WHOLE))
                .containsExactly("risk", "risk", "risk", "ri\u00ADsk");
        assertThat(found("The panel's view", "panel", WHOLE)).containsExactly("panel");
    }

    @Test
    void softHyphensAndCharactersWithoutWidthAreOverlooked() {
        String text =
                "in\u00ADfor\u00ADmation zero\u200Bwidth join\u200Der word\u2060joiner \uFEFFmark";
        assertThat(found(text, "information")).containsExactly("in\u00ADfor\u00ADmation");
        assertThat(found(text, "zerowidth")).containsExactly("zero\u200Bwidth");
        assertThat(found(text, "joiner")).containsExactly("join\u200Der", "joiner");
        assertThat(found(text, "wordjoiner")).containsExactly("word\u2060joiner");
        assertThat(found("information", "infor\u00ADmation")).containsExactly("information");
        assertThat(FoldedText.hits(text, "information", FindOptions.ANY))
                .containsExactly(new Span(0, 13));
    }

    @Test
    void ligaturesAreTheirLetters() {
        String text = "di\uFB03cult of\uFB01ce \uFB02at \uFB00 a\uFB04uent \uFB06ay \uFB05op";
        assertThat(found(text, "difficult")).containsExactly("di\uFB03cult");
        assertThat(found(text, "OFFICE")).containsExactly("of\uFB01ce");
        assertThat(found(text, "flat")).containsExactly("\uFB02at");
        assertThat(found(text, "affluent")).containsExactly("a\uFB04uent");
        assertThat(found(text, "stay")).containsExactly("\uFB06ay");
        assertThat(found(text, "stop")).containsExactly("\uFB05op");
        assertThat(found(text, "dif")).as("never half a ligature").containsExactly("di\uFB03");
        assertThat(found("office", "of\uFB01ce")).containsExactly("office");
    }

    @Test
    void quotesDashesAndBlanksOfAllKindsAreOneEach() {
        String text = "She said \u201Cdon\u2019t\u201D\u00A0\u2013 twice\r\nand\tagain";
        assertThat(found(text, "\"don't\" - twice and again"))
                .containsExactly("\u201Cdon\u2019t\u201D\u00A0\u2013 twice\r\nand\tagain");
        assertThat(found("a   b", "a b")).containsExactly("a   b");
        assertThat(found("wait\u2026", "wait...")).containsExactly("wait\u2026");
    }

    @Test
    void accentsAreOverlookedHoweverTheyAreWritten() {
        String text =
                "caf\u00E9 cafe\u0301 cafe CAF\u00C9 S\u00F8rensen"
                        + " \u05E9\u05B8\u05C1\u05DC\u05D5\u05B9\u05DD";
        assertThat(found(text, "cafe"))
                .containsExactly("caf\u00E9", "cafe\u0301", "cafe", "CAF\u00C9");
        assertThat(found(text, "caf\u00E9")).hasSize(4);
        assertThat(found(text, "cafe\u0301")).hasSize(4);
        assertThat(found(text, "sorensen")).containsExactly("S\u00F8rensen");
        assertThat(found(text, "\u05E9\u05DC\u05D5\u05DD"))
                .containsExactly("\u05E9\u05B8\u05C1\u05DC\u05D5\u05B9\u05DD");
    }

    @Test
    void aHitIsNeverPartOfAGrapheme() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(found("a " + family + " b", "\uD83D\uDC69")).isEmpty();
        assertThat(found("a " + family + " b", family)).containsExactly(family);
        assertThat(found("\uD83D\uDC4D\uD83C\uDFFD", "\uD83D\uDC4D")).isEmpty();
        assertThat(found("\u0915\u093F\u0915", "\u0915")).containsExactly("\u0915");
        assertThat(found("\uD83D\uDE00", "\uD83D")).containsExactly("\uD83D\uDE00");
    }

    @Test
    void nothingIsFoundForBlanksOrForWhatIsOverlooked() {
        assertThat(found("a b", " ")).isEmpty();
        assertThat(found("a\u00ADb", "\u00AD")).isEmpty();
        assertThat(found("", "a")).isEmpty();
        assertThat(found("a", "")).isEmpty();
    }

    @Test
    void hitsAreInOrderApartAndBetweenGraphemesInAnyText() {
        String[] parts = {
            "fi",
            "\uFB01",
            "e\u0301",
            "\u00E9",
            "e",
            "\u00AD",
            " ",
            "\n",
            "\r\n",
            "\u200D",
            "F",
            "\uD83D\uDC69",
            "\uD83C\uDFFD",
            "\uD83C\uDDEC\uD83C\uDDE7",
            "\u0915\u094D\u0937",
            "\u05E9\u05B8",
            "ss",
            "\u00DF",
            "x"
        };
        var random = new Random(17);
        int hits = 0;
        for (int run = 0; run < 2_000; run++) {
            String text = made(parts, 1 + random.nextInt(30), random);
            String phrase = made(parts, 1 + random.nextInt(3), random);
            int reached = 0;
            for (Span hit : FoldedText.hits(text, phrase, FindOptions.ANY)) {
                assertThat(hit.start()).isGreaterThanOrEqualTo(reached);
                assertThat(hit.isEmpty()).isFalse();
                assertThat(Graphemes.isBoundary(text, hit.start())).isTrue();
                assertThat(Graphemes.isBoundary(text, hit.end())).isTrue();
                assertThat(FoldedText.hits(hit.of(text), phrase, FindOptions.ANY))
                        .as("'%s' within the hit '%s'", phrase, hit.of(text))
                        .contains(new Span(0, hit.length()));
                reached = hit.end();
                hits++;
            }
        }
        assertThat(hits).isGreaterThan(1_000);
    }

    private static String made(String[] parts, int count, Random random) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(parts[random.nextInt(parts.length)]);
        }
        return out.toString();
    }
}
