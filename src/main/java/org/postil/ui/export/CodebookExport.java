package org.postil.ui.export;

import org.postil.domain.Snapshot;
import org.postil.exchange.CodebookWorkbook;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.StudyFacts;
import org.postil.tally.Layer;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.FileExport;
import org.postil.ui.nav.Workbench;

import java.time.Clock;

/**
 * Writes the codebook with what was coded by it to a workbook: asks for the file, counts in the
 * layer shown in the top bar, works beside the window and tells how it went.
 */
public final class CodebookExport {
    private final Workbench bench;

    public CodebookExport(Workbench bench) {
        this.bench = bench;
    }

    public Command command() {
        return Command.of(
                "export.codebook",
                Command.Group.PROJECT,
                Words.of("export.codebook"),
                "Shortcut+E",
                this::ask);
    }

    private void ask() {
        var layer = bench.session().layerProperty().get();
        new FileExport(
                        Words.of("export.title"),
                        Words.of("export.file_name"),
                        Words.of("export.kind"),
                        "xlsx",
                        Words.of("export.job"))
                .save(
                        bench,
                        writing(bench.session().snapshot(), layer),
                        (counts, file) ->
                                Words.of(
                                        "export.written",
                                        counts.codes(),
                                        counts.passages(),
                                        layer.label(),
                                        file.getFileName().toString()));
    }

    private FileExport.Writing<CodebookWorkbook.Written> writing(Snapshot snapshot, Layer layer) {
        var project = bench.session().project();
        var workbook = new CodebookWorkbook(bench.session().tallies());
        return (file, progress, cancellation) ->
                workbook.write(
                        snapshot,
                        layer,
                        new ProjectTexts(project),
                        StudyFacts.of(project, Clock.systemDefaultZone()),
                        file,
                        progress,
                        cancellation);
    }
}
