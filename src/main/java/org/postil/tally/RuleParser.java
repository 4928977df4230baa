package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Person;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one rule. */
final class RuleParser {
    private final String text;
    private final Variable of;
    private final Snapshot snapshot;
    private final VariableTerms variables;
    private final List<Token> tokens;
    private final Map<Long, Variable> uses = new LinkedHashMap<>();
    private final Set<String> categories = new LinkedHashSet<>();
    private int at;

    private RuleParser(String text, Variable of, Snapshot snapshot, VariableTerms variables)
            throws Misunderstood {
        this.text = text;
        this.of = of;
        this.snapshot = snapshot;
        this.variables = variables.inside(of);
        tokens = Lexer.ofRules(text).tokens();
    }

    /**
     * @param variables what may be named around the rule
     */
    static DerivedRule read(String text, Variable of, Snapshot snapshot, VariableTerms variables)
            throws Misunderstood {
        return new RuleParser(text, of, snapshot, variables).rule();
    }

    private DerivedRule rule() throws Misunderstood {
        Token word = take();
        if (!peek().sign("(")) {
            throw notARule(word);
        }
        take();
        DerivedRule rule;
        if (word.is("bands")) {
            rule = bands();
        } else if (word.is("recode")) {
            rule = recode();
        } else if (word.is("count")) {
            rule = count();
        } else if (word.is("any")) {
            rule = any();
        } else if (word.is("first")) {
            rule = first();
        } else {
            throw notARule(word);
        }
        need(")");
        if (peek().kind() != Token.Kind.END) {
            throw new Misunderstood("Expected the end here.", peek().start());
        }
        return rule;
    }

    private static Misunderstood notARule(Token word) {
        return new Misunderstood(
                "Expected bands(...), recode(...), count(...), any(...) or first(...) here.",
                word.start());
    }

    private DerivedRule made(Type type, RuleForm form) {
        return new DerivedRule(
                text, type, List.copyOf(categories), List.copyOf(uses.values()), form);
    }

    // bands

    private DerivedRule bands() throws Misunderstood {
        Token word = peek();
        Variable source = source();
        if (source.type() != Type.NUMBER && source.type() != Type.DATE) {
            throw new Misunderstood(
                    source.path() + " has no order: bands take a number or a date.", word.start());
        }
        need(":");
        var bands = new ArrayList<RuleForm.Band>();
        int other = RuleForm.NOWHERE;
        do {
            if (takeWord("else")) {
                other = category();
                break;
            }
            bands.add(band(bands));
        } while (takeSign(",") || takeSign(";"));
        return made(Type.CATEGORY, new RuleForm.Bands(source, bands, other));
    }

    private RuleForm.Band band(List<RuleForm.Band> before) throws Misunderstood {
        int start = peek().start();
        int first = at;
        while (peek().kind() == Token.Kind.WORD && !peek().is("as") && !peek().is("else")
                || at == first && peek().kind() == Token.Kind.SIGN && isComparison(peek())) {
            take();
        }
        if (at == first) {
            throw new Misunderstood("Expected a range here, such as 18-24 or 65+.", start);
        }
        int end = tokens.get(at - 1).end();
        String written = text.substring(start, end);
        var range = Ranges.read(written);
        if (range == null) {
            throw new Misunderstood(
                    Names.quoted(written)
                            + " is no range: write 18-24, 18, 65+, under 18, < 18 or >= 65.",
                    start,
                    end - start);
        }
        int category = takeWord("as") ? category() : place(written);
        var band =
                new RuleForm.Band(
                        category,
                        range.low(),
                        range.lowIncluded(),
                        range.high(),
                        range.highIncluded());
        if (before.stream().anyMatch(band::overlaps)) {
            throw new Misunderstood(written + " overlaps a range before it.", start, end - start);
        }
        return band;
    }

    private static boolean isComparison(Token token) {
        return Arrays.asList("<", "<=", ">", ">=").contains(token.text());
    }

    // recode

    private DerivedRule recode() throws Misunderstood {
        Variable source = source();
        need(":");
        var turns = new ArrayList<RuleForm.Turn>();
        int other = RuleForm.NOWHERE;
        boolean closed = false;
        do {
            if (takeWord("else")) {
                other = category();
                closed = true;
                break;
            }
            turn(source, turns);
        } while (takeSign(";"));
        if (!closed) {
            keep(source, turns);
        }
        return made(
                source.type() == Type.CATEGORIES ? Type.CATEGORIES : Type.CATEGORY,
                new RuleForm.Recode(source, turns, other));
    }

    private void turn(Variable source, List<RuleForm.Turn> turns) throws Misunderstood {
        var values = new ArrayList<Condition.Value>();
        do {
            int start = peek().start();
            String word = words();
            int length = tokens.get(at - 1).end() - start;
            var value =
                    Operands.read(source, word)
                            .orElseThrow(() ->
                                    new Misunderstood(
                                            Operands.expected(source, word), start, length));
            boolean twice =
                    values.contains(value) || turns.stream().anyMatch(t -> t.value().equals(value));
            if (twice) {
                throw new Misunderstood(Names.quoted(word) + " stands here twice.", start, length);
            }
            values.add(value);
        } while (takeSign(","));
        need("->");
        int category = category();
        values.forEach(value -> turns.add(new RuleForm.Turn(value, category)));
    }

