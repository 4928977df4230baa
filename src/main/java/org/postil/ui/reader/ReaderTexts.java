package org.postil.ui.reader;

import org.postil.domain.Document;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The texts read last, so that going to and fro between them waits for nothing. FX thread only. */
final class ReaderTexts {
    private static final int KEPT = 6;

    private final ProjectSession session;
    private final SequencedMap<Long, ReaderText> kept = new LinkedHashMap<>();
    private final Map<Long, Pending<ReaderText>> asked = new LinkedHashMap<>();

    ReaderTexts(ProjectSession session) {
        this.session = session;
    }

    /** The document's current text; at once when it was read lately. */
    Pending<ReaderText> get(Document document) {
        long version = document.text();
        var there = kept.get(version);
        if (there != null) {
            kept.putLast(version, there);
            var at = new Pending<ReaderText>();
            at.complete(there);
            return at;
        }
        var waiting = asked.get(version);
        if (waiting != null) {
            return waiting;
        }
        var pending =
                session.read(
                        Words.of("reader.opening"), project -> ReaderText.load(project, document));
        asked.put(version, pending);
        pending.then(text -> keep(version, text)).otherwise(failure -> asked.remove(version));
        return pending;
    }

    private void keep(long version, ReaderText text) {
        asked.remove(version);
        kept.put(version, text);
        if (kept.size() > KEPT) {
            kept.pollFirstEntry();
        }
    }
}
