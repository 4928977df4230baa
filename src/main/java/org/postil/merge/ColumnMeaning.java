package org.postil.merge;

import org.postil.domain.Nearest;

import java.util.List;
import java.util.Optional;

/** What a column of a sheet of answers, or of coded quotes, holds. */
public sealed interface ColumnMeaning {
    /** Nothing that is wanted. */
    record Ignored() implements ColumnMeaning {}

    /** Something about the row: which review, which person, or a part of a row of the long form. */
    record OfRow(Part part) implements ColumnMeaning {}

    /**
     * The answers to one variable.
     *
     * @param path LEVEL.KEY
     */
    record OfVariable(String path) implements ColumnMeaning {}

    /**
     * The answers to the variables of this key, of each row to that of the role that the row names.
     *
     * @param key that variables of several levels have: "age"
     */
    record OfKey(String key) implements ColumnMeaning {}

    /**
     * Something about a coded quote.
     *
     * @param column one of {@code QuoteRow.COLUMNS}
     */
    record OfQuote(String column) implements ColumnMeaning {}

    /** The columns of the long form, by the names that they have there. */
    enum Part {
        REVIEW("review", List.of("reference", "ref", "review reference", "case", "dhr", "report")),
        PERSON("person", List.of("person label", "label")),
        ROLES("roles", List.of("role")),
        PRIMARY("primary", List.of()),
        PSEUDONYM("pseudonym", List.of()),
        VARIABLE("variable", List.of("question", "field")),
        VALUE("value", List.of("answer")),
        MISSING("missing", List.of("missing reason", "reason missing"));

        private final String column;
        private final List<String> others;

        Part(String column, List<String> others) {
            this.column = column;
            this.others = others;
        }

        /** Its name in the long form. */
        public String column() {
            return column;
        }

        boolean isCalled(String name) {
            String folded = Nearest.folded(name);
            return folded.equals(column) || others.contains(folded);
        }

        public static Optional<Part> of(String column) {
            for (Part part : values()) {
                if (part.isCalled(column)) {
                    return Optional.of(part);
                }
            }
            return Optional.empty();
        }
    }

    /** As it is written down and on the command line; {@code ColumnMapping.meaning} reads it. */
    default String written() {
        return switch (this) {
            case Ignored none -> "ignore";
            case OfRow row -> row.part().column();
            case OfVariable variable -> variable.path();
            case OfKey several -> several.key();
            case OfQuote quote -> quote.column();
        };
    }

    /** Several columns may hold it: a sheet may have one for each of the codes of a quote. */
    default boolean isRepeatable() {
        return this instanceof Ignored
                || (this instanceof OfQuote(var column)
                        && (column.equals("codes") || column.equals("agencies")));
    }
}
