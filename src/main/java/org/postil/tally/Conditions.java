package org.postil.tally;

import org.postil.domain.Coder;
import org.postil.domain.DocumentRole;
import org.postil.domain.Facet;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tally.Condition.Comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads conditions such as {@code review.homicide_type = 'IPH' and not agency 'Police'}:
 *
 * <pre>
 * LEVEL.KEY = != &lt; &lt;= &gt; &gt;= VALUE     LEVEL.KEY [not] in (VALUE, ...)
 * LEVEL.KEY is [not] missing | unanswered | not recorded | redacted | not applicable | undecided
 * code 'T1'    FACET 'X'    FACET any    FACET none    coder 'Ann'    role = overview report
 * read    read by 'Ann'    read state [by 'Ann'] = read | in progress | read before change | unread
 * count(ROLE) &gt;= 1    count(ROLE where CONDITION) &gt;= 1    and, or, not, brackets
 * </pre>
 *
 * <p>Case does not matter; a value of one or more plain words needs no quotes. Persons are judged
 * by the person rule of whoever asks.
 */
public final class Conditions {
    private static final int DEEPEST = 200;

    private final Snapshot snapshot;
    private final VariableTerms variables;
    private final List<Token> tokens;

    /** In the rule of a derived variable nothing but answers and persons may be asked. */
    private final boolean inRule;

    private int at;
    private int depth;

    private Conditions(
            Snapshot snapshot, VariableTerms variables, List<Token> tokens, boolean inRule) {
        this.snapshot = snapshot;
        this.variables = variables;
        this.tokens = tokens;
        this.inRule = inRule;
    }

