package org.postil.ui.filter;

import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.DocumentRole;
import org.postil.domain.Facet;
import org.postil.domain.Person;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tally.DerivedRules;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that a row of the builder may ask.
 *
 * @param key what it is: {@code variable review.type}, {@code facet theme}, {@code reading} ...
 * @param words for the person who chooses
 * @param choices what its values may be; empty where they are typed
 */
record FilterField(String key, Kind kind, String words, List<Choice> choices) {
    static final String VARIABLE = "variable ";
    static final String FACET = "facet ";
    static final String COUNT = "count ";
    static final String READING = "reading";
    static final String READ_BY = "read_by";
    static final String ROLE = "role";
    static final String CODER = "coder";

    /** Values of {@link #READING}: the plain {@code read}, then the states. */
    static final String READ = "read";

    private static final List<String> STATES =
            List.of("in progress", "read before change", "unread");
    private static final List<String> MISSING =
            List.of(
                    "missing",
                    "unanswered",
                    "not_recorded",
                    "redacted",
                    "not_applicable",
                    "undecided");

    FilterField {
        choices = List.copyOf(choices);
    }

    /** What may be asked of it. */
    enum Kind {
        CHOICE(
                Operator.EQUAL,
                Operator.NOT_EQUAL,
                Operator.ONE_OF,
                Operator.NONE_OF,
                Operator.IS,
                Operator.IS_NOT),
        YES_NO(Operator.EQUAL, Operator.IS, Operator.IS_NOT),
        ORDERED(
                Operator.EQUAL,
                Operator.NOT_EQUAL,
                Operator.LESS,
                Operator.AT_MOST,
                Operator.MORE,
                Operator.AT_LEAST,
                Operator.IS,
                Operator.IS_NOT),
        /** A number that may be "unborn". */
        AGE(ORDERED.operators),
        TEXT(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IS, Operator.IS_NOT),
        CODES(Operator.HAS, Operator.HAS_NOT, Operator.HAS_ANY, Operator.HAS_NONE),
        ONE(Operator.EQUAL, Operator.NOT_EQUAL),
        NUMBER(
                Operator.AT_LEAST,
                Operator.EQUAL,
                Operator.NOT_EQUAL,
                Operator.LESS,
                Operator.AT_MOST,
                Operator.MORE);

        private final List<Operator> operators;

        Kind(Operator... operators) {
            this.operators = List.of(operators);
        }

        Kind(List<Operator> operators) {
            this.operators = operators;
        }

        List<Operator> operators() {
            return operators;
        }
    }

