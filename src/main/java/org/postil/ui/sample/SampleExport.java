package org.postil.ui.sample;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.postil.exchange.ReviewList;
import org.postil.exchange.SampleWords;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.WholeFile;
import org.postil.tally.SampleFlow;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the list of reviews and the figures of the flow. */
final class SampleExport {
    private final Workbench bench;

    SampleExport(Workbench bench) {
        this.bench = bench;
    }

    /** What is written, and as what. */
    enum Form {
        XLSX("xlsx"),
        DOCX("docx"),
        CSV("csv"),
        /** The figures alone. */
        FLOW("csv");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }
    }

    void save(Form form) {
        var kind =
                new FileChoosing.Kind(Words.of("sample.kind_" + form.ending), List.of(form.ending));
        String name = Words.of(form == Form.FLOW ? "sample.flow_name" : "sample.list_name");
        bench.files()
                .save(Words.of("sample.export_title"), name + "." + form.ending, kind)
                .map(chosen -> ended(chosen, form))
                .ifPresent(file -> write(form, file));
    }

    private static Path ended(Path chosen, Form form) {
        String name = chosen.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith("." + form.ending)
                ? chosen
                : chosen.resolveSibling(name + "." + form.ending);
    }

    private void write(Form form, Path file) {
        var session = bench.session();
        var snapshot = session.snapshot();
        var layer = session.layerProperty().get();
        bench.jobs()
                .<Optional<String>>start(
                        Words.of("sample.export_job"),
                        (progress, cancellation) -> {
                            var flow = SampleFlow.of(session.tallies(), snapshot, layer);
                            var list = new ReviewList(snapshot, flow);
                            var facts = StudyFacts.of(session.project(), Clock.systemDefaultZone());
                            try {
                                switch (form) {
                                    case XLSX -> list.workbook(facts, file);
                                    case DOCX -> list.document(facts, file);
                                    case CSV -> list.csv(file);
                                    case FLOW -> list.flowCsv(file);
                                }
                                return Optional.empty();
                            } catch (IOException e) {
                                return Optional.of(WholeFile.why(file, e));
                            }
                        },
                        failure ->
                                failure.ifPresentOrElse(
                                        bench.notices()::warn,
                                        () ->
                                                bench.notices()
                                                        .tell(
                                                                Words.of(
                                                                        "sample.exported",
                                                                        file.getFileName()
                                                                                .toString()))));
    }

    /** The flow as a paragraph for a draft. */
    void copy(SampleFlow flow) {
        var content = new ClipboardContent();
        content.putString(SampleWords.paragraph(flow));
        Clipboard.getSystemClipboard().setContent(content);
        bench.notices().tell(Words.of("sample.copied"));
    }
}
