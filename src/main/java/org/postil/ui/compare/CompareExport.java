package org.postil.ui.compare;

import org.postil.agreement.comparison.ComparisonRequest;
import org.postil.compare.Worklist;
import org.postil.exchange.Agenda;
import org.postil.exchange.AgreementDocument;
import org.postil.exchange.AgreementMaterial;
import org.postil.exchange.AgreementWorkbook;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.StudyFacts;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.FileExport;
import org.postil.ui.nav.Workbench;

import java.time.Clock;

/** Writes the agenda of what is undecided, and the agreement. */
final class CompareExport {
    private final Workbench bench;

    CompareExport(Workbench bench) {
        this.bench = bench;
    }

    private void save(String what, String ending, FileExport.Writing writing) {
        new FileExport(
                        Words.of("compare.export_title"),
                        Words.of("compare.name_" + what),
                        Words.of("sample.kind_" + ending),
                        ending,
                        Words.of("compare.export_job"))
                .save(
                        bench,
                        writing,
                        (n, file) -> Words.of("compare.exported", file.getFileName().toString()));
    }

    void agenda(Worklist list, String ending) {
        var session = bench.session();
        var snapshot = session.snapshot();
        save(
                "agenda",
                ending,
                (file, progress, cancellation) -> {
                    var agenda = new Agenda(snapshot, list, new ProjectTexts(session.project()));
                    if (ending.equals("docx")) {
                        agenda.document(
                                StudyFacts.of(session.project(), Clock.systemDefaultZone()), file);
                    } else {
                        agenda.csv(file);
                    }
                    return list.items().size();
                });
    }

    void agreement(ComparisonRequest request, String ending) {
        var session = bench.session();
        var snapshot = session.snapshot();
        save(
                ending.equals("docx") ? "paragraph" : "agreement",
                ending,
                (file, progress, cancellation) -> {
                    var material =
                            AgreementMaterial.of(
                                    snapshot,
                                    request,
                                    new ProjectTexts(session.project()),
                                    StudyFacts.of(session.project(), Clock.systemDefaultZone()),
                                    cancellation);
                    if (ending.equals("docx")) {
                        AgreementDocument.write(material, file);
                    } else {
                        AgreementWorkbook.write(material, file, cancellation);
                    }
                    return material.agreement().codes().size();
                });
    }
}
