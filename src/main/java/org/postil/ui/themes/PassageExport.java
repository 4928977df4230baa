package org.postil.ui.themes;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.postil.exchange.PassageList;
import org.postil.exchange.PassageListFiles;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.WholeFile;
import org.postil.tally.PassageSearch.Found;
import org.postil.task.Job;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Writes the passages that are listed to a file or the clipboard; a job beside the window. */
final class PassageExport {
    private final Workbench bench;
    private final ThemesViewModel model;

    PassageExport(Workbench bench, ThemesViewModel model) {
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
        record Written(Path file, int passages) implements Outcome {}

        record NotWritten(String why) implements Outcome {}
    }

    /** What is listed; of it what is selected, where that is more than one passage. */
    private List<Found> passages() {
        var items = model.chosen().size() > 1 ? model.chosen() : model.items();
        return items.stream()
                .map(item -> new Found(item.review(), item.document(), item.passage()))
                .toList();
    }

    private boolean isNothing() {
        if (model.items().isEmpty()) {
            bench.notices().tell(Words.of("themes.export_nothing"));
        }
        return model.items().isEmpty();
    }

    void save(Form form) {
        if (isNothing()) {
            return;
        }
        var kind =
                new FileChoosing.Kind(
                        Words.of("themes.export_" + form.ending()), List.of(form.ending()));
        bench.files()
                .save(
                        Words.of("themes.export_title"),
                        Words.of("themes.export_name") + "." + form.ending(),
                        kind)
                .ifPresent(chosen ->
                        bench.jobs()
                                .start(
                                        Words.of("themes.export_job"),
                                        job(form, ended(chosen, form)),
                                        this::tell));
    }

    private static Path ended(Path chosen, Form form) {
        String name = chosen.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith("." + form.ending())
                ? chosen
                : chosen.resolveSibling(name + "." + form.ending());
    }

    /** Made from what is listed now, whatever is done meanwhile. */
    private PassageListMaker list() {
        var found = passages();
        var snapshot = model.snapshot();
        var project = bench.session().project();
        String asked = model.query().told();
        return () ->
                new PassageList(asked, snapshot, found, new ProjectTexts(project), project.memos());
    }

    private interface PassageListMaker {
        PassageList make();
    }

    private Job<Outcome> job(Form form, Path file) {
        var list = list();
        var project = bench.session().project();
        String layer = bench.session().layerProperty().get().label();
        return (progress, cancellation) -> {
            try {
                int written =
                        switch (form) {
                            case XLSX ->
                                    PassageListFiles.workbook(
                                            list.make(),
                                            StudyFacts.of(project, Clock.systemDefaultZone()),
                                            layer,
                                            file,
                                            progress,
                                            cancellation);
                            case CSV ->
                                    PassageListFiles.csv(list.make(), file, progress, cancellation);
                        };
                return new Outcome.Written(file, written);
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
                                            "themes.exported",
                                            written.passages(),
                                            written.file().getFileName().toString()));
            case Outcome.NotWritten not -> bench.notices().warn(not.why());
        }
    }

    /** As text and as HTML, for Word. */
    void copy() {
        if (isNothing()) {
            return;
        }
        var list = list();
        int count = passages().size();
        bench.jobs()
                .start(
                        Words.of("themes.copy_job"),
                        (progress, cancellation) ->
                                PassageListFiles.copy(list.make(), progress, cancellation),
                        copied -> {
                            var content = new ClipboardContent();
                            content.putString(copied.text());
                            content.putHtml(copied.html());
                            Clipboard.getSystemClipboard().setContent(content);
                            bench.notices().tell(Words.of("themes.copied", count));
                        });
    }
}
