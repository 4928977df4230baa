package org.postil.ui.sample;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.postil.exchange.ReviewList;
import org.postil.exchange.SampleWords;
import org.postil.exchange.StudyFacts;
import org.postil.tally.SampleFlow;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.FileExport;
import org.postil.ui.nav.Workbench;

import java.time.Clock;

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
        new FileExport(
                        Words.of("sample.export_title"),
                        Words.of(form == Form.FLOW ? "sample.flow_name" : "sample.list_name"),
                        Words.of("sample.kind_" + form.ending),
                        form.ending,
                        Words.of("sample.export_job"))
                .save(
                        bench,
                        writing(form),
                        (reviews, file) ->
                                Words.of("sample.exported", file.getFileName().toString()));
    }

    private FileExport.Writing<Integer> writing(Form form) {
        var session = bench.session();
        var snapshot = session.snapshot();
        var layer = session.layerProperty().get();
        return (file, progress, cancellation) -> {
            var flow = SampleFlow.of(session.tallies(), snapshot, layer);
            var list = new ReviewList(snapshot, flow);
            var facts = StudyFacts.of(session.project(), Clock.systemDefaultZone());
            switch (form) {
                case XLSX -> list.workbook(facts, file);
                case DOCX -> list.document(facts, file);
                case CSV -> list.csv(file);
                case FLOW -> list.flowCsv(file);
            }
            return flow.identified();
        };
    }

    /** The flow as a paragraph for a draft. */
    void copy(SampleFlow flow) {
        var content = new ClipboardContent();
        content.putString(SampleWords.paragraph(flow));
        Clipboard.getSystemClipboard().setContent(content);
        bench.notices().tell(Words.of("sample.copied"));
    }
}
