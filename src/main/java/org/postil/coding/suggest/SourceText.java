package org.postil.coding.suggest;

import org.postil.domain.Document;
import org.postil.domain.TextLayout;

/** A document of a review with its current text, in which suggestions are looked for. */
public record SourceText(Document document, String text, TextLayout layout) {}
