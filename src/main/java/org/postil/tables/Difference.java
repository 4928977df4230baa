package org.postil.tables;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A number of a table that is not what it was.
 *
 * @param row label of the row in the table of now, of then where it is gone; empty for a column's
 *     own number
 * @param column label of the column, empty for the row's own number
 * @param was null for a row or a column that is new
 * @param now null for a row or a column that is gone
 * @param came references of the reviews that are behind a row's own number and were not
 * @param left of those that were
 */
public record Difference(
        String row,
        String rowName,
        String column,
        String columnName,
        @Nullable Figure was,
        @Nullable Figure now,
        List<String> came,
        List<String> left) {
    public Difference {
        came = List.copyOf(came);
        left = List.copyOf(left);
    }

    /** "24/33, now 25/33". */
    public String change() {
        Figure before = was;
        Figure after = now;
        if (before == null) {
            return after == null ? "" : "new: " + after.text();
        }
        if (after == null) {
            return before.text() + ", now gone";
        }
        return before.text().equals(after.text())
                ? before.text() + ": " + after.details(before)
                : before.text() + ", now " + after.text();
    }

    /** "T1 Training × Education: 4/33, now 5/33 (DHR07 came)". */
    public String text() {
        String place =
                column.isEmpty()
                        ? rowName
                        : row.isEmpty() ? columnName : rowName + " × " + columnName;
        var moved = new StringBuilder();
        if (!came.isEmpty()) {
            moved.append(String.join(", ", came)).append(" came");
        }
        if (!left.isEmpty()) {
            moved.append(moved.isEmpty() ? "" : "; ")
                    .append(String.join(", ", left))
                    .append(" left");
        }
        return place + ": " + change() + (moved.isEmpty() ? "" : " (" + moved + ")");
    }
}
