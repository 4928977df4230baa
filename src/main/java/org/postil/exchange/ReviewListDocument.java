package org.postil.exchange;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The list of reviews as a Word table: lines above and below, the head on every page. */
final class ReviewListDocument {
    /** A4 on its side with margins of 2 cm, in twentieths of a point. */
    private static final int LONG_SIDE = 16838;

    private static final int SHORT_SIDE = 11906;
    private static final int MARGIN = 1134;

    /** The columns of the list that a page has room for: its cell, title and share of the width. */
    private record Column(int cell, String title, int share) {}

    private static final List<Column> COLUMNS =
            List.of(
                    new Column(0, "Review", 9),
                    new Column(1, "Title", 15),
                    new Column(4, "Document", 16),
                    new Column(6, "Edition", 10),
                    new Column(7, "Pages", 6),
                    new Column(8, "Words", 7),
                    new Column(9, "Published", 9),
                    new Column(10, "Accessed", 9),
                    new Column(11, "Address", 19),
                    new Column(2, "Sample", 14));

    private final ReviewList list;
    private final StudyFacts facts;
    private final String flow;

    ReviewListDocument(ReviewList list, StudyFacts facts, String flow) {
        this.list = list;
        this.facts = facts;
        this.flow = flow;
    }

    void write(Path out) throws IOException {
        WholeFile.write(
                out,
                ".docx",
                temporary -> {
                    try (var document = new XWPFDocument();
                            var stream = Files.newOutputStream(temporary)) {
                        fill(document);
                        document.write(stream);
                    }
                });
    }

    private void fill(XWPFDocument document) {
        document.getProperties().getCoreProperties().setTitle("Reviews: " + facts.study());
        document.getProperties().getCoreProperties().setCreator("Postil " + facts.program());
        var section = document.getDocument().getBody().addNewSectPr();
        var page = section.addNewPgSz();
        page.setOrient(STPageOrientation.LANDSCAPE);
        page.setW(BigInteger.valueOf(LONG_SIDE));
        page.setH(BigInteger.valueOf(SHORT_SIDE));
        var margin = section.addNewPgMar();
        var side = BigInteger.valueOf(MARGIN);
        margin.setTop(side);
        margin.setBottom(side);
        margin.setLeft(side);
        margin.setRight(side);
        paragraph(document, "Reviews of the study", 12, true);
        paragraph(document, flow, 10, false);
        table(document);
        paragraph(
                document,
                "Written from the study \u201c"
                        + facts.study()
                        + "\u201d on "
                        + facts.at().toLocalDate()
                        + ".",
                8,
                false);
    }

    private static void paragraph(XWPFDocument document, String words, int size, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(80);
        paragraph.setSpacingAfter(120);
        var run = paragraph.createRun();
        run.setText(words);
        run.setBold(bold);
        run.setFontSize(size);
        run.setFontFamily("Calibri");
    }

    private void table(XWPFDocument document) {
        var rows = list.rows();
        var table = document.createTable(rows.size() + 1, COLUMNS.size());
        table.setTableAlignment(TableRowAlign.LEFT);
        table.setWidth("100%");
        table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, "000000");
        table.setBottomBorder(XWPFBorderType.SINGLE, 8, 0, "000000");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideHBorder(XWPFBorderType.SINGLE, 2, 0, "C8C8C8");
        table.setCellMargins(40, 60, 40, 60);
        head(table);
        String before = "";
        for (int r = 0; r < rows.size(); r++) {
            var cells = rows.get(r);
            String reference = text(cells.get(0));
            // further documents of a review do not repeat what is said of it
            row(table.getRow(r + 1), cells, reference.equals(before));
            before = reference;
        }
    }

    private static void head(XWPFTable table) {
        var row = table.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int c = 0; c < COLUMNS.size(); c++) {
            put(row.getCell(c), COLUMNS.get(c), COLUMNS.get(c).title(), true);
        }
    }

    private static void row(XWPFTableRow row, List<@Nullable Object> cells, boolean goesOn) {
        row.setCantSplitRow(true);
        for (int c = 0; c < COLUMNS.size(); c++) {
            var column = COLUMNS.get(c);
            boolean ofReview = column.cell <= 2;
            String words = ofReview && goesOn ? "" : text(cells.get(column.cell));
            if (column.cell == 2 && !words.isEmpty() && !text(cells.get(3)).isEmpty()) {
                words += ": " + text(cells.get(3));
            }
            put(row.getCell(c), column, words, false);
        }
    }

    private static void put(XWPFTableCell cell, Column column, String words, boolean bold) {
        int all = COLUMNS.stream().mapToInt(Column::share).sum();
        cell.setWidth(Integer.toString(column.share * (LONG_SIDE - 2 * MARGIN) / all));
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingAfter(0);
        boolean number = column.cell == 7 || column.cell == 8;
        paragraph.setAlignment(number ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        var run = paragraph.createRun();
        run.setText(words);
        run.setBold(bold);
        run.setFontSize(8);
        run.setFontFamily("Calibri");
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }
}
