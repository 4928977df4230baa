package org.postil.project;

import org.postil.domain.Snapshot;

import java.util.Optional;

/**
 * An open project at one moment.
 *
 * @param undoable the action that the next undo is about
 * @param redoable the action that the next redo is about
 */
public record ProjectState(
        Snapshot snapshot, Optional<StepName> undoable, Optional<StepName> redoable) {}
