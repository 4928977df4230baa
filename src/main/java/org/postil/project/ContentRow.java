package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * A row of a {@link ContentTable}. Values are a String, Long, Double or null each, in the order of
 * the table's columns; a reference is the GUID of what it refers to. Never changed once made.
 */
public final class ContentRow {
    private final ContentTable table;
    private final String guid;
    private final @Nullable Object[] values;

    /**
     * @param guid empty in a link
     */
    public ContentRow(ContentTable table, String guid, @Nullable Object[] values) {
        if (values.length != table.width()) {
            throw new IllegalArgumentException("a row of " + table + " has another width");
        }
        this.table = table;
        this.guid = guid;
        this.values = values.clone();
    }

    public ContentTable table() {
        return table;
    }

    public String guid() {
        return guid;
    }

    /** What names it in its table: the GUID, or the first values of a link. */
    public String key() {
        if (table.hasGuid()) {
            return guid;
        }
        var key = new StringBuilder();
        for (int i = 0; i < table.keys(); i++) {
            key.append(i == 0 ? "" : "|").append(values[i]);
        }
        return key.toString();
    }

    public @Nullable Object get(int place) {
        return values[place];
    }

    public @Nullable Object get(String column) {
        return values[table.at(column)];
    }

    /** A text or reference; empty when it is null. */
    public String text(String column) {
        return get(column) instanceof String text ? text : "";
    }

    /** A whole number; 0 when it is null. */
    public int number(String column) {
        return get(column) instanceof Long number ? number.intValue() : 0;
    }

    /** When it was written last, ISO 8601; empty where the table does not say. */
    public String modifiedAt() {
        return table.has("modified_at") ? text("modified_at") : table.has("at") ? text("at") : "";
    }

    public ContentRow with(String column, @Nullable Object value) {
        var copy = values.clone();
        copy[table.at(column)] = value;
        return new ContentRow(table, guid, copy);
    }

    public ContentRow withGuid(String other) {
        return new ContentRow(table, other, values);
    }

    public @Nullable Object[] values() {
        return values.clone();
    }

    /** True when all but the stamps of who wrote it when is the same; GUIDs are not compared. */
    public boolean says(ContentRow other) {
        for (int i = 0; i < values.length; i++) {
            if (!isStamp(table, i) && !java.util.Objects.equals(values[i], other.values[i])) {
                return false;
            }
        }
        return true;
    }

    /** True for the columns that say who wrote a row when. */
    public static boolean isStamp(ContentTable table, int place) {
        String column = table.column(place);
        return column.equals("modified_at") || column.equals("modified_by");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContentRow row
                && row.table == table
                && row.guid.equals(guid)
                && Arrays.equals(row.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * guid.hashCode() + Arrays.hashCode(values);
    }

    /** Without the values, which may be report text. */
    @Override
    public String toString() {
        return table + " " + key();
    }
}
