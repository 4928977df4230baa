package org.postil.exchange;

import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes counted tables as a workbook in which each number leads to the passages behind it, with
 * the settings by which each table was counted.
 */
public final class StudyWorkbook {
    /** What a sheet of Excel takes, less the lines around. */
    private static final int MOST = 1_048_000;

    private StudyWorkbook() {}

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @return how many lines of evidence were written
     * @throws java.util.concurrent.CancellationException when it was asked to stop; an old file is
     *     then as it was
     */
    public static int write(
            ReportMaterial material, Path out, Progress progress, Cancellation cancellation)
            throws IOException {
        int[] written = new int[1];
        Book.write(
                out,
                "Tables",
                material.facts(),
                book -> written[0] = fill(book, material, MOST, progress, cancellation));
        return written[0];
    }

    static int fill(
            Book book,
            ReportMaterial material,
            int most,
            Progress progress,
            Cancellation cancellation) {
        var snapshot = material.snapshot();
        var evidence =
                new EvidenceSheet(snapshot, material.texts(), book.sheetName("evidence"), most);
        for (var table : material.tables()) {
            cancellation.check();
            evidence.table(table.title());
            TallySheet.write(book, table, evidence);
        }
        int lines = evidence.write(book, progress, cancellation);
        SettingsSheet.write(book, material.tables());
        new AboutSheet(material.facts(), material.layer().label())
                .with("tables", material.tables().size())
                .with("codebook", SettingsSheet.codebook(snapshot))
                .with("methods", material.methods().text())
                .with("links", "An underlined number leads to its evidence; ↑ there leads back.")
                .write(book);
        return lines;
    }
}
