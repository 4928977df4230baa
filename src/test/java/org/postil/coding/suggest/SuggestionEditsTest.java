package org.postil.coding.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.CheckResult;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What becomes of suggestions that a second coder takes and skips, on the sample study's file. */
class SuggestionEditsTest {
    @TempDir Path folder;

    private Project project;
    private Coder anna;
    private List<Suggestion> found;

    @BeforeEach
    void open() {
        Path file = SampleProject.copyTo(folder.resolve("p.postil"));
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC()).open(file);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        project = ((ProjectResult.Opened) result).project();
        anna = project.act(Project.PROGRAM, "Add coder", edit -> edit.coders().add("Anna"));
        found = suggestions();
    }

    @AfterEach
    void close() {
        project.close();
    }

    /** Those of the first review, which has a summary and an action plan. */
    private List<Suggestion> suggestions() {
        long review = now().reviews().getFirst().id();
        return Suggestions.in(
                now().codebook(),
                now().documents().stream()
                        .filter(d -> d.review() == review)
                        .map(d ->
                                new SourceText(
                                        d,
                                        project.text(d.text()).orElseThrow(),
                                        project.layout(d.text()).orElseThrow()))
                        .toList());
    }

    private Snapshot now() {
        return project.snapshot();
    }

    private <T> T act(Function<SuggestionEdits, T> work) {
        var codebook = now().codebook();
        return project.act(
                Optional.of(anna),
                "Decide",
                edit -> work.apply(new SuggestionEdits(edit, codebook, anna)));
    }

    private SuggestionState state(int index) {
        return SuggestionState.of(found.get(index), now(), anna);
    }

    private Recommendation record(int index) {
        return now().recommendations().stream()
                .filter(r -> r.main().equals(found.get(index).main().span()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void acceptingMakesThePassageAndCompletesTheRecordInOneStep() {
        int records = now().recommendations().size();
        var first = found.getFirst();
        long agency = first.agencies().getFirst().agency().id();
        long id = act(edits -> edits.accept(first, Ids.of(agency), List.of()));
        var passage =
                now().passagesOf(first.main().document().id()).stream()
                        .filter(p -> p.id() == id)
                        .findFirst()
                        .orElseThrow();
        assertThat(passage.kind()).isEqualTo(PassageKind.RECOMMENDATION);
        assertThat(passage.codes()).isEqualTo(Ids.of(agency));
        var record = record(0);
        assertThat(passage.recommendation()).isEqualTo(record.id());
        assertThat(now().recommendations()).as("the record of the first coder").hasSize(records);
        assertThat(record.addressee()).isEqualTo("LSCB");
        assertThat(record.targetDate()).isEqualTo("March 2018");
        assertThat(record.outcome()).isEqualTo("Complete");
        assertThat(record.reach()).isEqualTo(Recommendation.Reach.LOCAL);
        assertThat(record.mirrors()).hasSize(2);
        assertThat(project.check()).allMatch(CheckResult::ok);
        project.undo(1, Optional.of(anna));
        assertThat(record(0).mirrors()).isEmpty();
        assertThat(record(0).addressee()).isEmpty();
        assertThat(state(0)).isEqualTo(SuggestionState.OPEN);
        project.redo(1, Optional.of(anna));
        assertThat(record(0).mirrors()).hasSize(2);
        assertThat(state(0)).isEqualTo(SuggestionState.TAKEN);
    }

    @Test
    void whatSomebodyWroteIntoTheRecordStaysAndMirrorsComeOnce() {
        long id = record(0).id();
        project.act(
                Optional.of(anna),
                "Fill in",
                edit -> {
                    edit.recommendations().complete(id, "the board", "", "");
                    return true;
                });
        act(edits -> edits.accept(found.getFirst(), Ids.NONE, List.of()));
        act(edits -> edits.accept(found.getFirst(), Ids.NONE, List.of()));
        assertThat(record(0).addressee()).isEqualTo("the board");
        assertThat(record(0).targetDate()).isEqualTo("March 2018");
        assertThat(record(0).mirrors()).hasSize(2);
    }

    @Test
    void aMirrorIsTakenAwayAndLinkedByHand() {
        act(edits -> edits.accept(found.getFirst(), Ids.NONE, List.of()));
        var mirror = record(0).mirrors().getFirst();
        long id = record(0).id();
        project.act(
                Optional.of(anna),
                "Unlink",
                edit -> {
                    edit.recommendations().removeMirror(id, mirror.text(), mirror.span());
                    return true;
                });
        assertThat(record(0).mirrors()).hasSize(1).doesNotContain(mirror);
        var document = found.getFirst().main().document();
        assertThat(link(id, document, mirror.span())).isTrue();
        assertThat(link(id, document, mirror.span())).isFalse();
        assertThat(record(0).mirrors()).hasSize(2).contains(mirror);
        assertThat(link(id, document, found.get(1).main().span()))
                .as("what is counted itself repeats nothing")
                .isFalse();
    }

    private boolean link(long recommendation, Document document, Span span) {
        return act(edits -> edits.link(recommendation, document, span));
    }

    @Test
    void whatIsSkippedIsSkippedForThatCoderOnlyAndCanBeTakenAfterAll() {
        act(edits -> edits.skip(found.get(1)));
        assertThat(state(1)).isEqualTo(SuggestionState.SKIPPED);
        assertThat(state(2)).isEqualTo(SuggestionState.OPEN);
        Coder ben = project.act(Project.PROGRAM, "Add coder", edit -> edit.coders().add("Ben"));
        assertThat(SuggestionState.of(found.get(1), now(), ben)).isEqualTo(SuggestionState.OPEN);
        project.undo(2, Optional.of(anna));
        assertThat(state(1)).isEqualTo(SuggestionState.OPEN);
        act(edits -> edits.skip(found.get(1)));
        var skipped = now().skippedSuggestions();
        act(edits -> edits.accept(found.get(1), Ids.NONE, skipped));
        assertThat(state(1)).isEqualTo(SuggestionState.TAKEN);
        assertThat(now().skippedSuggestions()).isEmpty();
    }

    @Test
    void whatTheOtherCoderCodedIsStillSuggestedAndOwnCodingIsNot() {
        var first = now().coders().getFirst();
        assertThat(found)
                .as("the first coder has coded those in scope")
                .anyMatch(s -> SuggestionState.of(s, now(), first) == SuggestionState.TAKEN)
                .allMatch(s -> SuggestionState.of(s, now(), anna) == SuggestionState.OPEN);
    }

    @Test
    void mirrorsOfAcceptedSuggestionsAreNeverCounted() {
        var facet = now().codebook().facet(Facet.THEME).orElseThrow();
        long theme = now().codebook().codesOf(facet).getFirst().id();
        for (Suggestion suggestion : found) {
            act(edits -> edits.accept(suggestion, Ids.of(theme), List.of()));
        }
        assertThat(found).hasSize(8).allSatisfy(s -> assertThat(s.mirrors()).hasSize(2));
        for (Unit unit : List.of(Unit.RECOMMENDATIONS, Unit.PASSAGES)) {
            var outcome =
                    new TallyEngine()
                            .tally(
                                    now(),
                                    TallyRequest.of(new Axis.OfFacet(Facet.THEME))
                                            .withUnit(unit)
                                            .withLayer(Layer.of(anna)));
            var row =
                    ((Tally) outcome)
                            .rows().stream().filter(r -> r.id() == theme).findFirst().orElseThrow();
            // the eighth is out of scope: it has a passage and is no counted recommendation
            assertThat(row.n()).as("%s", unit).isEqualTo(unit == Unit.PASSAGES ? 8 : 7);
            assertThat(row.passages()).as("%s", unit).isEqualTo(8);
        }
    }
}
