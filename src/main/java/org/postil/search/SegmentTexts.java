package org.postil.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts of one segment of the index, each with its paragraphs side by side. */
final class SegmentTexts {
    /**
     * @param from its first paragraph
     * @param to after its last
     */
    record Text(String key, int from, int to) {}

    private final List<Text> texts;
    private final int[] textOf;

    private SegmentTexts(List<Text> texts, int[] textOf) {
        this.texts = texts;
        this.textOf = textOf;
    }

    /** All of them, those that were removed since included. */
    static SegmentTexts of(LeafReader reader) throws IOException {
        var texts = new ArrayList<Text>();
        var textOf = new int[reader.maxDoc()];
        var keys = reader.getSortedDocValues(TextDocuments.KEY);
        int last = -1;
        int from = 0;
        for (int paragraph = 0; keys != null && paragraph <= reader.maxDoc(); paragraph++) {
            int now =
                    paragraph < reader.maxDoc() && keys.advanceExact(paragraph)
                            ? keys.ordValue()
                            : -2;
            if (now != last) {
                if (last >= 0) {
                    texts.add(new Text(keys.lookupOrd(last).utf8ToString(), from, paragraph));
                }
                from = paragraph;
                last = now;
            }
            if (paragraph < reader.maxDoc()) {
                textOf[paragraph] = texts.size();
            }
        }
        return new SegmentTexts(texts, textOf);
    }

    /** Those that are not removed. */
    List<Text> live(LeafReader reader) {
        Bits live = reader.getLiveDocs();
        return live == null ? texts : texts.stream().filter(t -> live.get(t.from)).toList();
    }

    /** All paragraphs of the texts that have one of these. */
    FixedBitSet wholeTexts(FixedBitSet paragraphs) {
        var wide = new FixedBitSet(paragraphs.length());
        int paragraph = paragraphs.nextSetBit(0);
        while (paragraph != DocIdSetIterator.NO_MORE_DOCS) {
            Text text = texts.get(textOf[paragraph]);
            wide.set(text.from, text.to);
            paragraph =
                    text.to < paragraphs.length()
                            ? paragraphs.nextSetBit(text.to)
                            : DocIdSetIterator.NO_MORE_DOCS;
        }
        return wide;
    }
}
