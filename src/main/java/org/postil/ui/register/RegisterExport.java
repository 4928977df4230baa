package org.postil.ui.register;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.postil.exchange.ProjectTexts;
import org.postil.exchange.RegisterList;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.WholeFile;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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

    private sealed interface Outcome {
        record Written(Path file, int recommendations) implements Outcome {}

        record NotWritten(String why) implements Outcome {}
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
        var kind =
                new FileChoosing.Kind(
                        Words.of("register.export_" + form.ending()), List.of(form.ending()));
        bench.files()
                .save(
                        Words.of("register.export_title"),
                        Words.of("register.export_name") + "." + form.ending(),
                        kind)
                .map(chosen -> ended(chosen, form))
                .ifPresent(file -> write(form, file));
    }

    private static Path ended(Path chosen, Form form) {
        String name = chosen.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith("." + form.ending())
                ? chosen
                : chosen.resolveSibling(name + "." + form.ending());
    }

    private void write(Form form, Path file) {
        var list = list();
        var project = bench.session().project();
        String layer = bench.session().layerProperty().get().label();
        bench.jobs()
                .<Outcome>start(
                        Words.of("register.export_job"),
                        (progress, cancellation) -> {
                            try {
                                int written =
                                        switch (form) {
                                            case XLSX ->
                                                    list.workbook(
                                                            StudyFacts.of(
                                                                    project,
                                                                    Clock.systemDefaultZone()),
                                                            layer,
                                                            file,
                                                            progress,
                                                            cancellation);
                                            case CSV -> list.csv(file, progress, cancellation);
                                        };
                                return new Outcome.Written(file, written);
                            } catch (IOException e) {
                                return new Outcome.NotWritten(WholeFile.why(file, e));
                            }
                        },
                        this::tell);
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Written written ->
                    bench.notices()
                            .tell(
                                    Words.of(
                                            "register.exported",
                                            written.recommendations(),
                                            written.file().getFileName().toString()));
            case Outcome.NotWritten not -> bench.notices().warn(not.why());
        }
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
