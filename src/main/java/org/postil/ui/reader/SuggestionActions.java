package org.postil.ui.reader;

import org.postil.coding.suggest.Suggestion;
import org.postil.coding.suggest.SuggestionEdits;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.Ids;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.Optional;

/** What a coder decides about suggestions, each as one step that can be undone. */
final class SuggestionActions {
    private final ProjectSession session;

    SuggestionActions(ProjectSession session) {
        this.session = session;
    }

    private Coder coder() {
        return session.coderProperty().get().orElseThrow();
    }

    /**
     * Makes the passage of a suggestion; one that was skipped is skipped no more.
     *
     * @return id of the passage
     */
    Pending<Long> accept(Suggestion suggestion, Ids agencies) {
        var now = session.snapshot();
        var coder = coder();
        var document = suggestion.main().document();
        var skipped =
                now.skippedSuggestions().stream()
                        .filter(s -> s.coder() == coder.id())
                        .filter(s -> s.text() == document.text())
                        .filter(s -> s.span().overlaps(suggestion.main().span()))
                        .toList();
        return session.act(
                label(now.codebook(), agencies),
                edit -> {
                    edit.reviews().begin(document.review(), coder.id());
                    return new SuggestionEdits(edit, now.codebook(), coder)
                            .accept(suggestion, agencies, skipped);
                });
    }

    private static String label(Codebook codebook, Ids agencies) {
        var names =
                agencies.stream()
                        .mapToObj(codebook::code)
                        .flatMap(Optional::stream)
                        .map(Code::name)
                        .toList();
        return names.isEmpty()
                ? Words.of("suggest.act_accept")
                : Words.of("suggest.act_accept_with", String.join(" + ", names));
    }

    /**
     * @return id of the note that it was skipped
     */
    Pending<Long> skip(Suggestion suggestion) {
        var codebook = session.snapshot().codebook();
        var coder = coder();
        return session.act(
                Words.of("suggest.act_skip"),
                edit -> new SuggestionEdits(edit, codebook, coder).skip(suggestion));
    }
}
