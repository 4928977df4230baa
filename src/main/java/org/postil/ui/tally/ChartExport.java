package org.postil.ui.tally;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.postil.charts.Chart;
import org.postil.charts.ChartFiles;
import org.postil.charts.ChartPixels;
import org.postil.exchange.ChartFile;
import org.postil.exchange.WholeFile;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;
import org.postil.ui.tally.ChartViewModel.Shown;
import org.postil.ui.task.LatestOnly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        String ending = "." + form.ending();
        bench.files()
                .save(
                        Words.of("chart.save_title"),
                        Words.of("chart.save_name") + ending,
                        new FileChoosing.Kind(
                                Words.of("chart.kind_of_" + form.ending()), List.of(form.ending())))
                .map(chosen -> ended(chosen, ending))
                .ifPresent(file ->
                        bench.jobs()
                                .start(
                                        Words.of("chart.save_job"),
                                        (progress, cancellation) -> write(chart.get(), form, file),
                                        this::tell));
    }

    private static Path ended(Path chosen, String ending) {
        return chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ending);
    }

    private sealed interface Outcome {
        record Written(Path file) implements Outcome {}

        record NotWritten(String why) implements Outcome {}
    }

    private static Outcome write(Chart chart, ChartFiles.Form form, Path file) {
        try {
            ChartFile.write(chart, form, file);
            return new Outcome.Written(file);
        } catch (IOException e) {
            return new Outcome.NotWritten(WholeFile.why(file, e));
        }
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Written written ->
                    bench.notices().tell(Words.of("chart.saved", written.file().toString()));
            case Outcome.NotWritten not -> bench.notices().warn(not.why());
        }
    }
}
