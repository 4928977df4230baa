package org.postil.exchange;

import org.postil.charts.Chart;
import org.postil.charts.ChartFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a chart alone. */
public final class ChartFile {
    private ChartFile() {}

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @throws IOException when it cannot be written; an old file is then as it was
     */
    public static void write(Chart chart, ChartFiles.Form form, Path out) throws IOException {
        byte[] bytes = ChartFiles.bytes(chart, form);
        WholeFile.write(out, "." + form.ending(), temporary -> Files.write(temporary, bytes));
    }
}
