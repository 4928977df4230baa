package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.charts.Chart;
import org.postil.charts.SvgTexts;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Charts in the reports of the sample study, read back. */
class ReportChartsTest {
    private static final Pattern SVG = Pattern.compile("(?s)<svg .*?</svg>");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    @TempDir Path folder;
    private SampleMaterial sample;
    private ReportMaterial material;
    private List<Chart> charts;

    @BeforeEach
    void open() {
        sample = SampleMaterial.open(folder);
        var whole = sample.report();
        // themes, agencies, themes by agencies, and variables of two kinds
        material =
                new ReportMaterial(
                        whole.snapshot(),
                        whole.layer(),
                        whole.texts(),
                        whole.facts(),
                        whole.engine(),
                        whole.tables().subList(0, 9));
        charts = material.tables().stream().map(ReportChart::of).flatMap(Optional::stream).toList();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void tablesWithSomethingToCompareHaveAChart() {
        assertThat(charts).hasSizeBetween(5, 8);
        assertThat(charts.getFirst().description()).contains("24 (73%)");
        assertThat(charts.get(2).description()).contains("Education 11");
    }

    @Test
    void inWordTheyAreFiguresWithTheirNumbersAsAlternative() throws Exception {
        Path out = folder.resolve("report.docx");
        ReportDocument.write(material, out, Progress.NONE, new Cancellation());
        try (var document = new XWPFDocument(Files.newInputStream(out))) {
            var pictures =
                    document.getParagraphs().stream()
                            .flatMap(p -> p.getRuns().stream())
                            .filter(run -> !run.getEmbeddedPictures().isEmpty())
                            .toList();
            assertThat(pictures)
                    .extracting(run ->
                            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().getDescr())
                    .containsExactlyElementsOf(charts.stream().map(Chart::description).toList());
            assertThat(document.getParagraphs())
                    .filteredOn(p -> "Caption".equals(p.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .filteredOn(text -> text.startsWith("Figure"))
                    .hasSameSizeAs(charts)
                    .first()
                    .asString()
                    .contains("Themes");
        }
    }

    @Test
    void onThePageTheyAreDrawingsThatDoNotDisturbEachOther() throws Exception {
        Path out = folder.resolve("report.html");
        ReportPage.write(material, out, Progress.NONE, new Cancellation());
        String page = Files.readString(out);
        var drawings = SVG.matcher(page).results().map(found -> found.group()).toList();
        assertThat(drawings).hasSameSizeAs(charts);
        assertThat(SvgTexts.of(drawings.getFirst())).contains("24 (73%)");
        assertThat(SvgTexts.of(drawings.get(2))).contains("11");
        assertThat(ID.matcher(page).results().map(found -> found.group(1)).toList())
                .doesNotHaveDuplicates();
        assertThat(page).doesNotContain("<?xml");
    }
}
