package org.postil.project;

import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded of an action when its transaction ends.
 *
 * @param coderGuid empty when nobody in particular
 * @param label in the words of the user; holds no report text
 * @param target the action that an undo or redo is about; null otherwise
 */
record ActionDraft(ActionRow.Kind kind, String label, String coderGuid, @Nullable Long target) {

    static ActionDraft of(String label, String coderGuid) {
        return new ActionDraft(ActionRow.Kind.DO, label, coderGuid, null);
    }

    static ActionDraft barrier(String label, String coderGuid) {
        return new ActionDraft(ActionRow.Kind.BARRIER, label, coderGuid, null);
    }
}
