package org.postil.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Axis;
import org.postil.tally.FinalPassages;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a text shows as final is what the tables count as final. */
class FinalPassagesTest {
    @TempDir Path folder;
    private final TallyEngine engine = new TallyEngine();

    @Test
    void whatStandsInTheTextsIsWhatIsCounted() {
        try (var project = opened()) {
            var shown = carrying(project.snapshot());
            assertThat(shown).isEqualTo(counted(project.snapshot(), new Layer.Final()));
            assertThat(shown).isNotEqualTo(counted(project.snapshot(), new Layer.Any()));
        }
    }

    @Test
    void whatWasDecidedStandsAsItWasDecided() {
        try (var project = opened()) {
            var coders = project.snapshot().coders();
            var items = Worklist.of(project.snapshot(), coders).items();
            decide(project, coders.getFirst(), items);
            var second = coders.get(1);
            assertThat(carrying(project.snapshot()))
                    .isEqualTo(counted(project.snapshot(), new Layer.Final()))
                    .isEqualTo(counted(project.snapshot(), Layer.of(second)));
        }
    }

    private static void decide(Project project, Coder by, List<? extends WorkItem> items) {
        project.act(
                Optional.of(by),
                "Decide",
                edit -> {
                    var decisions = new DecisionEdits(edit, by);
                    items.forEach(item -> decisions.decide(item, new Choice.Take(1), ""));
                    return true;
                });
    }

    private Project opened() {
        var file = SampleProject.ofTwoCoders(folder.resolve("p.postil"));
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        return ((ProjectResult.Opened) projects.open(file)).project();
    }

    /** How many passages carry each theme that has none below it, by its key; of the texts. */
    private Map<String, Long> carrying(Snapshot snapshot) {
        var result = new HashMap<String, Long>();
        for (var document : snapshot.documents()) {
            for (Passage passage : FinalPassages.of(engine, snapshot, document)) {
                assertThat(passage.codes().size()).isPositive();
                for (Code code : lowest(snapshot)) {
                    if (passage.codes().contains(code.id())) {
                        result.merge(code.key(), 1L, Long::sum);
                    }
                }
            }
        }
        return result;
    }

    /** The same of the tables. */
    private Map<String, Long> counted(Snapshot snapshot, Layer layer) {
        var result = new HashMap<String, Long>();
        Set<String> keys = new HashSet<>();
        lowest(snapshot).forEach(code -> keys.add(code.key()));
        var tally =
                (Tally)
                        engine.tally(
                                snapshot,
                                TallyRequest.of(new Axis.OfFacet("theme"))
                                        .withUnit(Unit.PASSAGES)
                                        .withLayer(layer));
        for (var row : tally.rows()) {
            if (keys.contains(row.code()) && row.n() > 0) {
                result.put(row.code(), (long) row.n());
            }
        }
        return result;
    }

    private static List<Code> lowest(Snapshot snapshot) {
        var codebook = snapshot.codebook();
        var above = new HashSet<Long>();
        var themes = codebook.codesOf(codebook.facet("theme").orElseThrow());
        themes.forEach(code -> codebook.parentOf(code).ifPresent(p -> above.add(p.id())));
        return themes.stream().filter(code -> !above.contains(code.id())).toList();
    }
}
