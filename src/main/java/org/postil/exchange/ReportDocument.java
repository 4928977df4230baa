package org.postil.exchange;

import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a study as a Word document: the methods paragraph, the tables with their charts, the
 * quotes that were chosen for print, and the codebook as an appendix.
 */
public final class ReportDocument {
    private ReportDocument() {}

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @throws java.util.concurrent.CancellationException when it was asked to stop; an old file is
     *     then as it was
     */
    public static void write(
            ReportMaterial material, Path out, Progress progress, Cancellation cancellation)
            throws IOException {
        int steps = material.tables().size() + 3;
        WordFile.write(
                out,
                material.facts().study(),
                material.facts(),
                file -> {
                    file.heading(1, "Methods");
                    file.paragraph("Normal", material.methods().text());
                    if (!material.tables().isEmpty()) {
                        file.heading(1, "Results");
                    }
                    int done = 1;
                    for (var table : material.tables()) {
                        cancellation.check();
                        WordTable.write(
                                file, table.title(), JournalTable.of(table.tally(), table.small()));
                        var chart = ReportChart.of(table);
                        if (chart.isPresent()) {
                            WordFigure.write(file, table.title(), chart.get());
                        }
                        progress.report(++done, steps, table.title());
                    }
                    var quotes = ThemeQuotes.of(material, cancellation);
                    if (!quotes.isEmpty()) {
                        file.turn(false);
                        quotes(file, quotes);
                    }
                    progress.report(steps - 1, steps, "");
                    if (!material.snapshot().codebook().codes().isEmpty()) {
                        file.turn(false);
                        file.heading(1, "Appendix: codebook");
                        new CodebookPages(material.snapshot(), material.layer(), material.engine())
                                .write(file, 2);
                    }
                    cancellation.check();
                    progress.report(steps, steps, "");
                });
    }

    /** Writes tables alone, as they are pasted into a paper. */
    public static void tables(ReportMaterial material, Path out) throws IOException {
        WordFile.write(
                out,
                "Tables: " + material.facts().study(),
                material.facts(),
                file -> {
                    for (var table : material.tables()) {
                        WordTable.write(
                                file, table.title(), JournalTable.of(table.tally(), table.small()));
                    }
                });
    }

    private static void quotes(WordFile file, List<ThemeQuotes.Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        file.heading(1, "Quotes");
        for (var group : groups) {
            file.heading(Math.min(3, group.level() + 1), group.theme());
            for (var quote : group.quotes()) {
                file.paragraph(
                        "Quote", "\u201c" + quote.words() + "\u201d (" + quote.place() + ")");
            }
        }
    }
}
