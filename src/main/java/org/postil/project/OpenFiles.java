package org.postil.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The project files this process has open. On POSIX systems file locks belong to the process, and
 * closing any descriptor of a file gives up all of them: whoever opens such a file to read a few
 * bytes would unlock the project under SQLite's feet. So it is asked here first.
 *
 * <p>The one piece of static state in this package: what it describes is a fact about the process.
 */
final class OpenFiles {
    private static final Set<Object> KEYS = ConcurrentHashMap.newKeySet();

    private OpenFiles() {}

    /** False when this process has the file open already, under whatever name. */
    static boolean add(Path file) throws IOException {
        return KEYS.add(key(file));
    }

    static void remove(Object key) {
        KEYS.remove(key);
    }

    static boolean contains(Path file) throws IOException {
        return KEYS.contains(key(file));
    }

    /** The same for every name of one file. Looks at the folder entry only, opens nothing. */
    static Object key(Path file) throws IOException {
        var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key != null ? key : file.toRealPath();
    }
}
