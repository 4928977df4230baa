package org.postil.ui.check;

import org.postil.audit.Finding;
import org.postil.audit.Kind;

import java.util.Optional;

/** A line of the list of findings. */
sealed interface FindingRow {
    /**
     * The heading of a kind.
     *
     * @param count of its findings listed, ignored ones too
     */
    record Head(Kind kind, int count, boolean folded) implements FindingRow {}

    /**
     * @param ignored the reason why it is let be
     */
    record Item(Finding finding, Optional<String> ignored) implements FindingRow {}
}
