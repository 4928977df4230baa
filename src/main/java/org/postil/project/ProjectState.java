package org.postil.project;

import org.postil.domain.Snapshot;

import java.util.Optional;

/**
 * An open project at one moment.
 *
 * @param undoable label of the action that the next undo is about
 * @param redoable label of the action that the next redo is about
 */
public record ProjectState(
        Snapshot snapshot, Optional<String> undoable, Optional<String> redoable) {}
