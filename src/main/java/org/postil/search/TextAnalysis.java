package org.postil.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.postil.domain.Span;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a text becomes words. Both fields have the same words at the same positions: in small letters
 * and without accents; in one of them English endings are taken off as well. Apostrophes of all
 * kinds are one, a hyphen parts two words.
 */
final class TextAnalysis {
    /** To be raised when words are made otherwise than before: older indexes are then stale. */
    static final String EDITION = "1";

    static final String EXACT = "exact";
    static final String STEMMED = "stemmed";

    private final Analyzer exact = new Words(false);
    private final Analyzer stemmed = new Words(true);
    private final Analyzer fields = new PerFieldAnalyzerWrapper(exact, Map.of(STEMMED, stemmed));

    private static final class Words extends Analyzer {
        private final boolean stemming;

        Words(boolean stemming) {
            this.stemming = stemming;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(source));
            if (stemming) {
                words = new PorterStemFilter(new EnglishPossessiveFilter(words));
            }
            return new TokenStreamComponents(source, words);
        }
    }

    Analyzer fields() {
        return fields;
    }

    /** The words of a text, as one of the two fields has them. */
    List<String> words(String field, String text) {
        var words = new ArrayList<String>();
        try (var stream = fields.tokenStream(field, text)) {
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

    /** Where the words of a text stand in it, by their position. */
    List<Span> places(String text) {
        var places = new ArrayList<Span>();
        try (var stream = fields.tokenStream(EXACT, text)) {
            var offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                places.add(new Span(offsets.startOffset(), offsets.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new IndexFailure(e);
        }
        return places;
    }
}
