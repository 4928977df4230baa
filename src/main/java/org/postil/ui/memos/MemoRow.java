package org.postil.ui.memos;

import org.postil.domain.Coder;
import org.postil.domain.Memo;
import org.postil.ui.nav.Destination;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A memo with what it is on.
 *
 * @param where names what it is on: a code, "DHR04 · Overview report", "DHR04", the project
 * @param quote first words of the passage it is on; empty for other things
 * @param coder who wrote it; empty when they are gone
 * @param target where what it is on is shown; empty for the project
 * @param folded all its words as they are searched
 */
record MemoRow(
        Memo memo,
        String where,
        String quote,
        Optional<Coder> coder,
        Optional<Destination> target,
        String folded) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static MemoRow of(
            Memo memo,
            String where,
            String quote,
            Optional<Coder> coder,
            Optional<Destination> target) {
        String all = String.join(" ", memo.body(), where, quote, coder.map(Coder::name).orElse(""));
        return new MemoRow(memo, where, quote, coder, target, fold(all));
    }

    /** Case and accents do not matter. */
    static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /** The words that are looked for; none for blank. */
    static List<String> words(String typed) {
        String wanted = fold(typed).strip();
        return wanted.isEmpty() ? List.of() : List.of(SPACES.split(wanted));
    }

    /** Every word is somewhere in it. */
    boolean has(List<String> words) {
        return words.stream().allMatch(folded::contains);
    }

    String author() {
        return coder.map(Coder::name).orElse("");
    }
}
