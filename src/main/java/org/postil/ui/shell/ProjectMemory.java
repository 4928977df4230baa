package org.postil.ui.shell;

import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.project.SettingStore;
import org.postil.project.UserHome;
import org.postil.ui.nav.WorkView;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person's computer remembers of one project: who coded last, and how each coder left the
 * screens. A file per project in the settings folder.
 */
final class ProjectMemory {
    private static final String CODER = "coder";
    private static final String VIEW = "step";

    private final PersonSettings file;

    ProjectMemory(UserHome home, Snapshot snapshot) {
        String guid = snapshot.settings().getOrDefault(SettingStore.PROJECT_GUID, "");
        // a GUID of a foreign file is no file name until proven
        boolean plain = guid.matches("[0-9a-fA-F-]{8,64}");
        file = PersonSettings.load(home, "project-" + (plain ? guid : "unknown"));
    }

    Optional<Coder> lastCoder(Snapshot snapshot) {
        return file.get(CODER)
                .flatMap(guid ->
                        snapshot.coders().stream().filter(c -> c.guid().equals(guid)).findFirst());
    }

    void remember(Coder coder) {
        file.set(CODER, coder.guid());
    }

    /** The screen that the coder left the project at. */
    Optional<WorkView> view(Coder coder) {
        return file.get(coder.guid() + "." + VIEW)
                .flatMap(name -> {
                    try {
                        return Optional.of(WorkView.valueOf(name));
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                });
    }

    Map<WorkView, Map<String, String>> screens(Coder coder) {
        var states = new EnumMap<WorkView, Map<String, String>>(WorkView.class);
        for (WorkView view : WorkView.values()) {
            var state = new HashMap<String, String>();
            String prefix = prefix(coder, view);
            file.keys().stream()
                    .filter(key -> key.startsWith(prefix))
                    .forEach(key ->
                            file.get(key)
                                    .ifPresent(value ->
                                            state.put(key.substring(prefix.length()), value)));
            file.keys().stream()
                    .filter(key -> key.startsWith(unstored(view)))
                    .forEach(key ->
                            file.get(key)
                                    .ifPresent(value ->
                                            state.put(
                                                    key.substring(unstored(view).length()),
                                                    value)));
            if (!state.isEmpty()) {
                states.put(view, state);
            }
        }
        return states;
    }

    void remember(Coder coder, WorkView here, Map<WorkView, Map<String, String>> screens) {
        var changes = new HashMap<String, String>();
        changes.put(coder.guid() + "." + VIEW, here.name());
        for (String key : file.keys()) {
            for (WorkView view : screens.keySet()) {
                if (key.startsWith(prefix(coder, view))) {
                    changes.put(key, "");
                }
            }
        }
        screens.forEach((view, state) ->
                state.forEach((key, value) -> changes.put(prefix(coder, view) + key, value)));
        file.putAll(changes);
    }

    /**
     * Keeps what is written on screens and stored nowhere yet, whoever wrote it; of screens that
     * are not named it stays as it is.
     */
    void keep(Map<WorkView, Map<String, String>> unstored) {
        var changes = new HashMap<String, String>();
        for (String key : file.keys()) {
            for (WorkView view : unstored.keySet()) {
                if (key.startsWith(unstored(view))) {
                    changes.put(key, "");
                }
            }
        }
        unstored.forEach((view, texts) ->
                texts.forEach((key, text) -> changes.put(unstored(view) + key, text)));
        boolean known =
                changes.entrySet().stream()
                        .allMatch(c -> file.get(c.getKey()).orElse("").equals(c.getValue()));
        if (!known) {
            file.putAll(changes);
        }
    }

    private static String unstored(WorkView view) {
        return "unstored." + view.name() + ".";
    }

    private static String prefix(Coder coder, WorkView view) {
        return coder.guid() + "." + view.name() + ".";
    }
}
