package org.postil.project;

/** What came of bringing a file to the current schema version. */
sealed interface MigrationResult {
    record UpToDate() implements MigrationResult {}

    /**
     * @param safetyCopy the verified backup of the file as it was
     */
    record Migrated(int from, int to, BackupResult.Made safetyCopy) implements MigrationResult {}

    /**
     * The file is as it was, or at a version between whose step was finished.
     *
     * @param words a sentence for the user
     */
    record NotMigrated(String words) implements MigrationResult {}
}
