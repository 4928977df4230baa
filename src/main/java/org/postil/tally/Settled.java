package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Codebook;
import org.postil.domain.Decision;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The passages of a document as they were decided between coders. A decision takes its code off
 * every passage that it overlaps; one that says the code holds puts it on the passages that have
 * its very span, or else on the one that overlaps it most, whoever made them: so it counts as one
 * passage, together with the other codes there. Codes above it on the same passage go and stay with
 * it.
 *
 * @param passages the same ones with other codes
 * @param codings those that a decision put there: nobody needs to share them
 */
record Settled(DocumentPassages passages, Set<Coding> codings) {
    /** A code on a passage, by their ids. */
    record Coding(long passage, long code) {}

    static Settled of(DocumentPassages source, List<Decision> decisions, Codebook codebook) {
        var codes = new HashMap<Long, Set<Long>>();
        var all = source.passages().stream().filter(p -> p.kind().isForCodes()).toList();
        for (Passage passage : all) {
            passage.codes().stream()
                    .forEach(code ->
                            codes.computeIfAbsent(passage.id(), p -> new HashSet<>()).add(code));
        }
        for (Decision decision : decisions) {
            for (Passage passage : all) {
                var own = codes.get(passage.id());
                if (own != null && overlap(passage, decision) > 0) {
                    remove(own, decision.code(), codebook);
                }
            }
        }
        var put = new HashSet<Coding>();
        for (Decision decision : decisions) {
            if (decision.holds()) {
                for (Passage carrier : carriers(all, decision)) {
                    var own = codes.computeIfAbsent(carrier.id(), p -> new HashSet<>());
                    own.add(decision.code());
                    put.add(new Coding(carrier.id(), decision.code()));
                    above(decision.code(), codebook).stream()
                            .filter(carrier.codes()::contains)
                            .forEach(upper -> {
                                own.add(upper);
                                put.add(new Coding(carrier.id(), upper));
                            });
                }
            }
        }
        return new Settled(new DocumentPassages(source.document(), with(source, codes)), put);
    }

    /** A code that is there with one above it takes that along, unless another below it stays. */
    private static void remove(Set<Long> own, long code, Codebook codebook) {
        if (own.remove(code)) {
            for (long upper : above(code, codebook)) {
                if (own.stream().noneMatch(c -> above(c, codebook).contains(upper))) {
                    own.remove(upper);
                }
            }
        }
    }

    private static List<Long> above(long code, Codebook codebook) {
        var result = new ArrayList<Long>();
        var parent = codebook.code(code).flatMap(codebook::parentOf);
        while (parent.isPresent()) {
            result.add(parent.get().id());
            parent = codebook.parentOf(parent.get());
        }
        return result;
    }

    private static List<Passage> carriers(List<Passage> all, Decision decision) {
        var exact =
                all.stream()
                        .filter(p -> p.text() == decision.text())
                        .filter(p -> p.span().equals(decision.span()))
                        .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        Passage best = null;
        for (Passage passage : all) {
            if (overlap(passage, decision) > 0
                    && (best == null || isBetter(passage, best, decision))) {
                best = passage;
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    private static boolean isBetter(Passage passage, Passage than, Decision decision) {
        int more = overlap(passage, decision) - overlap(than, decision);
        boolean own = passage.codes().contains(decision.code());
        boolean theirs = than.codes().contains(decision.code());
        return own == theirs ? more > 0 : own;
    }

    /** In characters; 0 on another text. */
    private static int overlap(Passage passage, Decision decision) {
        Span a = passage.span();
        Span b = decision.span();
        return passage.text() == decision.text()
                ? Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()))
                : 0;
    }

    private static List<Passage> with(DocumentPassages source, Map<Long, Set<Long>> codes) {
        var result = new ArrayList<Passage>();
        for (Passage passage : source.passages()) {
            @Nullable Set<Long> own = codes.get(passage.id());
            var ids = own == null || own.isEmpty() ? Ids.NONE : Ids.of(own);
            result.add(
                    !passage.kind().isForCodes() || ids.equals(passage.codes())
                            ? passage
                            : passage.withCodes(ids));
        }
        return result;
    }
}
