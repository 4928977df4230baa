package org.postil.ui.register;

import org.postil.coding.RegisterEntry.Printed;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.project.Project;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words at places of the texts, read a few texts at a time so that nothing else waits. On the
 * FX thread.
 */
final class RegisterTexts {
    private static final int AT_A_TIME = 3;

    private final ProjectSession session;
    private final Runnable arrived;
    private final Map<Place, Printed> known = new HashMap<>();
    private final Deque<List<Place>> waiting = new ArrayDeque<>();
    private boolean reading;

    /** A place of a text version. */
    record Place(long text, Span span) {}

    /**
     * @param arrived told when words came
     */
    RegisterTexts(ProjectSession session, Runnable arrived) {
        this.session = session;
        this.arrived = arrived;
    }

    /** What stands there; unknown until it was read. */
    Printed at(long text, Span span) {
        return known.getOrDefault(new Place(text, span), Printed.UNKNOWN);
    }

    /** Whether everything that was wanted has been read. */
    boolean isComplete() {
        return !reading && waiting.isEmpty();
    }

    /** Reads what is not known yet. */
    void want(List<Place> places) {
        var byText = new HashMap<Long, List<Place>>();
        var order = new ArrayList<List<Place>>();
        for (Place place : places) {
            if (known.putIfAbsent(place, Printed.UNKNOWN) == null) {
                byText.computeIfAbsent(
                                place.text(),
                                t -> {
                                    var list = new ArrayList<Place>();
                                    order.add(list);
                                    return list;
                                })
                        .add(place);
            }
        }
        waiting.addAll(order);
        next();
    }

    private void next() {
        if (reading || waiting.isEmpty()) {
            return;
        }
        reading = true;
        var batch = new ArrayList<List<Place>>();
        while (batch.size() < AT_A_TIME && !waiting.isEmpty()) {
            batch.add(waiting.removeFirst());
        }
        session.read(Words.of("register.reading"), project -> read(project, batch))
                .then(found -> {
                    reading = false;
                    known.putAll(found);
                    arrived.run();
                    next();
                })
                .otherwise(failure -> reading = false);
    }

    private static Map<Place, Printed> read(Project project, List<List<Place>> batch) {
        var found = new HashMap<Place, Printed>();
        for (List<Place> places : batch) {
            long version = places.getFirst().text();
            String text = project.text(version).orElse("");
            var layout = project.layout(version).orElse(TextLayout.EMPTY);
            for (Place place : places) {
                if (place.span().end() <= text.length()) {
                    found.put(place, printed(text, layout, place.span()));
                }
            }
        }
        return found;
    }

    private static Printed printed(String text, TextLayout layout, Span span) {
        String paragraph = "";
        if (!layout.paragraphs().isEmpty()) {
            var label = layout.paragraphs().get(layout.paragraphIndexAt(span.start())).label();
            String printed = label == null ? "" : label.of(text).strip();
            // a bullet says nothing of where it stands
            paragraph = printed.codePoints().anyMatch(Character::isLetterOrDigit) ? printed : "";
        }
        return new Printed(span.of(text), layout.pageAt(span.start()), paragraph);
    }
}
