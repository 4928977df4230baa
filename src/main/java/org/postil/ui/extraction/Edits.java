package org.postil.ui.extraction;

import org.postil.domain.Snapshot;
import org.postil.project.Edit;
import org.postil.ui.nav.ProjectSession;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BiConsumer;

/**
 * One action after the other, each on the snapshot that the one before left: what is typed quickly
 * is built on what was typed before. On the FX thread only.
 */
final class Edits {
    private final ProjectSession session;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    Edits(ProjectSession session) {
        this.session = session;
    }

    /**
     * @param label what is done, in words; holds no report text
     */
    void act(String label, BiConsumer<Edit, Snapshot> work) {
        waiting.add(() -> {
            var before = session.snapshot();
            session.act(
                            label,
                            edit -> {
                                work.accept(edit, before);
                                return true;
                            })
                    .then(done -> next())
                    .otherwise(failure -> next());
        });
        if (!busy) {
            next();
        }
    }

    private void next() {
        var first = waiting.poll();
        busy = first != null;
        if (first != null) {
            first.run();
        }
    }
}
