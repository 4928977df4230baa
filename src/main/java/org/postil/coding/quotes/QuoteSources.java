package org.postil.coding.quotes;

import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The words and the places of passages, each read once: texts never change. For one thread at a
 * time.
 */
public final class QuoteSources {
    private record Key(long text, Span span) {}

    /**
     * @param place the citation without the review: ", para 5.3"
     */
    record Source(String words, String place) {}

    private final LongFunction<Optional<String>> texts;
    private final LongFunction<Optional<TextLayout>> layouts;
    private final Map<Key, Source> known = new HashMap<>();

    /**
     * @param texts the words of a text version by its id
     * @param layouts its layout
     */
    public QuoteSources(
            LongFunction<Optional<String>> texts, LongFunction<Optional<TextLayout>> layouts) {
        this.texts = texts;
        this.layouts = layouts;
    }

    Source of(Passage passage) {
        return known.computeIfAbsent(new Key(passage.text(), passage.span()), this::read);
    }

    private Source read(Key key) {
        String text = texts.apply(key.text).orElse("");
        if (key.span.end() > text.length()) {
            return new Source("", "");
        }
        var layout = layouts.apply(key.text).orElse(TextLayout.EMPTY);
        return new Source(key.span.of(text), Citation.of("", layout, text, key.span.start()));
    }
}
