package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;
import org.postil.project.ProjectContent;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Says in words what a row is, without report text. */
final class Naming {
    private static final int DEEPEST = 50;

    private final Map<ContentTable, Map<String, ContentRow>> rows =
            new EnumMap<>(ContentTable.class);

    private Naming() {}

    static Naming of(ProjectContent content) {
        var naming = new Naming();
        for (ContentTable table : ContentTable.values()) {
            if (table.hasGuid()) {
                content.of(table).forEach(naming::know);
            }
        }
        return naming;
    }

    static Naming both(Union union) {
        var naming = new Naming();
        for (ContentTable table : ContentTable.values()) {
            if (table.hasGuid()) {
                union.all(table)
                        .forEach(entry -> {
                            naming.know(entry.any());
                            naming.know(entry.any().withGuid(entry.id));
                        });
            }
        }
        return naming;
    }

    private void know(ContentRow row) {
        rows.computeIfAbsent(row.table(), t -> new HashMap<>()).put(row.guid(), row);
    }

    private @Nullable ContentRow row(ContentTable table, String guid) {
        return rows.getOrDefault(table, Map.of()).get(guid);
    }

    private String name(ContentTable table, String guid) {
        var row = row(table, guid);
        return row == null ? "?" : name(row);
    }

    String name(ContentRow row) {
        return switch (row.table()) {
            case CODER, SAVED_TABLE, SAVED_FILTER, FACET -> row.text("name");
            case REVIEW -> row.text("reference");
            case DOCUMENT ->
                    name(ContentTable.REVIEW, row.text("review")) + ", " + row.text("file_name");
            case TEXT_VERSION -> "text of " + name(ContentTable.DOCUMENT, row.text("document"));
            case CODE -> path(row);
            case CODE_ALIAS ->
                    name(ContentTable.CODE, row.text("code")) + " = " + row.text("alias");
            case CODE_GROUP -> "group " + row.text("name");
            case CODE_GROUP_MEMBER ->
                    name(ContentTable.CODE, row.text("code"))
                            + " in "
                            + name(ContentTable.CODE_GROUP, row.text("code_group"));
            case VARIABLE -> row.text("level") + "." + row.text("key");
            case CATEGORY ->
                    name(ContentTable.VARIABLE, row.text("variable")) + " = " + row.text("name");
            case PERSON -> name(ContentTable.REVIEW, row.text("review")) + ", " + row.text("label");
            case PERSON_ROLE ->
                    name(ContentTable.PERSON, row.text("person")) + ": " + row.text("role");
            case RECOMMENDATION ->
                    name(ContentTable.REVIEW, row.text("review"))
                            + ", "
                            + (row.text("label").isEmpty() ? "recommendation" : row.text("label"));
            case RECOMMENDATION_PLACE ->
                    name(ContentTable.RECOMMENDATION, row.text("recommendation"))
                            + " at "
                            + place(row);
            case PASSAGE, SKIPPED_SUGGESTION -> place(row) + by(row);
            case CODING ->
                    name(ContentTable.CODE, row.text("code"))
                            + " on "
                            + name(ContentTable.PASSAGE, row.text("passage"));
            case QUOTATION -> "quote of " + name(ContentTable.PASSAGE, row.text("passage"));
            case ANSWER, ANSWER_DECISION ->
                    name(ContentTable.REVIEW, row.text("review"))
                            + (row.text("person").isEmpty() ? "" : ", " + label(row))
                            + ", "
                            + name(ContentTable.VARIABLE, row.text("variable"))
                            + by(row);
            case EVIDENCE -> "evidence at " + name(ContentTable.PASSAGE, row.text("passage"));
            case MEMO -> "memo on a " + row.text("target_kind") + by(row);
            case READ_MARK, ASSIGNMENT -> name(ContentTable.REVIEW, row.text("review")) + by(row);
            case DECISION ->
                    name(ContentTable.CODE, row.text("code")) + " at " + place(row) + by(row);
        };
    }

    private String label(ContentRow answer) {
        var person = row(ContentTable.PERSON, answer.text("person"));
        return person == null ? "?" : person.text("label");
    }

    private String by(ContentRow row) {
        return " (" + name(ContentTable.CODER, row.text("coder")) + ")";
    }

    private String place(ContentRow row) {
        return name(ContentTable.DOCUMENT, row.text("document"))
                + " "
                + row.number("start")
                + "-"
                + row.number("end");
    }

    private String path(ContentRow code) {
        var path = new StringBuilder(code.text("name"));
        var above = row(ContentTable.CODE, code.text("parent"));
        for (int depth = 0; above != null && depth < DEEPEST; depth++) {
            path.insert(0, above.text("name") + " / ");
            above = row(ContentTable.CODE, above.text("parent"));
        }
        return path.toString();
    }

    /** A value in words: a reference by the name of what it refers to. */
    String value(ContentRow row, int place) {
        var value = row.get(place);
        if (value == null) {
            return "";
        }
        var reference = row.table().reference(place);
        return reference == null ? value.toString() : name(reference, value.toString());
    }

    /** A table as a word for a heading. */
    static String kind(ContentTable table) {
        return table.sqlName().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