    /** The condition, or what is wrong and where. Names are looked up in the snapshot. */
    public static Parsed<Condition> parse(String text, Snapshot snapshot) {
        try {
            var parser =
                    new Conditions(
                            snapshot, new VariableTerms(snapshot), new Lexer(text).tokens(), false);
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

    /** One condition without and, or, not and brackets around it, and where the next token is. */
    record Piece(Condition condition, int next) {}

    /**
     * Reads one condition out of an expression that is about something else.
     *
     * @param at index of its first token
     */
    static Piece one(Snapshot snapshot, List<Token> tokens, int at) throws Misunderstood {
        var parser = new Conditions(snapshot, new VariableTerms(snapshot), tokens, false);
        parser.at = at;
        var condition = parser.simple();
        return new Piece(condition, parser.at);
    }

    /**
     * Reads the condition in the rule of a derived variable.
     *
     * @param at index of its first token
     */
    static Piece inRule(Snapshot snapshot, VariableTerms variables, List<Token> tokens, int at)
            throws Misunderstood {
        var parser = new Conditions(snapshot, variables, tokens, true);
        parser.at = at;
        var condition = parser.or();
        return new Piece(condition, parser.at);
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

    private boolean takeSign(String sign) {
        boolean found = peek().sign(sign);
        if (found) {
            take();
        }
        return found;
    }

    private void need(String sign) throws Misunderstood {
        if (!takeSign(sign)) {
            throw new Misunderstood("Expected " + sign + " here.", peek().start());
        }
    }

    private Condition or() throws Misunderstood {
        var parts = new ArrayList<Condition>();
        do {
            parts.add(and());
        } while (takeWord("or"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
    }

    private Condition and() throws Misunderstood {
        var parts = new ArrayList<Condition>();
        do {
            parts.add(not());
        } while (takeWord("and"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
    }

    private Condition not() throws Misunderstood {
        if (++depth > DEEPEST) {
            throw new Misunderstood("This is nested too deeply.", peek().start());
        }
        Condition result;
        if (takeWord("not")) {
            result = new Condition.Not(not());
        } else if (takeSign("(")) {
            result = or();
            need(")");
        } else {
            result = simple();
        }
        depth--;
        return result;
    }

    private Condition simple() throws Misunderstood {
        Token token = take();
        if (token.kind() != Token.Kind.WORD) {
            throw new Misunderstood(
                    "Expected a condition here, such as review.KEY = VALUE, code 'T1', read or"
                            + " count(child) >= 1.",
                    token.start());
        }
        if (token.is("count") && peek().sign("(")) {
            return count();
        }
        var variable = variables.find(token);
        if (variable.isPresent()) {
            return new AnswerTestParser(variable.get()).answered();
        }
        if (inRule) {
            throw variables.unknown(
                    token,
                    List.of("count"),
                    " A rule asks answers and persons only: no codes and no reading state.");
        }
        if (token.is("code")) {
            return coded("code", snapshot.codebook().facets());
        }
        for (Facet facet : snapshot.codebook().facets()) {
            if (token.is(facet.key()) || token.is(facet.name())) {
                return coded(facet.key(), List.of(facet));
            }
        }
        if (token.is("read")) {
            return read();
        }
        if (token.is("coder")) {
            takeSign("=");
            var coder = coder();
            return new Condition.CodedBy(coder.id(), coder.name());
        }
        if (token.is("role") || token.is("document") && takeWord("role")) {
            takeSign("=");
            return new Condition.InDocument(
                    choice(DocumentRole.values(), DocumentRole::key, "a document's role"));
        }
        var names = new ArrayList<>(List.of("read", "code", "coder", "count", "role"));
        snapshot.codebook().facets().forEach(f -> names.add(f.key()));
        throw variables.unknown(token, names, "");
    }

    private Condition read() throws Misunderstood {
        if (takeWord("by")) {
            var coder = coder();
            return new Condition.Marked(ReadMark.State.READ, coder.id(), coder.name());
        }
        if (!takeWord("state")) {
            return new Condition.Read();
        }
        var coder = takeWord("by") ? coder() : null;
        takeSign("=");
        String key =
                choice(
                        new String[] {"read", "in_progress", "read_before_change", "unread"},
                        k -> k,
                        "a state");
        return new Condition.Marked(
                key.equals("unread") ? null : ReadMark.State.valueOf(key.toUpperCase(Locale.ROOT)),
                coder == null ? 0 : coder.id(),
                coder == null ? "" : coder.name());
    }

    private Coder coder() throws Misunderstood {
        int start = peek().start();
        String name = value();
        var found = snapshot.coderNamed(name);
        if (found.isEmpty()) {
            throw new Misunderstood(
                    "There is no coder "
                            + Names.quoted(name.strip())
                            + ". "
                            + Names.choose(
                                    name, snapshot.coders().stream().map(Coder::name).toList()),
                    start,
                    tokens.get(at - 1).end() - start);
        }
        return found.get();
    }

    /** One of several words, written with blanks, lines or underlines between their parts. */
    private <T> T choice(T[] all, Function<T, String> key, String what) throws Misunderstood {
        int start = peek().start();
        String word = value();
        String wanted = word.strip().replaceAll("[ -]+", "_").toLowerCase(Locale.ROOT);
        for (T one : all) {
            if (key.apply(one).equals(wanted)) {
                return one;
            }
        }
        throw new Misunderstood(
                "Expected "
                        + what
                        + " here: "
                        + Arrays.stream(all)
                                .map(one -> key.apply(one).replace('_', ' '))
                                .collect(Collectors.joining(", "))
                        + ".",
                start,
                tokens.get(at - 1).end() - start);
    }

    private Condition count() throws Misunderstood {
        need("(");
        Token word = take();
        Optional<Person.Role> role =
                Arrays.stream(Person.Role.values()).filter(r -> word.is(r.key())).findFirst();
        if (role.isEmpty()) {
            throw new Misunderstood(
                    "Expected whom to count: victim, perpetrator, child or other.", word.start());
        }
        Condition such = takeWord("where") ? or() : null;
        need(")");
        Comparison comparison = comparison();
        Token number = take();
        try {
            return new Condition.Count(
                    role.get(), such, comparison, Integer.parseInt(number.text()));
        } catch (NumberFormatException e) {
            throw new Misunderstood("Expected a whole number here.", number.start());
        }
    }

    private Comparison comparison() throws Misunderstood {
        Token token = take();
        for (Comparison comparison : Comparison.values()) {
            if (token.sign(comparison.sign())) {
                return comparison;
            }
        }
        throw new Misunderstood("Expected =, !=, <, <=, > or >= here.", token.start());
    }

    private Condition coded(String keyword, List<Facet> facets) throws Misunderstood {
        takeSign("=");
        Token first = peek();
        if (facets.size() == 1 && (first.is("any") || first.is("none"))) {
            return new Condition.AnyCode(keyword, take().is("any"));
        }
        String word = value();
        var found = new CodeTerms(snapshot.codebook()).find(keyword, facets, word, first.start());
        return new Condition.Coded(keyword, word, found);
    }

    /** A quoted string, or plain words up to the next keyword or sign. */
    private String value() throws Misunderstood {
        Token first = take();
        if (first.kind() == Token.Kind.QUOTED) {
            return first.text();
        }
        if (first.kind() != Token.Kind.WORD) {
            throw new Misunderstood("Expected a value here.", first.start());
        }
        var words = new StringBuilder(first.text());
        while (peek().kind() == Token.Kind.WORD && !peek().is("and") && !peek().is("or")) {
            words.append(' ').append(take().text());
        }
        return words.toString();
    }

    /** What stands behind a variable's name. */
    private final class AnswerTestParser {
        private final Variable variable;

        AnswerTestParser(Variable variable) {
            this.variable = variable;
        }

        Condition answered() throws Misunderstood {
            return new Condition.Answered(variable.id(), variable.path(), variable.level(), test());
        }

        private Condition.Test test() throws Misunderstood {
            if (takeWord("is")) {
                return is();
            }
            boolean negated = takeWord("not");
            if (takeWord("in")) {
                return in(negated);
            }
            if (negated) {
                throw new Misunderstood(
                        "Expected in here, as in not in ('a', 'b').", peek().start());
            }
            Token sign = peek();
            if (sign.kind() != Token.Kind.SIGN) {
                throw new Misunderstood(
                        "Expected =, !=, <, <=, >, >=, in or is after " + variable.path() + ".",
                        sign.start());
            }
            Comparison comparison = comparison();
            boolean ordered = comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL;
            if (ordered
                    && variable.type() != Variable.Type.NUMBER
                    && variable.type() != Variable.Type.DATE) {
                throw new Misunderstood(
                        variable.path() + " has no order: use =, !=, in or is.", sign.start());
            }
            int start = peek().start();
            var value = operand();
            if (ordered && value instanceof Condition.Value.Unborn) {
                throw new Misunderstood(
                        "unborn is not more or less than a number: use = or !=. It counts as 0 in "
                                + variable.path()
                                + " < 5.",
                        start,
                        tokens.get(at - 1).end() - start);
            }
            return new Condition.Test.Compare(comparison, value);
        }

        private Condition.Test is() throws Misunderstood {
            boolean negated = takeWord("not");
            Token word = take();
            if (negated && (word.is("recorded") || word.is("applicable"))) {
                return new Condition.Test.Is(
                        word.is("recorded")
                                ? Condition.State.NOT_RECORDED
                                : Condition.State.NOT_APPLICABLE,
                        false);
            }
            if (word.is("not") && (peek().is("recorded") || peek().is("applicable"))) {
                return new Condition.Test.Is(
                        take().is("recorded")
                                ? Condition.State.NOT_RECORDED
                                : Condition.State.NOT_APPLICABLE,
                        negated);
            }
            for (Condition.State state : Condition.State.values()) {
                if (word.is(state.key())) {
                    return new Condition.Test.Is(state, negated);
                }
            }
            throw new Misunderstood(
                    "Expected missing, unanswered, not recorded, redacted, not applicable or"
                            + " undecided here.",
                    word.start());
        }

        private Condition.Test in(boolean negated) throws Misunderstood {
            need("(");
            var values = new ArrayList<Condition.Value>();
            do {
                values.add(operand());
            } while (takeSign(","));
            need(")");
            return new Condition.Test.In(values, negated);
        }

        private Condition.Value operand() throws Misunderstood {
            int start = peek().start();
            String word = value().strip();
            int length = tokens.get(at - 1).end() - start;
            return Operands.read(variable, word)
                    .orElseThrow(() ->
                            new Misunderstood(Operands.expected(variable, word), start, length));
        }
    }
}
