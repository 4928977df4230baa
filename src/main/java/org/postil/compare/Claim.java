package org.postil.compare;

import org.postil.domain.Code;
import org.postil.domain.Decision;
import org.postil.domain.Passage;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * A code on passages that overlap, whoever made them.
 *
 * @param byCoder the passages of each coder compared, in the order of the text; empty for who has
 *     none
 * @param decisions about the code that overlap one of the passages
 */
public record Claim(Code code, List<List<Passage>> byCoder, List<Decision> decisions) {
    public Claim {
        byCoder = byCoder.stream().map(List::copyOf).toList();
        decisions = List.copyOf(decisions);
    }

    public boolean has(int coder) {
        return !byCoder.get(coder).isEmpty();
    }

    public List<Passage> passages() {
        return byCoder.stream().flatMap(List::stream).toList();
    }

    /** The spans of a coder there, each once. */
    public List<Span> spans(int coder) {
        return byCoder.get(coder).stream().map(Passage::span).distinct().sorted().toList();
    }

    /** From where the first begins to where the last ends. */
    public Span whole() {
        var all = passages();
        return new Span(
                all.stream().mapToInt(p -> p.span().start()).min().orElse(0),
                all.stream().mapToInt(p -> p.span().end()).max().orElse(0));
    }

    /** How many characters a coder has there. */
    public int length(int coder) {
        return stretches(coder).stream().mapToInt(Span::length).sum();
    }

    /** What a coder's passages cover together: apart from each other, in order. */
    List<Span> stretches(int coder) {
        var result = new ArrayList<Span>();
        for (Span span : spans(coder)) {
            if (!result.isEmpty() && span.start() < result.getLast().end()) {
                var last = result.removeLast();
                result.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                result.add(span);
            }
        }
        return result;
    }

    /** What all who have it cover, in the length of what any of them covers, from 0 to 1. */
    double overlap() {
        List<Span> all = null;
        var any = whole();
        int covered = 0;
        for (int coder = 0; coder < byCoder.size(); coder++) {
            if (has(coder)) {
                all = all == null ? stretches(coder) : common(all, stretches(coder));
            }
        }
        var spans = passages().stream().map(Passage::span).sorted().toList();
        int end = any.start();
        for (Span span : spans) {
            covered += Math.max(0, span.end() - Math.max(end, span.start()));
            end = Math.max(end, span.end());
        }
        int shared = all == null ? 0 : all.stream().mapToInt(Span::length).sum();
        return covered == 0 ? 0 : shared / (double) covered;
    }

    private static List<Span> common(List<Span> ones, List<Span> others) {
        var result = new ArrayList<Span>();
        for (Span one : ones) {
            for (Span other : others) {
                if (one.overlaps(other)) {
                    result.add(
                            new Span(
                                    Math.max(one.start(), other.start()),
                                    Math.min(one.end(), other.end())));
                }
            }
        }
        return result;
    }

    /** Each of its passages lies where something was decided. */
    boolean isDecided() {
        return passages().stream()
                .allMatch(p -> decisions.stream().anyMatch(d -> d.span().overlaps(p.span())));
    }

    /** Where it was decided that the code holds. */
    List<Span> held() {
        return decisions.stream()
                .filter(Decision::holds)
                .map(Decision::span)
                .distinct()
                .sorted()
                .toList();
    }
}
