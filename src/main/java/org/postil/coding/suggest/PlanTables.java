package org.postil.coding.suggest;

import org.jspecify.annotations.Nullable;
import org.postil.coding.PrintedLabel;
import org.postil.coding.suggest.Areas.Area;
import org.postil.coding.suggest.Areas.At;
import org.postil.coding.suggest.Candidate.Context;
import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout.Paragraph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the recommendations printed in tables: action plans first of all. A plan that lost its
 * table on the way into plain text, cell below cell, is put together again by its head.
 */
final class PlanTables {
    private static final Pattern ROW_NUMBER =
            Pattern.compile("^(?:R|Rec\\.?|Recommendation)?\\s*\\d{1,3}(?:\\.\\d{1,2})*[.:)]?$");
    private static final int HEAD_ROWS = 3;
    private static final int SHORTEST = 12;

    private final SourceText source;
    private final List<At> areas;
    private final List<Candidate> found = new ArrayList<>();

    /** Of the table before: one that goes on after a page break has no head of its own. */
    private @Nullable PlanColumns before;

    private int widthBefore;
    private int rowsBefore;

    /** The cells of a row, from left to right; a cell that is missing is empty. */
    private record Row(List<Span> cells, int paragraph) {}

    private PlanTables(SourceText source, List<At> areas) {
        this.source = source;
        this.areas = areas;
    }

    static List<Candidate> in(SourceText source, List<At> areas) {
        var tables = new PlanTables(source, areas);
        var paragraphs = source.layout().paragraphs();
        for (int i = 0; i < paragraphs.size(); ) {
            var cell = paragraphs.get(i).cell();
            if (cell != null) {
                int end = i;
                while (end < paragraphs.size() && isOf(paragraphs.get(end), cell.table())) {
                    end++;
                }
                tables.table(i, end);
                i = end;
            } else {
                i = tables.linear(i);
            }
        }
        return tables.found;
    }

    private static boolean isOf(Paragraph paragraph, int table) {
        var cell = paragraph.cell();
        return cell != null && cell.table() == table;
    }

    // ---- tables

    private void table(int from, int to) {
        var rows = rows(from, to);
        if (rows.isEmpty()
                || areas.get(from).area() == Area.ELSEWHERE
                || source.layout().paragraphs().get(from).section() == SectionRole.CONTENTS) {
            return;
        }
        PlanColumns columns = null;
        int first = 0;
        for (int i = 0; i < Math.min(HEAD_ROWS, rows.size()) && columns == null; i++) {
            columns = PlanColumns.ofHead(words(rows.get(i)));
            first = i + 1;
        }
        int width = rows.getFirst().cells.size();
        int counted = 0;
        if (columns == null && before != null && width == widthBefore) {
            columns = before;
            counted = rowsBefore;
            first = 0;
        }
        boolean expected = isExpected(from);
        if (columns == null && expected) {
            columns = byWording(rows, width);
            first = 0;
        }
        if (columns == null || !expected && !columns.isPlan()) {
            return;
        }
        before = columns;
        widthBefore = width;
        rowsBefore = counted + add(rows.subList(first, rows.size()), columns, counted);
    }

    private boolean isExpected(int paragraph) {
        return switch (areas.get(paragraph).area()) {
            case RECOMMENDATIONS, SUMMARY, PLAN -> true;
            case NONE, POSSIBLE, ELSEWHERE -> false;
        };
    }

    private List<Row> rows(int from, int to) {
        var byRow = new TreeMap<Integer, List<Integer>>();
        int width = 0;
        for (int i = from; i < to; i++) {
            var cell = Objects.requireNonNull(source.layout().paragraphs().get(i).cell());
            byRow.computeIfAbsent(cell.row(), r -> new ArrayList<>()).add(i);
            width = Math.max(width, cell.column() + 1);
        }
        var rows = new ArrayList<Row>();
        for (var indexes : byRow.values()) {
            var cells = new ArrayList<Span>();
            for (int column = 0; column < width; column++) {
                cells.add(cell(indexes, column));
            }
            rows.add(new Row(cells, indexes.getFirst()));
        }
        return rows;
    }

    private Span cell(List<Integer> indexes, int column) {
        Span found = null;
        for (int index : indexes) {
            var paragraph = source.layout().paragraphs().get(index);
            if (Objects.requireNonNull(paragraph.cell()).column() == column) {
                found =
                        found == null
                                ? paragraph.span()
                                : new Span(found.start(), paragraph.span().end());
            }
        }
        return found == null ? new Span(0, 0) : found;
    }

    private List<String> words(Row row) {
        return row.cells.stream().map(cell -> cell.of(source.text()).strip()).toList();
    }

    /** Without a head: the column in which most cells recommend something. */
    private @Nullable PlanColumns byWording(List<Row> rows, int width) {
        int best = -1;
        long most = 0;
        for (int column = 0; column < width; column++) {
            int at = column;
            long count =
                    rows.stream()
                            .filter(row -> Wording.recommends(row.cells.get(at).of(source.text())))
                            .count();
            if (count > most) {
                most = count;
                best = column;
            }
        }
        return best < 0 || 2 * most < rows.size()
                ? null
                : new PlanColumns(best == 0 ? -1 : 0, best, -1, -1, -1, -1);
    }

