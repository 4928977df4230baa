package org.postil.exchange;

import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Recommendation;
import org.postil.domain.Snapshot;
import org.postil.project.Project;

/** A coded passage that nothing else of the same codes overlaps, told to be a repeat. */
final class MirroredPassage {
    private MirroredPassage() {}

    /** In the first review that has a recommendation, on none of its recommendations. */
    static Passage of(Snapshot snapshot) {
        for (Recommendation record : snapshot.recommendations()) {
            for (Document document : snapshot.documents()) {
                if (document.review() == record.review()) {
                    for (Passage passage : snapshot.passagesOf(document.id())) {
                        if (isAlone(passage, snapshot)) {
                            return passage;
                        }
                    }
                }
            }
        }
        throw new AssertionError("the study has no such passage");
    }

    private static boolean isAlone(Passage passage, Snapshot snapshot) {
        return passage.kind().isForCodes()
                && !passage.codes().isEmpty()
                && snapshot.passagesOf(passage.document()).stream()
                        .noneMatch(other ->
                                other.id() != passage.id() && other.span().overlaps(passage.span()))
                && snapshot.recommendations().stream()
                        .noneMatch(r ->
                                r.document() == passage.document()
                                        && r.main().overlaps(passage.span()));
    }

    /** Makes it lie on a repeat of a recommendation of its review, with its codes on the record. */
    static Recommendation make(Project project) {
        var snapshot = project.snapshot();
        var passage = of(snapshot);
        long review =
                snapshot.documents().stream()
                        .filter(d -> d.id() == passage.document())
                        .findFirst()
                        .orElseThrow()
                        .review();
        var record =
                snapshot.recommendations().stream()
                        .filter(r -> r.review() == review)
                        .findFirst()
                        .orElseThrow();
        project.act(
                Project.PROGRAM,
                "A repeat",
                edit -> {
                    edit.recommendations()
                            .addMirror(
                                    record.id(),
                                    passage.document(),
                                    passage.text(),
                                    passage.span());
                    edit.passages().setRecommendation(passage.id(), record.id());
                    return true;
                });
        return record;
    }
}
