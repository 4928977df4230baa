package org.postil.coding.suggest;

import org.postil.coding.PassageEdits;
import org.postil.coding.PassageEdits.Target;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Ids;
import org.postil.domain.PassageKind;
import org.postil.domain.SkippedSuggestion;
import org.postil.domain.Span;
import org.postil.project.Edit;

import java.util.List;
import java.util.Optional;

/** What one coder decides about suggestions, within one action. */
public final class SuggestionEdits {
    private final Edit edit;
    private final Codebook codebook;
    private final Coder coder;

    public SuggestionEdits(Edit edit, Codebook codebook, Coder coder) {
        this.edit = edit;
        this.codebook = codebook;
        this.coder = coder;
    }

    /**
     * Makes the coder's passage of a suggestion, of kind recommendation, and completes its record
     * with what is printed about it and with its mirrors. What somebody wrote into the record
     * stays.
     *
     * @param codes put on the passage; may be none
     * @param skipped what the coder had skipped here before, which is forgotten
     * @return id of the passage
     */
    public long accept(Suggestion suggestion, Ids codes, List<SkippedSuggestion> skipped) {
        skipped.forEach(s -> edit.suggestions().offerAgain(s.id()));
        var main = suggestion.main();
        long passage =
                new PassageEdits(edit, codebook, coder)
                        .put(
                                new Target(
                                        main.document(),
                                        main.span(),
                                        suggestion.words(),
                                        PassageKind.RECOMMENDATION,
                                        main.label()),
                                codes);
        edit.passages().recommendation(passage).ifPresent(record -> complete(record, suggestion));
        return passage;
    }

    private void complete(long record, Suggestion suggestion) {
        var records = edit.recommendations();
        records.complete(
                record, suggestion.addressee(), suggestion.targetDate(), suggestion.outcome());
        suggestion
                .reach()
                .filter(reach -> records.reach(record).isEmpty())
                .ifPresent(reach -> records.setReach(record, reach));
        for (Place mirror : suggestion.mirrors()) {
            link(record, mirror.document(), mirror.span());
        }
    }

    /** Notes that the coder wants nothing of a suggestion. */
    public long skip(Suggestion suggestion) {
        var main = suggestion.main();
        return edit.suggestions()
                .skip(main.document().id(), main.document().text(), main.span(), coder.id());
    }

    /**
     * A person says that a place repeats a recommendation. A record whose main place it covers for
     * the most part is one with that recommendation from then on.
     *
     * @return false where the place is one of the recommendation's own already
     */
    public boolean repeats(long recommendation, Document document, Span span) {
        var records = edit.recommendations();
        if (records.isAt(recommendation, document.text(), span)) {
            return false;
        }
        var there = records.overlapping(document.text(), span);
        if (there.isPresent() && isMostOf(span, records.main(there.getAsLong()))) {
            records.merge(there.getAsLong(), recommendation);
        } else {
            records.addMirror(recommendation, document.id(), document.text(), span);
        }
        return true;
    }

    private static boolean isMostOf(Span span, Optional<Span> main) {
        return main.filter(
                        m -> {
                            int common =
                                    Math.min(m.end(), span.end())
                                            - Math.max(m.start(), span.start());
                            return 2 * common > m.length();
                        })
                .isPresent();
    }

    /**
     * Says that a recommendation is printed at a place too.
     *
     * @return false where it, or another one's main place, is there already
     */
    public boolean link(long recommendation, Document document, Span span) {
        var records = edit.recommendations();
        if (records.isAt(recommendation, document.text(), span)
                || records.overlapping(document.text(), span).isPresent()) {
            return false;
        }
        records.addMirror(recommendation, document.id(), document.text(), span);
        return true;
    }
}
