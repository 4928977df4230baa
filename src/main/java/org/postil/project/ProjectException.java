package org.postil.project;

import org.jspecify.annotations.Nullable;

/**
 * The disk or the database failed in the middle of work. What was reported done before is safe; the
 * action at hand was taken back. The project must be closed and opened again.
 */
public final class ProjectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProjectException(@Nullable Throwable cause) {
        // the cause's own message may quote values of the project
        super("the project file could not be read or written", cause);
    }
}
