package org.postil.domain;

import java.time.Instant;

/**
 * A note that one coder wrote on something.
 *
 * @param target guid of what it is on
 * @param coder id of who wrote it
 * @param title may be empty
 */
public record Memo(
        long id, String guid, String target, long coder, String title, String body, Instant at) {}
