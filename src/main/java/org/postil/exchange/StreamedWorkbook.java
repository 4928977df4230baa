package org.postil.exchange;

import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.OutputStream;
import java.util.zip.Deflater;

/** A workbook whose rows go to disk as they are written: its size does not matter. */
final class StreamedWorkbook extends SXSSFWorkbook {
    private static final int ROWS_IN_MEMORY = 100;

    StreamedWorkbook() {
        super(ROWS_IN_MEMORY);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        var zip = super.createArchiveOutputStream(out);
        // the fastest level takes half the time of the usual one and a tenth more room
        zip.setLevel(Deflater.BEST_SPEED);
        return zip;
    }
}
