package org.postil.project;

/** What came of opening or creating a project file. */
sealed interface OpenResult {
    /**
     * @param version schema version of the file; 0 for one just created
     * @param recovered an unfinished step of a stopped program was taken back
     */
    record Opened(ProjectConnection connection, int version, boolean recovered)
            implements OpenResult {}

    /** Nothing was opened and nothing changed. */
    sealed interface NotOpened extends OpenResult {
        /** A sentence or two for the user: what is the matter and what to do. */
        String words();
    }

    /** The header already says no. */
    record Refused(ProjectHeader header) implements NotOpened {
        @Override
        public String words() {
            return header.words();
        }
    }

    /** Another window or program has it. */
    record Locked(String words) implements NotOpened {}

    /** The file or its folder cannot be written. */
    record ReadOnly(String words) implements NotOpened {}

    /** A file of this name is there already, so none was created. */
    record Exists(String words) implements NotOpened {}

    /** The disk, the system or the database said no. */
    record Failed(String words) implements NotOpened {}
}
