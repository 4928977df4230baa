package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.tally.Tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A counted table as text with tabs, as spreadsheets and drafts take it. */
public final class TallyText {
    private TallyText() {}

    /**
     * @param rows those of the tally's rows that are wanted, in the order wanted
     */
    public static String of(Tally tally, List<Tally.Row> rows) {
        var lines = new ArrayList<String>();
        lines.add(String.join("\t", TallyTable.header(tally)));
        for (var row : rows) {
            lines.add(String.join("\t", TallyTable.cells(tally, row)));
        }
        lines.add("");
        lines.addAll(tally.caption());
        return String.join("\n", lines) + "\n";
    }

    /** Without decimals that say nothing; empty for none. */
    static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
