package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.audit.printed.TableColumn.Role;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the figures of one table, with the labels of their rows and columns. */
final class PrintedTable {
    private static final int MOST_HEADERS = 3;
    private static final Pattern DIGIT_FIRST = Pattern.compile("[(\\[<>\\u2264\\u2265]?\\s?\\d");
    private static final Pattern NUMBER = Pattern.compile(NumberWords.DIGITS);
    private static final Pattern FRACTION =
            Pattern.compile(
                    "(" + NumberWords.DIGITS + ")\\s?(?:/|of)\\s?(" + NumberWords.DIGITS + ")");
    private static final Pattern PERCENT =
            Pattern.compile(
                    "([<>\\u2264\\u2265]\\s?)?(\\d{1,3}(?:[.\\u00b7]\\d{1,4})?)\\s?(?:%|per\\s?cent)?");
    private static final Pattern PERCENT_IN_BRACKETS =
            Pattern.compile("\\d\\s*[(\\[][^)]*%\\s*[)\\]]");
    private static final Pattern BARE_IN_BRACKETS =
            Pattern.compile(
                    "("
                            + NumberWords.DIGITS
                            + ")(?:\\s?/\\s?("
                            + NumberWords.DIGITS
                            + "))?\\s*"
                            + "[(\\[]\\s*([<>]?)\\s*(\\d{1,3}(?:[.\\u00b7]\\d{1,4})?)\\s?%?\\s*[)\\]]");

    private final String text;
    private final String caption;
    private final List<TableLine> rows;
    private final List<TableColumn> columns;
    private final @Nullable Long captionWhole;
    private final List<PrintedFigure> figures = new ArrayList<>();

    private PrintedTable(String text, String caption, List<TableLine> lines) {
        this.text = text;
        this.caption = caption;
        var body = lines.stream().filter(line -> !line.isRule(text)).toList();
        int headers = headers(body);
        rows = body.subList(headers, body.size());
        columns = columns(body.subList(0, headers));
        captionWhole = whole(caption);
    }

    /**
     * @param caption what stands above the table
     */
    static Figures.Reading read(String text, String caption, List<TableLine> lines) {
        var table = new PrintedTable(text, caption, List.copyOf(lines));
        table.read();
        return new Figures.Reading(table.figures, table.unread());
    }

    /** How many cells begin with a digit, in columns that may hold figures, and are in none. */
    private int unread() {
        var taken = new TreeMap<Integer, Integer>();
        figures.forEach(f -> taken.merge(f.span().start(), f.span().end(), Math::max));
        int count = 0;
        for (TableLine row : rows) {
            for (int c = 1; c < row.cells().size(); c++) {
                Span cell = row.cells().get(c);
                var figure = taken.lowerEntry(cell.end());
                boolean read = figure != null && figure.getValue() > cell.start();
                if (!read
                        && columns.get(c).role() != Role.OTHER
                        && DIGIT_FIRST.matcher(cell.of(text)).lookingAt()) {
                    count++;
                }
            }
        }
        return count;
    }

    private static @Nullable Long whole(String words) {
        var matcher = TableColumn.WHOLE.matcher(words);
        if (!matcher.find()) {
            return null;
        }
        var value = NumberWords.read(matcher.group(1));
        return value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
    }

    private int headers(List<TableLine> lines) {
        int count = 0;
        while (count < Math.min(MOST_HEADERS, lines.size()) && isHeader(lines.get(count))) {
            count++;
        }
        // a heading between rows is no header of columns
        while (count > 1 && filled(lines.get(count - 1)) < 2) {
            count--;
        }
        return count == lines.size() ? 0 : count;
    }

    private int filled(TableLine line) {
        return (int) line.cells().stream().filter(c -> !c.isEmpty()).count();
    }

    private boolean isHeader(TableLine line) {
        return filled(line) > 0 && !hasFigure(text, line);
    }

    /** Whether a line has a figure beside its label, and so is no header. */
    static boolean hasFigure(String text, TableLine line) {
        return line.cells().stream().skip(1).map(c -> c.of(text)).anyMatch(PrintedTable::isFigure);
    }

