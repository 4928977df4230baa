package org.postil.ui.nav;

import javafx.beans.value.ObservableValue;

import org.postil.domain.Document;
import org.postil.domain.Span;

import java.util.Optional;

/** A screen on which texts are read, as the screen sees it that stands beside the text. */
public interface TextScreen extends Screen {
    /** The document that is read. */
    ObservableValue<Optional<Document>> documentProperty();

    /** The words that are selected; empty when none are. */
    Optional<Selected> selected();

    /** Shows a document as it was left, or a stretch of it; the keyboard stays where it is. */
    void look(Document document, Optional<Span> span);

    /**
     * @param quote the words of the span
     */
    record Selected(Document document, Span span, String quote) {}
}
