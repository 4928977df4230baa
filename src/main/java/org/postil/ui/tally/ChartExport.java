package org.postil.ui.tally;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.postil.charts.Chart;
import org.postil.charts.ChartFiles;
import org.postil.charts.ChartPixels;
import org.postil.exchange.ChartFile;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.FileExport;
import org.postil.ui.nav.Workbench;
import org.postil.ui.tally.ChartViewModel.Shown;
import org.postil.ui.task.LatestOnly;

import java.util.Optional;

/** Takes the chart that is shown to other programs: as a file, or as a picture on the clipboard. */
final class ChartExport {
    private static final double POINTS_AN_INCH = 72;

    private final Workbench bench;
    private final ChartViewModel model;
    private final LatestOnly copying;

    ChartExport(Workbench bench, ChartViewModel model) {
        this.bench = bench;
        this.model = model;
        copying =
                new LatestOnly(
                        bench.threads().background(), bench.threads().fx(), bench.failures());
    }

    /** An image of what was drawn for the screen or for paper. */
    static WritableImage image(ChartPixels pixels) {
        var image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        return image;
    }

    private Optional<Chart> chart() {
        return model.shownProperty().get() instanceof Shown.Drawn drawn
                ? Chart.of(drawn.tally(), drawn.options())
                : Optional.empty();
    }

    /** Puts it on the clipboard as it would be in a file. */
    void copy() {
        chart().ifPresent(chart ->
                copying.ask(
                        Words.of("chart.copying"),
                        () -> ChartPixels.of(chart, ChartFiles.PRINT_DPI / POINTS_AN_INCH),
                        pixels -> {
                            var content = new ClipboardContent();
                            content.putImage(image(pixels));
                            Clipboard.getSystemClipboard().setContent(content);
                            bench.notices().tell(Words.of("chart.copied"));
                        }));
    }

    void save(ChartFiles.Form form) {
        var chart = chart();
        if (chart.isEmpty()) {
            return;
        }
        new FileExport(
                        Words.of("chart.save_title"),
                        Words.of("chart.save_name"),
                        Words.of("chart.kind_of_" + form.ending()),
                        form.ending(),
                        Words.of("chart.save_job"))
                .save(
                        bench,
                        (file, progress, cancellation) -> {
                            ChartFile.write(chart.get(), form, file);
                            return 1;
                        },
                        (charts, file) -> Words.of("chart.saved", file.toString()));
    }
}
