package org.postil.ui.tally;

import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.exchange.PassageList;
import org.postil.exchange.PassageListFiles;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.StudyFacts;
import org.postil.tally.PassageSearch.Found;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.FileExport;
import org.postil.ui.nav.Workbench;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Writes the passages behind a number to a file; a job beside the window. */
final class EvidenceExport {
    private final Workbench bench;
    private final EvidenceViewModel model;

    EvidenceExport(Workbench bench, EvidenceViewModel model) {
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

    void save(Form form) {
        var shown = model.shownProperty().get();
        if (shown.passages() == 0) {
            bench.notices().tell(Words.of("evidence.export_nothing"));
            return;
        }
        new FileExport(
                        Words.of("evidence.export_title"),
                        Words.of("evidence.export_name"),
                        Words.of("evidence.export_" + form.ending()),
                        form.ending(),
                        Words.of("evidence.export_job"))
                .save(
                        bench,
                        writing(form, shown),
                        (passages, file) ->
                                Words.of(
                                        "evidence.exported",
                                        passages,
                                        file.getFileName().toString()));
    }

    /** In the order of the panel, each once. */
    private static List<Found> found(Snapshot snapshot, EvidenceViewModel.Shown shown) {
        var passages = new HashMap<Long, Passage>();
        snapshot.passages()
                .values()
                .forEach(d -> d.passages().forEach(p -> passages.put(p.id(), p)));
        var documents = new HashMap<Long, Document>();
        snapshot.documents().forEach(d -> documents.put(d.id(), d));
        var reviews = new HashMap<Long, Review>();
        snapshot.reviews().forEach(r -> reviews.put(r.id(), r));
        var found = new LinkedHashSet<Found>();
        for (EvidenceItem item : shown.items()) {
            var passage = passages.get(item.passage());
            var document = documents.get(item.document());
            var review = document == null ? null : reviews.get(document.review());
            if (passage != null && document != null && review != null) {
                found.add(new Found(review, document, passage));
            }
        }
        return List.copyOf(found);
    }

    private FileExport.Writing<Integer> writing(Form form, EvidenceViewModel.Shown shown) {
        var project = bench.session().project();
        var sight = bench.session().sight();
        var snapshot = sight.seen();
        String layer = bench.session().layerProperty().get().label();
        return (file, progress, cancellation) -> {
            var list =
                    new PassageList(
                            shown.question(),
                            snapshot,
                            found(snapshot, shown),
                            new ProjectTexts(project),
                            sight.shown(project.memos()));
            return switch (form) {
                case XLSX ->
                        PassageListFiles.workbook(
                                list,
                                StudyFacts.of(project, Clock.systemDefaultZone()),
                                layer,
                                file,
                                progress,
                                cancellation);
                case CSV -> PassageListFiles.csv(list, file, progress, cancellation);
            };
        };
    }
}
