package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules that hold for the schema and for all SQL in the program. */
class SchemaRulesTest {
    /** Every table is named here or in ProjectSchema.NOT_LOGGED: a new one needs a decision. */
    private static final Set<String> LOGGED =
            Set.of(
                    "answer",
                    "answer_category",
                    "answer_decision",
                    "answer_decision_category",
                    "assignment",
                    "category",
                    "code",
                    "code_alias",
                    "code_group",
                    "code_group_member",
                    "coder",
                    "coding",
                    "counterpart",
                    "decision",
                    "document",
                    "evidence",
                    "facet",
                    "memo",
                    "passage",
                    "person",
                    "person_role",
                    "quotation",
                    "read_mark",
                    "recommendation",
                    "recommendation_place",
                    "review",
                    "saved_filter",
                    "saved_table",
                    "setting",
                    "skipped_suggestion",
                    "text_version",
                    "variable");

    /**
     * A REPLACE deletes the row that is in the way, with everything that hangs on it. UPSERT
     * changes it instead.
     */
    private static final Pattern REPLACE =
            Pattern.compile("\\bOR\\s+REPLACE\\b|\\bREPLACE\\s+INTO\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void everyTableIsLoggedOrLeftOutOnPurpose() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            ProjectSchema.migrations().create(connection);
            assertThat(ProjectSchema.triggers().loggedTables(connection))
                    .as("tables whose changes are logged; add a new one here or leave it out")
                    .containsExactlyInAnyOrderElementsOf(LOGGED);
        }
    }

    @Test
    void noSqlReplacesRows() throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|sql)")).toList()) {
                // SQL is cut into Java strings: what a cut hides must be seen too.
                var text = Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
                if (REPLACE.matcher(text).find()) {
                    found.add(file);
                }
            }
        }
        assertThat(found).as("write INSERT ... ON CONFLICT DO UPDATE").isEmpty();
    }

    @Test
    void theSearchForReplacingSqlFindsIt() {
        assertThat(List.of("insert or  replace into t", "Replace INTO t", "UPDATE OR REPLACE t"))
                .allMatch(sql -> REPLACE.matcher(sql).find());
        assertThat(REPLACE.matcher("SELECT replace(a,b,c)").find()).isFalse();
    }
}
