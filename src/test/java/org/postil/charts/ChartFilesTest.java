package org.postil.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Files of charts: size on paper, resolution, words as words. */
class ChartFilesTest {
    @TempDir static Path folder;

    private static SampleTables sample;

    @BeforeAll
    static void open() {
        sample = new SampleTables(folder);
    }

    private static Chart chart(ChartWidth width) {
        return Chart.of(
                        sample.tally("theme", "agency"),
                        ChartOptions.of(ChartKind.HEAT_MAP, "Themes & agencies < 2")
                                .withWidth(width))
                .orElseThrow();
    }

    /** The data of a chunk of a PNG file. */
    private static ByteBuffer chunk(byte[] png, String type) {
        var in = ByteBuffer.wrap(png);
        in.position(8);
        while (in.hasRemaining()) {
            int length = in.getInt();
            var name = new byte[4];
            in.get(name);
            if (new String(name, StandardCharsets.US_ASCII).equals(type)) {
                return in.slice(in.position(), length);
            }
            in.position(in.position() + length + 4);
        }
        throw new AssertionError("no " + type);
    }

    @Test
    void aPictureHas300DotsAnInchAndTheWidthAskedFor() {
        for (var width : new ChartWidth[] {ChartWidth.PAGE, ChartWidth.LANDSCAPE}) {
            var chart = chart(width);
            var png = ChartFiles.bytes(chart, ChartFiles.Form.PNG);
            var dots = chunk(png, "pHYs");
            // 300 / 0.0254
            assertThat(dots.getInt()).isEqualTo(11_811);
            assertThat(dots.getInt()).isEqualTo(11_811);
            assertThat(dots.get()).as("in metres").isEqualTo((byte) 1);
            var size = chunk(png, "IHDR");
            assertThat(size.getInt()).isEqualTo(Math.round(width.mm() / 25.4f * 300));
            assertThat(size.getInt()).isEqualTo(Math.round(chart.height() / 72 * 300));
        }
    }

    @Test
    void paperIsWhiteToItsEdges() {
        var image = ChartFiles.image(chart(ChartWidth.PAGE), 1.37);
        for (int x = 0; x < image.getWidth(); x++) {
            assertThat(image.getRGB(x, 0)).isEqualTo(0xFFFFFFFF);
            assertThat(image.getRGB(x, image.getHeight() - 1)).isEqualTo(0xFFFFFFFF);
        }
        for (int y = 0; y < image.getHeight(); y++) {
            assertThat(image.getRGB(image.getWidth() - 1, y)).isEqualTo(0xFFFFFFFF);
        }
    }

    @Test
    void anSvgIsWellFormedAndItsWordsAreWords() throws Exception {
        var svg = SvgTexts.svg(chart(ChartWidth.PAGE));
        var document = SvgTexts.parse(svg);
        var root = document.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root.getAttribute("width")).isEqualTo("467.72pt");
        assertThat(root.getAttribute("viewBox")).startsWith("0 0 467.72 ");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Themes & agencies < 2");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("T1 Multi-agency working and information management: ");
        // upright words too; what is left as outlines are the clips
        assertThat(SvgTexts.of(svg)).contains("Children's Social Care", "Themes & agencies < 2");
        var paths = document.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            assertThat(paths.item(i).getParentNode().getNodeName()).isEqualTo("clipPath");
        }
        assertThat(svg).contains("font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\"");
    }
}
