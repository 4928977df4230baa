package org.postil.exchange;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.postil.charts.Chart;
import org.postil.charts.ChartFiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A chart in a Word document: a picture at printing resolution, its numbers as the alternative. */
final class WordFigure {
    /** Room for a picture and its caption on an upright page, in points. */
    private static final double TALLEST = 620;

    private static final double POINTS_A_TWENTIETH = 1 / 20.0;

    private WordFigure() {}

    /** A chart on an upright page, its number and title above it as above a table. */
    static void write(WordFile file, String title, Chart chart) throws IOException {
        file.turn(false);
        file.figure(title);
        double scale =
                Math.min(
                        1,
                        Math.min(
                                TALLEST / chart.height(),
                                file.width() * POINTS_A_TWENTIETH / chart.width()));
        var run = file.document.createParagraph().createRun();
        try (var png = new ByteArrayInputStream(ChartFiles.bytes(chart, ChartFiles.Form.PNG))) {
            run.addPicture(
                    png,
                    PictureType.PNG,
                    "chart.png",
                    Units.toEMU(chart.width() * scale),
                    Units.toEMU(chart.height() * scale));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a picture cannot be put into a document", e);
        }
        var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setDescr(chart.description());
        properties.setName("Chart: " + title);
    }
}