    private static boolean isFigure(String cell) {
        return !cell.isEmpty()
                && !TableColumn.WHOLE.matcher(cell).find()
                && (NUMBER.matcher(cell).matches()
                        || PERCENT.matcher(cell).matches()
                        || BARE_IN_BRACKETS.matcher(cell).find()
                        || !Prose.in(cell, 0, cell.length()).isEmpty());
    }

    private List<TableColumn> columns(List<TableLine> headers) {
        int width = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        for (TableLine header : headers) {
            width = Math.max(width, header.cells().size());
        }
        boolean smallN =
                headers.stream()
                        .flatMap(h -> h.cells().stream())
                        .anyMatch(c -> c.of(text).equals("n"));
        var result = new ArrayList<TableColumn>();
        for (int c = 0; c < width; c++) {
            var above = new ArrayList<String>();
            for (int h = 0; h < headers.size(); h++) {
                String cell = headers.get(h).cell(text, c);
                // a cell over several columns stands over the first of them
                for (int left = c; cell.isEmpty() && h < headers.size() - 1 && left > 1; ) {
                    left--;
                    cell = headers.get(h).cell(text, left);
                }
                above.add(cell);
            }
            result.add(TableColumn.of(above, c == 0, smallN));
        }
        boolean brackets =
                rows.stream()
                        .flatMap(r -> r.cells().stream())
                        .anyMatch(c -> PERCENT_IN_BRACKETS.matcher(c.of(text)).find());
        if (brackets) {
            result.replaceAll(TableColumn::withPercentInBrackets);
        }
        guess(result);
        String aside = caption + " " + (result.isEmpty() ? "" : result.getFirst().words());
        if (TableColumn.BRACKETED_PERCENT.matcher(aside).find()) {
            result.replaceAll(TableColumn::withPercentInBrackets);
        }
        boolean said = result.stream().anyMatch(TableColumn::percentInBrackets);
        for (int c = 1; said && c < result.size(); c++) {
            // "n/N (%)" over one column holds for those of the same form beside it
            boolean same = all(c, cell -> BARE_IN_BRACKETS.matcher(cell).matches());
            if (same && !result.get(c).isOfMeans()) {
                result.set(c, result.get(c).withPercentInBrackets());
            }
        }
        return result;
    }

    /** A column whose header does not say what it holds is known by its cells. */
    private void guess(List<TableColumn> guessed) {
        for (int c = 1; c < guessed.size(); c++) {
            if (guessed.get(c).role() != Role.MIXED) {
                continue;
            }
            if (all(c, cell -> cell.contains("%") && PERCENT.matcher(cell).matches())) {
                guessed.set(c, guessed.get(c).as(Role.PERCENT));
            } else if (all(c, cell -> !isFigure(cell)) && guessed.get(c).whole() == null) {
                guessed.set(c, guessed.get(c).as(Role.LABEL));
            }
        }
        for (int c = 1; c < guessed.size() - 1; c++) {
            boolean counts = isBareCount(guessed, c);
            if (counts && guessed.get(c + 1).role() == Role.DENOMINATOR) {
                guessed.set(c, guessed.get(c).as(Role.COUNT));
            } else if (counts && guessed.get(c + 1).role() == Role.PERCENT) {
                boolean whole = c > 1 && guessed.get(c - 1).role() == Role.COUNT;
                guessed.set(c, guessed.get(c).as(whole ? Role.DENOMINATOR : Role.COUNT));
            } else if (counts
                    && c + 2 < guessed.size()
                    && isBareCount(guessed, c + 1)
                    && guessed.get(c + 2).role() == Role.PERCENT) {
                guessed.set(c, guessed.get(c).as(Role.COUNT));
            }
        }
    }

    private boolean isBareCount(List<TableColumn> guessed, int c) {
        var column = guessed.get(c);
        return column.role() == Role.MIXED
                && column.unit() == null
                && !column.percentInBrackets()
                && all(c, cell -> NUMBER.matcher(cell).matches());
    }

