package org.postil.ui.reader;

import org.postil.domain.Code;
import org.postil.domain.Facet;

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

    /** One that is made now, under Unsorted. */
    record New(Facet facet, String name) implements Pick {}
}
