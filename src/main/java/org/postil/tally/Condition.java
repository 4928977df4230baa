package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.AnswerValue;
import org.postil.domain.DocumentRole;
import org.postil.domain.Ids;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which reviews (or persons) are meant. Made by {@link Conditions#parse}; {@link #text} writes it
 * so that it can be parsed again.
 */
public sealed interface Condition {
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** The review is read in the layer. */
    record Read() implements Condition {}

    /**
     * The review has a passage that carries one of the codes or a code below one.
     *
     * @param keyword the facet's key, or {@code code} for any facet
     * @param word the code or group as it is written
     */
    record Coded(String keyword, String word, Ids codes) implements Condition {}

    /** The review has a code of the facet, or none. */
    record AnyCode(String facet, boolean some) implements Condition {}

    /** The document has the role; of a review, one of its documents. */
    record InDocument(DocumentRole role) implements Condition {}

    /** The coder put a code in the review. */
    record CodedBy(long coder, String name) implements Condition {}

    /**
     * How far a coder is with the review.
     *
     * @param state null for not begun
     * @param coder whose reading; 0 for any of those whose work the layer shows (and, of not begun,
     *     for all of them)
     * @param name of the coder, empty without one
     */
    record Marked(ReadMark.@Nullable State state, long coder, String name) implements Condition {}

    /**
     * How many persons of a role the review has.
     *
     * @param such a condition each of them must meet, null for all
     */
    record Count(Person.Role role, @Nullable Condition such, Comparison comparison, int number)
            implements Condition {}

    /** A test of an answer. */
    record Answered(long variable, String path, Variable.Level level, Test test)
            implements Condition {}

    /** What an answer is held against. */
    sealed interface Test {
        record Compare(Comparison comparison, Value value) implements Test {}

        /** One of the values; negated: known, and none of them. */
        record In(List<Value> values, boolean negated) implements Test {
            public In {
                values = List.copyOf(values);
            }
        }

        /** Whether there is a value, and if not, why. */
        record Is(State state, boolean negated) implements Test {}
    }

    /** A value as written. */
    sealed interface Value {
        record Category(long id, String name) implements Value {}

        record Number(BigDecimal number) implements Value {}

        /** The age of a child that was not born yet; it counts as 0 too. */
        record Unborn() implements Value {}

        /** Known to the year, month or day. */
        record Date(String iso) implements Value {}

        record YesNo(boolean yes) implements Value {}

        record Text(String text) implements Value {}
    }

    enum State {
        /** For whatever reason, unanswered included. */
        MISSING,
        UNANSWERED,
        NOT_RECORDED,
        REDACTED,
        NOT_APPLICABLE,
        /** The coders differ. */
        UNDECIDED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Comparison {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** Whether it holds of a comparator's result. */
        boolean holds(int compared) {
            return switch (this) {
                case EQUAL -> compared == 0;
                case NOT_EQUAL -> compared != 0;
                case LESS -> compared < 0;
                case AT_MOST -> compared <= 0;
                case MORE -> compared > 0;
                case AT_LEAST -> compared >= 0;
            };
        }
    }

    /** True when it asks something of persons in the role. */
    default boolean asks(Person.Role role) {
        return switch (this) {
            case And and -> and.parts().stream().anyMatch(p -> p.asks(role));
            case Or or -> or.parts().stream().anyMatch(p -> p.asks(role));
            case Not not -> not.part().asks(role);
            case Answered answered -> answered.level().role().filter(role::equals).isPresent();
            case Read read -> false;
            case Coded coded -> false;
            case AnyCode any -> false;
            case Count count -> false;
            case InDocument document -> false;
            case CodedBy by -> false;
            case Marked marked -> false;
        };
    }

    /** Ids of the variables it names, each once. */
    default Set<Long> variables() {
        var result = new LinkedHashSet<Long>();
        switch (this) {
            case And and -> and.parts().forEach(p -> result.addAll(p.variables()));
            case Or or -> or.parts().forEach(p -> result.addAll(p.variables()));
            case Not not -> result.addAll(not.part().variables());
            case Answered answered -> result.add(answered.variable());
            case Count count -> {
                Condition such = count.such();
                if (such != null) {
                    result.addAll(such.variables());
                }
            }
            case Read read -> {}
            case Coded coded -> {}
            case AnyCode any -> {}
            case InDocument document -> {}
            case CodedBy by -> {}
            case Marked marked -> {}
        }
        return result;
    }

    /** True when it asks something of documents. */
    default boolean asksDocuments() {
        return switch (this) {
            case And and -> and.parts().stream().anyMatch(Condition::asksDocuments);
            case Or or -> or.parts().stream().anyMatch(Condition::asksDocuments);
            case Not not -> not.part().asksDocuments();
            case InDocument document -> true;
            case Answered answered -> false;
            case Read read -> false;
            case Coded coded -> false;
            case AnyCode any -> false;
            case Count count -> false;
            case CodedBy by -> false;
            case Marked marked -> false;
        };
    }

    /** As a person would write it. */
    default String text() {
        return switch (this) {
            case And and ->
                    and.parts().stream()
                            .map(p -> p instanceof Or ? "(" + p.text() + ")" : p.text())
                            .collect(Collectors.joining(" and "));
            case Or or ->
                    or.parts().stream().map(Condition::text).collect(Collectors.joining(" or "));
            case Not not ->
                    not.part() instanceof And || not.part() instanceof Or
                            ? "not (" + not.part().text() + ")"
                            : "not " + not.part().text();
            case Read read -> "read";
            case Coded coded -> coded.keyword() + " " + Names.quoted(coded.word());
            case AnyCode any -> any.facet() + (any.some() ? " any" : " none");
            case Count count ->
                    "count("
                            + count.role().key()
                            + (count.such() == null ? "" : " where " + count.such().text())
                            + ") "
                            + count.comparison().sign()
                            + " "
                            + count.number();
            case Answered answered -> answered.path() + " " + text(answered.test());
            case InDocument document -> "role = " + words(document.role().key());
            case CodedBy by -> "coder " + Names.quoted(by.name());
            case Marked marked -> text(marked);
        };
    }

    private static String text(Marked marked) {
        ReadMark.State state = marked.state();
        String by = marked.coder() == 0 ? "" : " by " + Names.quoted(marked.name());
        return state == ReadMark.State.READ && marked.coder() != 0
                ? "read" + by
                : "read state" + by + " = " + (state == null ? "unread" : words(state.key()));
    }

    private static String words(String key) {
        return key.replace('_', ' ');
    }

    private static String text(Test test) {
        return switch (test) {
            case Test.Compare c -> c.comparison().sign() + " " + text(c.value());
            case Test.In in ->
                    in.values().stream()
                            .map(Condition::text)
                            .collect(
                                    Collectors.joining(
                                            ", ", in.negated() ? "not in (" : "in (", ")"));
            case Test.Is is -> (is.negated() ? "is not " : "is ") + is.state().key();
        };
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Category c -> Names.quoted(c.name());
            case Value.Number n -> n.number().toPlainString();
            case Value.Unborn u -> AnswerValue.Number.UNBORN;
            case Value.Date d -> d.iso();
            case Value.YesNo y -> y.yes() ? "yes" : "no";
            case Value.Text t -> Names.quoted(t.text());
        };
    }
}
