package org.postil.project;

import java.time.Instant;

/**
 * Who writes a row and when.
 *
 * @param coder GUID of the coder, empty for the program itself
 */
record Stamp(Instant at, String coder) {
    String time() {
        return at.toString();
    }
}
