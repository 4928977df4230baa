package org.postil.search;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.postil.domain.FoldedText;

import java.io.IOException;

/**
 * Takes out of words what readers do not see or may leave out: soft hyphens, joiners, accents that
 * are written on their own. Where the word stands in the text is not touched.
 */
final class SeenLetters extends TokenFilter {
    private static final int ASCII = 0x80;

    /** A long s and a t as one letter, which Lucene's own folding does not know. */
    private static final char LONG_ST = '\uFB05';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SeenLetters(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (int i = 0; i < term.length(); i++) {
            if (term.buffer()[i] >= ASCII) {
                clean();
                break;
            }
        }
        return true;
    }

    private void clean() {
        String word = term.toString();
        var seen = new StringBuilder(word.length());
        word.codePoints()
                .filter(codePoint -> !FoldedText.isOverlooked(codePoint))
                .forEach(seen::appendCodePoint);
        for (int at = seen.indexOf(String.valueOf(LONG_ST)); at >= 0; ) {
            seen.replace(at, at + 1, "st");
            at = seen.indexOf(String.valueOf(LONG_ST));
        }
        term.setEmpty().append(seen);
    }
}
