package org.postil.audit;

import org.postil.domain.Snapshot;
import org.postil.project.Project;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks through a study for what would not stand up in print. */
public final class Consistency {
    private static final List<Rule> RULES =
            List.of(
                    new CountRule(),
                    new TableRule(),
                    new SampleRule(),
                    new AnswerRule(),
                    new RecommendationRule(),
                    new PassageRule(),
                    new WrittenRule(),
                    new CodebookRule());

    private Consistency() {}

    /**
     * All findings, by kind in the order of {@link Kind}, each kind in the order of the study.
     *
     * @param layer whose work is looked at where that matters
     * @param project whose texts and memos are read, on this thread
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static List<Finding> check(
            Snapshot snapshot,
            TallyEngine engine,
            Layer layer,
            Project project,
            Progress progress,
            Cancellation cancellation) {
        var material = new Material(snapshot, engine, layer, project, cancellation);
        var found = new ArrayList<Finding>();
        for (int i = 0; i < RULES.size(); i++) {
            cancellation.check();
            progress.report(i, RULES.size(), "");
            RULES.get(i).look(material, found::add);
        }
        progress.report(RULES.size(), RULES.size(), "");
        found.sort(Comparator.comparing(Finding::kind));
        return List.copyOf(found);
    }
}
