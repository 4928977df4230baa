package org.postil.ui.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The projects opened last, newest first. */
final class RecentProjects {
    private static final int KEPT = 8;
    private static final String KEY = "recent.";

    private final PersonSettings settings;

    RecentProjects(PersonSettings settings) {
        this.settings = settings;
    }

    /** A project that was opened, and whether it is still at its place. */
    record Recent(Path file, boolean there) {
        /** The file's name without its ending. */
        String name() {
            return RecentProjects.name(file);
        }

        String folder() {
            var parent = file.getParent();
            return parent == null ? "" : parent.toString();
        }
    }

    static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".postil") ? name.substring(0, name.length() - 7) : name;
    }

    /** As remembered: whether they are still there was not looked at. */
    List<Recent> remembered() {
        return paths().stream().map(path -> new Recent(path, true)).toList();
    }

    /** Looks whether each is at its place, which may take long on a drive that is gone. */
    static List<Recent> lookedFor(List<Recent> remembered) {
        return remembered.stream().map(r -> new Recent(r.file, Files.exists(r.file))).toList();
    }

    private List<Path> paths() {
        var paths = new ArrayList<Path>();
        for (int i = 0; i < KEPT; i++) {
            settings.get(KEY + i).ifPresent(text -> add(text, paths));
        }
        return paths;
    }

    private static void add(String text, List<Path> paths) {
        try {
            paths.add(Path.of(text));
        } catch (InvalidPathException e) {
            // a name from another system: nothing to list
            return;
        }
    }

    void opened(Path file) {
        var paths = paths();
        paths.remove(file.toAbsolutePath());
        paths.addFirst(file.toAbsolutePath());
        store(paths);
    }

    void forget(Path file) {
        var paths = paths();
        paths.remove(file);
        store(paths);
    }

    private void store(List<Path> paths) {
        var changes = new HashMap<String, String>();
        for (int i = 0; i < KEPT; i++) {
            changes.put(KEY + i, i < paths.size() ? paths.get(i).toString() : "");
        }
        settings.putAll(changes);
    }
}
