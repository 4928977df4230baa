package org.postil.ui.register;

import org.postil.coding.suggest.ActionPlans;
import org.postil.coding.suggest.PlanLine;
import org.postil.coding.suggest.SourceText;
import org.postil.domain.Document;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.TextLayout;
import org.postil.project.Project;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the action plans of one review or of all that are included. */
final class PlanFinding {
    /**
     * @param rows of all plans
     * @param items those that say something new
     */
    record Found(int rows, List<PlanItem> items) {}

    private PlanFinding() {}

    static Found find(
            Project project,
            Snapshot snapshot,
            Optional<Long> only,
            Progress progress,
            Cancellation cancellation) {
        var reviews =
                snapshot.reviews().stream()
                        .filter(r ->
                                only.map(id -> id == r.id())
                                        .orElse(r.inclusion() == Review.Inclusion.INCLUDED))
                        .toList();
        var documents = snapshot.documentsByReview();
        var items = new ArrayList<PlanItem>();
        int rows = 0;
        int done = 0;
        for (Review review : reviews) {
            cancellation.check();
            progress.report(done++, reviews.size(), review.reference());
            var sources = new ArrayList<SourceText>();
            for (Document document : documents.getOrDefault(review.id(), List.of())) {
                project.text(document.text())
                        .ifPresent(text ->
                                sources.add(
                                        new SourceText(
                                                document,
                                                text,
                                                project.layout(document.text())
                                                        .orElse(TextLayout.EMPTY))));
            }
            var records =
                    snapshot.recommendations().stream()
                            .filter(r -> r.review() == review.id())
                            .toList();
            var lines = PlanLine.of(ActionPlans.in(snapshot.codebook(), sources, records), records);
            rows += lines.size();
            lines.stream()
                    .filter(PlanLine::saysSomethingNew)
                    .forEach(line -> items.add(new PlanItem(review, line)));
        }
        progress.report(reviews.size(), reviews.size(), "");
        return new Found(rows, items);
    }
}
