package org.postil.search;

import org.postil.domain.Span;

/**
 * Words that were found, in their context. The three texts are of the same paragraph, side by side.
 *
 * @param span in the document's current text
 * @param page on which it begins, 0 where the file has no pages
 * @param label what is printed before the paragraph, empty without
 * @param left what stands before, from the start of a word
 * @param right what stands after, up to the end of a word
 */
public record Hit(
        long review,
        long document,
        Span span,
        int page,
        String label,
        String left,
        String text,
        String right) {}
