package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folder for what belongs to a person and not to a project: settings, backups, index cache,
 * logs, temporary files. Readable by its owner only.
 *
 * @param folder absolute
 */
public record UserHome(Path folder) {
    /** A file of this name beside the program keeps everything beside the program. */
    private static final String PORTABLE_MARKER = "portable";

    /**
     * In this order: POSTIL_HOME; the folder postil-data beside a program that has a file named
     * portable; the folder that the system has for such things.
     *
     * @param environment the process environment
     * @param userFolder the user's own folder
     * @param system the value of os.name
     * @param programFolder where the program is installed; null when run from a build
     */
    public static UserHome resolve(
            Map<String, String> environment,
            Path userFolder,
            String system,
            @Nullable Path programFolder) {
        var given = environment.get("POSTIL_HOME");
        if (given != null && !given.isBlank()) {
            return new UserHome(Path.of(given).toAbsolutePath().normalize());
        }
        if (programFolder != null && Files.exists(programFolder.resolve(PORTABLE_MARKER))) {
            return new UserHome(programFolder.resolve("postil-data").toAbsolutePath().normalize());
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            return below(
                    environment.get("APPDATA"), userFolder.resolve("AppData/Roaming"), "Postil");
        }
        if (name.contains("mac") || name.contains("darwin")) {
            return below(null, userFolder.resolve("Library/Application Support"), "Postil");
        }
        return below(
                environment.get("XDG_DATA_HOME"), userFolder.resolve(".local/share"), "postil");
    }

    /** Makes the folder, for its owner only, unless it is there. */
    public void create() throws IOException {
        OwnerOnly.createFolders(folder);
    }

    /** Verified copies of projects, a folder for each project. */
    public Path backups() {
        return folder.resolve("backups");
    }

    /** Search indexes and other things that can be made again. */
    public Path cache() {
        return folder.resolve("cache");
    }

    /**
     * Makes a folder in the cache, for its owner only, unless it is there.
     *
     * @param kind what is kept there, a plain word
     * @param name of the folder, which must be a plain file name
     */
    public Path createCache(String kind, String name) throws IOException {
        create();
        var made = cache().resolve(kind).resolve(name);
        OwnerOnly.createFolders(made);
        return made;
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path temporary() {
        return folder.resolve("tmp");
    }

    public Path settings() {
        return folder.resolve("settings");
    }

    /** A relative or impossible folder in the environment is to be ignored (XDG says so). */
    private static UserHome below(@Nullable String base, Path usual, String name) {
        if (base != null && !base.isBlank()) {
            try {
                var path = Path.of(base);
                if (path.isAbsolute()) {
                    return new UserHome(path.resolve(name));
                }
            } catch (InvalidPathException e) {
                return new UserHome(usual.toAbsolutePath().resolve(name));
            }
        }
        return new UserHome(usual.toAbsolutePath().resolve(name));
    }
}