    /** Values that are not named keep their name. */
    private void keep(Variable source, List<RuleForm.Turn> turns) throws Misunderstood {
        var all = new LinkedHashMap<Condition.Value, String>();
        switch (source.type()) {
            case CATEGORY, CATEGORIES ->
                    source.categories()
                            .forEach(c ->
                                    all.put(
                                            new Condition.Value.Category(c.id(), c.name()),
                                            c.name()));
            case YES_NO -> {
                all.put(new Condition.Value.YesNo(true), "yes");
                all.put(new Condition.Value.YesNo(false), "no");
            }
            case NUMBER, DATE, TEXT ->
                    throw new Misunderstood(
                            "Say what becomes of all other values: ; else \"Other\".",
                            peek().start());
        }
        turns.forEach(t -> all.remove(t.value()));
        all.forEach((value, name) -> turns.add(new RuleForm.Turn(value, place(name))));
    }

    // count, any, first

    private DerivedRule count() throws Misunderstood {
        Token word = take();
        for (Person.Role role : Person.Role.values()) {
            if (word.is(role.key())) {
                Condition such = takeWord("where") ? condition() : null;
                return made(Type.NUMBER, new RuleForm.CountOf(role, such));
            }
        }
        throw new Misunderstood(
                "Expected whom to count: victim, perpetrator, child or other.", word.start());
    }

    private DerivedRule any() throws Misunderstood {
        int start = peek().start();
        var condition = condition();
        var roles = Arrays.stream(Person.Role.values()).filter(condition::asks).toList();
        if (roles.size() > 1) {
            throw new Misunderstood(
                    "This asks persons of several roles. Make a variable of each, and put them"
                            + " together in a third: any(review.a = yes and review.b = yes).",
                    start,
                    tokens.get(at - 1).end() - start);
        }
        Person.@Nullable Role role = roles.isEmpty() ? null : roles.getFirst();
        boolean itself = role != null && role == of.level().role().orElse(null);
        return made(Type.YES_NO, new RuleForm.Any(condition, itself ? null : role));
    }

    private Condition condition() throws Misunderstood {
        var piece = Conditions.inRule(snapshot, variables, tokens, at);
        for (; at < piece.next(); at++) {
            if (tokens.get(at).kind() == Token.Kind.WORD) {
                variables.find(tokens.get(at)).ifPresent(v -> uses.put(v.id(), v));
            }
        }
        return piece.condition();
    }

    private DerivedRule first() throws Misunderstood {
        var sources = new ArrayList<Variable>();
        do {
            Token word = peek();
            Variable source = source();
            if (!sources.isEmpty() && kind(source) != kind(sources.getFirst())) {
                throw new Misunderstood(
                        source.path()
                                + " is of another type than "
                                + sources.getFirst().path()
                                + ".",
                        word.start());
            }
            sources.add(source);
            source.categories().forEach(c -> place(c.name()));
        } while (takeSign(","));
        boolean several = sources.stream().anyMatch(s -> s.type() == Type.CATEGORIES);
        return made(
                several ? Type.CATEGORIES : sources.getFirst().type(), new RuleForm.First(sources));
    }

    private static Type kind(Variable variable) {
        return variable.type() == Type.CATEGORIES ? Type.CATEGORY : variable.type();
    }

    // words

    private Variable source() throws Misunderstood {
        Token word = take();
        if (word.kind() != Token.Kind.WORD) {
            throw new Misunderstood("Expected a variable here, such as victim.age.", word.start());
        }
        var found = variables.find(word);
        if (found.isEmpty()) {
            throw variables.unknown(word, List.of(), "");
        }
        Variable source = found.get();
        var role = source.level().role();
        var own = of.level().role();
        if (role.isPresent() && own.isPresent() && !role.equals(own)) {
            throw new Misunderstood(
                    of.path()
                            + " is about each "
                            + of.level().key()
                            + " and cannot take "
                            + source.path()
                            + ". Use any(...) or count(...).",
                    word.start());
        }
        uses.put(source.id(), source);
        return source;
    }

    private int category() throws Misunderstood {
        return place(words());
    }

    private int place(String name) {
        categories.add(name);
        return List.copyOf(categories).indexOf(name);
    }

    /** A quoted string, or plain words up to the next sign. */
    private String words() throws Misunderstood {
        Token first = take();
        if (first.kind() == Token.Kind.QUOTED && !first.text().isBlank()) {
            return first.text().strip();
        }
        if (first.kind() != Token.Kind.WORD) {
            throw new Misunderstood("Expected a name here.", first.start());
        }
        int end = first.end();
        while (peek().kind() == Token.Kind.WORD) {
            end = take().end();
        }
        return text.substring(first.start(), end);
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
}
