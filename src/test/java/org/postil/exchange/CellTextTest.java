package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTextTest {
    @Test
    void wordsOfAnyScriptStayAsTheyAre() {
        String words = "a\tb\nc – “é” שלום 😀 \uFF0B";
        assertThat(CellText.of(words)).isEqualTo(words);
    }

    @Test
    void whatXmlCannotHoldIsTakenOutAndHalfAPairIsMarked() {
        assertThat(CellText.of("a\u0000b\u0007c\u0085d\uFFFFe")).isEqualTo("abcde");
        assertThat(CellText.of("x\uD83Dy\uDE00z")).isEqualTo("x\uFFFDy\uFFFDz");
        assertThat(CellText.of("1\r\n2\r3")).isEqualTo("1\n2\n3");
    }

    @Test
    void aTextThatLooksLikeAnEscapeIsEscaped() {
        assertThat(CellText.of("_x0041_ and _x41_")).isEqualTo("_x005F_x0041_ and _x41_");
    }

    @Test
    void whatIsLongerThanACellIsCutBetweenCharactersAndSaysSo() {
        String longest = "y".repeat(CellText.LONGEST);
        assertThat(CellText.of(longest)).isEqualTo(longest);
        for (String lead : new String[] {"", "x"}) {
            String cut = CellText.of(lead + "😀".repeat(20_000));
            assertThat(cut).hasSizeLessThanOrEqualTo(CellText.LONGEST).contains("[cut here");
            assertThat(cut.substring(lead.length(), cut.indexOf(" … ")).replace("😀", ""))
                    .isEmpty();
        }
    }
}
