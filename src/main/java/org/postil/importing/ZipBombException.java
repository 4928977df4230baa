package org.postil.importing;

import java.io.IOException;

/** A zipped file unfolds to an amount that no document has. */
final class ZipBombException extends IOException {
    private static final long serialVersionUID = 1;

    ZipBombException() {
        super("unfolds to too much");
    }
}
