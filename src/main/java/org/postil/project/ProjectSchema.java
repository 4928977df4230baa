package org.postil.project;

import java.util.Set;

/** The schema of the project file: where its scripts are and which tables are outside the log. */
final class ProjectSchema {
    private static final String FOLDER = "/org/postil/project/schema/";

    /**
     * Content by its hash is insert-only, and rows that are logged refer to it; what remains of a
     * purge must not be undone.
     */
    static final Set<String> NOT_LOGGED = Set.of("blob", "text", "purged");

    private ProjectSchema() {}

    static HistoryTriggers triggers() {
        return new HistoryTriggers(NOT_LOGGED);
    }

    static Migrations migrations() {
        return new Migrations(FOLDER, triggers());
    }
}
