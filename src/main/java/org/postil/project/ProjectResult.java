package org.postil.project;

import java.util.List;

/** What came of making or opening a project. */
public sealed interface ProjectResult {
    /**
     * @param notes what the user should know of how it opened (upgraded, an unfinished step taken
     *     back)
     */
    record Opened(Project project, List<String> notes) implements ProjectResult {
        public Opened {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Nothing was opened and nothing changed.
     *
     * @param reason what happened and what to do, for the user
     */
    record NotOpened(String reason) implements ProjectResult {}
}
