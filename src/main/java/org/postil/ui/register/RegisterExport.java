package org.postil.ui.register;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.postil.exchange.ProjectTexts;
import org.postil.exchange.RegisterList;
import org.postil.exchange.StudyFacts;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.FileExport;
import org.postil.ui.nav.Workbench;

import java.time.Clock;
import java.util.Locale;

/** Writes what is listed to a file or the clipboard; of it what is selected, where several are. */
final class RegisterExport {
    private final Workbench bench;
    private final RegisterViewModel model;

    RegisterExport(Workbench bench, RegisterViewModel model) {
        this.bench = bench;
        this.model = model;
    }

    /** The forms of a file. */
    enum Form {
        XLSX,
        CSV;

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private RegisterList list() {
        var selected = model.selectedProperty().get();
        return new RegisterList(
                model.snapshot(),
                selected.size() > 1 ? selected : model.listed(),
                new ProjectTexts(bench.session().project()));
    }

    private boolean isNothing() {
        if (model.listed().isEmpty()) {
            bench.notices().tell(Words.of("register.export_nothing"));
        }
        return model.listed().isEmpty();
    }

    void save(Form form) {
        if (isNothing()) {
            return;
        }
        new FileExport(
                        Words.of("register.export_title"),
                        Words.of("register.export_name"),
                        Words.of("register.export_" + form.ending()),
                        form.ending(),
                        Words.of("register.export_job"))
                .save(
                        bench,
                        writing(form),
                        (written, file) ->
                                Words.of(
                                        "register.exported",
                                        written,
                                        file.getFileName().toString()));
    }

    /** Made from what is listed now, whatever is done meanwhile. */
    private FileExport.Writing<Integer> writing(Form form) {
        var list = list();
        var project = bench.session().project();
        String layer = bench.session().layerProperty().get().label();
        return (file, progress, cancellation) ->
                switch (form) {
                    case XLSX ->
                            list.workbook(
                                    StudyFacts.of(project, Clock.systemDefaultZone()),
                                    layer,
                                    file,
                                    progress,
                                    cancellation);
                    case CSV -> list.csv(file, progress, cancellation);
                };
    }

    /** As a table for a spreadsheet or a draft. */
    void copy() {
        if (isNothing()) {
            return;
        }
        var list = list();
        bench.jobs()
                .start(
                        Words.of("register.copy_job"),
                        list::copy,
                        copied -> {
                            var content = new ClipboardContent();
                            content.putString(copied.text());
                            content.putHtml(copied.html());
                            Clipboard.getSystemClipboard().setContent(content);
                            bench.notices().tell(Words.of("register.copied"));
                        });
    }
}
