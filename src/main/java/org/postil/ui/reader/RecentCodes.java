package org.postil.ui.reader;

import org.postil.domain.Coder;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The codes used last, the newest first. */
final class RecentCodes {
    private static final int KEPT = 12;
    private static final int LOOKED_BACK = 40;

    private final List<Long> used = new ArrayList<>();

    void used(long code) {
        used.remove(code);
        used.addFirst(code);
        if (used.size() > KEPT) {
            used.removeLast();
        }
    }

    /** Those used since the project was opened, then those on the coder's newest passages. */
    List<Long> of(Snapshot snapshot, Coder coder) {
        var all = new ArrayList<>(used);
        // a project has 100,000 passages: only the newest few are ever held
        var newest = new PriorityQueue<>(Comparator.comparingLong(Passage::id));
        for (DocumentPassages document : snapshot.passages().values()) {
            for (Passage passage : document.passages()) {
                if (passage.coder() == coder.id()) {
                    newest.add(passage);
                    if (newest.size() > LOOKED_BACK) {
                        newest.remove();
                    }
                }
            }
        }
        newest.stream()
                .sorted(Comparator.comparingLong(Passage::id).reversed())
                .flatMapToLong(passage -> passage.codes().stream())
                .forEach(code -> {
                    if (!all.contains(code) && all.size() < KEPT) {
                        all.add(code);
                    }
                });
        return List.copyOf(all);
    }
}
