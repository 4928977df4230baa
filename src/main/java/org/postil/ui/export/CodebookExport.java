package org.postil.ui.export;

import org.postil.domain.Snapshot;
import org.postil.exchange.CodebookWorkbook;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.WholeFile;
import org.postil.tally.Layer;
import org.postil.task.Job;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Writes the codebook with what was coded by it to a workbook: asks for the file, counts in the
 * layer shown in the top bar, works beside the window and tells how it went.
 */
public final class CodebookExport {
    private final Workbench bench;

    public CodebookExport(Workbench bench) {
        this.bench = bench;
    }

    private sealed interface Outcome {
        record Written(Path file, String layer, CodebookWorkbook.Written counts)
                implements Outcome {}

        record NotWritten(String why) implements Outcome {}
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
        var kind = new FileChoosing.Kind(Words.of("export.kind"), List.of("xlsx"));
        String proposed = Words.of("export.file_name");
        bench.files().save(Words.of("export.title"), proposed, kind).ifPresent(this::start);
    }

    private void start(Path chosen) {
        Path file =
                chosen.toString().endsWith(".xlsx")
                        ? chosen
                        : chosen.resolveSibling(chosen.getFileName() + ".xlsx");
        bench.jobs()
                .start(
                        Words.of("export.job"),
                        job(
                                file,
                                bench.session().snapshot(),
                                bench.session().layerProperty().get()),
                        this::tell);
    }

    private Job<Outcome> job(Path file, Snapshot snapshot, Layer layer) {
        var project = bench.session().project();
        var workbook = new CodebookWorkbook(bench.session().tallies());
        return (progress, cancellation) -> {
            try {
                var facts = StudyFacts.of(project, Clock.systemDefaultZone());
                var texts = new ProjectTexts(project);
                var counts =
                        workbook.write(snapshot, layer, texts, facts, file, progress, cancellation);
                return new Outcome.Written(file, layer.label(), counts);
            } catch (IOException e) {
                return new Outcome.NotWritten(WholeFile.why(file, e));
            }
        };
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Written written ->
                    bench.notices()
                            .tell(
                                    Words.of(
                                            "export.written",
                                            written.counts().codes(),
                                            written.counts().passages(),
                                            written.layer(),
                                            written.file().getFileName().toString()));
            case Outcome.NotWritten not -> bench.notices().warn(not.why());
        }
    }
}