    private int add(List<Row> rows, PlanColumns columns, int counted) {
        int number = 0;
        String group = "";
        for (Row row : rows) {
            var cells = words(row);
            var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
            if (filled.size() == 1 && cells.size() > 2 && filled.getFirst().length() < 60) {
                group = filled.getFirst();
            } else if (PlanColumns.ofHead(cells) == null) {
                number++;
                add(row, cells, columns, counted + number, group);
            }
        }
        return number;
    }

    private void add(Row row, List<String> cells, PlanColumns columns, int number, String group) {
        Span cell = row.cells.get(columns.recommendation());
        String words = cell.of(source.text());
        int cut = PrintedLabel.length(words);
        int start = words.length() - words.substring(cut).stripLeading().length();
        var span = new Span(cell.start() + start, cell.start() + words.stripTrailing().length());
        if (span.length() < SHORTEST) {
            return;
        }
        String label = text(cells, columns.number());
        if (label.isEmpty() || !label.chars().anyMatch(Character::isDigit)) {
            label = words.substring(0, cut);
        }
        var reasons = EnumSet.of(Reason.TABLE);
        if (Wording.recommends(span.of(source.text()))) {
            reasons.add(Reason.WORDING);
        }
        var part = part(row.paragraph);
        found.add(
                new Candidate(
                        source,
                        span,
                        Titles.withoutPunctuation(label),
                        part,
                        switch (part) {
                            case MAIN -> Candidate.OF_SECTION_TABLE;
                            case SUMMARY -> Candidate.OF_SUMMARY;
                            case ACTION_PLAN, OTHER -> Candidate.OF_PLAN;
                        },
                        number,
                        reasons,
                        new Context(
                                areas.get(row.paragraph).heading(),
                                group,
                                text(cells, columns.lead()),
                                text(cells, columns.targetDate()),
                                text(cells, columns.outcome()),
                                text(cells, columns.scope()))));
    }

    private Part part(int paragraph) {
        return switch (areas.get(paragraph).area()) {
            case RECOMMENDATIONS -> Part.MAIN;
            case SUMMARY -> Part.SUMMARY;
            case PLAN, NONE, POSSIBLE, ELSEWHERE -> Part.ACTION_PLAN;
        };
    }

    private static String text(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).replace('\n', ' ');
    }

    // ---- plans without a table

    /** Takes a plan that begins here, cell below cell; returns where to go on. */
    private int linear(int from) {
        var paragraphs = source.layout().paragraphs();
        if (areas.get(from).area() != Area.PLAN || !isHead(from)) {
            return from + 1;
        }
        int end = from;
        while (end < paragraphs.size() && isHead(end)) {
            end++;
        }
        var head = new ArrayList<String>();
        for (int i = from; i < end; i++) {
            head.add(paragraphs.get(i).span().of(source.text()));
        }
        var columns = head.size() < 3 ? null : PlanColumns.ofHead(head);
        if (columns == null) {
            return end;
        }
        int width = head.size();
        int number = 0;
        int at = end;
        while (at < paragraphs.size() && areas.get(at).area() == Area.PLAN) {
            boolean numbered = isRowNumber(at) && columns.number() < 0;
            int first = numbered ? at + 1 : at;
            if (first + width > paragraphs.size() || !isRow(first, width)) {
                break;
            }
            var cells = new ArrayList<Span>();
            for (int i = first; i < first + width; i++) {
                cells.add(paragraphs.get(i).span());
            }
            number++;
            var words = cells.stream().map(c -> c.of(source.text()).strip()).toList();
            add(new Row(cells, first), words, columns, number, "");
            if (numbered && !found.isEmpty() && found.getLast().label().isEmpty()) {
                found.set(found.size() - 1, labelled(found.getLast(), at));
            }
            at = first + width;
        }
        return Math.max(at, from + 1);
    }

    private Candidate labelled(Candidate candidate, int paragraph) {
        String label = source.layout().paragraphs().get(paragraph).span().of(source.text());
        return new Candidate(
                candidate.source(),
                candidate.span(),
                Titles.withoutPunctuation(label),
                candidate.part(),
                candidate.rank(),
                candidate.row(),
                candidate.reasons(),
                candidate.context());
    }

    private boolean isHead(int index) {
        var paragraph = source.layout().paragraphs().get(index);
        return paragraph.kind() != ParagraphKind.HEADING
                && paragraph.cell() == null
                && PlanColumns.isHead(paragraph.span().of(source.text()));
    }

    private boolean isRowNumber(int index) {
        return ROW_NUMBER
                .matcher(source.layout().paragraphs().get(index).span().of(source.text()).strip())
                .matches();
    }

    private boolean isRow(int first, int width) {
        for (int i = first; i < first + width; i++) {
            if (areas.get(i).area() != Area.PLAN
                    || areas.get(i).isHeading()
                    || source.layout().paragraphs().get(i).cell() != null) {
                return false;
            }
        }
        return true;
    }
}
