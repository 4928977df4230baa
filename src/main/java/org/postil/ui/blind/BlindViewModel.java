package org.postil.ui.blind;

import org.postil.domain.BlindMode;
import org.postil.domain.BlindMode.Opening;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which documents are coded blind, and what changes that. Each change is one step. */
final class BlindViewModel {
    private final ProjectSession session;
    private final InstantSource clock;

    BlindViewModel(ProjectSession session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
    }

    /** How a document is coded. */
    enum State {
        /** Others' work is hidden. */
        BLIND,
        /** It was blind, and its comparison was opened. */
        OPENED,
        /** Others' work was never hidden. */
        OPEN
    }

    /**
     * @param opening when and by whom, where it was opened
     * @param opener name of who opened it, empty when not known
     */
    record Row(
            Review review,
            Document document,
            State state,
            Optional<Opening> opening,
            String opener) {
        String name() {
            return document.title().isBlank() ? document.fileName() : document.title();
        }
    }

    boolean isEverywhere() {
        return session.sight().blind().isEverywhere();
    }

    /** Documents in the order of their reviews. */
    List<Row> rows() {
        Snapshot snapshot = session.snapshot();
        var blind = session.sight().blind();
        var documents = snapshot.documentsByReview();
        var rows = new ArrayList<Row>();
        for (Review review : snapshot.reviews()) {
            for (Document document : documents.getOrDefault(review.id(), List.of())) {
                var opening = blind.opening(document.id());
                rows.add(
                        new Row(
                                review,
                                document,
                                blind.isClosed(document.id())
                                        ? State.BLIND
                                        : opening.isPresent() ? State.OPENED : State.OPEN,
                                opening,
                                opening.flatMap(o -> named(snapshot, o.coder())).orElse("")));
            }
        }
        return rows;
    }

    private static Optional<String> named(Snapshot snapshot, String guid) {
        return snapshot.coders().stream()
                .filter(c -> c.guid().equals(guid))
                .map(Coder::name)
                .findFirst();
    }

    /** Makes all documents blind that are not set otherwise, or none. */
    Pending<Boolean> setEverywhere(boolean blind) {
        return session.act(
                Words.of(blind ? "blind.step_on" : "blind.step_off"),
                edit -> {
                    if (blind) {
                        edit.settings().set(BlindMode.PROJECT, BlindMode.YES);
                    } else {
                        edit.settings().remove(BlindMode.PROJECT);
                    }
                    return true;
                });
    }

    /** Shows everybody what everybody did on these; said in the history, with time and coder. */
    Pending<Boolean> open(List<Row> rows) {
        String by = session.coderProperty().get().map(Coder::guid).orElse("");
        var opening = new Opening(clock.instant(), by).words();
        return session.act(
                label("blind.step_open", rows),
                edit -> {
                    rows.forEach(row ->
                            edit.settings().set(BlindMode.OPENED + row.document().guid(), opening));
                    return true;
                });
    }

    /** Hides others' work on these from now on. */
    Pending<Boolean> hide(List<Row> rows) {
        return session.act(
                label("blind.step_hide", rows),
                edit -> {
                    for (Row row : rows) {
                        String guid = row.document().guid();
                        edit.settings().remove(BlindMode.OPENED + guid);
                        edit.settings().set(BlindMode.DOCUMENT + guid, BlindMode.YES);
                    }
                    return true;
                });
    }

    private static String label(String key, List<Row> rows) {
        return Words.of(
                key, rows.size() == 1 ? rows.getFirst().review().reference() : "", rows.size());
    }
}
