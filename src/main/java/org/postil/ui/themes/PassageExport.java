package org.postil.ui.themes;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.postil.exchange.PassageList;
import org.postil.exchange.PassageListFiles;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.StudyFacts;
import org.postil.tally.PassageSearch.Found;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.FileExport;
import org.postil.ui.nav.Workbench;

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
        new FileExport(
                        Words.of("themes.export_title"),
                        Words.of("themes.export_name"),
                        Words.of("themes.export_" + form.ending()),
                        form.ending(),
                        Words.of("themes.export_job"))
                .save(
                        bench,
                        writing(form),
                        (passages, file) ->
                                Words.of(
                                        "themes.exported",
                                        passages,
                                        file.getFileName().toString()));
    }

    /** Made from what is listed now, whatever is done meanwhile. */
    private PassageListMaker list() {
        var found = passages();
        var snapshot = model.snapshot();
        var project = bench.session().project();
        var sight = bench.session().sight();
        String asked = model.query().told();
        return () ->
                new PassageList(
                        asked,
                        snapshot,
                        found,
                        new ProjectTexts(project),
                        sight.shown(project.memos()));
    }

    private interface PassageListMaker {
        PassageList make();
    }

    private FileExport.Writing<Integer> writing(Form form) {
        var list = list();
        var project = bench.session().project();
        String layer = bench.session().layerProperty().get().label();
        return (file, progress, cancellation) ->
                switch (form) {
                    case XLSX ->
                            PassageListFiles.workbook(
                                    list.make(),
                                    StudyFacts.of(project, Clock.systemDefaultZone()),
                                    layer,
                                    file,
                                    progress,
                                    cancellation);
                    case CSV -> PassageListFiles.csv(list.make(), file, progress, cancellation);
                };
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
