package org.postil.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.postil.domain.Span;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * How a text becomes words: in small letters and without accents. Apostrophes of all kinds are one,
 * a hyphen parts two words, but a soft one or a space without width does not; a ligature is its
 * letters. Where a word stands in the text is told with all of it. The stem of a word, without its English endings, follows from the word;
 * the index need not hold it.
 */
final class TextAnalysis {
    /** To be raised when words are made otherwise than before: older indexes are then stale. */
    static final String EDITION = "3";

    /** The field of the words. */
    static final String EXACT = "exact";

    private final Analyzer exact = new Words(false);
    private final Analyzer stemmed = new Words(true);

    private static final class Words extends Analyzer {
        private final boolean stemming;

        Words(boolean stemming) {
            this.stemming = stemming;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words =
                    new ASCIIFoldingFilter(new SeenLetters(new LowerCaseFilter(source)));
            return new TokenStreamComponents(source, stemming ? stems(words) : words);
        }

        @Override
        protected Reader initReader(String field, Reader text) {
            return new UnpartedWords(text);
        }
    }

    /** Takes the English endings off words. */
    static TokenStream stems(TokenStream words) {
        return new PorterStemFilter(new EnglishPossessiveFilter(words));
    }

    Analyzer analyzer() {
        return exact;
    }

    /** The words of a text. */
    List<String> words(String text) {
        return words(exact, text);
    }

    /** The stems of the words of a text, one for each. */
    List<String> stems(String text) {
        return words(stemmed, text);
    }

    private static List<String> words(Analyzer analyzer, String text) {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream(EXACT, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new IndexFailure(e);
        }
        return words;
    }

    /**
     * Where the words of a text stand in it, by their position.
     *
     * @param most so many at most, the first ones
     */
    List<Span> places(String text, int most) {
        var places = new ArrayList<Span>();
        try (var stream = exact.tokenStream(EXACT, text)) {
            var offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (places.size() < most && stream.incrementToken()) {
                places.add(new Span(offsets.startOffset(), offsets.endOffset()));
            }
        } catch (IOException e) {
            throw new IndexFailure(e);
        }
        return places;
    }
}
