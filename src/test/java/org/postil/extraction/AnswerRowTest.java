package org.postil.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.Person.Role;
import org.postil.extraction.AnswerRow.Problem;
import org.postil.extraction.AnswerRow.Row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class AnswerRowTest {
    private static String problem(Map<String, String> cells) {
        return AnswerRow.parse(4, cells) instanceof Problem p ? p.line() + " " + p.message() : "";
    }

    @Test
    void readsAPersonWithSeveralRoles() {
        assertThat(
                        AnswerRow.parse(
                                4,
                                Map.of(
                                        "review",
                                        "DHR01",
                                        "Person",
                                        "C1",
                                        "roles",
                                        "child; Victim",
                                        "primary",
                                        "No",
                                        "variable",
                                        "child.age",
                                        "value",
                                        " 3 ")))
                .isEqualTo(
                        new Row(
                                new AnswerRow(
                                        4,
                                        "DHR01",
                                        "C1",
                                        Set.of(Role.CHILD, Role.VICTIM),
                                        false,
                                        "",
                                        "child.age",
                                        "3",
                                        "",
                                        false,
                                        Optional.empty())));
    }

    @Test
    void takesTheSingularColumnAndNoPersonAtAll() {
        assertThat(
                        AnswerRow.parse(
                                2, Map.of("review", "R", "role", "perpetrator", "variable", "age")))
                .isInstanceOfSatisfying(
                        Row.class,
                        r -> assertThat(r.row().roles()).containsExactly(Role.PERPETRATOR));
        assertThat(AnswerRow.parse(2, Map.of("review", "R", "variable", "review.csp")))
                .isInstanceOfSatisfying(
                        Row.class,
                        r -> {
                            assertThat(r.row().person()).isEmpty();
                            assertThat(r.row().primary()).isNull();
                        });
    }

    @Test
    void namesTheLineAndTheWrongCell() {
        assertThat(problem(Map.of("variable", "x"))).contains("4 column review is empty");
        assertThat(problem(Map.of("review", "R"))).contains("column variable is empty");
        assertThat(problem(Map.of("review", "R", "variable", "x", "roles", "victm")))
                .contains("unknown role \"victm\"")
                .contains("did you mean victim?");
        assertThat(problem(Map.of("review", "R", "variable", "x", "primary", "first")))
                .contains("allowed are yes, no");
    }

    @Test
    void reportsWrongColumns() {
        assertThat(AnswerRow.headerProblems(List.of("review", "variable", "value"))).isEmpty();
        assertThat(AnswerRow.headerProblems(List.of("review", "varible", "value", "role", "roles")))
                .satisfiesExactly(
                        p -> assertThat(p).contains("\"varible\", did you mean variable?"),
                        p -> assertThat(p).startsWith("columns may be review, person, roles"),
                        p -> assertThat(p).contains("variable is missing"),
                        p -> assertThat(p).contains("role and roles are the same"));
    }
}
