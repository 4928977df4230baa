package org.postil.exchange;

import org.postil.charts.ChartFiles;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes a study as one HTML file that needs nothing else: no script, no network. Under each table
 * the passages behind its numbers fold out; printed, the page is methods, tables and quotes.
 */
public final class ReportPage {
    /** Levels that the style sheet sets in. */
    private static final int DEEPEST = 4;

    private final ReportMaterial material;
    private final Cancellation cancellation;
    private final Writer out;

    private ReportPage(ReportMaterial material, Cancellation cancellation, Writer out) {
        this.material = material;
        this.cancellation = cancellation;
        this.out = out;
    }

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @throws java.util.concurrent.CancellationException when it was asked to stop; an old file is
     *     then as it was
     */
    public static void write(
            ReportMaterial material, Path file, Progress progress, Cancellation cancellation)
            throws IOException {
        WholeFile.write(
                file,
                ".html",
                temporary -> {
                    try (var out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                        new ReportPage(material, cancellation, out).write(progress);
                    }
                });
    }

    private void write(Progress progress) throws IOException {
        head();
        put("<section id=\"methods\"><h2>Methods</h2><p>");
        text(material.methods().text());
        put("</p></section>\n");
        var passages = new PassageLines(material.snapshot(), material.texts(), cancellation);
        int number = 0;
        if (!material.tables().isEmpty()) {
            put("<section><h2>Results</h2>\n");
            for (var table : material.tables()) {
                cancellation.check();
                table(++number, table);
                chart(number, table);
                new EvidenceDetails(out, material.snapshot(), passages, cancellation)
                        .write(table.tally());
                put("</figure>\n");
                progress.report(number, material.tables().size() + 1, table.title());
            }
            put("</section>\n");
        }
        quotes(ThemeQuotes.of(material, cancellation));
        codebook();
        put("</main></body></html>\n");
        progress.report(number + 1, number + 1, "");
    }

    private void head() throws IOException {
        put("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">");
        put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        // whatever stands in a text, the page may load and run nothing
        put("<meta http-equiv=\"Content-Security-Policy\"");
        put(" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">");
        put("<title>");
        text(material.facts().study());
        put("</title><style>\n");
        try (InputStream style =
                Objects.requireNonNull(ReportPage.class.getResourceAsStream("report.css"))) {
            put(new String(style.readAllBytes(), StandardCharsets.UTF_8));
        }
        put("</style></head>\n<body><main><header><h1>");
        text(material.facts().study());
        put("</h1><p>");
        text(
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                        .format(material.facts().at()));
        put("</p></header>\n<nav aria-label=\"Tables\"><ol>");
        int number = 0;
        for (var table : material.tables()) {
            put("<li><a href=\"#table" + ++number + "\">");
            text(table.title());
            put("</a></li>");
        }
        put("</ol></nav>\n");
    }

    private void table(int number, TitledTable titled) throws IOException {
        var table = JournalTable.of(titled.tally(), titled.small());
        put("<figure id=\"table" + number + "\"><div class=\"wide\"><table><caption><b>Table ");
        put(number + ".</b> ");
        text(titled.title());
        put("</caption>\n<thead><tr>");
        for (String head : table.heads()) {
            put("<th scope=\"col\">");
            text(head);
            put("</th>");
        }
        put("</tr></thead>\n<tbody>\n");
        for (var line : table.lines()) {
            put(line.strong() ? "<tr class=\"strong\">" : "<tr>");
            put("<td class=\"l" + Math.min(DEEPEST, line.level()) + "\">");
            text(line.name());
            put("</td>");
            for (String cell : line.cells()) {
                put("<td>");
                text(cell);
                put("</td>");
            }
            put("</tr>\n");
        }
        put("</tbody></table></div>\n<p class=\"note\"><b>Note.</b> ");
        text(String.join(" ", table.notes()));
        put("</p>\n");
    }

    private void chart(int number, TitledTable titled) throws IOException {
        var chart = ReportChart.of(titled);
        if (chart.isPresent()) {
            put("<div class=\"chart\">");
            put(ChartFiles.svgElement(chart.get(), "c" + number + "-"));
            put("</div>\n");
        }
    }

    private void quotes(List<ThemeQuotes.Group> groups) throws IOException {
        if (groups.isEmpty()) {
            return;
        }
        put("<section id=\"quotes\"><h2>Quotes</h2>\n");
        for (var group : groups) {
            put("<h3>");
            text(group.theme());
            put("</h3>\n");
            for (var quote : group.quotes()) {
                quote(out, quote.words(), quote.place());
            }
        }
        put("</section>\n");
    }

    static void quote(Writer out, String words, String place) throws IOException {
        out.write("<blockquote>\u201c");
        out.write(TallyHtml.escaped(CellText.clean(words)).replace("\n", "<br>"));
        out.write("\u201d <span class=\"place\">(");
        out.write(TallyHtml.escaped(CellText.clean(place)));
        out.write(")</span></blockquote>\n");
    }

    private void codebook() throws IOException {
        var codebook = material.snapshot().codebook();
        if (codebook.codes().isEmpty()) {
            return;
        }
        put("<section id=\"codebook\"><h2>Appendix: codebook</h2>\n");
        for (Facet facet : codebook.facets()) {
            var codes = codebook.codesOf(facet);
            if (codes.isEmpty()) {
                continue;
            }
            put("<h3>");
            text(facet.name());
            put("</h3>\n<dl>");
            for (Code code : codes) {
                put("<dt><b>");
                text(ThemeQuotes.name(code));
                put("</b></dt>");
                part("", code.definition());
                part("Include: ", code.include());
                part("Exclude: ", code.exclude());
                part("Example: ", code.example());
            }
            put("</dl>\n");
        }
        put("</section>\n");
    }

    private void part(String lead, String words) throws IOException {
        if (!words.isBlank()) {
            put("<dd><i>" + lead + "</i>");
            text(words.strip());
            put("</dd>");
        }
    }

    private void put(String html) throws IOException {
        out.write(html);
    }

    private void text(String words) throws IOException {
        out.write(TallyHtml.escaped(CellText.clean(words)));
    }
}
