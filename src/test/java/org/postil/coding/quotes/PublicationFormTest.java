package org.postil.coding.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class PublicationFormTest {
    private static final String PASSAGE =
            "Children\u2019s Social Care should, as a matter of urgency, review how"
                    + " \u201cstep-down\u201d decisions are made\n"
                    + "and the abuse recorded.";

    private static void faithful(String passage, String form) {
        assertThat(PublicationForm.check(passage, form))
                .as(form)
                .isInstanceOf(FormCheck.Faithful.class);
    }

    private static FormCheck.Differs differs(String passage, String form) {
        var check = PublicationForm.check(passage, form);
        assertThat(check).as(form).isInstanceOf(FormCheck.Differs.class);
        return (FormCheck.Differs) check;
    }

    @Test
    void wordsMayBeLeftOutAndPutInWithinBrackets() {
        faithful(PASSAGE, "");
        faithful(PASSAGE, PASSAGE);
        faithful(
                PASSAGE,
                "Children's Social Care should [...] review how \"step-down\" decisions are made"
                        + " [\u2026]");
        faithful(PASSAGE, "[...] decisions are made [by managers] and the abuse recorded.");
        faithful(PASSAGE, "[The service] should, as a matter of urgency, review [...].");
        faithful("the victim said she left", "[T]he victim said [Anna] left");
        faithful("They told [redacted by the panel of the review] to go", "They told [...] to go");
        faithful(
                "They told [name of the school left out] to go",
                "They told [name of the school left out] to go");
    }

    @Test
    void anOtherLetterIsShownAtItsPlaceWithWhatThePassageHas() {
        String form = PASSAGE.replace("urgency", "Urgency");
        var wrong = differs(PASSAGE, form);
        assertThat(wrong.at().of(form)).startsWith("Urgency");
        assertThat(wrong.words()).contains("urgency");
        assertThat(differs("a caf\u00e9 in town", "a cafe in town").words()).contains("caf\u00e9");
    }

    @Test
    void whatIsLeftOutAtTheEndsNeedsItsSignToo() {
        var wrong = differs(PASSAGE, "Children's Social Care should");
        assertThat(wrong.words()).startsWith("The passage goes on").contains("[...]");
        assertThat(wrong.at().isEmpty()).isTrue();
        differs(PASSAGE, "review how [...]");
        assertThat(differs("one two", "one two three").words()).contains("ends before");
    }

    @Test
    void partOfAWordIsNotPassedOffAsAWord() {
        differs(PASSAGE, "[...] the use recorded.");
        differs(PASSAGE, "[...] and the [...] use recorded.");
        faithful(PASSAGE, "[...] and the ab[...]e recorded.");
    }

    @Test
    void anInsertionStandsForAFewWordsOnly() {
        faithful("one two three four five", "one [words] five");
        differs("one two three four five six", "one [words] six");
        assertThat(differs("one two", "[...]").words()).contains("Nothing of the passage");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyStretchLeftOutAndAnyWordsPutInAreAcceptedAndNothingElse(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            String passage = sentence(random);
            var form = new StringBuilder(passage);
            // from the back, so that places stay
            int end = passage.length();
            boolean lettersLeft = false;
            for (int change = 0; change < 3 && end > 12; change++) {
                int start = end - 1 - random.nextInt(8);
                if (random.nextBoolean()) {
                    form.replace(start, end - random.nextInt(end - start), "[...]");
                } else {
                    form.insert(start, random.nextBoolean() ? "[put in]" : " [put in] ");
                }
                end = start - 3;
                lettersLeft |= end > 4;
            }
            if (form.indexOf(" [put in] ") < 0 || isBetweenWords(form)) {
                faithful(passage, form.toString());
            }
            // a sign that the passage has nowhere is never its own
            int at = random.nextInt(form.length());
            if (isOutsideBrackets(form, at) && !Character.isWhitespace(form.charAt(at))) {
                var changed = new StringBuilder(form);
                changed.setCharAt(at, '\u00a7');
                differs(passage, changed.toString());
                changed.setCharAt(at, 'Q');
                differs(passage, changed.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void withoutBracketsEverySingleChangeOfACharacterIsRefused(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String passage = sentence(random);
            int at = random.nextInt(passage.length());
            char there = passage.charAt(at);
            var form = new StringBuilder(passage);
            switch (random.nextInt(3)) {
                case 0 -> form.deleteCharAt(at);
                case 1 -> form.insert(at, 'z');
                default -> form.setCharAt(at, there == 'x' ? 'y' : 'x');
            }
            differs(passage, form.toString());
        }
    }

    /** Small letters and single blanks; no x, z or Q, and no letter twice in a row. */
    private static String sentence(Random random) {
        var text = new StringBuilder();
        int words = 4 + random.nextInt(12);
        for (int i = 0; i < words; i++) {
            int length = 2 + random.nextInt(7);
            for (int k = 0; k < length; k++) {
                text.append((char) ('a' + random.nextInt(22)));
            }
            text.append(i == words - 1 ? "." : random.nextInt(6) == 0 ? ", " : " ");
        }
        return text.toString();
    }

    private static boolean isOutsideBrackets(CharSequence form, int at) {
        int open = 0;
        for (int i = 0; i <= at; i++) {
            if (form.charAt(i) == '[') {
                open++;
            } else if (form.charAt(i) == ']') {
                open--;
                if (i == at) {
                    return false;
                }
            }
        }
        return open == 0;
    }

    /** Blanks around brackets inside a word would part it, which is a change. */
    private static boolean isBetweenWords(CharSequence form) {
        return !form.toString().matches("(?s).*[\\p{L}.,]( \\[put in\\] )[\\p{L}.,].*");
    }
}
