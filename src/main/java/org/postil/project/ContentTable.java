package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a project holds that can go into another one, table by table: a row is named by its GUID, or
 * in a link by the GUIDs of what it links, never by an id, which means nothing elsewhere. In this
 * order: what a row refers to comes before it.
 */
public enum ContentTable {
    CODER("name", "colour", "modified_at"),
    REVIEW(
            "reference",
            "title",
            "inclusion",
            "exclusion_reason",
            "position",
            "modified_at",
            "modified_by"),
    DOCUMENT(
            "review>REVIEW",
            "title",
            "role",
            "position",
            "file_name",
            "source_hash",
            "source_address",
            "accessed",
            "published",
            "edition",
            "modified_at",
            "modified_by"),
    /** The current text of each document only. */
    TEXT_VERSION(
            "document>DOCUMENT",
            "text_hash",
            "layout_hash",
            "glyphs_hash",
            "length",
            "words",
            "pages",
            "extractor",
            "extractor_version",
            "warnings",
            "made_at"),
    FACET("key", "name", "position", "modified_at", "modified_by"),
    CODE(
            "facet>FACET",
            "parent>CODE",
            "key",
            "name",
            "definition",
            "include_when",
            "exclude_when",
            "example",
            "colour",
            "position",
            "retired",
            "succeeded_by>CODE",
            "decided_on",
            "created_at",
            "meaning_changed_at",
            "modified_at",
            "modified_by"),
    CODE_ALIAS(2, "code>CODE", "alias"),
    CODE_GROUP("facet>FACET", "name", "definition", "modified_at", "modified_by"),
    CODE_GROUP_MEMBER(2, "code_group>CODE_GROUP", "code>CODE"),
    VARIABLE(
            "level",
            "key",
            "name",
            "type",
            "required",
            "help",
            "unit",
            "minimum",
            "maximum",
            "rule",
            "position",
            "modified_at",
            "modified_by"),
    CATEGORY("variable>VARIABLE", "name", "definition", "position", "modified_at", "modified_by"),
    PERSON("review>REVIEW", "label", "pseudonym", "position", "modified_at", "modified_by"),
    PERSON_ROLE(2, "person>PERSON", "role", "is_primary"),
    RECOMMENDATION(
            "review>REVIEW",
            "label",
            "addressee",
            "reach",
            "target_date",
            "outcome",
            "scope",
            "scope_reason",
            "modified_at",
            "modified_by"),
    RECOMMENDATION_PLACE(
            "recommendation>RECOMMENDATION",
            "document>DOCUMENT",
            "text_version>TEXT_VERSION",
            "start",
            "end",
            "is_main",
            "modified_at",
            "modified_by"),
    PASSAGE(
            "document>DOCUMENT",
            "text_version>TEXT_VERSION",
            "start",
            "end",
            "quote",
            "coder>CODER",
            "kind",
            "recommendation>RECOMMENDATION",
            "exemplar",
            "created_at",
            "modified_at",
            "modified_by"),
    CODING(2, "passage>PASSAGE", "code>CODE", "fit", "modified_at", "modified_by"),
    QUOTATION("passage>PASSAGE", "form", "used", "modified_at", "modified_by"),
    /** The categories chosen are the last value: their GUIDs, sorted, with commas between. */
    ANSWER(
            "variable>VARIABLE",
            "review>REVIEW",
            "person>PERSON",
            "coder>CODER",
            "value",
            "note",
            "missing",
            "inferred",
            "modified_at",
            "modified_by",
            "categories*"),
    EVIDENCE(2, "answer>ANSWER", "passage>PASSAGE"),
    /** What it is on is the GUID in target. */
    MEMO(
            "target_kind",
            "target",
            "coder>CODER",
            "title",
            "body",
            "created_at",
            "modified_at",
            "modified_by"),
    READ_MARK(2, "review>REVIEW", "coder>CODER", "state", "at"),
    ASSIGNMENT(2, "review>REVIEW", "coder>CODER", "modified_at", "modified_by"),
    DECISION(
            "document>DOCUMENT",
            "text_version>TEXT_VERSION",
            "start",
            "end",
            "code>CODE",
            "holds",
            "reason",
            "coder>CODER",
            "modified_at",
            "modified_by"),
    /** The categories chosen are the last value, as in {@link #ANSWER}. */
    ANSWER_DECISION(
            "variable>VARIABLE",
            "review>REVIEW",
            "person>PERSON",
            "value",
            "note",
            "missing",
            "reason",
            "coder>CODER",
            "modified_at",
            "modified_by",
            "categories*"),
    SKIPPED_SUGGESTION(
            "document>DOCUMENT",
            "text_version>TEXT_VERSION",
            "start",
            "end",
            "coder>CODER",
            "modified_at",
            "modified_by"),
    SAVED_TABLE("name", "recipe", "position", "modified_at", "modified_by"),
    SAVED_FILTER("name", "expression", "modified_at", "modified_by");

    private final int keys;
    private final List<String> columns = new ArrayList<>();
    private final List<@Nullable String> references = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final int stored;

    /** By ordinal and place; made when all tables are there, for one may refer to itself. */
    private static final @Nullable ContentTable[][] REFERENCES =
            Arrays.stream(values())
                    .map(table ->
                            table.references.stream()
                                    .map(name -> name == null ? null : valueOf(name))
                                    .toArray(ContentTable[]::new))
                    .toArray(ContentTable[][]::new);

    ContentTable(String... columns) {
        this(0, columns);
    }

    /**
     * @param keys how many of the first columns name a row; 0 for a table with GUIDs
     * @param columns a reference with the table it refers to after >, one kept elsewhere with *
     */
    ContentTable(int keys, String... columns) {
        this.keys = keys;
        int kept = 0;
        for (String column : columns) {
            int arrow = column.indexOf('>');
            boolean elsewhere = column.endsWith("*");
            String name =
                    arrow > 0
                            ? column.substring(0, arrow)
                            : elsewhere ? column.substring(0, column.length() - 1) : column;
            places.put(name, this.columns.size());
            this.columns.add(name);
            references.add(arrow > 0 ? column.substring(arrow + 1) : null);
            kept += elsewhere ? 0 : 1;
        }
        stored = kept;
    }

    /** Its name in the schema. */
    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when its rows have GUIDs of their own. */
    public boolean hasGuid() {
        return keys == 0;
    }

    /** How many of the first values name a row of a link. */
    public int keys() {
        return keys;
    }

    public int width() {
        return columns.size();
    }

    /** How many of the first values are columns of the table itself. */
    int stored() {
        return stored;
    }

    public String column(int place) {
        return columns.get(place);
    }

    /**
     * Where a column's value stands in a row.
     *
     * @throws IllegalArgumentException when the table has no such column
     */
    public int at(String column) {
        var place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException(this + " has no " + column);
        }
        return place;
    }

    /** True when its rows are answers, whose categories chosen are kept beside them. */
    public boolean hasChoices() {
        return has("categories");
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** The table that a column refers to; null for a plain value. */
    public @Nullable ContentTable reference(int place) {
        return REFERENCES[ordinal()][place];
    }
}
