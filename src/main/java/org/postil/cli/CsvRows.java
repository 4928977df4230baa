package org.postil.cli;

import org.postil.exchange.CsvTable;

import java.nio.file.Path;
import java.util.List;

/** Reads a CSV file for a command, or ends the command in words. */
final class CsvRows {
    private CsvRows() {}

    /** What is wrong with a file's column names, a sentence each. */
    interface HeaderCheck {
        List<String> problems(List<String> header);
    }

    static CsvTable read(Path file, HeaderCheck check) {
        return read(file, check, "");
    }

    /**
     * @param remedy what can be done about the columns: a sentence, or empty
     */
    static CsvTable read(Path file, HeaderCheck check, String remedy) {
        return switch (CsvTable.read(file)) {
            case CsvTable.Unreadable not ->
                    throw Refusal.refused(file + " was not read: " + not.reason() + ".");
            case CsvTable.Table read -> {
                var problems = check.problems(read.table().header());
                if (!problems.isEmpty()) {
                    throw Refusal.refused(
                            file
                                    + " was not read, nothing was changed: "
                                    + String.join("; ", problems)
                                    + "."
                                    + (remedy.isEmpty() ? "" : " " + remedy));
                }
                yield read.table();
            }
        };
    }
}
