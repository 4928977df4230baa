package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * One action as the history keeps it.
 *
 * @param at to the millisecond
 * @param coder guid; empty when nobody in particular
 * @param label in the words of the user; holds no report text
 * @param target the action that an undo or redo is about; null otherwise
 * @param first first log row of the action
 * @param last last log row; first - 1 when the action has none
 * @param state of a do; null for the other kinds
 */
record ActionRow(
        long id,
        String guid,
        Instant at,
        String coder,
        String label,
        Kind kind,
        @Nullable Long target,
        long first,
        long last,
        @Nullable State state) {

    enum Kind {
        DO,
        UNDO,
        REDO,
        /** Undo and redo do not go past it: a migration, a restore, a purge. */
        BARRIER;

        /** As stored. */
        String word() {
            return switch (this) {
                case DO -> "do";
                case UNDO -> "undo";
                case REDO -> "redo";
                case BARRIER -> "barrier";
            };
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    enum State {
        DONE,
        UNDONE,
        /** Undone, and then something else was done: it can no longer be redone. */
        ABANDONED;

        /** As stored. */
        String word() {
            return switch (this) {
                case DONE -> "done";
                case UNDONE -> "undone";
                case ABANDONED -> "abandoned";
            };
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
