package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the {@link Snapshot}: whole at the start, then from the change log only what an action
 * touched. What was not touched stays the same object.
 */
final class SnapshotLoader {
    private static final Set<String> CODEBOOK =
            Set.of("facet", "code", "code_alias", "code_group", "code_group_member");
    private static final Set<String> VARIABLES = Set.of("variable", "category");
    private static final Set<String> DOCUMENTS = Set.of("document", "text_version");
    private static final Set<String> PERSONS = Set.of("person", "person_role");
    private static final Set<String> ANSWERS = Set.of("answer", "answer_category", "evidence");
    private static final Set<String> DECISIONS =
            Set.of("decision", "answer_decision", "answer_decision_category");
    private static final Set<String> RECOMMENDATIONS =
            Set.of("recommendation", "recommendation_place");
    private static final Set<String> PASSAGES = Set.of("passage", "coding");

    private final Handle handle;

    SnapshotLoader(Handle handle) {
        this.handle = handle;
    }

    /**
     * @param action id of the last action, 0 without any
     */
    Snapshot load(long action) {
        return new Snapshot(
                action,
                SettingStore.load(handle),
                CoderStore.load(handle),
                CodebookStore.load(handle),
                VariableStore.load(handle),
                ReviewStore.load(handle),
                DocumentStore.load(handle),
                PersonStore.load(handle),
                AnswerStore.load(handle),
                RecommendationStore.load(handle),
                ReviewStore.loadMarks(handle),
                ReviewStore.loadAssignments(handle),
                SuggestionStore.load(handle),
                QuotationStore.load(handle),
                SavedTableStore.load(handle),
                SavedFilterStore.load(handle),
                DecisionStore.load(handle),
                PassageStore.load(handle));
    }

    /**
     * The snapshot after the change rows first..last.
     *
     * @param before holds everything up to first
     * @param action id of the last action included
     */
    Snapshot advance(Snapshot before, long action, long first, long last) {
        var touched =
                new HashSet<>(
                        handle.createQuery(
                                        "SELECT DISTINCT tbl FROM change WHERE id BETWEEN ? AND ?")
                                .bind(0, first)
                                .bind(1, last)
                                .mapTo(String.class)
                                .list());
        return new Snapshot(
                action,
                touched.contains("setting") ? SettingStore.load(handle) : before.settings(),
                touched.contains("coder") ? CoderStore.load(handle) : before.coders(),
                any(touched, CODEBOOK) ? CodebookStore.load(handle) : before.codebook(),
                any(touched, VARIABLES) ? VariableStore.load(handle) : before.variables(),
                touched.contains("review") ? ReviewStore.load(handle) : before.reviews(),
                any(touched, DOCUMENTS) ? DocumentStore.load(handle) : before.documents(),
                any(touched, PERSONS) ? PersonStore.load(handle) : before.persons(),
                any(touched, ANSWERS) || any(touched, VARIABLES)
                        ? AnswerStore.load(handle)
                        : before.answers(),
                any(touched, RECOMMENDATIONS)
                        ? RecommendationStore.load(handle)
                        : before.recommendations(),
                touched.contains("read_mark") ? ReviewStore.loadMarks(handle) : before.readMarks(),
                touched.contains("assignment")
                        ? ReviewStore.loadAssignments(handle)
                        : before.assignments(),
                touched.contains("skipped_suggestion")
                        ? SuggestionStore.load(handle)
                        : before.skippedSuggestions(),
                touched.contains("quotation") ? QuotationStore.load(handle) : before.quotations(),
                touched.contains("saved_table")
                        ? SavedTableStore.load(handle)
                        : before.savedTables(),
                touched.contains("saved_filter")
                        ? SavedFilterStore.load(handle)
                        : before.savedFilters(),
                any(touched, DECISIONS) || any(touched, VARIABLES)
                        ? DecisionStore.load(handle)
                        : before.decisions(),
                any(touched, PASSAGES) ? passages(before, first, last) : before.passages());
    }

    private static boolean any(Set<String> touched, Set<String> tables) {
        return tables.stream().anyMatch(touched::contains);
    }

    private Map<Long, DocumentPassages> passages(Snapshot before, long first, long last) {
        var passages =
                handle.createQuery(
                                """
                                SELECT DISTINCT coalesce(new, old) ->> iif(tbl = 'passage', '$.id', '$.passage')
                                  FROM change
                                 WHERE id BETWEEN ? AND ? AND tbl IN ('passage', 'coding')\
                                """)
                        .bind(0, first)
                        .bind(1, last)
                        .mapTo(Long.class)
                        .set();
        var documents = new HashSet<Long>();
        for (var entry : before.passages().values()) {
            if (entry.passages().stream().mapToLong(Passage::id).anyMatch(passages::contains)) {
                documents.add(entry.document());
            }
        }
        documents.addAll(
                handle.createQuery(
                                """
                                SELECT DISTINCT p.document
                                  FROM change c
                                  JOIN passage p
                                    ON p.id = coalesce(c.new, c.old) ->> iif(c.tbl = 'passage', '$.id', '$.passage')
                                 WHERE c.id BETWEEN ? AND ? AND c.tbl IN ('passage', 'coding')\
                                """)
                        .bind(0, first)
                        .bind(1, last)
                        .mapTo(Long.class)
                        .list());
        var result = new HashMap<>(before.passages());
        result.keySet().removeAll(documents);
        result.putAll(PassageStore.load(handle, List.copyOf(documents)));
        return result;
    }
}
