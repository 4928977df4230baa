package org.postil.importing;

import org.postil.domain.ParagraphKind;
import org.postil.domain.TextLayout;

import java.util.List;

/**
 * Tells by their shape alone what the paragraphs of a plain text are: headings (short, without a
 * full stop, and numbered, in capitals, or alone between longer paragraphs), list items, rows of a
 * table written "a | b | c".
 */
final class TextShapes {
    private static final int LONGEST_HEADING = 90;
    private static final String CELL_BORDER = " | ";

    private final List<TextBlock> blocks;
    private final LayoutBuilder builder;
    private int tables;
    private boolean afterHeading;

    private TextShapes(List<TextBlock> blocks, LayoutBuilder builder) {
        this.blocks = blocks;
        this.builder = builder;
    }

    static void add(List<TextBlock> blocks, LayoutBuilder builder) {
        var shapes = new TextShapes(blocks, builder);
        int i = 0;
        while (i < blocks.size()) {
            int rows = shapes.rows(i);
            if (rows > 1) {
                shapes.addTable(i, rows);
                i += rows;
                shapes.afterHeading = false;
            } else {
                shapes.addParagraph(i);
                i++;
            }
        }
    }

    private void addParagraph(int index) {
        var block = blocks.get(index);
        var kind = ParagraphKind.BODY;
        int level = 0;
        if (block.text().length() <= LONGEST_HEADING) {
            level = headingLevel(index);
            kind = level > 0 ? ParagraphKind.HEADING : kind;
        }
        if (kind == ParagraphKind.BODY) {
            int label = Labels.end(block.text());
            if (label > 0 && Labels.isListItem(block.text().substring(0, label))) {
                kind = ParagraphKind.LIST;
                level = 1;
            }
        }
        afterHeading = kind == ParagraphKind.HEADING;
        builder.add(
                new DraftParagraph(
                        block.text(),
                        kind,
                        level,
                        block.page(),
                        null,
                        block.breaks(),
                        block.joins()));
    }

    /** 0 for what is no heading. */
    private int headingLevel(int index) {
        var text = blocks.get(index).text();
        if (!isTitle(text) || text.contains(CELL_BORDER) || Headings.hasPage(text)) {
            return 0;
        }
        int labelEnd = Labels.end(text);
        if (labelEnd > 0) {
            var label = text.substring(0, labelEnd);
            if (Labels.isListItem(label) || label.startsWith("Recommendation")) {
                return 0;
            }
            char first = text.charAt(Math.min(text.length() - 1, labelEnd + 1));
            boolean number = Character.isDigit(label.charAt(0));
            return Character.isLetter(first)
                            && !Character.isLowerCase(first)
                            && !(number && isBesideLikeItems(index))
                    ? Math.max(1, Headings.title(text).depth())
                    : 0;
        }
        if (isCapitals(text)) {
            return 1;
        }
        var role = HeadingWords.role(Headings.title(text), false, text);
        if (role != null) {
            return isLong(index + 1) || isTitleAt(index + 1) ? 1 : 0;
        }
        boolean alone = afterHeading || index == 0 || !isTitleAt(index - 1);
        return alone && isLong(index + 1) ? 2 : 0;
    }

    private boolean isTitleAt(int index) {
        return index >= 0 && index < blocks.size() && isTitle(blocks.get(index).text());
    }

    private static boolean isTitle(String text) {
        int length = text.length();
        char first = text.charAt(0);
        return length >= 3
                && length <= LONGEST_HEADING
                && ".;:,?!…".indexOf(text.charAt(length - 1)) < 0
                && (Character.isUpperCase(first) || Character.isDigit(first))
                && hasWord(text);
    }

    private static boolean hasWord(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i)) && ++letters >= 3) {
                return true;
            }
        }
        return false;
    }

    /** A paragraph of prose or a labelled one follows. */
    private boolean isLong(int index) {
        if (index >= blocks.size()) {
            return false;
        }
        var text = blocks.get(index).text();
        return text.length() > LONGEST_HEADING
                || text.endsWith(".") && text.indexOf(' ') > 0 && text.length() > 30
                || Labels.end(text) > 0;
    }

    /** "1. Police", "2. Housing": a list, not two headings without a text. */
    private boolean isBesideLikeItems(int index) {
        return isNumberedTitle(index + 1) && isNumberedTitle(index - 1)
                || isNumberedTitle(index + 1) && isNumberedTitle(index + 2)
                || isNumberedTitle(index - 1) && isNumberedTitle(index - 2);
    }

    private boolean isNumberedTitle(int index) {
        return isTitleAt(index)
                && Character.isDigit(blocks.get(index).text().charAt(0))
                && Headings.title(blocks.get(index).text()).depth() == 1;
    }

    private static boolean isCapitals(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters >= 5;
    }

    private int rows(int from) {
        int borders = borders(blocks.get(from).text());
        if (borders == 0) {
            return 0;
        }
        int to = from + 1;
        while (to < blocks.size() && borders(blocks.get(to).text()) == borders) {
            to++;
        }
        return to - from;
    }

    private static int borders(String text) {
        int count = 0;
        int at = text.indexOf(CELL_BORDER);
        while (at >= 0) {
            count++;
            at = text.indexOf(CELL_BORDER, at + CELL_BORDER.length() - 1);
        }
        return count;
    }

    private void addTable(int from, int rows) {
        int table = tables++;
        for (int row = 0; row < rows; row++) {
            var block = blocks.get(from + row);
            var text = block.text();
            int column = 0;
            int start = 0;
            while (start <= text.length()) {
                int border = text.indexOf(CELL_BORDER, start);
                int end = border < 0 ? text.length() : border;
                builder.add(cell(block, start, end, new TextLayout.Cell(table, row, column++)));
                start = border < 0 ? text.length() + 1 : border + CELL_BORDER.length();
            }
        }
    }

    private static DraftParagraph cell(TextBlock row, int start, int end, TextLayout.Cell cell) {
        int page = row.page() + (int) row.breaks().stream().filter(b -> b <= start).count();
        return new DraftParagraph(
                row.text().substring(start, end),
                ParagraphKind.TABLE_CELL,
                0,
                page,
                cell,
                within(row.breaks(), start, end),
                within(row.joins(), start, end));
    }

    private static List<Integer> within(List<Integer> offsets, int start, int end) {
        return offsets.stream().filter(o -> o > start && o < end).map(o -> o - start).toList();
    }
}
