package org.postil.exchange;

import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Writes tables alone, without the study around them. */
public final class TableFiles {
    private TableFiles() {}

    /** In which form. */
    public enum Form {
        /** With evidence and settings. */
        XLSX,
        /** As it stands in a paper. */
        DOCX,
        /** Codes and numbers of the first table. */
        CSV;

        /** Of the file, without the dot. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @param material with at least one table
     * @throws java.util.concurrent.CancellationException when it was asked to stop
     */
    public static void write(
            ReportMaterial material,
            Form form,
            Path out,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        switch (form) {
            case XLSX -> StudyWorkbook.write(material, out, progress, cancellation);
            case DOCX -> ReportDocument.tables(material, out);
            case CSV -> {
                var csv = TallyCsv.of(material.tables().getFirst().tally());
                CsvWriter.write(
                        out, csv.header(), csv.rows().stream(), CsvWriter.Cells.FORMULA_SAFE);
            }
        }
    }
}
