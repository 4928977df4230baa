package org.postil.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Any word that has a stem. The index holds words only as they are written: which of them have the
 * stem is found out by stemming those that begin like it.
 */
final class WordForms extends Positions {
    /** Of the letters of a stem, no more than its last two are not those of the word. */
    private static final int CHANGED = 2;

    private final String stem;

    WordForms(String stem) {
        this.stem = stem;
    }

    /** How every word begins that has this stem. */
    static String beginning(String stem) {
        int letters = stem.codePointCount(0, stem.length());
        return stem.substring(
                0, stem.offsetByCodePoints(0, Math.max(Math.min(1, letters), letters - CHANGED)));
    }

    @Override
    @Nullable IntervalIterator among(Terms terms, LeafReaderContext segment) throws IOException {
        var forms = forms(terms.iterator());
        return switch (forms.size()) {
            case 0 -> null;
            case 1 -> forms.getFirst().intervals(TextAnalysis.EXACT, segment);
            default -> Intervals.or(forms).intervals(TextAnalysis.EXACT, segment);
        };
    }

    private List<IntervalsSource> forms(TermsEnum words) throws IOException {
        var forms = new ArrayList<IntervalsSource>();
        try (var stems = TextAnalysis.stems(new Beginning(words, beginning(stem)))) {
            var attribute = stems.addAttribute(CharTermAttribute.class);
            stems.reset();
            while (stems.incrementToken()) {
                if (stem.contentEquals(attribute)) {
                    forms.add(Intervals.term(BytesRef.deepCopyOf(words.term())));
                }
            }
            stems.end();
        }
        return forms;
    }

    /** The words of a segment that begin so. */
    private static final class Beginning extends TokenStream {
        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final TermsEnum words;
        private final BytesRef beginning;
        private boolean begun;

        Beginning(TermsEnum words, String beginning) {
            this.words = words;
            this.beginning = new BytesRef(beginning);
        }

        @Override
        public boolean incrementToken() throws IOException {
            clearAttributes();
            var next = next();
            if (next == null || !StringHelper.startsWith(next, beginning)) {
                return false;
            }
            word.append(next.utf8ToString());
            return true;
        }

        private @Nullable BytesRef next() throws IOException {
            if (begun) {
                return words.next();
            }
            begun = true;
            return words.seekCeil(beginning) == TermsEnum.SeekStatus.END ? null : words.term();
        }
    }

    @Override
    public int hashCode() {
        return stem.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordForms forms && forms.stem.equals(stem);
    }

    @Override
    public String toString() {
        return "stem " + stem;
    }
}
