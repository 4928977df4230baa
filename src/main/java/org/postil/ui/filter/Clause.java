package org.postil.ui.filter;

import java.util.List;
import java.util.stream.Stream;

/** A part of a condition as the builder shows it. */
sealed interface Clause {
    /**
     * Several parts in brackets.
     *
     * @param join how they count together
     */
    record Group(Join join, List<Clause> parts) implements Clause {
        static final Group EMPTY = new Group(Join.ALL, List.of());

        public Group {
            parts = List.copyOf(parts);
        }

        /** All rows in it, at any depth. */
        Stream<Row> rows() {
            return parts.stream()
                    .flatMap(part ->
                            switch (part) {
                                case Group group -> group.rows();
                                case Row row -> Stream.of(row);
                                case Counted counted ->
                                        Stream.concat(
                                                Stream.of(counted.row()), counted.such().rows());
                                case Written written -> Stream.of();
                            });
        }
    }

    /** How the parts of a group count together. */
    enum Join {
        ALL,
        ANY,
        /** Not all of them hold. */
        NOT_ALL,
        /** None of them holds. */
        NONE;

        boolean negated() {
            return this == NOT_ALL || this == NONE;
        }

        boolean any() {
            return this == ANY || this == NONE;
        }

        static Join of(boolean any, boolean negated) {
            return negated ? (any ? NONE : NOT_ALL) : any ? ANY : ALL;
        }
    }

    /**
     * A row.
     *
     * @param field key of the field
     * @param values as they are written; several only where the operator takes them
     */
    record Row(String field, Operator operator, List<String> values) implements Clause {
        public Row {
            values = List.copyOf(values);
        }

        /** One that asks nothing yet. */
        boolean isBlank() {
            return field.isEmpty();
        }
    }

    /**
     * A row that counts persons, of those alone for whom something holds.
     *
     * @param row the role, how many
     * @param such what must hold for each; with nothing complete in it, all are counted
     */
    record Counted(Row row, Group such) implements Clause {}

    /** What has no row of its own and is shown as it is written. */
    record Written(String text) implements Clause {}
}
