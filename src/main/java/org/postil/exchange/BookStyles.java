package org.postil.exchange;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.postil.exchange.SheetColumn.Kind;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** How cells look: one quiet fill for headers, hairlines below rows, nothing else. */
final class BookStyles {
    private static final String FONT = "Calibri";
    private static final short SIZE = 10;
    private static final XSSFColor HEADER = rgb("#E9EDF2");
    private static final XSSFColor LINE = rgb("#DDE1E6");
    private static final XSSFColor HEADER_LINE = rgb("#8A94A1");
    private static final XSSFColor QUIET = rgb("#5B6470");
    private static final XSSFColor LINK = rgb("#0B4FA0");
    private static final Pattern RGB = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** As many looks as there are in a workbook: none is made twice. */
    private record Look(Kind kind, boolean strong, boolean quoted) {}

    private final XSSFWorkbook workbook;
    private final Map<Look, CellStyle> looks = new HashMap<>();
    private final Map<Look, CellStyle> links = new HashMap<>();
    private final Map<String, CellStyle> colours = new HashMap<>();
    private final XSSFFont plain;
    private final XSSFFont bold;
    final CellStyle title;
    final CellStyle note;
    final CellStyle header;
    final CellStyle headerNumber;
    final CellStyle headerUpright;

    /** Of a mark that says no: there are many, and the others are looked for. */
    final CellStyle zero;

    BookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        plain = workbook.getFontAt(0);
        plain.setFontName(FONT);
        plain.setFontHeightInPoints(SIZE);
        bold = font();
        bold.setBold(true);
        var large = font();
        large.setBold(true);
        large.setFontHeightInPoints((short) 14);
        title = style(large);
        var quiet = font();
        quiet.setColor(QUIET);
        var quietStyle = style(quiet);
        quietStyle.setVerticalAlignment(VerticalAlignment.TOP);
        quietStyle.setWrapText(true);
        note = quietStyle;
        header = header(HorizontalAlignment.LEFT);
        var right = header(HorizontalAlignment.RIGHT);
        right.setIndention((short) 1);
        headerNumber = right;
        var upright = header(HorizontalAlignment.CENTER);
        upright.setRotation((short) 90);
        headerUpright = upright;
        var faint = font();
        faint.setColor(rgb("#9AA3AE"));
        var none = body(faint);
        none.setAlignment(HorizontalAlignment.CENTER);
        zero = none;
    }

    /**
     * @param strong for what stands above others
     * @param quoted for a text that looks like a formula: editing the cell leaves it a text
     */
    CellStyle cell(Kind kind, boolean strong, boolean quoted) {
        return looks.computeIfAbsent(new Look(kind, strong, quoted), this::made);
    }

    /** A cell that leads elsewhere: underlined, so that it is not known by its colour alone. */
    CellStyle link(Kind kind, boolean strong) {
        return links.computeIfAbsent(
                new Look(kind, strong, false),
                look -> {
                    var style = made(look);
                    var font = font();
                    font.setBold(strong);
                    font.setUnderline(Font.U_SINGLE);
                    font.setColor(LINK);
                    style.setFont(font);
                    return style;
                });
    }

    /** A cell filled with a colour; a plain one when it is no #RRGGBB. */
    CellStyle colour(String colour) {
        if (!RGB.matcher(colour).matches()) {
            return cell(Kind.TEXT, false, false);
        }
        return colours.computeIfAbsent(
                colour,
                wanted -> {
                    var style = body(plain);
                    style.setFillForegroundColor(rgb(wanted));
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    return style;
                });
    }

    private XSSFCellStyle made(Look look) {
        var style = body(look.strong() ? bold : plain);
        switch (look.kind()) {
            case TEXT, COLOUR -> style.setAlignment(HorizontalAlignment.LEFT);
            case WRAPPED -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setWrapText(true);
            }
            case MARK -> {
                style.setAlignment(HorizontalAlignment.CENTER);
                style.setDataFormat(format("0"));
            }
            case NUMBER -> number(style, "#,##0");
            case STARRED -> number(style, "#,##0\\" + SmallMark.STAR);
            case DECIMAL -> number(style, "General");
            case COEFFICIENT -> number(style, "0.00");
            case PERCENT -> number(style, "0%");
            case PERCENT_ONE -> number(style, "0.0%");
            case PERCENT_TWO -> number(style, "0.00%");
        }
        style.setQuotePrefixed(look.quoted());
        return style;
    }

    /** On the right, with room to the words of the next column. */
    private void number(XSSFCellStyle style, String pattern) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        style.setDataFormat(format(pattern));
    }

    private short format(String pattern) {
        return workbook.createDataFormat().getFormat(pattern);
    }

    private XSSFCellStyle body(XSSFFont font) {
        var style = style(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBottomBorderColor(LINE);
        return style;
    }

    private XSSFCellStyle header(HorizontalAlignment alignment) {
        var style = style(bold);
        style.setFillForegroundColor(HEADER);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(HEADER_LINE);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle style(XSSFFont font) {
        var style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private XSSFFont font() {
        var font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(SIZE);
        return font;
    }

    private static XSSFColor rgb(String colour) {
        return new XSSFColor(HexFormat.of().parseHex(colour.substring(1)), null);
    }
}
