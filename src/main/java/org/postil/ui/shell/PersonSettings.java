package org.postil.ui.shell;

import org.postil.project.UserHome;
import org.postil.task.FailureLog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What the program remembers of a person: a small file in their own folder. A file that cannot be
 * read counts as none, one that cannot be written is logged: nobody is kept from work by it. On the
 * FX thread only.
 */
final class PersonSettings {
    private final UserHome home;
    private final Path file;
    private final Properties values = new Properties();

    private PersonSettings(UserHome home, Path file) {
        this.home = home;
        this.file = file;
    }

    /**
     * @param name of the file in the settings folder, without ending
     */
    static PersonSettings load(UserHome home, String name) {
        var settings = new PersonSettings(home, home.settings().resolve(name + ".properties"));
        if (Files.exists(settings.file)) {
            try (var in = Files.newBufferedReader(settings.file, StandardCharsets.UTF_8)) {
                settings.values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                FailureLog.log(e);
            }
        }
        return settings;
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key)).filter(value -> !value.isEmpty());
    }

    Set<String> keys() {
        return Set.copyOf(values.stringPropertyNames());
    }

    void set(String key, String value) {
        putAll(Map.of(key, value));
    }

    /** An empty value takes the key away. */
    void putAll(Map<String, String> changes) {
        changes.forEach((key, value) -> {
            if (value.isEmpty()) {
                values.remove(key);
            } else {
                values.setProperty(key, value);
            }
        });
        save();
    }

    private void save() {
        try {
            home.create();
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            try (var out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                values.store(out, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            FailureLog.log(e);
        }
    }
}
