package org.postil.ui.themes;

import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.project.Project;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of the passages that are listed, read text by text off the FX thread: those that are
 * looked at first, then the others in their order. On the FX thread only.
 */
final class Excerpts {
    private final ProjectSession session;
    private final Runnable arrived;
    private final Map<Key, Excerpt> known = new HashMap<>();
    private final Map<Long, List<Passage>> listed = new LinkedHashMap<>();
    private final Deque<Long> waiting = new ArrayDeque<>();
    private boolean reading;
    private boolean stopped;

    /** The project is being closed: nothing is read from it any more. */
    private volatile boolean closed;

    /** Texts never change: what was read once of a span stays true. */
    private record Key(long text, Span span) {}

    /**
     * @param arrived told when words came that were not there before
     */
    Excerpts(ProjectSession session, Runnable arrived) {
        this.session = session;
        this.arrived = arrived;
        session.whenClosing(() -> closed = true);
    }

    /** From now on these are wanted. */
    void list(List<Passage> passages) {
        listed.clear();
        var keys = new LinkedHashSet<Key>();
        for (Passage passage : passages) {
            keys.add(key(passage));
            listed.computeIfAbsent(passage.text(), t -> new ArrayList<>()).add(passage);
        }
        known.keySet().retainAll(keys);
        waiting.clear();
        listed.forEach((text, wanted) -> {
            if (!wanted.stream().allMatch(p -> known.containsKey(key(p)))) {
                waiting.add(text);
            }
        });
        stopped = false;
        next();
    }

    private static Key key(Passage passage) {
        return new Key(passage.text(), passage.span());
    }

    /** What is known of a passage; what is not is read next. */
    Optional<Excerpt> of(Passage passage) {
        var found = known.get(key(passage));
        if (found == null && waiting.remove(passage.text())) {
            waiting.addFirst(passage.text());
            next();
        }
        return Optional.ofNullable(found);
    }

    /** Reads no further until something is listed again. */
    void stop() {
        stopped = true;
    }

    private void next() {
        if (reading || stopped || closed || waiting.isEmpty()) {
            return;
        }
        long text = waiting.removeFirst();
        var wanted = List.copyOf(listed.getOrDefault(text, List.of()));
        reading = true;
        session.read(Words.of("themes.reading"), project -> read(project, text, wanted))
                .then(found -> {
                    reading = false;
                    Set<Long> still = listed.keySet();
                    if (still.contains(text)) {
                        known.putAll(found);
                        arrived.run();
                    }
                    next();
                })
                .otherwise(failure -> reading = false);
    }

    private static Map<Key, Excerpt> read(Project project, long version, List<Passage> wanted) {
        String text = project.text(version).orElse("");
        TextLayout layout = project.layout(version).orElse(TextLayout.EMPTY);
        var found = new HashMap<Key, Excerpt>();
        for (Passage passage : wanted) {
            found.put(key(passage), Excerpt.of(text, layout, passage));
        }
        return found;
    }
}
