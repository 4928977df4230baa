package org.postil.domain;

import java.time.Instant;

/**
 * A note that one coder wrote on something.
 *
 * @param target guid of what it is on
 * @param coder id of who wrote it
 * @param title may be empty
 * @param at when it was begun
 * @param changed when it was last written in
 */
public record Memo(
        long id,
        String guid,
        MemoKind on,
        String target,
        long coder,
        String title,
        String body,
        Instant at,
        Instant changed) {}
