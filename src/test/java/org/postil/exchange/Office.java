package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** LibreOffice without a window: another program that opens what was written. */
final class Office {
    private static final int RESOLUTION = 80;

    private Office() {}

    /** Where it is; empty on a machine without it. */
    static Optional<Path> program() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of(folders)
                .flatMap(folder ->
                        Stream.of("soffice", "libreoffice").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Makes a PDF of each file, in the folder. */
    static void toPdf(Path program, Path folder, List<Path> files)
            throws IOException, InterruptedException {
        for (Path file : files) {
            var process =
                    new ProcessBuilder(
                                    program.toString(),
                                    "-env:UserInstallation=" + folder.resolve("office").toUri(),
                                    "--headless",
                                    "--convert-to",
                                    "pdf",
                                    "--outdir",
                                    folder.toString(),
                                    file.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        }
    }

    static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Draws the first pages to target/office, to be looked at. */
    static void draw(Path pdf, String name, int most) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "office"));
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var renderer = new PDFRenderer(document);
            for (int i = 0; i < Math.min(most, document.getNumberOfPages()); i++) {
                var image = renderer.renderImageWithDPI(i, RESOLUTION);
                ImageIO.write(image, "png", folder.resolve(name + "-" + (i + 1) + ".png").toFile());
            }
        }
    }
}
