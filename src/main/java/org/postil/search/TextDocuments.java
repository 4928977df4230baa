package org.postil.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as the index holds it: one document a paragraph, in order, side by side. What stands in
 * the text and cannot be searched (an empty paragraph) is left out; a text without words has one
 * document without words, so that it counts as indexed.
 */
final class TextDocuments {
    /** Which text: its hash and that of its layout. */
    static final String KEY = "key";

    /** The paragraph's words, as they are. */
    static final String TEXT = "text";

    /** Where the paragraph begins in its text. */
    static final String START = "start";

    static final String LENGTH = "length";

    /** The page on which the paragraph begins. */
    static final String PAGE = "page";

    /** What is printed before the paragraph. */
    static final String LABEL = "label";

    /** Where in the paragraph further pages begin: pairs of offset and page. */
    static final String BREAKS = "breaks";

    private static final FieldType WORDS = words();

    private TextDocuments() {}

    private static FieldType words() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static List<Document> of(String key, String text, TextLayout layout) {
        var documents = new ArrayList<Document>();
        for (var paragraph : layout.paragraphs()) {
            if (!paragraph.span().isEmpty()) {
                var label = paragraph.label();
                documents.add(
                        document(
                                key,
                                text,
                                paragraph.span(),
                                layout,
                                label == null ? "" : label.of(text)));
            }
        }
        if (documents.isEmpty()) {
            documents.add(document(key, text, new Span(0, text.length()), layout, ""));
        }
        return documents;
    }

    private static Document document(
            String key, String text, Span span, TextLayout layout, String label) {
        String words = span.of(text);
        var document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
        document.add(new Field(TextAnalysis.EXACT, words, WORDS));
        document.add(new StoredField(TEXT, words));
        document.add(new NumericDocValuesField(START, span.start()));
        document.add(new NumericDocValuesField(LENGTH, span.length()));
        document.add(new StoredField(PAGE, layout.pageAt(span.start())));
        if (!label.isEmpty()) {
            document.add(new StoredField(LABEL, label));
        }
        var breaks = breaks(layout, span);
        if (breaks.length > 0) {
            document.add(new StoredField(BREAKS, breaks));
        }
        return document;
    }

    private static byte[] breaks(TextLayout layout, Span span) {
        int last = layout.pageAt(Math.max(span.start(), span.end() - 1));
        if (last == layout.pageAt(span.start())) {
            return new byte[0];
        }
        var within =
                layout.pages().stream()
                        .filter(page ->
                                page.span().start() > span.start()
                                        && page.span().start() < span.end())
                        .toList();
        var bytes = ByteBuffer.allocate(within.size() * 2 * Integer.BYTES);
        for (var page : within) {
            bytes.putInt(page.span().start() - span.start()).putInt(page.number());
        }
        return bytes.array();
    }

    /** The page of an offset in a paragraph. */
    static int page(int first, byte[] breaks, int offset) {
        var bytes = ByteBuffer.wrap(breaks);
        int page = first;
        while (bytes.hasRemaining() && bytes.getInt() <= offset) {
            page = bytes.getInt();
        }
        return page;
    }
}