    /**
     * A value.
     *
     * @param text as it is written in a condition
     */
    record Choice(String text, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** What may stand behind an operator; empty where it is typed. */
    List<Choice> choices(Operator operator) {
        return switch (operator) {
            case IS, IS_NOT ->
                    MISSING.stream()
                            .map(s -> new Choice(s, Words.of("filter.state_" + s)))
                            .toList();
            case EQUAL,
                    NOT_EQUAL,
                    LESS,
                    AT_MOST,
                    MORE,
                    AT_LEAST,
                    ONE_OF,
                    NONE_OF,
                    HAS,
                    HAS_NOT,
                    HAS_ANY,
                    HAS_NONE ->
                    choices;
        };
    }

    /** All that can be asked of a project. */
    static List<FilterField> of(Snapshot snapshot) {
        var fields = new ArrayList<FilterField>();
        for (Facet facet : snapshot.codebook().facets()) {
            fields.add(
                    new FilterField(
                            FACET + facet.key(), Kind.CODES, facet.name(), codes(snapshot, facet)));
        }
        for (Variable variable : DerivedRules.shaped(snapshot)) {
            fields.add(
                    new FilterField(
                            VARIABLE + variable.path(),
                            kind(variable),
                            Words.of(
                                    "filter.variable",
                                    variable.name(),
                                    Words.of("filter.level_" + variable.level().key())),
                            values(variable)));
        }
        for (Person.Role role : Person.Role.values()) {
            fields.add(
                    new FilterField(
                            COUNT + role.key(),
                            Kind.NUMBER,
                            Words.of("filter.count_" + role.key()),
                            List.of()));
        }
        fields.add(
                new FilterField(
                        READING,
                        Kind.ONE,
                        Words.of("filter.reading"),
                        Stream.concat(Stream.of(READ), STATES.stream())
                                .map(s ->
                                        new Choice(
                                                s,
                                                Words.of("filter.reading_" + s.replace(' ', '_'))))
                                .toList()));
        var coders =
                snapshot.coders().stream().map(Coder::name).map(n -> new Choice(n, n)).toList();
        fields.add(new FilterField(READ_BY, Kind.ONE, Words.of("filter.read_by"), coders));
        fields.add(new FilterField(CODER, Kind.ONE, Words.of("filter.coder"), coders));
        fields.add(
                new FilterField(
                        ROLE,
                        Kind.ONE,
                        Words.of("filter.role"),
                        Arrays.stream(DocumentRole.values())
                                .map(r -> new Choice(r.key(), r.key().replace('_', ' ')))
                                .toList()));
        return fields;
    }

    private static Kind kind(Variable variable) {
        return switch (variable.type()) {
            case CATEGORY, CATEGORIES -> Kind.CHOICE;
            case YES_NO -> Kind.YES_NO;
            case NUMBER -> variable.allowsUnborn() ? Kind.AGE : Kind.ORDERED;
            case DATE -> Kind.ORDERED;
            case TEXT -> Kind.TEXT;
        };
    }

    private static List<Choice> values(Variable variable) {
        return variable.type() == Variable.Type.YES_NO
                ? List.of(
                        new Choice("yes", Words.of("filter.yes")),
                        new Choice("no", Words.of("filter.no")))
                : variable.categories().stream().map(c -> new Choice(c.name(), c.name())).toList();
    }

    private static List<Choice> codes(Snapshot snapshot, Facet facet) {
        var codebook = snapshot.codebook();
        var choices = new ArrayList<Choice>();
        for (Code code : codebook.codesOf(facet)) {
            String label = codebook.label(code);
            boolean keyed = code.key() != null;
            choices.add(new Choice(label, keyed ? label + " " + code.name() : label));
        }
        codebook.groups().stream()
                .filter(g -> g.facet() == facet.id())
                .forEach(
                        g -> choices.add(new Choice(g.name(), Words.of("filter.group", g.name()))));
        return choices;
    }

    /** Of which persons it is asked whether they lack a value; empty where it asks no persons. */
    String whomIfMissing() {
        for (Person.Role role : Person.Role.values()) {
            if (key.startsWith(VARIABLE + role.key() + ".")) {
                return Words.of("filter.missing_whom", Words.of("filter.level_" + role.key()));
            }
        }
        return "";
    }

    /** Whether it counts persons. */
    boolean counts() {
        return key.startsWith(COUNT);
    }

    /**
     * What may be asked of each person that is counted: the variables of the role. All fields where
     * more than that is asked already.
     *
     * @param counting counts persons
     */
    static Map<String, FilterField> ofEach(
            Map<String, FilterField> fields, FilterField counting, Clause.Group asked) {
        String level = VARIABLE + counting.key().substring(COUNT.length()) + ".";
        var own = new LinkedHashMap<String, FilterField>();
        fields.forEach((key, field) -> {
            if (key.startsWith(level)) {
                own.put(key, field);
            }
        });
        return asked.rows().allMatch(row -> row.isBlank() || own.containsKey(row.field()))
                ? own
                : fields;
    }

    /** By what it is written as; case does not matter. */
    Optional<Choice> choice(Operator operator, String text) {
        return choices(operator).stream().filter(c -> c.text().equalsIgnoreCase(text)).findFirst();
    }

    @Override
    public String toString() {
        return words;
    }
}
