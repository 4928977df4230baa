package org.postil.search;

import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.postil.search.QueryToken.Kind;
import org.postil.tally.Parsed;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a query:
 *
 * <pre>
 * word    "some phrase"    word AND word    word OR word    word NOT word    ( )
 * child*    *ment    wom?n    controling~    "police school"~5    police NEAR/5 school
 * </pre>
 *
 * <p>Words side by side must all be there. Operators are in capitals; {@code and} is a word like
 * any other.
 */
final class QueryReading {
    private static final int DEEPEST = 100;
    private static final int USUAL_NEAR = 10;

    private final QueryWords words;
    private final List<QueryToken> tokens;
    private int at;
    private int depth;

    private QueryReading(QueryWords words, List<QueryToken> tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** The query, or what is wrong and where. */
    static Parsed<SearchQuery> read(String query, TextAnalysis analysis, boolean stemming) {
        try {
            var reading =
                    new QueryReading(new QueryWords(analysis, stemming), QueryLexer.tokens(query));
            return new Parsed.Ok<>(reading.whole());
        } catch (QueryMisread e) {
            return new Parsed.Error<>(e.words(), e.position());
        }
    }

    private SearchQuery whole() throws QueryMisread {
        if (peek().kind() == Kind.END) {
            throw new QueryMisread("Write what to search for.", 0);
        }
        var query = or();
        if (peek().kind() == Kind.CLOSE) {
            throw new QueryMisread("No bracket was opened before this one.", peek().start());
        }
        return query;
    }

    private QueryToken peek() {
        return tokens.get(at);
    }

    private QueryToken take() {
        var token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private SearchQuery or() throws QueryMisread {
        if (++depth > DEEPEST) {
            throw new QueryMisread("This is nested too deeply.", peek().start());
        }
        int start = peek().start();
        var parts = new ArrayList<SearchQuery>();
        parts.add(and());
        while (peek().kind() == Kind.OR) {
            take();
            parts.add(and());
        }
        depth--;
        var query = parts.size() == 1 ? parts.getFirst() : new SearchQuery.Or(parts);
        if (!query.shows()) {
            throw new QueryMisread(
                    "NOT takes away from what was found: write first what to find, as in school NOT"
                            + " nursery.",
                    start);
        }
        return query;
    }

    private SearchQuery and() throws QueryMisread {
        var parts = new ArrayList<SearchQuery>();
        parts.add(not());
        while (peek().kind() != Kind.OR
                && peek().kind() != Kind.CLOSE
                && peek().kind() != Kind.END) {
            if (peek().kind() == Kind.AND) {
                take();
            }
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new SearchQuery.And(parts);
    }

    private SearchQuery not() throws QueryMisread {
        boolean negated = false;
        while (peek().kind() == Kind.NOT) {
            take();
            negated = !negated;
        }
        var query = near();
        return negated ? new SearchQuery.Not(query) : query;
    }

    private SearchQuery near() throws QueryMisread {
        int start = peek().start();
        var query = simple();
        while (peek().kind() == Kind.NEAR) {
            var sign = take();
            int between = sign.number() < 0 ? USUAL_NEAR : sign.number();
            int second = peek().start();
            var other = simple();
            query =
                    new SearchQuery.Leaf(
                            Intervals.maxgaps(
                                    between,
                                    Intervals.unordered(
                                            place(query, start), place(other, second))));
        }
        return query;
    }

    /** What can be near something: words, phrases and a choice of them. */
    private static IntervalsSource place(SearchQuery query, int start) throws QueryMisread {
        return switch (query) {
            case SearchQuery.Leaf leaf -> leaf.source();
            case SearchQuery.Or or -> {
                var sources = new ArrayList<IntervalsSource>();
                for (var part : or.parts()) {
                    sources.add(place(part, start));
                }
                yield Intervals.or(sources);
            }
            case SearchQuery.And and -> throw misplaced(start);
            case SearchQuery.Not not -> throw misplaced(start);
        };
    }

    private static QueryMisread misplaced(int start) {
        return new QueryMisread(
                "NEAR stands between words, phrases, or a choice such as (police OR officer).",
                start);
    }

    private SearchQuery simple() throws QueryMisread {
        var token = take();
        return switch (token.kind()) {
            case WORD -> new SearchQuery.Leaf(words.word(token));
            case PHRASE -> new SearchQuery.Leaf(words.phrase(token));
            case OPEN -> bracket(token);
            case CLOSE ->
                    throw new QueryMisread("Expected a word before this bracket.", token.start());
            case END -> throw new QueryMisread("Expected a word here.", token.start());
            case AND, OR, NOT, NEAR ->
                    throw new QueryMisread(
                            "Expected a word before "
                                    + token.text()
                                    + ". To find it as a word, write it in quotes.",
                            token.start());
        };
    }

    private SearchQuery bracket(QueryToken open) throws QueryMisread {
        var query = or();
        if (take().kind() != Kind.CLOSE) {
            throw new QueryMisread("This bracket is not closed.", open.start());
        }
        return query;
    }
}
