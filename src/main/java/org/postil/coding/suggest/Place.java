package org.postil.coding.suggest;

import org.postil.domain.Document;
import org.postil.domain.Span;

/**
 * A place where a recommendation is printed.
 *
 * @param span in the document's current text, without the label
 * @param label as printed, without the punctuation at its end; empty without one
 * @param page from 1; 0 where the file has no pages
 * @param row of a table, the first after the head being 1; 0 when it is in no table
 */
public record Place(Document document, Span span, String label, Part part, int page, int row) {}
