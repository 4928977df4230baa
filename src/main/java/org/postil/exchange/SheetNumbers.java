package org.postil.exchange;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number of a workbook's cell as text. Dates are written as the extraction reads them, whatever
 * the sheet's own way of showing them.
 */
final class SheetNumbers extends DataFormatter {
    /** A spreadsheet calculates with 15 digits; what comes after them is noise of the machine. */
    private static final MathContext DIGITS = new MathContext(15);

    /** 007: no quantity, but a name made of digits. */
    private static final Pattern NAME = Pattern.compile("0{2,}");

    private final SheetReader.Numbers numbers;

    SheetNumbers(SheetReader.Numbers numbers) {
        super(Locale.ROOT);
        this.numbers = numbers;
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean from1904) {
        if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
            return date(value, format.toLowerCase(Locale.ROOT), from1904);
        }
        if (numbers == SheetReader.Numbers.SHOWN || NAME.matcher(format).matches()) {
            return super.formatRawCellContents(value, index, format, from1904);
        }
        var held = BigDecimal.valueOf(value).round(DIGITS);
        return format.contains("%") ? plain(held.movePointRight(2)) + "%" : plain(held);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String date(double value, String format, boolean from1904) {
        String iso = DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString();
        // a format without days shows a date that is known to the month
        return format.contains("d") || !format.contains("y")
                ? iso
                : iso.substring(0, format.contains("m") ? 7 : 4);
    }
}
