package org.postil.ui.shell;

import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.project.SettingStore;
import org.postil.project.UserHome;
import org.postil.ui.nav.WorkStep;

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
    private static final String STEP = "step";

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

    /** The step that the coder left the project at. */
    Optional<WorkStep> step(Coder coder) {
        return file.get(coder.guid() + "." + STEP)
                .flatMap(name -> {
                    try {
                        return Optional.of(WorkStep.valueOf(name));
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                });
    }

    Map<WorkStep, Map<String, String>> screens(Coder coder) {
        var states = new EnumMap<WorkStep, Map<String, String>>(WorkStep.class);
        for (WorkStep step : WorkStep.values()) {
            var state = new HashMap<String, String>();
            String prefix = prefix(coder, step);
            file.keys().stream()
                    .filter(key -> key.startsWith(prefix))
                    .forEach(key ->
                            file.get(key)
                                    .ifPresent(value ->
                                            state.put(key.substring(prefix.length()), value)));
            if (!state.isEmpty()) {
                states.put(step, state);
            }
        }
        return states;
    }

    void remember(Coder coder, WorkStep here, Map<WorkStep, Map<String, String>> screens) {
        var changes = new HashMap<String, String>();
        changes.put(coder.guid() + "." + STEP, here.name());
        for (String key : file.keys()) {
            for (WorkStep step : screens.keySet()) {
                if (key.startsWith(prefix(coder, step))) {
                    changes.put(key, "");
                }
            }
        }
        screens.forEach((step, state) ->
                state.forEach((key, value) -> changes.put(prefix(coder, step) + key, value)));
        file.putAll(changes);
    }

    private static String prefix(Coder coder, WorkStep step) {
        return coder.guid() + "." + step.name() + ".";
    }
}
