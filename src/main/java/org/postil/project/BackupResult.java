package org.postil.project;

import java.nio.file.Path;
import java.util.List;

/** What came of making a backup. */
public sealed interface BackupResult {
    /**
     * @param file verified
     * @param removed older backups that were thinned out
     */
    record Made(Path file, long bytes, List<Path> removed) implements BackupResult {}

    /**
     * No backup was made and no older one removed.
     *
     * @param words a sentence for the user
     */
    record Failed(String words) implements BackupResult {}
}
