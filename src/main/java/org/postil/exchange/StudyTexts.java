package org.postil.exchange;

import org.postil.domain.TextLayout;

import java.util.Optional;

/** Where the writers get texts from, one at a time. */
public interface StudyTexts {
    /** The words of a text version; empty when there is no such version. */
    Optional<String> text(long version);

    /** How they lay in the file; empty when there is no such version. */
    Optional<TextLayout> layout(long version);
}
