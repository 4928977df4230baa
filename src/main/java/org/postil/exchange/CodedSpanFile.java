package org.postil.exchange;

import org.postil.agreement.CodedSpan;

import java.util.ArrayList;
import java.util.List;

/** Coded stretches of one text as a sheet: coder, start, end (the one after the last), code. */
public final class CodedSpanFile {
    private static final List<String> COLUMNS = List.of("coder", "start", "end", "code");

    private CodedSpanFile() {}

    /**
     * What a sheet holds.
     *
     * @param problems what is wrong, a sentence each; with one the spans are not to be used
     */
    public record Read(List<CodedSpan> spans, List<String> problems) {
        public Read {
            spans = List.copyOf(spans);
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param coders those who are compared, also if they coded nothing
     * @param begin the first character compared
     * @param length how many characters are compared
     */
    public static Read read(CsvTable table, List<String> coders, long begin, long length) {
        var problems = new ArrayList<String>();
        var spans = new ArrayList<CodedSpan>();
        for (String column : COLUMNS) {
            if (!table.header().contains(column)) {
                problems.add("there is no column " + column);
            }
        }
        table.problems().forEach(p -> problems.add("line " + p.line() + ": " + p.message()));
        if (!problems.isEmpty()) {
            return new Read(spans, problems);
        }
        for (CsvTable.Row row : table.rows()) {
            try {
                int coder = coders.indexOf(row.get("coder"));
                long start = Long.parseLong(row.get("start"));
                long end = Long.parseLong(row.get("end"));
                if (start < begin || end > begin + length || start >= end) {
                    problems.add(
                            "line " + row.line() + ": the stretch is empty or not in the text");
                } else if (coder >= 0) {
                    spans.add(new CodedSpan(coder, start, end, row.get("code")));
                }
            } catch (NumberFormatException e) {
                problems.add("line " + row.line() + ": start and end are not whole numbers");
            }
        }
        return new Read(spans, problems);
    }
}
