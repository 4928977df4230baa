package org.postil.ui.reader;

import org.postil.domain.Code;

/** A code that was picked for a passage. */
sealed interface Pick {
    /** What it is called in the names of steps and on chips. */
    String name();

    /** One of the codebook. */
    record Known(Code code) implements Pick {
        @Override
        public String name() {
            return code.name();
        }
    }

    /** A theme that is made now. */
    record New(String name) implements Pick {}
}