    private interface Test {
        boolean holds(String cell);
    }

    private boolean all(int column, Test test) {
        var cells = rows.stream().map(r -> r.cell(text, column)).filter(c -> !c.isEmpty()).toList();
        return !cells.isEmpty() && cells.stream().allMatch(test::holds);
    }

    private void read() {
        String section = "";
        Long sectionWhole = null;
        String begun = "";
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            String label = begun + label(row);
            begun = "";
            if (filled(row) == 1 && !row.cell(text, 0).isEmpty()) {
                var inside =
                        Prose.in(
                                text, row.cells().getFirst().start(), row.cells().getFirst().end());
                if (inside.isEmpty() && isBroken(r)) {
                    begun = label + " ";
                    continue;
                }
                section = label;
                sectionWhole = whole(label);
                if (sectionWhole == null) {
                    figures.addAll(inside);
                }
                continue;
            }
            read(row, label, section, sectionWhole);
        }
    }

    /**
     * Whether a line is the start of the next row's label, which goes on in small letters. Where
     * several rows begin so, they are values under a heading: female, male.
     */
    private boolean isBroken(int row) {
        return isSmall(row + 1) && !isSmall(row + 2);
    }

    private boolean isSmall(int row) {
        String label = row < rows.size() ? label(rows.get(row)) : "";
        return !label.isEmpty() && Character.isLowerCase(label.charAt(0));
    }

    private String label(TableLine row) {
        var words = new StringBuilder();
        for (int c = 0; c < row.cells().size(); c++) {
            if (columns.get(c).role() == Role.LABEL) {
                words.append(row.cell(text, c)).append(' ');
            }
        }
        return words.toString().strip();
    }

    private void read(TableLine row, String label, String section, @Nullable Long sectionWhole) {
        var open = new Open();
        for (int c = 1; c < row.cells().size(); c++) {
            var column = columns.get(c);
            Span cell = row.cells().get(c);
            String words = cell.of(text);
            if (words.isEmpty() || column.role() == Role.LABEL || column.role() == Role.OTHER) {
                continue;
            }
            if (column.role() == Role.PERCENT && open.counts() != column.unit()) {
                // reviews per hundred, right of a column of passages
                open.close(figures);
            }
            open.place(
                    label + " \n" + column.words() + " \n" + section,
                    caption + " \n" + columns.getFirst().words(),
                    whole(column, sectionWhole),
                    column.unit());
            switch (column.role()) {
                case COUNT -> {
                    if (NUMBER.matcher(words).matches()) {
                        count(cell, words, open);
                    } else {
                        words(c, cell, column, open);
                    }
                }
                case DENOMINATOR -> {
                    if (NUMBER.matcher(words).matches()) {
                        open.whole(cell, NumberWords.read(words).orElse(0));
                    } else {
                        mixed(cell, column, open);
                    }
                }
                case PERCENT -> percent(c, cell, words, open);
                case MIXED -> words(c, cell, column, open);
                case LABEL, OTHER -> {
                    // the words of a label are taken already
                }
            }
        }
        open.close(figures);
    }

    /** The N that stands over a cell. One of reviews says nothing of passages. */
    private @Nullable Long whole(TableColumn column, @Nullable Long sectionWhole) {
        if (column.whole() != null || column.unit() != null) {
            return column.whole();
        }
        return sectionWhole != null ? sectionWhole : captionWhole;
    }

    /** A count that a percentage left of it waits for, or one that begins a figure. */
    private void count(Span cell, String words, Open open) {
        boolean awaited = open.awaitsCount();
        if (!awaited) {
            open.close(figures);
        }
        open.count(cell, NumberWords.read(words).orElse(0));
        if (awaited) {
            open.close(figures);
        }
    }

    /** Whether the count of a percentage stands right of it, and has none of its own. */
    private boolean isCountedRight(int c) {
        if (c + 1 >= columns.size()) {
            return false;
        }
        var percent = columns.get(c);
        var next = columns.get(c + 1);
        boolean counts =
                next.unit() == null
                        && (next.role() == Role.COUNT
                                || next.role() == Role.MIXED && isOfFractions(c + 1))
                        && percent.mayBeOf(next);
        boolean own =
                c + 2 < columns.size()
                        && columns.get(c + 2).role() == Role.PERCENT
                        && columns.get(c + 2).mayBeOf(next)
                        && !isCountedBy(c + 3);
        return counts && !own;
    }

    /** Whether columns of percentages and counts alternate up to this one. */
    private boolean isCountedBy(int c) {
        return c < columns.size()
                && (columns.get(c).role() == Role.COUNT
                        || columns.get(c).role() == Role.MIXED && isOfFractions(c));
    }

    private boolean isOfFractions(int c) {
        return all(c, cell -> NUMBER.matcher(cell).matches() || FRACTION.matcher(cell).matches());
    }

    private void percent(int c, Span cell, String words, Open open) {
        var matcher = PERCENT.matcher(words);
        if (!matcher.matches()) {
            mixed(cell, columns.get(c), open);
            return;
        }
        if (!open.isBegun() && isCountedRight(c)) {
            open.percent(cell, Atom.percent(matcher.group(1), matcher.group(2)));
            return;
        }
        if (open.hasPercent()) {
            open.close(figures);
        }
        open.percent(cell, Atom.percent(matcher.group(1), matcher.group(2)));
        open.close(figures);
    }

    private void words(int c, Span cell, TableColumn column, Open open) {
        boolean percentNext = c + 1 < columns.size() && columns.get(c + 1).role() == Role.PERCENT;
        if (!percentNext || !begins(cell, open)) {
            mixed(cell, column, open);
        }
    }

    /** A count or n/N alone before a column of percentages: the figure goes on there. */
    private boolean begins(Span cell, Open open) {
        String words = cell.of(text);
        boolean number = NUMBER.matcher(words).matches();
        var inside = number ? List.<PrintedFigure>of() : Prose.in(text, cell.start(), cell.end());
        boolean count =
                inside.size() == 1
                        && inside.getFirst().n() != null
                        && inside.getFirst().percent() == null
                        && !BARE_IN_BRACKETS.matcher(words).find();
        if (!number && !count) {
            return false;
        }
        open.close(figures);
        if (number) {
            open.count(cell, NumberWords.read(words).orElse(0));
        } else {
            open.begin(cell, inside.getFirst());
        }
        return true;
    }

    private void mixed(Span cell, TableColumn column, Open open) {
        String words = cell.of(text);
        var bare = BARE_IN_BRACKETS.matcher(words);
        var fraction = FRACTION.matcher(words);
        if (open.awaitsCount() && NUMBER.matcher(words).matches()) {
            count(cell, words, open);
            return;
        }
        if (open.awaitsCount() && fraction.matches()) {
            open.count(cell, NumberWords.read(fraction.group(1)).orElse(0));
            open.whole(cell, NumberWords.read(fraction.group(2)).orElse(0));
            open.close(figures);
            return;
        }
        open.close(figures);
        if (column.percentInBrackets() && bare.matches()) {
            open.count(cell, NumberWords.read(bare.group(1)).orElse(0));
            if (bare.group(2) != null) {
                open.whole(cell, NumberWords.read(bare.group(2)).orElse(0));
            }
            open.percent(cell, Atom.percent(bare.group(3), bare.group(4)));
            open.close(figures);
        } else if (NUMBER.matcher(words).matches()) {
            open.count(cell, NumberWords.read(words).orElse(0));
            open.close(figures);
        } else if (fraction.matches()) {
            // its percentage may stand in the next column
            open.count(cell, NumberWords.read(fraction.group(1)).orElse(0));
            open.whole(cell, NumberWords.read(fraction.group(2)).orElse(0));
        } else {
            open.several(Prose.in(text, cell.start(), cell.end()), figures);
        }
    }
}
