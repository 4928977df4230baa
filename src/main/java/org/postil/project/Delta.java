package org.postil.project;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What one committed action changed, whether it was done, undone or redone, here or by an import.
 *
 * @param action id of the action; the snapshot with this or a later action holds the change
 * @param tables only tables with a net effect
 */
public record Delta(long action, Map<Table, Rows> tables) {
    public Delta {
        tables = Map.copyOf(tables);
    }

    /** The tables whose changes are recorded, by the names of the schema. */
    public enum Table {
        ANSWER,
        ANSWER_CATEGORY,
        ANSWER_DECISION,
        ANSWER_DECISION_CATEGORY,
        ASSIGNMENT,
        CATEGORY,
        CODE,
        CODE_ALIAS,
        CODE_GROUP,
        CODE_GROUP_MEMBER,
        CODER,
        CODING,
        COUNTERPART,
        DECISION,
        DOCUMENT,
        EVIDENCE,
        FACET,
        MEMO,
        PASSAGE,
        PERSON,
        PERSON_ROLE,
        QUOTATION,
        READ_MARK,
        RECOMMENDATION,
        RECOMMENDATION_PLACE,
        REVIEW,
        SAVED_FILTER,
        SAVED_TABLE,
        SETTING,
        SKIPPED_SUGGESTION,
        TEXT_VERSION,
        VARIABLE;

        static Table named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** The rows of a table by their keys, in the order of their first change. */
    public record Rows(List<Key> added, List<Key> changed, List<Key> removed) {
        static final Rows NONE = new Rows(List.of(), List.of(), List.of());

        public Rows {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }
    }

    /** A primary key: a Long or String for each of its columns, in the order of the schema. */
    public record Key(List<Object> columns) {
        public Key {
            columns = List.copyOf(columns);
        }
    }

    static Delta of(long action, ChangeSet changes) {
        var tables = new EnumMap<Table, Rows>(Table.class);
        changes.tables()
                .forEach((name, rows) ->
                        tables.put(
                                Table.named(name),
                                new Rows(
                                        keys(rows.added()),
                                        keys(rows.changed()),
                                        keys(rows.removed()))));
        return new Delta(action, tables);
    }

    private static List<Key> keys(Collection<ChangeSet.Key> keys) {
        return keys.stream().map(key -> new Key(key.values())).toList();
    }

    /** What became of a table's rows; nothing when it was not touched. */
    public Rows rows(Table table) {
        return tables.getOrDefault(table, Rows.NONE);
    }

    /** True when at least one of the tables changed. */
    public boolean touches(Table... any) {
        return Set.of(any).stream().anyMatch(tables::containsKey);
    }
}
