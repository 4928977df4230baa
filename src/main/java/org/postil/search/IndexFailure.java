package org.postil.search;

import java.io.IOException;

/** The index could not be read or written. Made again from the texts, it works again. */
public final class IndexFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexFailure(IOException cause) {
        super(cause);
    }
}
