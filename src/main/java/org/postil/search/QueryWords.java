package org.postil.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes of the words in a query what finds them in the index. They are cut into words just as the
 * texts are: {@code multi-agency} is the two words side by side. A word with a wildcard or ~ is
 * always held against the words as they are written.
 */
final class QueryWords {
    /** Stand in for wildcards while words are cut: letters of a script that no report is in. */
    private static final char ANY_LETTERS = '\uA4D0';

    private static final char ONE_LETTER = '\uA4D1';

    private static final int SHORT = 5;

    private final TextAnalysis analysis;
    private final boolean stemming;

    /**
     * @param isPlain whether it is found only as it is written
     */
    private record Word(String text, boolean isPlain, IntervalsSource source) {}

    QueryWords(TextAnalysis analysis, boolean stemming) {
        this.analysis = analysis;
        this.stemming = stemming;
    }

    IntervalsSource word(QueryToken token) throws QueryMisread {
        if (token.tilde() && token.number() > 2) {
            throw new QueryMisread(
                    "A word may differ in one or two letters: write ~1 or ~2.", token.start());
        }
        String marked = token.text().replace('*', ANY_LETTERS).replace('?', ONE_LETTER);
        var sources = sources(token, marked, token.tilde());
        return sideBySide(sources);
    }

    /** A question mark in quotes is one: it was copied from the text. */
    IntervalsSource phrase(QueryToken token) throws QueryMisread {
        var sources = sources(token, token.text().replace('*', ANY_LETTERS), false);
        if (sources.size() == 1 || token.number() < 0) {
            return sideBySide(sources);
        }
        var all = sources.stream().map(Word::source).toArray(IntervalsSource[]::new);
        return Intervals.maxgaps(token.number(), Intervals.unordered(all));
    }

    private static IntervalsSource sideBySide(List<Word> words) {
        if (words.size() == 1) {
            return words.getFirst().source();
        }
        return words.stream().allMatch(Word::isPlain)
                ? new PlainPhrase(words.stream().map(Word::text).toList())
                : Intervals.phrase(
                        words.stream().map(Word::source).toArray(IntervalsSource[]::new));
    }

    private List<Word> sources(QueryToken token, String marked, boolean fuzzy) throws QueryMisread {
        var exact = analysis.words(marked);
        var stems = stemming ? analysis.stems(marked) : exact;
        var sources = new ArrayList<Word>();
        for (int i = 0; i < exact.size(); i++) {
            String word = exact.get(i);
            if (isPattern(word)) {
                sources.add(new Word(word, false, pattern(word, token)));
            } else if (fuzzy) {
                sources.add(new Word(word, false, like(word, token.number())));
            } else {
                sources.add(
                        stemming
                                ? new Word(word, false, new WordForms(stems.get(i)))
                                : new Word(word, true, Intervals.term(word)));
            }
        }
        if (sources.isEmpty()) {
            throw new QueryMisread("There is no word here that can be found.", token.start());
        }
        return sources;
    }

    private static boolean isPattern(String word) {
        return word.indexOf(ANY_LETTERS) >= 0 || word.indexOf(ONE_LETTER) >= 0;
    }

    private static IntervalsSource pattern(String word, QueryToken token) throws QueryMisread {
        if (word.chars().allMatch(c -> c == ANY_LETTERS || c == ONE_LETTER)) {
            throw new QueryMisread(
                    "This stands for every word. Write some of its letters too, as in child*.",
                    token.start());
        }
        String pattern = word.replace(ANY_LETTERS, '*').replace(ONE_LETTER, '?');
        var automaton =
                WildcardQuery.toAutomaton(
                        new Term(TextAnalysis.EXACT, pattern),
                        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new AnyWord(new CompiledAutomaton(automaton), pattern);
    }

    /** One letter may differ in a short word, two in a longer one; the first must be right. */
    private static IntervalsSource like(String word, int edits) {
        int most = edits < 0 ? (word.length() <= SHORT ? 1 : 2) : edits;
        return new AnyWord(FuzzyQuery.getFuzzyAutomaton(word, most, 1, true), word + "~" + most);
    }
}
