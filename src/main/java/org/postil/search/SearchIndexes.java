package org.postil.search;

import org.postil.project.Project;
import org.postil.project.SettingStore;
import org.postil.project.UserHome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The search indexes of a person's projects: a folder for each in the person's cache. */
public final class SearchIndexes {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F-]{8,64}");

    private final UserHome home;

    public SearchIndexes(UserHome home) {
        this.home = home;
    }

    /** The index of an open project. Nothing is read or written before its first update. */
    public SearchIndex of(Project project) {
        return new SearchIndex(project, () -> folder(project));
    }

    /** Where the project's index is; empty when it has no folder of its own. */
    private Optional<Path> folder(Project project) {
        String guid = project.snapshot().settings().getOrDefault(SettingStore.PROJECT_GUID, "");
        if (!GUID.matcher(guid).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(home.createCache("search", guid));
        } catch (IOException e) {
            // no room or no rights: it is kept in memory
            return Optional.empty();
        }
    }
}
