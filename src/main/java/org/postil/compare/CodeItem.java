package org.postil.compare;

import org.postil.domain.Code;
import org.postil.domain.Decision;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place in a text where coders differ on codes.
 *
 * @param coders numbers of those who have read the review
 * @param claims what they have there: one code, or several that no coder has together
 * @param recommendation the shared record in scope on which it lies, if it does
 * @param beside decisions that were made with those of the claims on a code that nobody had there
 */
public record CodeItem(
        Kind kind,
        Review review,
        Document document,
        List<Integer> coders,
        List<Claim> claims,
        Optional<Recommendation> recommendation,
        List<Decision> beside)
        implements WorkItem {
    public CodeItem {
        coders = List.copyOf(coders);
        claims = List.copyOf(claims);
        beside = List.copyOf(beside);
    }

    @Override
    public String key() {
        var first = claims.getFirst();
        return document.guid() + "@" + whole().start() + ":" + first.code().guid();
    }

    /** From where the first passage begins to where the last ends. */
    public Span whole() {
        return claims.stream().map(Claim::whole).reduce(CodeItem::both).orElseThrow();
    }

    private static Span both(Span one, Span other) {
        return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    /** Id of the text that the spans belong to. */
    public long text() {
        return claims.getFirst().passages().getFirst().text();
    }

    @Override
    public boolean has(int coder) {
        return claims.stream().anyMatch(c -> c.has(coder));
    }

    /** The codes a coder has there. */
    public List<Code> codesOf(int coder) {
        return claims.stream().filter(c -> c.has(coder)).map(Claim::code).toList();
    }

    /** The passages a coder has there, each once, in the order of the text. */
    public List<Passage> passagesOf(int coder) {
        return claims.stream()
                .flatMap(c -> c.byCoder().get(coder).stream())
                .distinct()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
    }

    /** Who has nothing there. */
    public List<Integer> missedBy() {
        return coders.stream().filter(coder -> !has(coder)).toList();
    }

    /**
     * Of the passages, in the length of all together, from 0 to 1; 0 where only one coder has any.
     */
    public double overlap() {
        if (claims.size() == 1) {
            return coders.stream().filter(this::has).count() < 2 ? 0 : claims.getFirst().overlap();
        }
        Span common = claims.getFirst().whole();
        for (Claim claim : claims) {
            Span span = claim.whole();
            if (!span.overlaps(common)) {
                return 0;
            }
            common =
                    new Span(
                            Math.max(span.start(), common.start()),
                            Math.min(span.end(), common.end()));
        }
        return common.length() / (double) whole().length();
    }

    @Override
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        coders.forEach(coder -> choices.add(new Choice.Take(coder)));
        if (coders.stream().filter(this::has).count() > 1) {
            choices.add(new Choice.Both());
        }
        choices.add(new Choice.Neither());
        return choices;
    }

    /**
     * What a choice decides about each code.
     *
     * @throws IllegalArgumentException for an answer
     */
    List<Ruling> rulings(Choice choice) {
        var rulings = new ArrayList<Ruling>();
        for (Claim claim : claims) {
            rulings.add(
                    ruling(
                            claim,
                            switch (choice) {
                                case Choice.Take(int coder) -> claim.spans(coder);
                                case Choice.Both both -> List.of(claim.whole());
                                case Choice.Neither neither -> List.of();
                                case Choice.Edit(long code, Span span) ->
                                        code == claim.code().id() ? List.of(span) : List.of();
                                case Choice.Answer answer ->
                                        throw new IllegalArgumentException("no answer");
                            }));
        }
        if (choice instanceof Choice.Edit(long code, Span span)
                && claims.stream().noneMatch(c -> c.code().id() == code)) {
            rulings.add(new Ruling(code, List.of(span), span, false));
        }
        return rulings;
    }

    private static Ruling ruling(Claim claim, List<Span> holds) {
        boolean rest =
                claim.passages().stream()
                        .anyMatch(p -> holds.stream().noneMatch(h -> h.overlaps(p.span())));
        return new Ruling(claim.code().id(), holds, claim.whole(), rest);
    }

    /** The decisions that are in the way of another. */
    List<Long> superseded() {
        var ids = new ArrayList<Long>();
        claims.forEach(c -> c.decisions().forEach(d -> ids.add(d.id())));
        beside.forEach(d -> ids.add(d.id()));
        return ids;
    }

    @Override
    public Optional<Made> made() {
        if (!claims.stream().allMatch(Claim::isDecided)) {
            return Optional.empty();
        }
        var last =
                claims.stream()
                        .flatMap(c -> c.decisions().stream())
                        .max((a, b) -> a.at().compareTo(b.at()));
        return last.map(d -> new Made(chosen(), d.reason(), d.coder(), d.at()));
    }

    private Optional<Choice> chosen() {
        if (!beside.isEmpty()) {
            return edited(beside.getFirst().code(), beside.getFirst().span());
        }
        for (Choice choice : choices()) {
            var rulings = rulings(choice);
            boolean same = true;
            for (int i = 0; i < claims.size(); i++) {
                same &=
                        claims.get(i)
                                .held()
                                .equals(rulings.get(i).holds().stream().sorted().toList());
            }
            if (same) {
                return Optional.of(choice);
            }
        }
        var held = claims.stream().filter(c -> !c.held().isEmpty()).toList();
        return held.size() == 1 && held.getFirst().held().size() == 1
                ? edited(held.getFirst().code().id(), held.getFirst().held().getFirst())
                : Optional.empty();
    }

    private static Optional<Choice> edited(long code, Span span) {
        return Optional.of(new Choice.Edit(code, span));
    }

    @Override
    public OptionalInt majority() {
        if (coders.size() < 3) {
            return OptionalInt.empty();
        }
        for (int coder : coders) {
            var side = side(coder);
            long same = coders.stream().filter(other -> side(other).equals(side)).count();
            if (2 * same > coders.size()) {
                return OptionalInt.of(coder);
            }
        }
        return OptionalInt.empty();
    }

    /** What a coder has there: the codes, and of different edges these. */
    private Set<Object> side(int coder) {
        return kind == Kind.EDGES
                ? new HashSet<>(claims.getFirst().spans(coder))
                : codesOf(coder).stream().map(Code::id).collect(Collectors.toSet());
    }
}
