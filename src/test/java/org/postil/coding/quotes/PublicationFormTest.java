package org.postil.coding.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
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
        differs(PASSAGE, "[...] and the ab[...]e recorded.");
    }

    /** What a reader would take for the author's words, and is the contrary. */
    @Test
    void noBracketTakesAwayASyllableOrANotUnseen() {
        String unhelpful = "The service was unhelpful and the risk was not recorded.";
        differs(unhelpful, "The service was [h]elpful and the risk was not recorded.");
        differs(unhelpful, "The service was [...]helpful and the risk was not recorded.");
        differs(unhelpful, "The service was [...][h]elpful and the risk was not recorded.");
        differs(unhelpful, "[...] [h]elpful and the risk was not recorded.");
        differs(unhelpful, "The service was un[h][...] and the risk was not recorded.");
        var empty = differs(unhelpful, "The service was unhelpful and the risk was [] recorded.");
        assertThat(empty.words()).contains("Nothing stands in these brackets");
        differs(unhelpful, "The service was unhelpful and the risk was [ ] recorded.");
        differs(unhelpful, "The service was unhelpful and the risk was [-] recorded.");
        assertThat(differs("She did not tell anyone", "She did [...]tell anyone").words())
                .contains("whole words");
        differs("She can't tell anyone", "She can [...] tell anyone");
        differs("It was non-compliance", "It was [...] compliance");
        differs("It was non-compliance", "It was non[...]");
        differs("It cost 1,200 pounds", "It cost 1 [...] pounds");
        differs("We saw the unable staff", "We saw the [a]ble staff");
        differs("At the time", "[T]he time");
    }

    @Test
    void aBracketThatTouchesAWordChangesNoMoreOfItThanItShows() {
        faithful("the panel decides to review it", "[T]he panel decid[ed] to review it");
        faithful("they review it", "they review[ed] it");
        faithful("they view it", "they [re]view it");
        faithful("the victim's mother said", "[Anna]'s mother said");
        faithful("the risk\u2014which was high\u2014was known", "the risk [...] was known");
        faithful("a box [ ] and a gap[...]here", "a box [ ] and a gap[...]here");
        differs("they reviewed it", "they review[s] it");
        differs("they decided it", "they [x]d it");
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void halfAWordIsNeverLeftOutBehindOneLetterOrNone(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String passage = sentence(random);
            String[] words = passage.split(" ");
            int which = random.nextInt(words.length);
            String word = words[which];
            if (word.length() < 5) {
                continue;
            }
            for (String half :
                    new String[] {
                        "[" + word.charAt(2) + "]" + word.substring(3),
                        "[...]" + word.substring(2),
                        "[...] " + word.substring(2),
                        "[]" + word.substring(2),
                        word.substring(0, 2) + "[...]",
                    }) {
                var changed = words.clone();
                changed[which] = half;
                differs(passage, String.join(" ", changed));
            }
        }
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
            var words = new ArrayList<>(List.of(passage.split(" ")));
            // from the back, so that places stay; the first word is left
            int end = words.size();
            for (int change = 0; change < 3 && end > 1; change++) {
                int start = end - 1 - random.nextInt(Math.min(4, end - 1));
                switch (random.nextInt(3)) {
                    case 0 -> {
                        words.subList(start, end).clear();
                        words.add(start, "[...]");
                    }
                    case 1 -> words.add(start, "[put in]");
                    default -> {
                        String word = words.get(start);
                        words.set(start, word.charAt(0) + "[put in]" + word.substring(1));
                    }
                }
                end = start;
            }
            String form = String.join(" ", words);
            faithful(passage, form);
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
}
