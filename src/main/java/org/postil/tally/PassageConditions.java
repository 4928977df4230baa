package org.postil.tally;

import org.postil.domain.Facet;
import org.postil.domain.Fit;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads conditions on passages such as {@code 'T1.1' and agency 'Police' and not 'T3'}:
 *
 * <pre>
 * 'T1.1'    code 'T1.1'    FACET 'X'    directly 'T1'    FACET any    FACET none    uncoded
 * starred    memo    fit fits | doubtful | counter_example    kind quote | recommendation | ...
 * coder 'Anna'    and, or, not, brackets
 * </pre>
 *
 * <p>and of the review a passage is in {@code LEVEL.KEY = VALUE}, {@code read} and {@code count()}
 * as {@link Conditions} has them. Case does not matter; a code of one or more plain words needs no
 * quotes.
 */
public final class PassageConditions {
    private static final int DEEPEST = 200;

    private final Snapshot snapshot;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private PassageConditions(Snapshot snapshot, List<Token> tokens) {
        this.snapshot = snapshot;
        this.tokens = tokens;
    }

    /** The condition, or what is wrong and where. Names are looked up in the snapshot. */
    public static Parsed<PassageCondition> parse(String text, Snapshot snapshot) {
        try {
            var parser = new PassageConditions(snapshot, new Lexer(text).tokens());
            var condition = parser.or();
            Token rest = parser.peek();
            if (rest.kind() != Token.Kind.END) {
                throw new Misunderstood("Expected and, or, or the end here.", rest.start());
            }
            return new Parsed.Ok<>(condition);
        } catch (Misunderstood e) {
            return e.in(new Lexer(text));
        }
    }

    /** A code or group in quotes that {@link #parse} reads back. */
    public static String quoted(String word) {
        return Names.quoted(word);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private boolean takeWord(String word) {
        boolean found = peek().is(word);
        if (found) {
            take();
        }
        return found;
    }

    private PassageCondition or() throws Misunderstood {
        var parts = new ArrayList<PassageCondition>();
        do {
            parts.add(and());
        } while (takeWord("or"));
        return parts.size() == 1 ? parts.getFirst() : new PassageCondition.Or(parts);
    }

    private PassageCondition and() throws Misunderstood {
        var parts = new ArrayList<PassageCondition>();
        do {
            parts.add(not());
        } while (takeWord("and"));
        return parts.size() == 1 ? parts.getFirst() : new PassageCondition.And(parts);
    }

    private PassageCondition not() throws Misunderstood {
        if (++depth > DEEPEST) {
            throw new Misunderstood("This is nested too deeply.", peek().start());
        }
        PassageCondition result;
        if (takeWord("not")) {
            var part = not();
            result =
                    part instanceof PassageCondition.Not twice
                            ? twice.part()
                            : new PassageCondition.Not(part);
        } else if (peek().sign("(")) {
            take();
            result = or();
            if (!peek().sign(")")) {
                throw new Misunderstood("Expected ) here.", peek().start());
            }
            take();
        } else {
            result = simple();
        }
        depth--;
        return result;
    }

    private PassageCondition simple() throws Misunderstood {
        Token token = peek();
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.QUOTED) {
            throw new Misunderstood(
                    "Expected a code here, such as 'T1', or starred, memo, uncoded or review.KEY ="
                            + " VALUE.",
                    token.start());
        }
        if (token.is("directly")) {
            take();
            return coded(true);
        }
        if (isOfReview(token)) {
            var piece = Conditions.one(snapshot, tokens, at);
            at = piece.next();
            return new PassageCondition.InReview(piece.condition());
        }
        for (Word word : Word.values()) {
            if (token.is(word.name())) {
                take();
                return word(word);
            }
        }
        return coded(false);
    }

    private boolean isOfReview(Token token) {
        if (token.kind() != Token.Kind.WORD) {
            return false;
        }
        boolean counts = token.is("count") && tokens.get(at + 1).sign("(");
        return counts
                || token.is("read")
                || snapshot.variables().stream()
                        .anyMatch(v -> v.path().equalsIgnoreCase(token.text()))
                || token.text().matches("(?i)(review|victim|perpetrator|child|other)\\..+");
    }

    private enum Word {
        UNCODED,
        STARRED,
        MEMO,
        FIT,
        KIND,
        CODER
    }

    private PassageCondition word(Word word) throws Misunderstood {
        return switch (word) {
            case UNCODED -> new PassageCondition.Not(new PassageCondition.AnyCode(""));
            case STARRED -> new PassageCondition.Starred();
            case MEMO -> new PassageCondition.WithMemo();
            case FIT -> {
                int start = peek().start();
                var key = value().strip().replaceAll("[ -]+", "_").toLowerCase(Locale.ROOT);
                yield new PassageCondition.Judged(
                        Fit.of(key)
                                .orElseThrow(() ->
                                        new Misunderstood(
                                                "Expected fits, doubtful or counter_example here.",
                                                start)));
            }
            case KIND -> {
                int start = peek().start();
                var key = value().strip().replaceAll("[ -]+", "_");
                var keys = Arrays.stream(PassageKind.values()).map(PassageKind::key).toList();
                yield new PassageCondition.OfKind(
                        Arrays.stream(PassageKind.values())
                                .filter(k -> k.key().equalsIgnoreCase(key))
                                .findFirst()
                                .orElseThrow(() ->
                                        new Misunderstood(
                                                "Expected a kind of passage here: "
                                                        + String.join(", ", keys)
                                                        + ".",
                                                start)));
            }
            case CODER -> {
                int start = peek().start();
                String name = value();
                var names = snapshot.coders().stream().map(c -> c.name()).toList();
                var coder =
                        snapshot.coderNamed(name)
                                .orElseThrow(() ->
                                        new Misunderstood(
                                                "There is no coder "
                                                        + Names.quoted(name.strip())
                                                        + ". "
                                                        + Names.choose(name, names),
                                                start));
                yield new PassageCondition.By(coder.id(), coder.name());
            }
        };
    }

    /** A code of any facet, or of the one that is named before it. */
    private PassageCondition coded(boolean directly) throws Misunderstood {
        var facets = snapshot.codebook().facets();
        Token token = peek();
        if (token.is("code")) {
            take();
            return code("code", facets, directly);
        }
        for (Facet facet : facets) {
            if (token.is(facet.key()) || token.is(facet.name())) {
                take();
                boolean some = peek().is("any");
                if (some || peek().is("none")) {
                    take();
                    var any = new PassageCondition.AnyCode(facet.key());
                    return some ? any : new PassageCondition.Not(any);
                }
                return code(facet.key(), List.of(facet), directly);
            }
        }
        return code("code", facets, directly);
    }

    private PassageCondition code(String keyword, List<Facet> facets, boolean directly)
            throws Misunderstood {
        if (peek().sign("=")) {
            take();
        }
        int start = peek().start();
        String word = value();
        var codes = new CodeTerms(snapshot.codebook()).find(keyword, facets, word, start);
        return new PassageCondition.Coded(keyword, word, codes, directly);
    }

    /** A quoted string, or plain words up to the next keyword or sign. */
    private String value() throws Misunderstood {
        Token first = take();
        if (first.kind() == Token.Kind.QUOTED) {
            return first.text();
        }
        if (first.kind() != Token.Kind.WORD || first.is("and") || first.is("or")) {
            throw new Misunderstood("Expected a value here.", first.start());
        }
        var words = new StringBuilder(first.text());
        while (peek().kind() == Token.Kind.WORD && !peek().is("and") && !peek().is("or")) {
            words.append(' ').append(take().text());
        }
        return words.toString();
    }
}
