package org.postil.domain;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A project as one coder sees it. Where {@link BlindMode} hides others' work, it is not there:
 * whatever reads {@link #seen()} cannot show, count, rank or suggest by it.
 */
public final class Sight {
    private final Snapshot whole;
    private final Optional<Coder> coder;
    private final BlindMode blind;
    private final Snapshot seen;

    /**
     * What was made of the passages of closed documents, to be kept while nothing changes there.
     */
    private final Map<Long, Kept> kept;

    private record Kept(DocumentPassages whole, DocumentPassages own) {}

    private Sight(
            Snapshot whole,
            Optional<Coder> coder,
            BlindMode blind,
            Snapshot seen,
            Map<Long, Kept> kept) {
        this.whole = whole;
        this.coder = coder;
        this.blind = blind;
        this.seen = seen;
        this.kept = kept;
    }

    /**
     * @param coder who looks; one who is not named sees nobody's work where it is hidden
     */
    public static Sight of(Snapshot whole, Optional<Coder> coder) {
        return make(whole, coder, null);
    }

    /** The same coder's, or another's, after something was done. */
    public Sight next(Snapshot now, Optional<Coder> who) {
        return make(now, who, isSame(who) ? this : null);
    }

    private boolean isSame(Optional<Coder> who) {
        return coder.map(Coder::id).equals(who.map(Coder::id));
    }

    private static Sight make(Snapshot whole, Optional<Coder> coder, @Nullable Sight before) {
        var blind = BlindMode.of(whole);
        var kept = new HashMap<Long, Kept>();
        if (!blind.hidesAnything()) {
            return new Sight(whole, coder, blind, whole, kept);
        }
        Predicate<Long> mine = id -> coder.filter(c -> c.id() == id).isPresent();
        var passages = new HashMap<>(whole.passages());
        passages.replaceAll((document, all) -> {
            if (!blind.isClosed(document)) {
                return all;
            }
            var held = before == null ? null : before.kept.get(document);
            var own = held != null && held.whole == all ? held : new Kept(all, own(all, mine));
            kept.put(document, own);
            return own.own;
        });
        var hidden = new HashSet<Long>();
        var on = new HashMap<Long, Boolean>();
        for (var document : whole.passages().values()) {
            for (Passage passage : document.passages()) {
                boolean shown = !blind.isClosed(passage.document()) || mine.test(passage.coder());
                if (!shown) {
                    hidden.add(passage.id());
                }
                if (passage.recommendation() != 0) {
                    on.merge(passage.recommendation(), shown, Boolean::logicalOr);
                }
            }
        }
        var seen =
                whole.withWork(
                        new Snapshot.Work(
                                whole.answers().stream()
                                        .filter(a ->
                                                !blind.isReviewClosed(a.review())
                                                        || mine.test(a.coder()))
                                        .toList(),
                                recommendations(whole, on),
                                whole.skippedSuggestions().stream()
                                        .filter(s ->
                                                !blind.isClosed(s.document())
                                                        || mine.test(s.coder()))
                                        .toList(),
                                whole.quotations().stream()
                                        .filter(q -> !hidden.contains(q.passage()))
                                        .toList(),
                                decisions(whole.decisions(), blind),
                                passages));
        return new Sight(whole, coder, blind, seen, kept);
    }

    /** What was decided tells what both sides have. */
    private static Decisions decisions(Decisions all, BlindMode blind) {
        return new Decisions(
                all.codes().stream().filter(d -> !blind.isClosed(d.document())).toList(),
                all.answers().stream().filter(d -> !blind.isReviewClosed(d.review())).toList());
    }

    private static DocumentPassages own(DocumentPassages all, Predicate<Long> mine) {
        return new DocumentPassages(
                all.document(), all.passages().stream().filter(p -> mine.test(p.coder())).toList());
    }

    /**
     * A record is shared by all who code it; one on which only hidden passages lie would tell of
     * them. One without passages tells of nobody.
     */
    private static List<Recommendation> recommendations(
            Snapshot whole, Map<Long, Boolean> shownOn) {
        return whole.recommendations().stream()
                .filter(r -> shownOn.getOrDefault(r.id(), true))
                .toList();
    }

    /** What this coder sees; the whole itself where nothing is hidden. */
    public Snapshot seen() {
        return seen;
    }

    /** All there is, for what is not shown: the file, a merge. */
    public Snapshot whole() {
        return whole;
    }

    public BlindMode blind() {
        return blind;
    }

    /** Whether anybody's work is hidden from this coder. */
    public boolean isNarrowed() {
        return blind.hidesAnything()
                && whole.coders().stream().anyMatch(c -> !isSame(Optional.of(c)));
    }

    /** Whether a memo is shown to this coder: those that others wrote on what is hidden are not. */
    public boolean shows(Memo memo) {
        if (!blind.hidesAnything() || coder.filter(c -> c.id() == memo.coder()).isPresent()) {
            return true;
        }
        String on = memo.target();
        return switch (memo.on()) {
            case DOCUMENT -> document(on).filter(d -> blind.isClosed(d.id())).isEmpty();
            case REVIEW ->
                    whole.reviews().stream()
                            .filter(r -> r.guid().equals(on))
                            .noneMatch(r -> blind.isReviewClosed(r.id()));
            case PERSON ->
                    whole.persons().stream()
                            .filter(p -> p.guid().equals(on))
                            .noneMatch(p -> blind.isReviewClosed(p.review()));
            case RECOMMENDATION ->
                    whole.recommendations().stream()
                            .filter(r -> r.guid().equals(on))
                            .noneMatch(r -> blind.isClosed(r.document()));
            case PASSAGE -> isShown(on);
            // what is written on a code or the whole says what was found in the reports
            case CODE, PROJECT -> !blind.isEverywhere();
        };
    }

    /** Those of some memos that are shown to this coder. */
    public List<Memo> shown(List<Memo> memos) {
        return memos.stream().filter(this::shows).toList();
    }

    private Optional<Document> document(String guid) {
        return whole.documents().stream().filter(d -> d.guid().equals(guid)).findFirst();
    }

    private boolean isShown(String passage) {
        return whole.passages().values().stream()
                .filter(d -> blind.isClosed(d.document()))
                .flatMap(d -> d.passages().stream())
                .noneMatch(p -> p.guid().equals(passage));
    }

    /**
     * Whether what somebody did may be told in words: a step of another says what they did where
     * one must not know it.
     *
     * @param by GUID of who did it, empty for the program itself
     */
    public boolean tellsStepsOf(String by) {
        return !blind.hidesAnything()
                || by.isEmpty()
                || coder.map(Coder::guid).filter(by::equals).isPresent();
    }
}
