package org.postil.ui.filter;

import org.postil.domain.AnswerValue;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.ReadMark;
import org.postil.domain.Snapshot;
import org.postil.tally.Condition;
import org.postil.tally.Condition.Comparison;
import org.postil.tally.Condition.Test;
import org.postil.tally.Condition.Value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes a condition apart into groups and rows. What has no row is kept as it is written. */
final class ClauseReader {
    private final Snapshot snapshot;

    ClauseReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** As one group; a condition that is no group is one of a single part. */
    Clause.Group group(Condition condition) {
        return clause(condition) instanceof Clause.Group group
                ? group
                : new Clause.Group(Clause.Join.ALL, List.of(clause(condition)));
    }

    private Clause clause(Condition condition) {
        return switch (condition) {
            case Condition.And and -> group(and.parts(), false, false);
            case Condition.Or or -> group(or.parts(), true, false);
            case Condition.Not not -> negated(not.part());
            case Condition.Read read -> one(FilterField.READING, FilterField.READ);
            case Condition.Coded coded -> coded(coded, Operator.HAS);
            case Condition.AnyCode any ->
                    new Clause.Row(
                            FilterField.FACET + any.facet(),
                            any.some() ? Operator.HAS_ANY : Operator.HAS_NONE,
                            List.of());
            case Condition.InDocument in -> one(FilterField.ROLE, in.role().key());
            case Condition.CodedBy by -> one(FilterField.CODER, by.name());
            case Condition.Marked marked -> marked(marked);
            case Condition.Count count -> count(count);
            case Condition.Answered answered -> answered(answered);
        };
    }

    private Clause.Group group(List<Condition> parts, boolean any, boolean negated) {
        return new Clause.Group(
                Clause.Join.of(any, negated), parts.stream().map(this::clause).toList());
    }

    private Clause count(Condition.Count count) {
        var row =
                new Clause.Row(
                        FilterField.COUNT + count.role().key(),
                        operator(count.comparison()),
                        List.of(Integer.toString(count.number())));
        Condition such = count.such();
        return such == null ? row : new Clause.Counted(row, group(such));
    }

    private static Clause.Row one(String field, String value) {
        return new Clause.Row(field, Operator.EQUAL, List.of(value));
    }

    private Clause negated(Condition part) {
        return switch (part) {
            case Condition.And and -> group(and.parts(), false, true);
            case Condition.Or or -> group(or.parts(), true, true);
            case Condition.Coded coded -> coded(coded, Operator.HAS_NOT);
            case Condition.Read read -> not(clause(part));
            case Condition.InDocument in -> not(clause(part));
            case Condition.CodedBy by -> not(clause(part));
            case Condition.Marked marked -> not(clause(part));
            case Condition.Not not -> group(List.of(part), false, true);
            case Condition.AnyCode any -> group(List.of(part), false, true);
            case Condition.Count count -> group(List.of(part), false, true);
            // not the same as !=: what is missing is not equal to nothing
            case Condition.Answered answered -> group(List.of(part), false, true);
        };
    }

    private static Clause not(Clause clause) {
        return clause instanceof Clause.Row row && row.operator() == Operator.EQUAL
                ? new Clause.Row(row.field(), Operator.NOT_EQUAL, row.values())
                : new Clause.Group(Clause.Join.NOT_ALL, List.of(clause));
    }

    /** Said by any keyword of the code's facet; a word that means several facets is not. */
    private Clause coded(Condition.Coded coded, Operator operator) {
        String word = coded.word();
        var codebook = snapshot.codebook();
        Optional<Facet> facet =
                coded.keyword().equals("code")
                        ? codebook.facets().stream().filter(f -> knows(f, word)).findFirst()
                        : codebook.facet(coded.keyword());
        return facet.<Clause>map(f ->
                        new Clause.Row(
                                FilterField.FACET + f.key(),
                                operator,
                                List.of(label(codebook, f, word))))
                .orElseGet(() ->
                        new Clause.Written(
                                operator == Operator.HAS
                                        ? coded.text()
                                        : new Condition.Not(coded).text()));
    }

    private boolean knows(Facet facet, String word) {
        return !snapshot.codebook().find(facet, word).isEmpty()
                || snapshot.codebook().groups().stream()
                        .anyMatch(g ->
                                g.facet() == facet.id() && g.name().equalsIgnoreCase(word.strip()));
    }

    /** As the list of codes writes it: the word may be a name where that has a key. */
    private static String label(Codebook codebook, Facet facet, String word) {
        var found = codebook.find(facet, word);
        return found.size() == 1 ? codebook.label(found.getFirst()) : word.strip();
    }

    private static Clause marked(Condition.Marked marked) {
        ReadMark.State state = marked.state();
        if (state == ReadMark.State.READ && marked.coder() != 0) {
            return one(FilterField.READ_BY, marked.name());
        }
        if (marked.coder() != 0 || state == ReadMark.State.READ) {
            return new Clause.Written(marked.text());
        }
        return one(FilterField.READING, state == null ? "unread" : state.key().replace('_', ' '));
    }

    private static Clause answered(Condition.Answered answered) {
        String field = FilterField.VARIABLE + answered.path();
        return switch (answered.test()) {
            case Test.Compare compare ->
                    new Clause.Row(
                            field, operator(compare.comparison()), List.of(text(compare.value())));
            case Test.In in ->
                    in.values().stream().allMatch(Value.Category.class::isInstance)
                            ? new Clause.Row(
                                    field,
                                    in.negated() ? Operator.NONE_OF : Operator.ONE_OF,
                                    in.values().stream().map(ClauseReader::text).toList())
                            : new Clause.Written(answered.text());
            case Test.Is is ->
                    new Clause.Row(
                            field,
                            is.negated() ? Operator.IS_NOT : Operator.IS,
                            List.of(is.state().name().toLowerCase(Locale.ROOT)));
        };
    }

    private static Operator operator(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Operator.EQUAL;
            case NOT_EQUAL -> Operator.NOT_EQUAL;
            case LESS -> Operator.LESS;
            case AT_MOST -> Operator.AT_MOST;
            case MORE -> Operator.MORE;
            case AT_LEAST -> Operator.AT_LEAST;
        };
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Category c -> c.name();
            case Value.Number n -> n.number().toPlainString();
            case Value.Unborn u -> AnswerValue.Number.UNBORN;
            case Value.Date d -> d.iso();
            case Value.YesNo y -> y.yes() ? "yes" : "no";
            case Value.Text t -> t.text();
        };
    }
}
