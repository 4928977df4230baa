package org.postil.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.Problem.Field;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Ids;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Edits of the tree, on the sample study's file. */
class CodebookEditsTest {
    @TempDir Path folder;

    private OpenCodebook project;

    @BeforeEach
    void open() {
        project = OpenCodebook.sample(folder);
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Code code(String label) {
        return project.code(label);
    }

    private Place lastIn(String facet) {
        return Place.lastIn(project.facet(facet).id());
    }

    @Test
    void aCodeIsAddedAtAPlaceAmongItsSiblings() {
        var parent = code("T1");
        var place = new Place(parent.facet(), parent.id(), 1);
        assertThat(project.edits().proposedKey(place)).startsWith("T1.");
        long made = project.done(project.edits().add(CodeForm.named("  Data   flows "), place));
        var children = project.codebook().childrenOf(code("T1"));
        assertThat(children.get(1).id()).isEqualTo(made);
        assertThat(children.get(1).name()).isEqualTo("Data flows");
        project.assertUndoneIsAsBefore();
    }

    @Test
    void namesAreNotEmptyAndNotTakenAmongSiblingsButMayBeUsedElsewhere() {
        var edits = project.edits();
        var under = Place.lastUnder(code("T1"));
        assertThat(edits.problems(CodeForm.named(" "), under))
                .extracting(Problem::field)
                .containsExactly(Field.NAME);
        String taken = project.codebook().childrenOf(code("T1")).getFirst().name();
        assertThat(edits.add(CodeForm.named(taken.toUpperCase(java.util.Locale.ROOT)), under))
                .isInstanceOf(Planned.Refused.class);
        assertThat(edits.add(CodeForm.named(taken), Place.lastUnder(code("T2"))))
                .isInstanceOf(Planned.Ready.class);
        assertThat(edits.problems(CodeForm.named("A; B"), under)).hasSize(1);
    }

    @Test
    void aKeyIsUniqueInItsFacetOnly() {
        var edits = project.edits();
        var form = CodeForm.named("New").withKey("t1");
        assertThat(edits.problems(form, lastIn(Facet.THEME)))
                .extracting(Problem::field)
                .containsExactly(Field.KEY);
        assertThat(edits.problems(form, lastIn(Facet.AGENCY))).isEmpty();
    }

    @Test
    void anAliasMeansOneCodeOnly() {
        var agencies = project.codebook().codesOf(project.facet(Facet.AGENCY));
        var form = CodeForm.of(agencies.get(0)).withAliases(List.of(agencies.get(1).name()));
        assertThat(project.edits().problems(form, agencies.get(0)))
                .extracting(Problem::field)
                .containsExactly(Field.ALIASES);
    }

    @Test
    void everythingThatIsSaidAboutACodeIsWrittenAndUndoneInOneStep() {
        var form =
                new CodeForm(
                        "Sharing",
                        "S1",
                        "#0072B2",
                        List.of("Info flows", "Exchange"),
                        "What it is.",
                        "This.",
                        "Not that.",
                        "“Share it.”",
                        "Team meeting, 3 May");
        project.done(project.edits().edit(code("T1.1"), form, false));
        var code = code("S1");
        assertThat(CodeForm.of(code).aliases()).containsExactlyInAnyOrderElementsOf(form.aliases());
        assertThat(CodeForm.of(code).withAliases(form.aliases())).isEqualTo(form);
        assertThat(code.meaningChangedAt()).isNull();
        project.assertUndoneIsAsBefore();
    }

    @Test
    void onlyAChangedMeaningMakesOlderReadingsDoubtful() {
        var form = CodeForm.of(code("T1.1")).withDefinition("Sharpened.");
        project.done(project.edits().edit(code("T1.1"), form, false));
        assertThat(code("T1.1").meaningChangedAt()).isNull();
        project.done(project.edits().edit(code("T1.1"), form.withDefinition("Widened."), true));
        assertThat(code("T1.1").meaningChangedAt()).isNotNull();
        assertThat(code("T1.1").definition()).isEqualTo("Widened.");
    }

    @Test
    void aCodeMovesWithWhatIsBelowItButNeverUnderItself() {
        var edits = project.edits();
        var child = code("T1.1");
        assertThat(edits.move(code("T1"), Place.lastUnder(code("T1"))))
                .isInstanceOf(Planned.Refused.class);
        assertThat(edits.move(code("T1"), Place.lastUnder(child)))
                .isInstanceOf(Planned.Refused.class);
        assertThat(edits.move(child, lastIn(Facet.AGENCY))).isInstanceOf(Planned.Refused.class);
        project.done(edits.move(code("T1"), Place.lastUnder(code("T2"))));
        assertThat(project.codebook().path(code("T1.1")))
                .startsWith(code("T2").name() + " › " + code("T1").name());
        project.assertUndoneIsAsBefore();
    }

    @Test
    void stepsGoUpDownInAndOutAndEndAtTheEdges() {
        var second = project.codebook().childrenOf(code("T1")).get(1);
        assertThat(project.edits().step(code("T1"), Step.UP)).isInstanceOf(Planned.Refused.class);
        project.done(project.edits().step(second, Step.UP));
        assertThat(project.codebook().childrenOf(code("T1")).getFirst().id())
                .isEqualTo(second.id());
        project.done(project.edits().step(project.byId(second.id()), Step.DOWN));
        assertThat(project.codebook().childrenOf(code("T1")).get(1).id()).isEqualTo(second.id());
        project.done(project.edits().step(project.byId(second.id()), Step.IN));
        assertThat(project.codebook().parentOf(project.byId(second.id())).orElseThrow().id())
                .isEqualTo(project.codebook().childrenOf(code("T1")).getFirst().id());
        project.done(project.edits().step(project.byId(second.id()), Step.OUT));
        assertThat(project.codebook().childrenOf(code("T1")).get(1).id()).isEqualTo(second.id());
    }

    @Test
    void aRetiredCodeNamesItsSuccessorUntilItIsTakenUpAgain() {
        project.done(project.edits().retire(code("T1.2"), Optional.of(code("T1.1"))));
        assertThat(code("T1.2").retired()).isTrue();
        assertThat(code("T1.2").succeededBy()).isEqualTo(code("T1.1").id());
        project.done(project.edits().takeUp(code("T1.2")));
        assertThat(code("T1.2").retired()).isFalse();
        assertThat(code("T1.2").succeededBy()).isZero();
    }

    @Test
    void aMergeKeepsEveryPassageOnceAndForgetsNoName() {
        var source = project.mostUsed(Facet.AGENCY, 0);
        var target = project.mostUsed(Facet.AGENCY, 1);
        var both = Ids.of(source.id(), target.id());
        int passages = project.passagesWithAny(both);
        int reviews = project.reviewsWithAny(both);
        var preview = project.edits().mergePreview(source, target);
        assertThat(preview.afterPassages()).isEqualTo(passages);
        assertThat(preview.sourcePassages() + preview.targetPassages() - preview.both())
                .isEqualTo(passages);
        assertThat(preview.afterReviews()).isEqualTo(reviews);
        assertThat(preview.aliases()).contains(source.name());

        project.done(project.edits().merge(source, target, false));
        var merged = project.byId(target.id());
        assertThat(project.codebook().code(source.id())).isEmpty();
        assertThat(project.passagesWithAny(Ids.of(target.id()))).isEqualTo(passages);
        assertThat(project.reviewsWithAny(Ids.of(target.id()))).isEqualTo(reviews);
        assertThat(merged.aliases()).containsAll(preview.aliases());
        assertThat(project.codebook().find(project.facet(Facet.AGENCY), source.name()))
                .containsExactly(merged);
        project.assertUndoneIsAsBefore();
    }

    @Test
    void aMergedThemesChildrenStandBelowTheTarget() {
        var source = code("T2");
        var children = project.codebook().childrenOf(source);
        project.done(project.edits().merge(source, code("T1"), true));
        assertThat(project.codebook().childrenOf(code("T1")))
                .extracting(Code::id)
                .endsWith(children.stream().map(Code::id).toArray(Long[]::new));
        assertThat(code("T1").meaningChangedAt()).isNotNull();
        project.assertUndoneIsAsBefore();
    }

    @Test
    void whatCannotBeMergedIsRefusedInWords() {
        var edits = project.edits();
        var agency = project.codebook().codesOf(project.facet(Facet.AGENCY)).getFirst();
        assertThat(edits.mergeProblem(code("T1"), code("T1"))).isPresent();
        assertThat(edits.mergeProblem(code("T1"), agency)).isPresent();
        assertThat(edits.mergeProblem(code("T1"), code("T1.1")).orElseThrow().words())
                .contains("stands below");
        assertThat(edits.mergeProblem(code("T1.1"), code("T1"))).isEmpty();
    }

    @Test
    void aUsedCodeIsNotRemovedThoughItWasUnusedWhenItWasPlanned() {
        var used = project.mostUsed(Facet.THEME, 0);
        assertThat(((Planned.Refused) project.edits().remove(used)).words())
                .contains("Retire", "merge");
        assertThat(project.edits().remove(code("T1"))).isInstanceOf(Planned.Refused.class);
        long made =
                project.done(
                        project.edits().add(CodeForm.named("For a moment"), lastIn(Facet.THEME)));
        var planned = (Planned.Ready) project.edits().remove(project.byId(made));
        long passage = project.anyPassage().id();
        project.act(edit -> edit.passages().addCode(passage, made));
        assertThat(project.write(planned).kept()).isTrue();
        assertThat(project.codebook().code(made)).isPresent();
        project.act(edit -> {
            edit.passages().removeCode(passage, made);
            return true;
        });
        assertThat(project.write(planned).kept()).isFalse();
        assertThat(project.codebook().code(made)).isEmpty();
    }

    @Test
    void newCodesOfAReaderWaitUnderUnsorted() {
        var theme = project.facet(Facet.THEME);
        var codebook = project.codebook();
        long first = project.act(edit -> NewCodes.make(edit, codebook, theme, "Coercion"));
        var now = project.codebook();
        long second = project.act(edit -> NewCodes.make(edit, now, theme, "Housing moves"));
        var unsorted = NewCodes.unsorted(project.codebook(), theme).orElseThrow();
        assertThat(project.codebook().childrenOf(unsorted))
                .extracting(Code::id)
                .containsExactly(first, second);
        assertThat(NewCodes.problem(project.codebook(), theme, " coercion ")).isPresent();
        assertThat(NewCodes.problem(project.codebook(), theme, "Something else")).isEmpty();
    }
}
