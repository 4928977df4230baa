package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.ParagraphKind;

import java.util.List;
import java.util.Random;

class TidyTextTest {
    @Test
    void everyRunOfWhiteSpaceIsOneSpace() {
        assertThat(TidyText.of("\t a\u00A0\u2003b\r\nc\u2028d\u2029e\u0085f \u3000").text())
                .isEqualTo("a b c d e f");
    }

    @Test
    void whatNoTextCanHoldIsDroppedAndCounted() {
        var tidy = TidyText.of("a\u0000b\uD800c\uDC00d\u0007\uFFFEe 😀");
        assertThat(tidy.text()).isEqualTo("abcde 😀");
        assertThat(tidy.removed()).isEqualTo(5);
    }

    @Test
    void softHyphensAndInvisibleMarksGoWithoutNotice() {
        var tidy = TidyText.of("\uFEFFsafe\u00ADguard\u200Bing");
        assertThat(tidy.text()).isEqualTo("safeguarding");
        assertThat(tidy.removed()).isZero();
    }

    @Test
    void compositionIsLeftAsTheAuthorHadIt() {
        assertThat(TidyText.of("Zoe\u0308 Zoë").text()).isEqualTo("Zoe\u0308 Zoë");
    }

    @Test
    void bulletsOfSymbolFontsBecomeWhatTheyShow() {
        assertThat(TidyText.of("\uF0B7 Police").text()).isEqualTo("• Police");
    }

    @Test
    void offsetsFollowTheirLetters() {
        var random = new Random(7);
        var alphabet = "ab \t\u00A0\u0000\u00AD\uD800x😀.";
        for (int round = 0; round < 2000; round++) {
            var raw = new StringBuilder();
            int length = random.nextInt(20);
            for (int i = 0; i < length; i++) {
                raw.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var tidy = TidyText.of(raw.toString());
            assertThat(TidyText.of(tidy.text()).text()).isEqualTo(tidy.text());
            int before = 0;
            for (int i = 0; i <= raw.length(); i++) {
                int now = tidy.moved(i);
                assertThat(now).isBetween(before, tidy.text().length());
                before = now;
                if (i < raw.length() && "abx.".indexOf(raw.charAt(i)) >= 0) {
                    assertThat(tidy.text().charAt(now)).isEqualTo(raw.charAt(i));
                }
            }
        }
    }

    @Test
    void breaksAndJoinsOfAParagraphMoveWithItsText() {
        var builder = new LayoutBuilder();
        builder.page(new LayoutBuilder.PageSize(1, 0, 0, 0));
        builder.page(new LayoutBuilder.PageSize(2, 0, 0, 0));
        builder.add(DraftParagraph.of("  \u0000 ", ParagraphKind.BODY, 0));
        builder.add(
                new DraftParagraph(
                        " the  safeguarding  lead",
                        ParagraphKind.BODY,
                        0,
                        1,
                        null,
                        List.of(20),
                        List.of(10)));
        var built = builder.build();
        assertThat(built.text()).isEqualTo("the safeguarding lead");
        assertThat(built.layout().joins()).containsExactly(8);
        assertThat(built.layout().pages().get(1).span().of(built.text())).isEqualTo("lead");
        assertThat(builder.removedCharacters()).isEqualTo(1);
    }
}
